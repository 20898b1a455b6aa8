create table transfer (
    id int64 primary key references document (id),
    from_warehouse_id int64 not null references warehouse (id),
    to_warehouse_id int64 not null references warehouse (id),
    expected int64 not null,
    state text not null check (state in ('requested', 'cancelled')),
    version int64 not null,
    check (from_warehouse_id <> to_warehouse_id)
) strict;

create table transfer_line (
    transfer_id int64 not null references transfer (id),
    line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity > 0),
    primary key (transfer_id, line)
) strict, without rowid;
-- append-only: transfer_line

create table transfer_event (
    id int64 primary key,
    transfer_id int64 not null,
    line int64 not null,
    kind text not null check (kind in ('shipped', 'received', 'written_off')),
    document_id int64 not null references document (id),
    lot_id int64 not null references lot (id),
    quantity int64 not null check (quantity <> 0),
    value int64 not null,
    shipment_id int64 not null references document (id),
    foreign key (transfer_id, line) references transfer_line (transfer_id, line)
) strict;
create index transfer_event_by_line on transfer_event (transfer_id, line, kind);
create index transfer_event_by_document on transfer_event (document_id);
-- append-only: transfer_event

create table transfer_line_balance (
    transfer_id int64 not null,
    line int64 not null,
    shipped int64 not null,
    received int64 not null,
    written_off int64 not null,
    check (received + written_off <= shipped),
    primary key (transfer_id, line)
) strict, without rowid;
