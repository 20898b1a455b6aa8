create table stock_count (
    id int64 primary key references document (id),
    warehouse_id int64 not null references warehouse (id),
    blind bool not null check (blind in (0, 1)),
    tolerance int64 check (tolerance >= 0),
    state text not null check (state in ('open', 'approved', 'cancelled')),
    adjustment_id int64 references adjustment (id),
    freezes bool not null check (freezes in (0, 1))
) strict;

create table count_scope (
    count_id int64 not null references stock_count (id),
    bin_id int64 not null references bin (id),
    item_id int64 not null,
    primary key (count_id, bin_id, item_id)
) strict, without rowid;
create index count_scope_by_bin on count_scope (bin_id, item_id);
-- append-only: count_scope

create table count_spot (
    count_id int64 not null references stock_count (id),
    bin_id int64 not null references bin (id),
    item_id int64 not null references item (id),
    status text not null,
    lot_id int64 not null references lot (id),
    booked int64 not null check (booked > 0),
    primary key (count_id, bin_id, item_id, status, lot_id)
) strict, without rowid;
-- append-only: count_spot

create table count_entry (
    count_id int64 not null references stock_count (id),
    bin_id int64 not null references bin (id),
    item_id int64 not null references item (id),
    status text not null,
    lot_id int64 not null references lot (id),
    round int64 not null check (round > 0),
    counted int64 not null check (counted >= 0),
    booked int64 not null check (booked >= 0),
    moment int64 not null,
    unit_cost int64,
    user_name text not null,
    at int64 not null,
    primary key (count_id, bin_id, item_id, status, lot_id, round)
) strict, without rowid;
-- append-only: count_entry
