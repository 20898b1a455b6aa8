create table supplier_return (
    id int64 primary key references document (id),
    receipt_id int64 not null references receipt (id),
    supplier_id int64 not null references partner (id),
    warehouse_id int64 not null references warehouse (id)
) strict;
create index supplier_return_by_receipt on supplier_return (receipt_id);
-- append-only: supplier_return

create table supplier_return_line (
    return_id int64 not null references supplier_return (id),
    line int64 not null,
    receipt_id int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity > 0),
    unbilled int64 not null check (unbilled >= 0),
    value int64 not null,
    unbilled_cost int64 not null,
    cleared int64 not null,
    waited_on_id int64 not null references account (id),
    credit_on_id int64 not null references account (id),
    primary key (return_id, line),
    foreign key (receipt_id, line) references receipt_line (receipt_id, line)
) strict, without rowid;
create index supplier_return_line_by_receipt on supplier_return_line (receipt_id, line);
-- append-only: supplier_return_line

create table supplier_credit (
    id int64 primary key references document (id),
    return_id int64 not null references supplier_return (id),
    supplier_id int64 not null references partner (id),
    reference text not null,
    currency text not null,
    rate int64 not null check (rate > 0)
) strict;
create index supplier_credit_by_return on supplier_credit (return_id);
-- append-only: supplier_credit

create table supplier_credit_line (
    credit_id int64 not null references supplier_credit (id),
    place int64 not null,
    line int64 not null,
    quantity int64 not null check (quantity > 0),
    amount int64 not null,
    tax_code text not null,
    tax int64 not null,
    primary key (credit_id, place)
) strict, without rowid;
-- append-only: supplier_credit_line
