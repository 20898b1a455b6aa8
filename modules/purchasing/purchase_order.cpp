#include "modules/purchasing/purchase_order.h"

namespace storekeep::purchasing {

const Rule purchase_order_not_found{"purchase_order_not_found",
                                    "there is no purchase order {number}"};
const Rule purchase_order_not_draft{"purchase_order_not_draft",
                                    "{number} is {state}; only a draft can be confirmed"};
const Rule purchase_order_not_confirmed{
    "purchase_order_not_confirmed", "{number} is {state}; confirm it before goods are received"};
const Rule purchase_order_not_waiting{"purchase_order_not_waiting",
                                      "{number} is {state}; it does not wait for approval"};
const Rule line_not_on_order{"line_not_on_order", "{number} has no line {line}; it has {lines}"};
const Rule line_repeated{"line_repeated", "line {line} is there twice; give each its own number"};
const Rule already_received{"already_received",
                            "{received} of {number} line {line} have been received; {wanted}"};

OrderLine* PurchaseOrder::find(std::int64_t line) {
    for (OrderLine& one : lines)
        if (one.line == line) return &one;
    return nullptr;
}

Money PurchaseOrder::total() const {
    Money total{0, rate.from};
    for (const OrderLine& line : lines) total += line.amount;
    return total;
}

Money PurchaseOrder::tax() const {
    Money tax{0, rate.from};
    for (const OrderLine& line : lines) tax += line.tax;
    return tax;
}

std::string PurchaseOrder::status() const {
    if (state != "confirmed") return state;
    bool any_received = false;
    bool any_open = false;
    for (const OrderLine& line : lines) {
        any_received = any_received || line.received.is_positive();
        any_open = any_open || line.open().is_positive();
    }
    if (!any_open) return any_received ? "received" : "closed";
    return any_received ? "partially_received" : "open";
}

Money amount_of(Price price, Quantity quantity, Currency currency, const std::string& field) {
    try {
        return extend(price, quantity, currency);
    } catch (const Refusal& too_large) {
        throw too_large.within(field);
    }
}

Money value_of_next(const OrderLine& line, Quantity received, Quantity quantity) {
    const auto upto = [&](Quantity sum) {
        return Money{divide_half_away(Int128{line.amount.minor} * sum.value, line.quantity.value),
                     line.amount.currency};
    };
    return upto(received + quantity) - upto(received);
}

Date after_days(Date from, std::int64_t days, bool working) {
    if (!working) return from.plus_days(days);
    Date date = from.plus_days(days / 5 * 7);
    for (std::int64_t left = days % 5; left > 0;) {
        date = date.plus_days(1);
        const std::int64_t weekday = ((date.days + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
        if (weekday < 5) --left;
    }
    return date;
}

}  // namespace storekeep::purchasing
