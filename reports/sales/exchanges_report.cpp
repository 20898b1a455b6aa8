// What customers sent back, what they got instead, and what lies between the two amounts.
#include "modules/sales/sales_order.h"
#include "reports/sales/sales_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> exchanges_columns(Currency currency) {
    return {text_column("return"),       integer_column("line"),
            text_column("item"),         quantity_column("quantity"),
            money_column("credit", currency), text_column("document"),
            text_column("item_sent"),    quantity_column("quantity_sent"),
            quantity_column("shipped"),  money_column("amount", currency),
            money_column("difference", currency), text_column("partner"),
            date_column("date"),         text_column("unit")};
}

Table answer_exchanges(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const Currency currency = reads.currency();
    Table table{{}, exchanges_columns(currency), {}};
    Conditions conditions;
    // The signs change nothing but where SQLite, which does not know the sizes, begins: not at the
    // orders.
    reads.each(
        "select r.number, x.line, i.sku, x.quantity, b.invoiced, b.invoiced_amount, n.number, "
        "s.sku, ol.quantity, coalesce(db.shipped, 0), ol.unit_quantity, ol.price, "
        "ol.discount, p.code, n.date, i.unit, so.currency, so.rate, o.currency, o.rate "
        "from return_replacement x "
        "join document r on r.id = x.return_id join customer_return cr on cr.id = x.return_id "
        "join return_line l on l.return_id = x.return_id and l.line = x.line "
        "join item i on i.id = l.item_id join sales_order o on o.id = +x.order_id "
        "join shipment sh on sh.id = l.shipment_id join sales_order so on so.id = sh.order_id "
        "join document n on n.id = x.order_id "
        "join sales_order_line ol on ol.order_id = +x.order_id and ol.line = +x.order_line "
        "join item s on s.id = ol.item_id join partner p on p.id = cr.customer_id "
        "join shipment_line_balance b on b.shipment_id = l.shipment_id and b.line = l.line "
        "left join demand d on d.document_id = x.order_id and d.line = x.order_line "
        "left join demand_balance db on db.demand_id = d.id where o.status <> 'cancelled'" +
            conditions.equal("r.number", parameters.text("return")) +
            conditions.equal("cr.customer_id", asked.partner) +
            " order by r.number, x.line, n.number, x.order_line",
        conditions.values(), [&](const Row& row) {
            const Quantity quantity = row.quantity(3);
            const Quantity invoiced = row.quantity(4);
            const ExchangeRate before{Currency::named(row.text(16)), currency, {row.integer(17)}};
            const ExchangeRate now{Currency::named(row.text(18)), currency, {row.integer(19)}};
            const Money credit =
                invoiced.is_zero()
                    ? Money{0, currency}
                    : before.value_of(share(row.money(5, before.from), quantity, invoiced));
            sales::OrderLine line;
            line.unit_quantity = row.quantity(10);
            line.price = row.price(11);
            line.discount = row.percent(12);
            const Money amount = now.value_of(sales::amount_of(line, now.from));
            table.add(row.text(0), row.integer(1), row.text(2), quantity, credit, row.text(6),
                      row.text(7), row.quantity(8), row.quantity(9), amount, amount - credit,
                      row.text(13), row.date(14), row.text(15));
        });
    return table;
}

}  // namespace

Report exchanges() {
    return {"exchanges",
            "Exchanges",
            "Goods that came back beside those that are sent instead, and the difference",
            "reports.stock",
            {{"return", ParameterType::text, "only this return", "return"}, customer_parameter},
            answer_exchanges,
            exchanges_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
