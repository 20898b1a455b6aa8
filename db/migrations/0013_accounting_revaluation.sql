create table revaluation (
    document_id int64 primary key references document (id),
    state text not null check (state in ('waiting', 'posted', 'rejected', 'reversed')),
    posted_on int64,
    version int64 not null
) strict;

create table revaluation_line (
    document_id int64 not null references revaluation (document_id),
    line int64 not null,
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    lot_id int64 not null references lot (id),
    unit_cost int64,
    percent int64 not null,
    cost_before int64 not null,
    quantity int64 not null,
    difference int64 not null,
    primary key (document_id, line)
) strict, without rowid;
