#include "modules/sales/invoicing.h"
#include "modules/sales/sales_order_store.h"
#include "reports/sales/sales_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> shipped_not_invoiced_columns(Currency currency) {
    return {text_column("shipment"),
            text_column("document"),
            text_column("partner"),
            text_column("item"),
            date_column("date"),
            quantity_column("quantity"),
            money_column("value", currency),
            money_column("accrued", currency),
            integer_column("days", "days")};
}

struct Unbilled {
    Id<Document> order;
    std::string number;
    std::string partner;
};

std::vector<Unbilled> unbilled_orders(Reads& reads, const Selection& asked) {
    std::vector<Unbilled> orders;
    Conditions conditions;
    reads.each("select distinct o.id, d.number, p.code from shipment_line_balance b "
               "join shipment s on s.id = b.shipment_id join sales_order o on o.id = s.order_id "
               "join document d on d.id = o.id join partner p on p.id = o.customer_id "
               "where b.invoiced < b.quantity" +
                   conditions.equal("o.customer_id", asked.partner) + " order by o.id",
               conditions.values(), [&](const Row& row) {
                   orders.push_back({row.id<Document>(0), row.text(1), row.text(2)});
               });
    return orders;
}

// Accrued of each line of the order's shipments.
std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> accrued_of(Reads& reads,
                                                                         Id<Document> order) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> accrued;
    reads.each("select a.shipment_id, a.line, cast(sum(a.amount) as bigint) from shipment s "
               "join revenue_accrual a on a.shipment_id = s.id where s.order_id = $1 "
               "group by a.shipment_id, a.line",
               {bind(order)}, [&](const Row& row) {
                   accrued[{row.integer(0), row.integer(1)}] = row.integer(2);
               });
    return accrued;
}

Table answer_shipped_not_invoiced(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const ledger::PostingRules rules(reads);
    Table table{{}, shipped_not_invoiced_columns(reads.currency()), {}};
    for (const Unbilled& one : unbilled_orders(reads, asked)) {
        // What an invoice of today would bill.
        const sales::SalesOrder order = sales::load_order(reads, one.order);
        const sales::InvoicePlan plan =
            sales::plan_invoice(reads, rules, order, {}, parameters.today());
        const auto accrued = accrued_of(reads, one.order);
        for (std::size_t index = 0; index < plan.lines.size(); ++index) {
            const sales::InvoiceLine& line = plan.lines[index];
            const Date shipped = load_document(reads, line.shipment).date;
            const auto found = accrued.find({line.shipment.value, line.shipment_line});
            const Money posted{found == accrued.end() ? 0 : found->second, reads.currency()};
            table.add(plan.balances[index].number, one.number, one.partner,
                      plan.items[index].sku, shipped, line.quantity,
                      order.rate.value_of(line.amount), posted, age(shipped, parameters.today()));
        }
    }
    return table;
}

}  // namespace

Report shipped_not_invoiced() {
    return {"shipped_not_invoiced",
            "Shipped, not invoiced",
            "What left and is not billed, at what an invoice of today would say, net of tax, and "
            "what of it is accrued as revenue",
            "reports.money",
            {customer_parameter},
            answer_shipped_not_invoiced,
            shipped_not_invoiced_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
