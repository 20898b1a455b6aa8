#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "reports/sales/sales_reports.h"
#include "reports/selection.h"

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

struct Order {
    sales::SalesOrder order;
    std::string customer;
    std::string warehouse;
};

std::vector<Order> orders_of(Reads& reads, const Selection& asked, const std::string& channel) {
    std::vector<Order> orders;
    Conditions conditions(asked.from, asked.to);
    reads.each(
        "select o.id, d.number, d.date, p.code, w.code, o.ship_by, o.channel, o.reference, "
        "o.priority, o.status, l.line, l.quantity, l.unit_quantity, l.price, l.discount, "
        "l.tax_code, o.prices_include_tax, o.currency, o.rate "
        "from sales_order o join document d on d.id = o.id "
        "join partner p on p.id = o.customer_id join warehouse w on w.id = o.warehouse_id "
        "join sales_order_line l on l.order_id = o.id where d.date >= $1 and d.date <= $2" +
            conditions.equal("o.customer_id", asked.partner) +
            conditions.equal("o.warehouse_id", asked.warehouse) +
            conditions.equal("o.channel", channel) + " order by d.date, o.id, l.line",
        conditions.values(), [&](const Row& row) {
            if (orders.empty() || orders.back().order.document.id != row.id<Document>(0)) {
                Order one{{}, row.text(3), row.text(4)};
                one.order.document.id = row.id<Document>(0);
                one.order.document.number = row.text(1);
                one.order.document.date = row.date(2);
                one.order.ship_by = row.date(5);
                one.order.channel = row.text(6);
                one.order.reference = row.text(7);
                one.order.priority = row.integer(8);
                one.order.status = row.text(9);
                one.order.prices_include_tax = row.truth(16);
                one.order.rate = {Currency::named(row.text(17)), reads.currency(),
                                  {row.integer(18)}};
                orders.push_back(std::move(one));
            }
            sales::OrderLine line;
            line.line = row.integer(10);
            line.quantity = row.quantity(11);
            line.unit_quantity = row.quantity(12);
            line.price = row.price(13);
            line.discount = row.percent(14);
            line.tax_code = row.text(15);
            orders.back().order.lines.push_back(line);
        });
    return orders;
}

Table answer(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string wanted = parameters.text("state");
    const std::vector<Order> orders = orders_of(reads, asked, parameters.text("channel"));
    std::vector<Id<Document>> ids;
    for (const Order& one : orders) ids.push_back(one.order.document.id);
    std::map<Id<Document>, sales::Progress> progress = sales::progress_of(reads, ids);
    accounting::TaxCodes codes(reads);
    Table table{{}, columns(reads.currency()), {}};
    for (const Order& one : orders) {
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
