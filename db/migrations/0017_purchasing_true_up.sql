create table supplier_bill_ahead (
    bill_id int64 not null,
    line int64 not null,
    order_id int64 not null references purchase_order (id),
    order_line int64 not null,
    primary key (bill_id, line),
    foreign key (bill_id, line) references supplier_bill_line (bill_id, line)
) strict, without rowid;
create index supplier_bill_ahead_by_order on supplier_bill_ahead (order_id, order_line);
-- append-only: supplier_bill_ahead

create table true_up (
    id int64 primary key references document (id),
    receipt_id int64 not null references receipt (id)
) strict;
create index true_up_by_receipt on true_up (receipt_id);
-- append-only: true_up

create table true_up_line (
    true_up_id int64 not null references true_up (id),
    line int64 not null,
    price int64 not null,
    difference int64 not null,
    primary key (true_up_id, line)
) strict, without rowid;
-- append-only: true_up_line
