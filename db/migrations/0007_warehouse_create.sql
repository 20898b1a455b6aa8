create table putaway (
    id int64 primary key references document (id),
    receipt_id int64 references document (id)
) strict;
create index putaway_by_receipt on putaway (receipt_id) where receipt_id is not null;
-- append-only: putaway

create table pick (
    id int64 primary key references document (id),
    order_id int64 not null references document (id)
) strict;
-- append-only: pick

create table packing (
    id int64 primary key references document (id),
    order_id int64 not null references document (id)
) strict;
create index packing_by_order on packing (order_id);
-- append-only: packing

create table carton (
    id int64 primary key,
    packing_id int64 not null references packing (id),
    carton int64 not null check (carton > 0),
    weight int64,
    unique (packing_id, carton)
) strict;
-- append-only: carton

create table carton_line (
    carton_id int64 not null references carton (id),
    line int64 not null,
    lot_id int64 not null references lot (id),
    quantity int64 not null check (quantity <> 0),
    primary key (carton_id, line, lot_id)
) strict, without rowid;
-- append-only: carton_line

create table count_task (
    id int64 primary key,
    bin_id int64 not null references bin (id),
    item_id int64 not null references item (id),
    document_id int64 not null references document (id),
    created_at int64 not null,
    done bool not null check (done in (0, 1))
) strict;
create unique index count_task_open on count_task (bin_id, item_id) where done = 0;
