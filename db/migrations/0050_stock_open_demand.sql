drop table demand_balance;
create table demand_balance (
    demand_id int64 primary key references demand (id),
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    requested int64 not null check (requested >= 0),
    allocated int64 not null check (allocated >= 0),
    picked int64 not null check (picked >= 0),
    packed int64 not null check (packed >= 0),
    shipped int64 not null check (shipped >= 0),
    last_sequence int64 not null,
    check (allocated + shipped <= requested),
    check (shipped <= packed and packed <= picked)
) strict;
insert into demand_balance (demand_id, item_id, warehouse_id, requested, allocated, picked, packed,
                            shipped, last_sequence)
select d.id, d.item_id, d.warehouse_id,
    coalesce(cast(sum(e.quantity) filter (where e.kind = 'requested') as bigint), 0),
    coalesce(cast(sum(e.quantity) filter (where e.kind = 'allocated') as bigint), 0),
    coalesce(cast(sum(e.quantity) filter (where e.kind = 'picked') as bigint), 0),
    coalesce(cast(sum(e.quantity) filter (where e.kind = 'packed') as bigint), 0),
    coalesce(cast(sum(e.quantity) filter (where e.kind = 'shipped') as bigint), 0),
    coalesce(max(e.sequence), 0)
from demand d left join demand_entry e on e.demand_id = d.id
group by d.id, d.item_id, d.warehouse_id;
create index demand_balance_waiting on demand_balance (item_id, warehouse_id)
    where requested > allocated + shipped;
create index demand_balance_by_sequence on demand_balance (last_sequence);
create index demand_balance_open on demand_balance
    (item_id, warehouse_id, requested, allocated, picked, packed, shipped)
    where shipped < requested;
create index demand_balance_on_floor on demand_balance
    (item_id, warehouse_id, picked, packed, shipped) where shipped < picked;
drop index allocation_balance_by_bin;
create index allocation_balance_by_bin on allocation_balance (bin_id, lot_id, demand_id, quantity)
    where quantity > 0;
