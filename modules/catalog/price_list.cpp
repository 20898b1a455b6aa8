#include "modules/catalog/price_list.h"

#include <tuple>

#include "modules/catalog/price_list_store.h"

namespace storekeep::catalog {

namespace {

Price converted(Price price, UnitRatio from, UnitRatio to) {
    return {divide_half_away(
        Int128{price.value} * to.numerator * from.denominator,
        Int128{to.denominator} * from.numerator)};
}

bool is_reached(const ListedPrice& listed, Quantity in_base_unit) {
    return Int128{listed.minimum.value} * listed.ratio.numerator <=
           Int128{in_base_unit.value} * listed.ratio.denominator;
}

bool is_better(const ListedPrice& one, const ListedPrice& other, const std::string& unit) {
    const auto rank = [&](const ListedPrice& listed) {
        return std::tuple(listed.of_partner, listed.unit == unit, listed.from,
                          Int128{listed.minimum.value} * listed.ratio.numerator /
                              listed.ratio.denominator);
    };
    return rank(one) > rank(other);
}

std::string rule_of(const ListedPrice& listed) {
    std::string rule = fmt::format("price list {} from {}", listed.list, text(listed.from));
    if (listed.minimum.is_positive())
        rule += fmt::format(", {} {} or more", text(listed.minimum), listed.unit);
    return rule;
}

}  // namespace

PriceProposals::PriceProposals(Reads& reads, const PriceQuestion& question,
                               const std::vector<Item>& items)
    : buying_(question.buying),
      rate_(question.rate),
      listed_(listed_prices(reads, question, items)) {}

ProposedPrice PriceProposals::of(const Item& item, const std::string& unit, UnitRatio ratio,
                                 Quantity in_base_unit) const {
    const ListedPrice* best = nullptr;
    if (const auto found = listed_.find(item.id); found != listed_.end())
        for (const ListedPrice& listed : found->second)
            if (is_reached(listed, in_base_unit) && (!best || is_better(listed, *best, unit)))
                best = &listed;
    if (best) return {converted(best->price, best->ratio, ratio), rule_of(*best)};
    const Price own = buying_ ? item.purchase_price : item.sales_price;
    return {rate_.price_from(converted(own, {}, ratio)),
            buying_ ? "the item's purchase price" : "the item's sales price"};
}

}  // namespace storekeep::catalog
