create table purchase_delay (
    id int64 primary key,
    order_id int64 not null references purchase_order (id),
    line int64 not null,
    sequence int64 not null,
    was int64 not null,
    became int64 not null
) strict;
create index purchase_delay_by_order on purchase_delay (order_id, line);
-- append-only: purchase_delay

create table substitution (
    order_id int64 not null,
    line int64 not null,
    instead_of int64 not null,
    receipt_id int64 not null references receipt (id),
    closed bool not null check (closed in (0, 1)),
    primary key (order_id, line),
    foreign key (order_id, line) references purchase_order_line (order_id, line),
    foreign key (order_id, instead_of) references purchase_order_line (order_id, line)
) strict, without rowid;
create index substitution_by_receipt on substitution (receipt_id);
-- append-only: substitution
