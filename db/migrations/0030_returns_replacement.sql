create table return_replacement (
    order_id int64 not null references sales_order (id),
    order_line int64 not null,
    return_id int64 not null,
    line int64 not null,
    quantity int64 not null check (quantity > 0),
    primary key (order_id, order_line),
    foreign key (return_id, line) references return_line (return_id, line)
) strict, without rowid;
create index return_replacement_by_line on return_replacement (return_id, line);
-- append-only: return_replacement
