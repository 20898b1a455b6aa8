create table category (
    id int64 primary key,
    code text not null unique,
    name text not null,
    cost_method text not null
) strict;

create table unit (
    code text primary key,
    name text not null
) strict, without rowid;

create table item (
    id int64 primary key,
    sku text not null unique,
    name text not null,
    description text not null,
    category_id int64 not null references category (id),
    unit text not null references unit (code),
    step int64 not null check (step > 0),
    tracking text not null check (tracking in ('none', 'lot', 'serial', 'lot_and_serial')),
    cost_method text not null,
    status text not null check (status in ('draft', 'active', 'discontinued', 'blocked')),
    sales_price int64 not null,
    purchase_price int64 not null,
    weight int64 not null,
    length int64 not null,
    width int64 not null,
    height int64 not null,
    inspect_on_receipt bool not null check (inspect_on_receipt in (0, 1)),
    safety_stock int64 not null,
    version int64 not null,
    tax_code text not null,
    standard_cost int64 not null
) strict;

create table item_unit (
    item_id int64 not null references item (id),
    unit text not null references unit (code),
    numerator int64 not null check (numerator > 0),
    denominator int64 not null check (denominator > 0),
    primary key (item_id, unit)
) strict, without rowid;

create table item_barcode (
    code text primary key,
    item_id int64 not null references item (id),
    unit text not null
) strict, without rowid;
create index item_barcode_by_item on item_barcode (item_id);

create table partner (
    id int64 primary key,
    code text not null unique,
    name text not null,
    is_supplier bool not null check (is_supplier in (0, 1)),
    is_customer bool not null check (is_customer in (0, 1)),
    currency text not null,
    terms_days int64 not null,
    lead_time_days int64 not null,
    over_receipt_percent int64 not null,
    contact text not null,
    email text not null,
    phone text not null,
    tax_number text not null,
    credit_limit int64,
    shelf_life_days int64 not null,
    active bool not null check (active in (0, 1)),
    version int64 not null,
    tax_code text not null,
    discount_percent int64 not null,
    discount_days int64 not null
) strict;

create table partner_address (
    partner_id int64 not null references partner (id),
    code text not null,
    name text not null,
    street text not null,
    city text not null,
    region text not null,
    postal_code text not null,
    country text not null,
    primary key (partner_id, code)
) strict, without rowid;

create table warehouse (
    id int64 primary key,
    code text not null unique,
    name text not null,
    street text not null,
    city text not null,
    region text not null,
    postal_code text not null,
    country text not null,
    active bool not null check (active in (0, 1)),
    version int64 not null
) strict;

create table zone (
    id int64 primary key,
    warehouse_id int64 not null references warehouse (id),
    code text not null,
    name text not null,
    unique (warehouse_id, code)
) strict;

create table bin (
    id int64 primary key,
    warehouse_id int64 references warehouse (id),
    code text not null,
    zone_id int64 references zone (id),
    type text not null,
    pick_order text not null,
    active bool not null check (active in (0, 1)),
    unique (warehouse_id, code)
) strict;
insert into bin (id, warehouse_id, code, zone_id, type, pick_order, active) values
    (1, null, 'supplier', null, 'outside', '', 1),
    (2, null, 'customer', null, 'outside', '', 1),
    (3, null, 'loss', null, 'outside', '', 1),
    (4, null, 'production', null, 'outside', '', 1),
    (5, null, 'transit', null, 'outside', '', 1);

create table item_warehouse (
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    preferred_bin_id int64 references bin (id),
    safety_stock int64 not null,
    lead_time_days int64,
    abc_class text not null,
    primary key (item_id, warehouse_id)
) strict, without rowid;
