drop table purchase_order_line_balance;
create table purchase_order_line_balance (
    order_id int64 not null references purchase_order (id),
    line int64 not null,
    received int64 not null,
    missing int64 not null,
    primary key (order_id, line)
) strict, without rowid;
insert into purchase_order_line_balance (order_id, line, received, missing)
select l.order_id, l.line, coalesce(r.received, 0), l.quantity - coalesce(r.received, 0)
from purchase_order_line l left join (
    select g.order_id, g.line,
        cast(sum(case when d.id is null then g.quantity else 0 end) as bigint) as received
    from receipt_line g left join document d on d.reverses_id = g.receipt_id
    group by g.order_id, g.line) r on r.order_id = l.order_id and r.line = l.line;
create index purchase_order_line_balance_open on purchase_order_line_balance
    (order_id, line, missing) where missing > 0;
create index receipt_line_by_date on receipt_line (date, order_id, line, quantity);
create index receipt_line_damaged on receipt_line (damaged) where damaged > 0;
create index receipt_match_by_date on receipt_match (date, receipt_id, line, quantity, value);
create index receipt_provisional on receipt (provisional) where provisional = 1;
drop index receipt_line_balance_open;
create index receipt_line_balance_open on receipt_line_balance
    (receipt_id, line, quantity_open, value_open) where quantity_open <> 0 or value_open <> 0;
