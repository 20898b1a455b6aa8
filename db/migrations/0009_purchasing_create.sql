create table purchase_order (
    id int64 primary key references document (id),
    number text not null unique,
    supplier_id int64 not null references partner (id),
    warehouse_id int64 not null references warehouse (id),
    date int64 not null,
    expected int64 not null,
    reference text not null,
    state text not null check (state in
        ('draft', 'waiting_for_approval', 'confirmed', 'closed', 'cancelled')),
    version int64 not null,
    prices_include_tax bool not null check (prices_include_tax in (0, 1)),
    currency text not null,
    rate int64 not null
) strict;
create index purchase_order_by_supplier on purchase_order (supplier_id);

create table purchase_order_line (
    order_id int64 not null references purchase_order (id),
    line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity > 0),
    unit text not null,
    unit_quantity int64 not null check (unit_quantity > 0),
    price int64 not null check (price >= 0),
    amount int64 not null,
    closed bool not null check (closed in (0, 1)),
    expected int64,
    tax_code text not null,
    tax int64 not null,
    primary key (order_id, line)
) strict, without rowid;
create index purchase_order_line_by_item on purchase_order_line (item_id);

create table purchase_order_line_balance (
    order_id int64 not null references purchase_order (id),
    line int64 not null,
    received int64 not null,
    primary key (order_id, line)
) strict, without rowid;

create table receipt (
    id int64 primary key references document (id),
    order_id int64 not null references purchase_order (id),
    supplier_id int64 not null references partner (id),
    warehouse_id int64 not null references warehouse (id),
    provisional bool not null check (provisional in (0, 1)),
    currency text not null,
    rate int64 not null
) strict;
create index receipt_by_order on receipt (order_id);
-- append-only: receipt

create table receipt_line (
    receipt_id int64 not null references receipt (id),
    line int64 not null,
    order_id int64 not null,
    item_id int64 not null references item (id),
    date int64 not null,
    quantity int64 not null check (quantity > 0),
    damaged int64 not null check (damaged >= 0),
    value int64 not null check (value >= 0),
    variance int64 not null,
    account_id int64 not null references account (id),
    foreign_value int64 not null,
    primary key (receipt_id, line),
    foreign key (order_id, line) references purchase_order_line (order_id, line)
) strict, without rowid;
create index receipt_line_by_order on receipt_line (order_id, line);
-- append-only: receipt_line

create table receipt_match (
    id int64 primary key,
    receipt_id int64 not null,
    line int64 not null,
    document_id int64 not null references document (id),
    date int64 not null,
    quantity int64 not null,
    value int64 not null,
    difference int64 not null,
    foreign key (receipt_id, line) references receipt_line (receipt_id, line)
) strict;
create index receipt_match_by_line on receipt_match (receipt_id, line);
create index receipt_match_by_document on receipt_match (document_id);
-- append-only: receipt_match

create table receipt_line_balance (
    receipt_id int64 not null,
    line int64 not null,
    quantity_open int64 not null check (quantity_open >= 0),
    value_open int64 not null,
    primary key (receipt_id, line)
) strict, without rowid;
create index receipt_line_balance_open on receipt_line_balance (receipt_id)
    where quantity_open > 0;

create table supplier_bill (
    id int64 primary key references document (id),
    supplier_id int64 not null references partner (id),
    reference text not null,
    date int64 not null,
    due int64 not null,
    total int64 not null,
    state text not null check (state in ('held', 'posted', 'reversed')),
    version int64 not null,
    currency text not null,
    rate int64 not null
) strict;
create index supplier_bill_by_reference on supplier_bill (supplier_id, reference);

create table supplier_bill_line (
    bill_id int64 not null references supplier_bill (id),
    line int64 not null,
    receipt_id int64,
    receipt_line int64,
    account_id int64 references account (id),
    quantity int64 not null,
    price int64 not null,
    amount int64 not null,
    memo text not null,
    tax_code text not null,
    tax int64 not null,
    primary key (bill_id, line)
) strict, without rowid;
