#include "modules/purchasing/purchase_order_store.h"

#include "core/must.h"

namespace storekeep::purchasing {

namespace {

void load_lines(Reads& reads, PurchaseOrder& order) {
    reads.each(
        "select l.line, l.item_id, i.sku, l.quantity, l.unit, l.unit_quantity, l.price, l.amount, "
        "b.received, exists (select 1 from receipt_line r "
        "where r.order_id = l.order_id and r.line = l.line) or exists (select 1 "
        "from supplier_bill_ahead h where h.order_id = l.order_id and h.order_line = l.line), "
        "l.closed, l.expected, "
        "l.tax_code, l.tax from purchase_order_line l "
        "join item i on i.id = l.item_id join purchase_order_line_balance b "
        "on b.order_id = l.order_id and b.line = l.line where l.order_id = $1 order by l.line",
        {bind(order.id)}, [&](const Row& row) {
            order.lines.push_back({row.integer(0), row.id<catalog::Item>(1), row.text(2),
                                   row.quantity(3), row.text(4), row.quantity(5), row.price(6),
                                   row.money(7, order.rate.from), row.quantity(8), row.truth(9),
                                   row.truth(10), row.optional_date(11), row.text(12),
                                   row.money(13, order.rate.from)});
        });
}

PurchaseOrder from_row(Reads& reads, const Row& row) {
    PurchaseOrder order{row.id<Document>(0),
                        row.text(1),
                        row.id<catalog::Partner>(2),
                        row.id<catalog::Warehouse>(3),
                        row.date(4),
                        row.date(5),
                        row.text(6),
                        row.text(7),
                        row.integer(8),
                        row.truth(9),
                        {},
                        {Currency::named(row.text(10)), reads.currency(), {row.integer(11)}}};
    load_lines(reads, order);
    return order;
}

void insert_line(Tx& tx, Id<Document> order, const OrderLine& line) {
    tx.insert_row("purchase_order_line",
                  "order_id, line, item_id, quantity, unit, unit_quantity, price, amount, closed, "
                  "expected, tax_code, tax",
                  order, line.line, line.item, line.quantity, line.unit, line.unit_quantity,
                  line.price, line.amount, line.closed, line.expected, line.tax_code, line.tax);
    tx.insert_row("purchase_order_line_balance", "order_id, line, received, missing", order,
                  line.line, Quantity{}, line.quantity);
}

// Writes what of a line differs from how it was.
void update_line(Tx& tx, Id<Document> order, const OrderLine& line, const OrderLine& before) {
    const auto written = [](const OrderLine& one) {
        return std::tie(one.item, one.quantity, one.unit, one.unit_quantity, one.price, one.amount,
                        one.closed, one.expected, one.tax_code, one.tax);
    };
    if (written(line) == written(before)) return;
    tx.execute(
        "update purchase_order_line set item_id = $1, quantity = $2, unit = $3, "
        "unit_quantity = $4, price = $5, amount = $6, closed = $7, expected = $8, "
        "tax_code = $9, tax = $10 where order_id = $11 and line = $12",
        line.item, line.quantity, line.unit, line.unit_quantity, line.price, line.amount,
        line.closed, line.expected, line.tax_code, line.tax, order, line.line);
    tx.execute(
        "update purchase_order_line_balance set missing = $1 - received "
        "where order_id = $2 and line = $3",
        line.quantity, order, line.line);
}

void delete_line(Tx& tx, Id<Document> order, std::int64_t line) {
    for (const char* table : {"purchase_order_line_balance", "purchase_order_line"})
        tx.execute(fmt::format("delete from {} where order_id = $1 and line = $2", table), order,
                   line);
}

}  // namespace

std::optional<PurchaseOrder> find_order(Reads& reads, const std::string& number) {
    const auto row = reads.first(
        "select id, number, supplier_id, warehouse_id, date, expected, reference, state, version, "
        "prices_include_tax, currency, rate from purchase_order where number = $1",
        number);
    return row ? std::optional(from_row(reads, *row)) : std::nullopt;
}

PurchaseOrder load_order(Reads& reads, Id<Document> id) {
    const auto row = reads.first(
        "select id, number, supplier_id, warehouse_id, date, expected, reference, state, version, "
        "prices_include_tax, currency, rate from purchase_order where id = $1",
        id);
    must(row.has_value(), "a purchase order named by its id exists");
    return from_row(reads, *row);
}

PurchaseOrder order_named(Reads& reads, const std::string& number, const std::string& field) {
    auto order = find_order(reads, number);
    if (!order) refuse(purchase_order_not_found, field, {{"number", number}});
    return std::move(*order);
}

PurchaseOrder waiting_order(Reads& reads, const std::string& number) {
    PurchaseOrder order = order_named(reads, number, "number");
    if (order.state != "waiting_for_approval")
        refuse(purchase_order_not_waiting, "number",
               {{"number", order.number}, {"state", order.state}});
    return order;
}

void insert_order(Tx& tx, const PurchaseOrder& order) {
    tx.insert_row(
        "purchase_order",
        "id, number, supplier_id, warehouse_id, date, expected, reference, state, version, "
        "prices_include_tax, currency, rate",
        order.id, order.number, order.supplier, order.warehouse, order.date, order.expected,
        order.reference, order.state, order.version, order.prices_include_tax,
        order.rate.from.code(), order.rate.rate);
    for (const OrderLine& line : order.lines) insert_line(tx, order.id, line);
}

void update_order(Tx& tx, PurchaseOrder& order) {
    ++order.version;
    tx.execute(
        "update purchase_order set expected = $1, reference = $2, state = $3, version = $4 "
        "where id = $5",
        order.expected, order.reference, order.state, order.version, order.id);
    PurchaseOrder before;
    before.id = order.id;
    before.rate = order.rate;
    load_lines(tx, before);
    std::map<std::int64_t, const OrderLine*> known;
    for (const OrderLine& line : before.lines) known[line.line] = &line;
    for (const OrderLine& line : order.lines) {
        const auto found = known.find(line.line);
        if (found == known.end()) {
            insert_line(tx, order.id, line);
        } else {
            update_line(tx, order.id, line, *found->second);
            known.erase(found);
        }
    }
    for (const auto& [line, gone] : known) delete_line(tx, order.id, line);
}

void rename_open_lines(Tx& tx, Id<catalog::Item> from, Id<catalog::Item> to) {
    tx.execute(
        "update purchase_order_line set item_id = $1 where item_id = $2 and closed = 0 "
        "and order_id in (select id from purchase_order "
        "where state not in ('closed', 'cancelled')) "
        "and not exists (select 1 from receipt_line r "
        "where r.order_id = purchase_order_line.order_id and r.line = purchase_order_line.line)",
        to, from);
}

void rename_supplier(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to) {
    tx.execute("update purchase_order set supplier_id = $1, version = version + 1 "
               "where supplier_id = $2",
               to, from);
}

void add_received(Tx& tx, Id<Document> order, const OrderLine& line, Quantity quantity) {
    tx.accumulate_row("purchase_order_line_balance", "order_id, line, received, missing", 2, order,
                      line.line, quantity, -quantity);
}

}  // namespace storekeep::purchasing
