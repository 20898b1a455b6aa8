create table parcel (
    id int64 primary key references document (id),
    warehouse_id int64 not null references warehouse (id),
    sender text not null,
    state text not null check (state in ('unknown', 'matched', 'valued', 'closed')),
    settled_by int64 references document (id)
) strict;
create index parcel_by_settlement on parcel (settled_by);

create table parcel_line (
    parcel_id int64 not null references parcel (id),
    line int64 not null,
    item_id int64 not null references item (id),
    bin_id int64 not null references bin (id),
    lot_id int64 not null references lot (id),
    quantity int64 not null check (quantity > 0),
    note text not null,
    primary key (parcel_id, line)
) strict, without rowid;
-- append-only: parcel_line
