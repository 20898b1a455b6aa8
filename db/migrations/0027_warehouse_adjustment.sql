create table adjustment (
    id int64 primary key references document (id),
    warehouse_id int64 not null references warehouse (id),
    reason text not null,
    count_id int64 references document (id),
    state text not null check (state in ('waiting', 'posted', 'rejected')),
    posted_on int64,
    value int64 not null,
    worth int64 not null check (worth >= 0),
    check ((state = 'posted') = (posted_on is not null))
) strict;
create index adjustment_waiting on adjustment (id) where state = 'waiting';

create table adjustment_line (
    adjustment_id int64 not null references adjustment (id),
    line int64 not null,
    lot_id int64 not null references lot (id),
    item_id int64 not null references item (id),
    bin_id int64 not null references bin (id),
    status text not null,
    quantity int64 not null check (quantity <> 0),
    value int64,
    check ((quantity > 0) = (value is not null)),
    primary key (adjustment_id, line, lot_id)
) strict, without rowid;
-- append-only: adjustment_line
