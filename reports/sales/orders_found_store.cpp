#include "reports/sales/orders_found.h"

namespace storekeep::reports {

std::vector<OrderFound> orders_found(Reads& reads, const std::string& where,
                                     const Conditions& conditions, bool newest_first) {
    std::vector<OrderFound> orders;
    reads.each(
        "select o.id, d.number, d.date, p.code, w.code, o.ship_by, o.channel, o.reference, "
        "o.priority, o.status, l.line, l.quantity, l.unit_quantity, l.price, l.discount, "
        "l.tax_code, o.prices_include_tax, o.currency, o.rate "
        "from sales_order o join document d on d.id = o.id "
        "join partner p on p.id = o.customer_id join warehouse w on w.id = o.warehouse_id "
        "join sales_order_line l on l.order_id = o.id where " +
            where + " order by d.date, o.id, l.line",
        conditions.values(), [&](const Row& row) {
            if (orders.empty() || orders.back().order.document.id != row.id<Document>(0)) {
                OrderFound one{{}, row.text(3), row.text(4)};
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
    if (newest_first) std::reverse(orders.begin(), orders.end());
    return orders;
}

// A few at a time, so that the question's text is always the same.
std::vector<OrderFound> orders_found(Reads& reads, const std::vector<Id<Document>>& orders) {
    constexpr std::size_t at_once = 64;
    std::vector<OrderFound> found;
    for (std::size_t first = 0; first < orders.size(); first += at_once) {
        Conditions conditions;
        std::string places;
        for (std::size_t at = first; at < first + at_once; ++at)
            places += (places.empty() ? "" : ", ") +
                      conditions.place(bind(at < orders.size() ? orders[at] : Id<Document>{}));
        for (OrderFound& one : orders_found(reads, "o.id in (" + places + ")", conditions))
            found.push_back(std::move(one));
    }
    return found;
}

}  // namespace storekeep::reports
