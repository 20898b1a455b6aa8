create table accrual_entry (
    id int64 primary key,
    of_id int64 not null references document (id),
    of_line int64 not null,
    account_id int64 not null references account (id),
    document_id int64 not null references document (id),
    date int64 not null,
    quantity int64 not null,
    value int64 not null
) strict;
create index accrual_entry_by_line on accrual_entry (of_id, of_line);
create index accrual_entry_by_document on accrual_entry (document_id);
create index accrual_entry_by_account on accrual_entry (account_id);
-- append-only: accrual_entry

create table landed_cost (
    id int64 primary key references document (id),
    supplier_id int64 references partner (id),
    reference text not null,
    amount int64 not null
) strict;
create index landed_cost_by_reference on landed_cost (supplier_id, reference);
-- append-only: landed_cost

create table landed_cost_charge (
    landed_cost_id int64 not null references landed_cost (id),
    charge int64 not null,
    name text not null,
    basis text not null check (basis in ('value', 'quantity', 'weight', 'volume', 'line')),
    amount int64 not null,
    primary key (landed_cost_id, charge)
) strict, without rowid;
-- append-only: landed_cost_charge

create table landed_cost_line (
    landed_cost_id int64 not null,
    line int64 not null,
    charge int64 not null,
    bearer_id int64 not null references document (id),
    bearer_line int64 not null,
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    measure int64 not null,
    amount int64 not null,
    on_hand int64 not null,
    gone int64 not null,
    primary key (landed_cost_id, line),
    foreign key (landed_cost_id, charge) references landed_cost_charge (landed_cost_id, charge)
) strict, without rowid;
create index landed_cost_line_by_bearer on landed_cost_line (bearer_id);
-- append-only: landed_cost_line
