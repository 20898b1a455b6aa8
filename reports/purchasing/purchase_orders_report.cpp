#include "modules/purchasing/purchase_order.h"
#include "reports/page.h"
#include "reports/purchasing/purchasing_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> purchase_orders_columns(Currency currency) {
    return {text_column("document"),
            text_column("partner"),
            text_column("warehouse"),
            date_column("date"),
            date_column("expected"),
            text_column("state"),
            integer_column("lines"),
            quantity_column("ordered"),
            quantity_column("received"),
            quantity_column("open"),
            money_column("amount", currency),
            integer_column("days_late", "days"),
            text_column("reference"),
            money_column("net", currency),
            money_column("tax", currency),
            money_column("gross", currency),
            text_column("currency"),
            foreign_column("foreign_amount")};
}

struct Order {
    purchasing::PurchaseOrder order;
    std::string supplier;
    std::string warehouse;
};

std::vector<Order> orders_of(Reads& reads, const std::string& where,
                             const Conditions& conditions) {
    std::vector<Order> orders;
    reads.each(
        "select o.id, o.number, o.date, o.expected, o.reference, o.state, p.code, w.code, "
        "l.line, l.quantity, coalesce(b.received, 0), l.closed, l.amount, l.tax, "
        "o.currency, o.rate from document d join purchase_order o on o.id = d.id "
        "join partner p on p.id = o.supplier_id "
        "join warehouse w on w.id = o.warehouse_id "
        "join purchase_order_line l on l.order_id = o.id "
        "left join purchase_order_line_balance b on b.order_id = l.order_id and b.line = l.line "
        "where " +
            where + " order by d.date, d.id, l.line",
        conditions.values(), [&](const Row& row) {
            if (orders.empty() || orders.back().order.id != row.id<Document>(0)) {
                Order one{{}, row.text(6), row.text(7)};
                one.order.id = row.id<Document>(0);
                one.order.number = row.text(1);
                one.order.date = row.date(2);
                one.order.expected = row.date(3);
                one.order.reference = row.text(4);
                one.order.state = row.text(5);
                one.order.rate = {Currency::named(row.text(14)), reads.currency(),
                                  {row.integer(15)}};
                orders.push_back(std::move(one));
            }
            purchasing::OrderLine line;
            line.line = row.integer(8);
            line.quantity = row.quantity(9);
            line.received = row.quantity(10);
            line.closed = row.truth(11);
            line.amount = row.money(12, orders.back().order.rate.from);
            line.tax = row.money(13, orders.back().order.rate.from);
            orders.back().order.lines.push_back(line);
        });
    return orders;
}

// A part of the orders that are asked for, from the page's key on, and where it ends.
struct Part {
    std::vector<Order> orders;
    std::vector<Value> end;
};

Part next_part(Reads& reads, const Parameters& parameters, const Page& page) {
    const Selection asked = page.narrowed(selection(reads, parameters));
    Conditions conditions(asked.from, asked.to);
    const std::string where = "d.kind = 'purchase_order' and d.date >= $1 and d.date <= $2" +
                              conditions.equal("o.supplier_id", asked.partner) +
                              conditions.equal("o.warehouse_id", asked.warehouse) +
                              page.of_its_moment("d.id", conditions);
    Part part;
    part.end = page.end_of_part(reads,
                                "select d.date, d.id from document d "
                                "join purchase_order o on o.id = d.id where " + where,
                                conditions);
    const std::string of_part = page.after(conditions) + page.up_to(part.end, conditions);
    part.orders = orders_of(reads, where + of_part, conditions);
    if (page.newest_first()) std::reverse(part.orders.begin(), part.orders.end());
    return part;
}

void add_orders(const std::vector<Order>& orders, const Parameters& parameters, Page& page,
                Table& table) {
    const std::string wanted = parameters.text("state");
    for (const Order& one : orders) {
        const std::string state = one.order.status();
        if (!wanted.empty() && state != wanted) continue;
        if (!page.take({bind(one.order.date), bind(one.order.id)})) return;
        Quantity ordered, received, open;
        const Money amount = one.order.total();
        const Money tax = one.order.tax();
        for (const purchasing::OrderLine& line : one.order.lines) {
            ordered += line.quantity;
            received += line.received;
            open += line.open();
        }
        const bool expected = one.order.state == "confirmed" && open.is_positive();
        const std::int64_t late =
            expected ? std::max<std::int64_t>(0, age(one.order.expected, parameters.today())) : 0;
        const ExchangeRate& rate = one.order.rate;
        table.rows.push_back(
            {cell(one.order.number), cell(one.supplier), cell(one.warehouse), cell(one.order.date),
             cell(one.order.expected), cell(state),
             static_cast<std::int64_t>(one.order.lines.size()), cell(ordered), cell(received),
             cell(expected ? open : Quantity{}), cell(rate.value_of(amount)), late,
             cell(one.order.reference), cell(rate.value_of(amount)), cell(rate.value_of(tax)),
             cell(rate.value_of(amount + tax)), cell(amount.currency.code()),
             foreign_cell(amount)});
    }
}

Table answer_purchase_orders(Reads& reads, const Parameters& parameters) {
    Page page(reads, parameters, {{"d.date"}, {"d.id"}});
    Table table{{}, purchase_orders_columns(reads.currency()), {}};
    Part part;
    do {
        part = next_part(reads, parameters, page);
        add_orders(part.orders, parameters, page, table);
    } while (page.goes_on_from(std::move(part.end)));
    page.end(table);
    return table;
}

}  // namespace

Report purchase_orders() {
    return {"purchase_orders",
            "Purchase orders",
            "Orders to suppliers made in a period, with what has come of them",
            "reports.stock",
            {from_date,
             to_date,
             supplier_parameter,
             warehouse_parameter,
             {"state", ParameterType::text,
              "draft, waiting_for_approval, open, partially_received, received, closed or "
              "cancelled"},
             newest_first_parameter,
             limit_parameter,
             after_parameter},
            answer_purchase_orders,
            purchase_orders_columns,
            {"amount", "net", "tax", "gross", "foreign_amount"},
            "order_lines"};
}

}  // namespace storekeep::reports
