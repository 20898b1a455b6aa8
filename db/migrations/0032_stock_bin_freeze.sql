create table bin_freeze (
    bin_id int64 not null references bin (id),
    item_id int64 not null,
    frozen_by int64 not null references document (id),
    primary key (bin_id, item_id)
) strict, without rowid;
create index bin_freeze_by_document on bin_freeze (frozen_by);
