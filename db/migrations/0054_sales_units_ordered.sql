drop index purchase_order_line_by_item;
create index purchase_order_line_by_item on purchase_order_line (item_id, unit);
drop index sales_order_line_by_item;
create index sales_order_line_by_item on sales_order_line (item_id, unit);
