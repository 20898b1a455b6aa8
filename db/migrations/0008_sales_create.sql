create table sales_order (
    id int64 primary key references document (id),
    customer_id int64 not null references partner (id),
    warehouse_id int64 not null references warehouse (id),
    ship_by int64 not null,
    channel text not null,
    reference text not null,
    priority int64 not null check (priority >= 1 and priority <= 9),
    ship_to text not null,
    bill_to text not null,
    status text not null check (status in ('draft', 'confirmed', 'cancelled')),
    version int64 not null,
    prices_include_tax bool not null check (prices_include_tax in (0, 1)),
    currency text not null,
    rate int64 not null
) strict;
create unique index sales_order_by_reference on sales_order (channel, reference)
    where reference <> '' and status <> 'cancelled';
create index sales_order_by_customer on sales_order (customer_id);

create table sales_order_line (
    order_id int64 not null references sales_order (id),
    line int64 not null,
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    quantity int64 not null check (quantity >= 0),
    unit text not null,
    unit_quantity int64 not null check (unit_quantity >= 0),
    price int64 not null check (price >= 0),
    discount int64 not null check (discount >= 0),
    tax_code text not null,
    primary key (order_id, line)
) strict, without rowid;
create index sales_order_line_by_item on sales_order_line (item_id);

create table shipment (
    id int64 primary key references document (id),
    order_id int64 not null references sales_order (id),
    warehouse_id int64 not null references warehouse (id),
    ship_to text not null,
    carrier text not null,
    service text not null,
    tracking text not null,
    weight int64,
    cost int64
) strict;
create index shipment_by_order on shipment (order_id);
-- append-only: shipment

create table shipment_line (
    shipment_id int64 not null references shipment (id),
    line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity <> 0),
    cost int64 not null,
    primary key (shipment_id, line)
) strict, without rowid;
-- append-only: shipment_line

create table shipment_line_balance (
    shipment_id int64 not null references shipment (id),
    line int64 not null,
    quantity int64 not null check (quantity >= 0),
    invoiced int64 not null check (invoiced >= 0 and invoiced <= quantity),
    invoiced_amount int64 not null,
    returned int64 not null check (returned >= 0 and returned <= quantity),
    invoiced_tax int64 not null,
    primary key (shipment_id, line)
) strict, without rowid;
create index shipment_line_balance_unbilled on shipment_line_balance (shipment_id)
    where invoiced < quantity;

create table invoice (
    id int64 primary key references document (id),
    order_id int64 not null references sales_order (id),
    customer_id int64 not null references partner (id),
    bill_to text not null,
    due int64 not null,
    total int64 not null,
    currency text not null,
    rate int64 not null,
    value int64 not null
) strict;
create index invoice_by_order on invoice (order_id);
create index invoice_by_customer on invoice (customer_id);
-- append-only: invoice

create table invoice_line (
    invoice_id int64 not null references invoice (id),
    line int64 not null,
    shipment_id int64 not null references shipment (id),
    shipment_line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity <> 0),
    amount int64 not null,
    value int64 not null,
    primary key (invoice_id, line),
    foreign key (shipment_id, shipment_line) references shipment_line (shipment_id, line)
) strict, without rowid;
create index invoice_line_by_shipment on invoice_line (shipment_id, shipment_line);
-- append-only: invoice_line
