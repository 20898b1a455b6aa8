create table revenue_accrual (
    document_id int64 not null references document (id),
    shipment_id int64 not null references shipment (id),
    line int64 not null,
    date int64 not null,
    account_id int64 not null references account (id),
    amount int64 not null check (amount <> 0),
    primary key (document_id, shipment_id, line, account_id)
) strict, without rowid;
create index revenue_accrual_by_line on revenue_accrual (shipment_id, line);
-- append-only: revenue_accrual
