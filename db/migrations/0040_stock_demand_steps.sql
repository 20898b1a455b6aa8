drop index demand_entry_by_demand;
create index demand_entry_by_demand on demand_entry (demand_id, kind, bin_id, lot_id, quantity);
