#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "reports/page.h"
#include "reports/sales/orders_found.h"
#include "reports/sales/sales_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> sales_orders_columns(Currency currency) {
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

// A part of the orders that are asked for, from the page's key on, and where it ends.
struct Part {
    std::vector<OrderFound> orders;
    std::vector<Value> end;
};

Part next_part(Reads& reads, const Parameters& parameters, const Page& page) {
    const Selection asked = page.narrowed(selection(reads, parameters));
    Conditions conditions(asked.from, asked.to);
    const std::string where = "d.kind = 'sales_order' and d.date >= $1 and d.date <= $2" +
                              conditions.equal("o.customer_id", asked.partner) +
                              conditions.equal("o.warehouse_id", asked.warehouse) +
                              conditions.equal("o.channel", parameters.text("channel")) +
                              page.of_its_moment("d.id", conditions);
    Part part;
    part.end = page.end_of_part(reads,
                                "select d.date, d.id from document d "
                                "join sales_order o on o.id = d.id where " + where,
                                conditions);
    const std::string of_part = page.after(conditions) + page.up_to(part.end, conditions);
    part.orders = orders_found(reads, where + of_part, conditions, page.newest_first());
    return part;
}

void add_orders(Reads& reads, const std::vector<OrderFound>& orders, const Parameters& parameters,
                Page& page, Table& table) {
    const std::string wanted = parameters.text("state");
    std::vector<Id<Document>> ids;
    for (const OrderFound& one : orders) ids.push_back(one.order.document.id);
    std::map<Id<Document>, sales::Progress> progress = sales::progress_of(reads, ids);
    accounting::TaxCodes codes(reads);
    for (const OrderFound& one : orders) {
        const sales::SalesOrder& order = one.order;
        const sales::Progress& done = progress[order.document.id];
        const std::string_view state = sales::state_of(order.status, done);
        if (!wanted.empty() && state != wanted) continue;
        if (!page.take({bind(order.document.date), bind(order.document.id)})) return;
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
}

Table answer_sales_orders(Reads& reads, const Parameters& parameters) {
    Page page(reads, parameters, {{"d.date"}, {"d.id"}});
    Table table{{}, sales_orders_columns(reads.currency()), {}};
    Part part;
    do {
        part = next_part(reads, parameters, page);
        add_orders(reads, part.orders, parameters, page, table);
    } while (page.goes_on_from(std::move(part.end)));
    page.end(table);
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
             {"channel", ParameterType::text, "only from this channel, as phone"},
             newest_first_parameter,
             limit_parameter,
             after_parameter},
            answer_sales_orders,
            sales_orders_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
