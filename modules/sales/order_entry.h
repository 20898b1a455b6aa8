// Lines of an order as they are entered, and the rules they have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/catalog/price_list.h"
#include "modules/sales/sales_order.h"

namespace storekeep::sales {

extern const Rule duplicate_order;
extern const Rule address_not_found;
extern const Rule priority_out_of_range;
extern const Rule discount_out_of_range;

struct OrderLineEntry {
    std::optional<std::int64_t> line;
    std::string item;
    Quantity quantity;
    std::optional<std::string> unit;
    std::optional<Price> price;
    std::optional<Percent> discount_percent;
    std::optional<std::string> warehouse;
    std::optional<std::string> tax_code;
    void fields(Fields& f);
};

// Looks up and checks the lines, refusing in the order of `entered_line_refusals`. Lines without a
// warehouse of their own are shipped from `warehouse`; where one says no price, one is proposed.
std::vector<OrderLine> entered_lines(Tx& tx, const std::vector<OrderLineEntry>& entries,
                                     const catalog::Partner& customer,
                                     const catalog::Warehouse& warehouse,
                                     const catalog::PriceQuestion& pricing);
std::vector<const Rule*> entered_line_refusals();

void refuse_unless_priority(std::int64_t priority);
void refuse_discount(Percent discount, const std::string& field);
void refuse_when_duplicate(Reads& reads, const SalesOrder& order);

// The customer's address by its code, on one text; refuses `address_not_found` at "ship_to".
std::string chosen_address(Reads& reads, const catalog::Partner& customer,
                           const std::optional<std::string>& code);

// What an order operation answers: number, state, version, total, net, tax, gross, and of each of
// `lines` what is held and what waits.
Json answer(Reads& reads, const SalesOrder& order, const std::vector<OrderLine>& lines,
            const std::vector<stock::Demand>& demands);

}  // namespace storekeep::sales
