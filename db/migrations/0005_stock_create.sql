create table lot (
    id int64 primary key,
    item_id int64 references item (id),
    code text not null,
    serial text not null,
    expires int64,
    blocked_by int64 references document (id),
    unique (item_id, code, serial)
) strict;
create index lot_by_serial on lot (item_id, serial, code);
create index lot_by_block on lot (blocked_by) where blocked_by is not null;
insert into lot (id, item_id, code, serial, expires) values (0, null, '', '', null);

create table stock_move (
    id int64 primary key,
    document_id int64 not null references document (id),
    line int64 not null,
    date int64 not null,
    item_id int64 not null references item (id),
    lot_id int64 not null references lot (id),
    quantity int64 not null check (quantity > 0),
    from_bin_id int64 not null references bin (id),
    from_status text not null,
    to_bin_id int64 not null references bin (id),
    to_status text not null,
    check (from_bin_id <> to_bin_id or from_status <> to_status)
) strict;
create index stock_move_by_document on stock_move (document_id);
create index stock_move_by_item on stock_move (item_id, date, id);
create index stock_move_by_lot on stock_move (lot_id) where lot_id <> 0;
create index stock_move_into on stock_move (to_bin_id, item_id, lot_id, to_status, date, quantity);
create index stock_move_out_of on stock_move
    (from_bin_id, item_id, lot_id, from_status, date, quantity);
-- append-only: stock_move

create table bin_balance (
    bin_id int64 not null references bin (id),
    item_id int64 not null references item (id),
    lot_id int64 not null references lot (id),
    status text not null,
    quantity int64 not null check (quantity >= 0),
    allocated int64 not null check (allocated >= 0),
    last_date int64 not null,
    check (allocated <= quantity),
    check (allocated = 0 or status = 'available'),
    primary key (bin_id, item_id, lot_id, status)
) strict, without rowid;
create index bin_balance_by_item on bin_balance (item_id, bin_id, lot_id, status, quantity, allocated)
    where quantity > 0;
create index bin_balance_by_lot on bin_balance (lot_id, bin_id) where quantity > 0 and lot_id <> 0;

create table item_balance (
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    lot_id int64 not null,
    status text not null,
    quantity int64 not null,
    allocated int64 not null,
    primary key (item_id, warehouse_id, lot_id, status)
) strict, without rowid;

create table cost_layer (
    id int64 primary key,
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    lot_id int64 not null references lot (id),
    kind text not null check (kind in ('layer', 'pool', 'trail')),
    date int64 not null,
    document_id int64 not null references document (id),
    line int64 not null,
    root_id int64 not null,
    quantity int64 not null
) strict;
create index cost_layer_by_document on cost_layer (document_id, line);
create index cost_layer_by_root on cost_layer (root_id);
-- append-only: cost_layer

create table cost_entry (
    id int64 primary key,
    layer_id int64 not null references cost_layer (id) deferrable initially deferred,
    trail bool not null check (trail in (0, 1)),
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    lot_id int64 not null references lot (id),
    date int64 not null,
    document_id int64 not null references document (id),
    line int64 not null,
    quantity int64 not null,
    value int64 not null,
    gives_back_id int64 references cost_entry (id)
) strict;
create index cost_entry_by_document on cost_entry (document_id, line);
create index cost_entry_by_pool on cost_entry
    (item_id, warehouse_id, lot_id, date, quantity, value) where trail = 0;
create index cost_entry_by_layer on cost_entry (layer_id, date, quantity, value);
create index cost_entry_given_back on cost_entry (gives_back_id) where gives_back_id is not null;
-- append-only: cost_entry

create table cost_layer_balance (
    layer_id int64 primary key references cost_layer (id) deferrable initially deferred,
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    lot_id int64 not null,
    kind text not null,
    date int64 not null,
    root_id int64 not null,
    quantity int64 not null check (quantity >= 0),
    value int64 not null check (value >= 0),
    check (quantity > 0 or value = 0)
) strict;
create index cost_layer_balance_open on cost_layer_balance
    (item_id, warehouse_id, lot_id, kind, date, layer_id) where quantity > 0;
create index cost_layer_balance_by_root on cost_layer_balance (root_id) where quantity > 0;

create table cost_pool_balance (
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    lot_id int64 not null,
    quantity int64 not null,
    value int64 not null,
    primary key (item_id, warehouse_id, lot_id)
) strict, without rowid;

create table demand (
    id int64 primary key,
    document_id int64 not null references document (id),
    line int64 not null,
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    partner_id int64 references partner (id),
    priority int64 not null,
    ship_by int64 not null,
    unique (document_id, line)
) strict;
create index demand_by_item on demand (item_id, warehouse_id);

create table demand_entry (
    id int64 primary key,
    demand_id int64 not null references demand (id),
    kind text not null check
        (kind in ('requested', 'allocated', 'picked', 'packed', 'shipped')),
    bin_id int64 references bin (id),
    lot_id int64 not null references lot (id),
    quantity int64 not null,
    sequence int64 not null
) strict;
create index demand_entry_by_demand on demand_entry (demand_id, kind);
-- append-only: demand_entry

create table demand_balance (
    demand_id int64 primary key references demand (id),
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    requested int64 not null check (requested >= 0),
    allocated int64 not null check (allocated >= 0),
    picked int64 not null check (picked >= 0),
    packed int64 not null check (packed >= 0),
    shipped int64 not null check (shipped >= 0),
    check (allocated + shipped <= requested),
    check (shipped <= packed and packed <= picked)
) strict;
create index demand_balance_waiting on demand_balance (item_id, warehouse_id)
    where requested > allocated + shipped;

create table allocation_balance (
    demand_id int64 not null references demand (id),
    bin_id int64 not null references bin (id),
    lot_id int64 not null references lot (id),
    quantity int64 not null,
    primary key (demand_id, bin_id, lot_id)
) strict, without rowid;
create index allocation_balance_by_bin on allocation_balance (bin_id, lot_id) where quantity > 0;
