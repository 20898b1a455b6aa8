#include "modules/sales/sales_order_store.h"

#include "core/must.h"

namespace storekeep::sales {

namespace {

SalesOrder with_head(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select customer_id, warehouse_id, ship_by, channel, reference, priority, ship_to, "
        "bill_to, status, version, prices_include_tax, currency, rate from sales_order "
        "where id = $1",
        document.id);
    must(row.has_value(), "a sales order's document has its record");
    return {document,     row->id<catalog::Partner>(0), row->id<catalog::Warehouse>(1),
            row->date(2), row->text(3),                 row->text(4),
            row->integer(5), row->text(6),              row->text(7),
            row->text(8), row->integer(9),              row->truth(10),
            {},           {Currency::named(row->text(11)), reads.currency(), {row->integer(12)}}};
}

SalesOrder whole(Reads& reads, const Document& document) {
    SalesOrder order = with_head(reads, document);
    reads.each(
        "select line, item_id, warehouse_id, quantity, unit, unit_quantity, price, discount, "
        "tax_code from sales_order_line where order_id = $1 order by line",
        {bind(document.id)}, [&](const Row& row) {
            order.lines.push_back({row.integer(0), row.id<catalog::Item>(1),
                                   row.id<catalog::Warehouse>(2), row.quantity(3), row.text(4),
                                   row.quantity(5), row.price(6), row.percent(7),
                                   row.text(8)});
        });
    return order;
}

}  // namespace

SalesOrder order_named(Reads& reads, const std::string& number, const std::string& field) {
    const std::optional<Document> document = find_document(reads, "sales_order", number);
    if (!document) refuse(sales_order_not_found, field, {{"number", number}});
    return whole(reads, *document);
}

SalesOrder load_order(Reads& reads, Id<Document> id) {
    return whole(reads, load_document(reads, id));
}

std::optional<std::string> order_with_reference(Reads& reads, const std::string& channel,
                                                const std::string& reference,
                                                Id<Document> besides) {
    const auto row = reads.first(
        "select d.number from sales_order o join document d on d.id = o.id "
        "where o.channel = $1 and o.reference = $2 and o.reference <> '' "
        "and o.status <> 'cancelled' and o.id <> $3",
        channel, reference, besides);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

void save_order(Tx& tx, const SalesOrder& order) {
    tx.upsert_row("sales_order",
                  "id, customer_id, warehouse_id, ship_by, channel, reference, priority, ship_to, "
                  "bill_to, status, version, prices_include_tax, currency, rate",
                  1, order.document.id, order.customer, order.warehouse, order.ship_by,
                  order.channel, order.reference, order.priority, order.ship_to, order.bill_to,
                  order.status, order.version, order.prices_include_tax, order.currency().code(),
                  order.rate.rate);
}

void save_lines(Tx& tx, const SalesOrder& order, const std::vector<OrderLine>& lines) {
    for (const OrderLine& line : lines)
        tx.upsert_row("sales_order_line",
                      "order_id, line, item_id, warehouse_id, quantity, unit, unit_quantity, "
                      "price, discount, tax_code",
                      2, order.document.id, line.line, line.item, line.warehouse, line.quantity,
                      line.unit, line.unit_quantity, line.price, line.discount, line.tax_code);
}

void remove_line(Tx& tx, const SalesOrder& order, std::int64_t line) {
    tx.execute("delete from sales_order_line where order_id = $1 and line = $2",
               order.document.id, line);
}

std::map<Id<Document>, Progress> progress_of(Reads& reads,
                                             const std::vector<Id<Document>>& orders) {
    std::map<Id<Document>, Progress> answer;
    std::vector<std::vector<Value>> keys;
    for (const Id<Document> order : orders)
        if (answer.try_emplace(order).second) keys.push_back({bind(order)});
    reads.each_of(
        "with wanted(order_id) as ({wanted}) "
        "select w.order_id, cast(sum(b.requested) as bigint), "
        "cast(sum(b.allocated + b.shipped) as bigint), cast(sum(b.picked) as bigint), "
        "cast(sum(b.packed) as bigint), cast(sum(b.shipped) as bigint) "
        "from wanted w join demand d on d.document_id = w.order_id "
        "join demand_balance b on b.demand_id = d.id group by w.order_id",
        keys, [&](const Row& row) {
            answer[row.id<Document>(0)] = {row.quantity(1), row.quantity(2), row.quantity(3),
                                           row.quantity(4), row.quantity(5), {}, false};
        });
    reads.each_of(
        "with wanted(order_id) as ({wanted}) "
        "select w.order_id, cast(sum(b.invoiced) as bigint) from wanted w "
        "join shipment s on s.order_id = w.order_id "
        "join shipment_line_balance b on b.shipment_id = s.id group by w.order_id",
        keys, [&](const Row& row) { answer[row.id<Document>(0)].invoiced = row.quantity(1); });
    reads.each_of(
        "with wanted(order_id) as ({wanted}) "
        "select w.order_id, sum(case when coalesce(b.foreign_open, 0) <> 0 then 1 else 0 end) "
        "from wanted w join invoice v on v.order_id = w.order_id "
        "left join open_item i on i.document_id = v.id "
        "left join open_item_balance b on b.open_item_id = i.id group by w.order_id",
        keys, [&](const Row& row) { answer[row.id<Document>(0)].paid = row.integer(1) == 0; });
    return answer;
}

std::string state_of(Reads& reads, const SalesOrder& order) {
    const Id<Document> id = order.document.id;
    return std::string(state_of(order.status, progress_of(reads, {id})[id]));
}

void rename_open_lines(Tx& tx, Id<catalog::Item> from, Id<catalog::Item> to) {
    tx.execute(
        "update sales_order_line set item_id = $1 where item_id = $2 "
        "and order_id in (select id from sales_order where status <> 'cancelled') "
        "and not exists (select 1 from demand d join demand_balance b on b.demand_id = d.id "
        "where d.document_id = sales_order_line.order_id and d.line = sales_order_line.line "
        "and (b.shipped > 0 or b.requested = 0))",
        to, from);
}

void rename_customer(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to) {
    tx.execute("update sales_order set customer_id = $1, version = version + 1 "
               "where customer_id = $2",
               to, from);
}

}  // namespace storekeep::sales
