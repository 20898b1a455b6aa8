#include "modules/sales/shipment_store.h"

#include "core/must.h"

namespace storekeep::sales {

const Rule shipment_not_found{"shipment_not_found", "there is no shipment {number}"};

namespace {

void insert_facts(Tx& tx, const Shipment& shipment) {
    tx.insert_row("shipment",
                  "id, order_id, warehouse_id, ship_to, carrier, service, tracking, weight, cost",
                  shipment.document.id, shipment.order, shipment.warehouse, shipment.ship_to,
                  shipment.carrier, shipment.service, shipment.tracking, shipment.weight,
                  shipment.cost);
    for (const ShipmentLine& line : shipment.lines)
        tx.insert_row("shipment_line", "shipment_id, line, item_id, quantity, cost",
                      shipment.document.id, line.line, line.item, line.quantity, line.cost);
}

}  // namespace

void insert_shipment(Tx& tx, const Shipment& shipment) {
    insert_facts(tx, shipment);
    for (const ShipmentLine& line : shipment.lines)
        save_balance(tx, {shipment.document.id, {}, line.line, line.item, shipment.warehouse,
                          line.quantity, {}, {0, tx.currency()}, {}, {0, tx.currency()}});
}

void insert_shipment_reversal(Tx& tx, const Shipment& original, const Document& reversal) {
    Shipment opposite = original;
    opposite.document = reversal;
    for (ShipmentLine& line : opposite.lines) {
        line.quantity = -line.quantity;
        line.cost = -line.cost;
    }
    insert_facts(tx, opposite);
    for (const ShipmentLine& line : original.lines)
        save_balance(tx, {original.document.id, {}, line.line, line.item, original.warehouse,
                          {}, {}, {0, tx.currency()}, {}, {0, tx.currency()}});
}

Shipment load_shipment(Reads& reads, const Document& document) {
    const Currency currency = reads.currency();
    const auto row = reads.first(
        "select order_id, warehouse_id, ship_to, carrier, service, tracking, weight, cost "
        "from shipment where id = $1",
        document.id);
    must(row.has_value(), "a shipment's document has its record");
    Shipment shipment{document,     row->id<Document>(0), row->id<catalog::Warehouse>(1),
                      row->text(2), row->text(3),         row->text(4),
                      row->text(5), {},                   {},
                      {}};
    if (!row->is_null(6)) shipment.weight = row->quantity(6);
    if (!row->is_null(7)) shipment.cost = row->money(7, currency);
    reads.each(
        "select line, item_id, quantity, cost from shipment_line where shipment_id = $1 "
        "order by line",
        {bind(document.id)}, [&](const Row& line) {
            shipment.lines.push_back({line.integer(0), line.id<catalog::Item>(1),
                                      line.quantity(2), line.money(3, currency)});
        });
    return shipment;
}

std::vector<ShippedLine> shipped_lines(Reads& reads, Id<Document> order) {
    std::vector<ShippedLine> lines;
    reads.each(
        "select s.id, d.number, b.line, l.item_id, s.warehouse_id, b.quantity, b.invoiced, "
        "b.invoiced_amount, b.returned, b.invoiced_tax, o.currency from shipment s "
        "join sales_order o on o.id = s.order_id join document d on d.id = s.id "
        "join shipment_line_balance b on b.shipment_id = s.id "
        "join shipment_line l on l.shipment_id = b.shipment_id and l.line = b.line "
        "where s.order_id = $1 order by s.id, b.line",
        {bind(order)}, [&](const Row& row) {
            lines.push_back({row.id<Document>(0), row.text(1), row.integer(2),
                             row.id<catalog::Item>(3), row.id<catalog::Warehouse>(4),
                             row.quantity(5), row.quantity(6),
                             row.money(7, Currency::named(row.text(10))), row.quantity(8),
                             row.money(9, Currency::named(row.text(10)))});
        });
    return lines;
}

void save_balance(Tx& tx, const ShippedLine& line) {
    tx.upsert_row("shipment_line_balance",
                  "shipment_id, line, quantity, invoiced, invoiced_amount, returned, "
                  "invoiced_tax",
                  2,
                  line.shipment, line.line, line.quantity, line.invoiced, line.invoiced_amount,
                  line.returned, line.invoiced_tax);
}

void rebuild(Tx& tx) {
    tx.execute("delete from shipment_line_balance");
    tx.execute(
        "insert into shipment_line_balance "
        "(shipment_id, line, quantity, invoiced, invoiced_amount, returned, invoiced_tax) "
        "select shipment_id, line, cast(sum(quantity) as bigint), "
        "cast(sum(invoiced) as bigint), cast(sum(amount) as bigint), 0, "
        "cast(sum(tax) as bigint) from ("
        "select coalesce(d.reverses_id, l.shipment_id) as shipment_id, l.line as line, "
        "l.quantity as quantity, 0 as invoiced, 0 as amount, 0 as tax "
        "from shipment_line l join document d on d.id = l.shipment_id "
        "union all select i.shipment_id, i.shipment_line, 0, i.quantity, i.amount, "
        "coalesce(t.paper_tax, 0) from invoice_line i "
        "left join tax_line t on t.document_id = i.invoice_id and t.line = i.line) x "
        "group by shipment_id, line");
}

}  // namespace storekeep::sales
