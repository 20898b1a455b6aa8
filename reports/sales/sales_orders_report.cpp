#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "reports/sales/orders_found.h"
#include "reports/sales/sales_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> columns(Currency currency) {
    return {text_column("document"),
            text_column("partner"),
            text_column("warehouse"),
            date_column("date"),
            date_column("ship_by"),
            text_column("state"),
            integer_column("lines"),
            quantity_column("ordered"),
            quantity_column("allocated"),
            quantity_column("shipped"),
            money_column("amount", currency),
            integer_column("days_late", "days"),
            text_column("channel"),
            text_column("reference"),
            integer_column("priority"),
            money_column("net", currency),
            money_column("tax", currency),
            money_column("gross", currency),
            text_column("currency"),
            foreign_column("foreign_amount")};
}

std::vector<OrderFound> orders_asked(Reads& reads, const Selection& asked,
                                     const std::string& channel) {
    Conditions conditions(asked.from, asked.to);
    const std::string where = "d.date >= $1 and d.date <= $2" +
                              conditions.equal("o.customer_id", asked.partner) +
                              conditions.equal("o.warehouse_id", asked.warehouse) +
                              conditions.equal("o.channel", channel);
    return orders_found(reads, where, conditions);
}

Table answer(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string wanted = parameters.text("state");
    const std::vector<OrderFound> orders =
        orders_asked(reads, asked, parameters.text("channel"));
    std::vector<Id<Document>> ids;
    for (const OrderFound& one : orders) ids.push_back(one.order.document.id);
    std::map<Id<Document>, sales::Progress> progress = sales::progress_of(reads, ids);
    accounting::TaxCodes codes(reads);
    Table table{{}, columns(reads.currency()), {}};
    for (const OrderFound& one : orders) {
        const sales::SalesOrder& order = one.order;
        const sales::Progress& done = progress[order.document.id];
        const std::string_view state = sales::state_of(order.status, done);
        if (!wanted.empty() && state != wanted) continue;
        Quantity ordered;
        for (const sales::OrderLine& line : order.lines) ordered += line.quantity;
        const bool waits = order.status == "confirmed" && done.shipped < done.requested;
        const std::int64_t late =
            waits ? std::max<std::int64_t>(0, age(order.ship_by, parameters.today())) : 0;
        const sales::OrderTax taxed = sales::tax_of(reads, codes, order);
        const Money amount = sales::amount_of(order);
        const ExchangeRate& rate = order.rate;
        table.rows.push_back(
            {cell(order.document.number), cell(one.customer), cell(one.warehouse),
             cell(order.document.date), cell(order.ship_by), cell(state),
             static_cast<std::int64_t>(order.lines.size()), cell(ordered),
             cell(done.held - done.shipped), cell(done.shipped), cell(rate.value_of(amount)),
             late, cell(order.channel), cell(order.reference), order.priority,
             cell(rate.value_of(taxed.net)), cell(rate.value_of(taxed.tax)),
             cell(rate.value_of(taxed.gross())), cell(order.currency().code()),
             foreign_cell(amount)});
    }
    return table;
}

}  // namespace

Report sales_orders() {
    return {"sales_orders",
            "Sales orders",
            "Orders from customers made in a period, from every channel, with how far they are",
            "reports.stock",
            {from_date,
             to_date,
             customer_parameter,
             warehouse_parameter,
             {"state", ParameterType::text, "only this state, as allocated, picking or shipped"},
             {"channel", ParameterType::text, "only from this channel, as phone"}},
            answer,
            columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
