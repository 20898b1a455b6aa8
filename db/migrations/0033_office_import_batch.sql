create table import_batch (
    number int64 primary key check (number > 0),
    importer text not null,
    file text not null,
    first_sequence int64 not null check (first_sequence > 0),
    last_sequence int64 not null check (last_sequence >= first_sequence),
    last_id int64 not null,
    rows_read int64 not null,
    records_made int64 not null,
    undone_sequence int64
) strict;
