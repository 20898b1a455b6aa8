create table customer_return (
    id int64 primary key references document (id),
    customer_id int64 not null references partner (id),
    shipment_id int64 not null references shipment (id),
    warehouse_id int64 not null references warehouse (id)
) strict;
create index customer_return_by_shipment on customer_return (shipment_id);
-- append-only: customer_return

create table return_line (
    return_id int64 not null references customer_return (id),
    line int64 not null,
    shipment_id int64 not null,
    item_id int64 not null references item (id),
    authorized int64 not null check (authorized > 0),
    reason text not null,
    primary key (return_id, line),
    foreign key (shipment_id, line) references shipment_line (shipment_id, line)
) strict, without rowid;
create index return_line_by_shipment on return_line (shipment_id, line);
-- append-only: return_line

create table return_event (
    id int64 primary key,
    return_id int64 not null,
    line int64 not null,
    kind text not null check (kind in ('received', 'accepted', 'rejected', 'disposed', 'repaired',
        'credited', 'cancelled')),
    document_id int64 references document (id),
    disposition text not null,
    bin_id int64 references bin (id),
    lot_id int64 not null references lot (id),
    quantity int64 not null check (quantity <> 0),
    sequence int64 not null,
    foreign key (return_id, line) references return_line (return_id, line)
) strict;
create index return_event_by_line on return_event (return_id, line, kind);
create index return_event_by_document on return_event (document_id);
-- append-only: return_event

create table return_line_balance (
    return_id int64 not null,
    line int64 not null,
    cancelled int64 not null,
    received int64 not null,
    accepted int64 not null,
    rejected int64 not null,
    disposed int64 not null,
    repaired int64 not null,
    credited int64 not null,
    primary key (return_id, line)
) strict, without rowid;

create table credit_note (
    id int64 primary key references document (id),
    customer_id int64 not null references partner (id),
    return_id int64 not null references customer_return (id),
    restocking_fee int64 not null,
    total int64 not null,
    currency text not null,
    rate int64 not null,
    value int64 not null
) strict;
create index credit_note_by_return on credit_note (return_id);
-- append-only: credit_note

create table credit_note_line (
    credit_note_id int64 not null references credit_note (id),
    line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity <> 0),
    amount int64 not null,
    value int64 not null,
    primary key (credit_note_id, line)
) strict, without rowid;
-- append-only: credit_note_line
