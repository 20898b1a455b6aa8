#include "modules/sales/sales_order.h"

namespace storekeep::sales {

const Rule sales_order_not_found{"sales_order_not_found", "there is no sales order {number}"};
const Rule sales_order_not_draft{"sales_order_not_draft",
                                 "{number} is {status}; only a draft can be confirmed"};
const Rule sales_order_not_confirmed{"sales_order_not_confirmed",
                                     "{number} is {status}; confirm it first"};
const Rule sales_order_cancelled{"sales_order_cancelled",
                                 "{number} was cancelled; it cannot be changed any more"};

namespace {

Int128 times(Int128 left, Int128 right) {
    Int128 product = 0;
    if (__builtin_mul_overflow(left, right, &product)) refuse(number_too_large, "");
    return product;
}

}  // namespace

Money amount_of(const OrderLine& line, Currency currency) {
    const Int128 hundred_percent = Int128{100} * million;
    const Int128 value = times(times(Int128{line.unit_quantity.value} * line.price.value,
                                     hundred_percent - line.discount.value),
                               currency.minor_per_major());
    return {divide_half_away(value, Int128{million} * million * hundred_percent), currency};
}

OrderLine* SalesOrder::find(std::int64_t line) {
    for (OrderLine& one : lines)
        if (one.line == line) return &one;
    return nullptr;
}

Money amount_of(const SalesOrder& order) {
    Money sum{0, order.currency()};
    for (const OrderLine& line : order.lines) sum += amount_of(line, order.currency());
    return sum;
}

void Progress::add(const stock::Demand& demand) {
    requested += demand.requested;
    held += demand.allocated + demand.shipped;
    picked += demand.picked;
    packed += demand.packed;
    shipped += demand.shipped;
}

std::string_view state_of(std::string_view status, const Progress& progress) {
    if (status != "confirmed") return status;
    if (progress.requested.is_zero()) return "closed";
    const auto all = [&](Quantity done) { return done >= progress.requested; };
    if (all(progress.invoiced)) return progress.paid ? "closed" : "invoiced";
    if (all(progress.shipped))
        return progress.invoiced.is_positive() ? "partially_invoiced" : "shipped";
    if (progress.shipped.is_positive()) return "partially_shipped";
    if (progress.packed.is_positive())
        return all(progress.packed) ? "packed" : "partially_packed";
    if (progress.picked.is_positive()) return all(progress.picked) ? "picked" : "picking";
    if (progress.held.is_positive())
        return all(progress.held) ? "allocated" : "partially_allocated";
    return "confirmed";
}

}  // namespace storekeep::sales
