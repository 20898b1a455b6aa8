// purchase_order.create: a draft order to a supplier.
#pragma once

#include "modules/catalog/price_list.h"
#include "modules/purchasing/purchase_order.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct OrderLineEntry {
    std::optional<std::int64_t> line;
    std::string item;
    Quantity quantity;
    std::optional<std::string> unit;
    std::optional<Price> price;
    std::optional<Date> expected;
    std::optional<std::string> tax_code;
    void fields(Fields& f);
};

struct PurchaseOrderCreate : RequestHead {
    std::optional<std::string> number;
    std::string supplier;
    std::string warehouse;
    std::optional<Date> expected;
    std::optional<std::string> reference;
    bool prices_include_tax = false;
    std::vector<OrderLineEntry> lines;
    void fields(Fields& f);
};

Json create(Tx& tx, const PurchaseOrderCreate& request);
Operation purchase_order_create();

// The lines of an order as they were entered: checks items, units and numbers, refusing in the
// order of `entered_line_refusals`. Where a line says no price, one is proposed for the supplier
// and the day. Amounts are as priced: `take_tax` works out what of them is tax.
std::vector<OrderLine> entered_lines(Tx& tx, const std::vector<OrderLineEntry>& entries,
                                     const catalog::Partner& supplier,
                                     const catalog::PriceQuestion& pricing);
std::vector<const Rule*> entered_line_refusals();
// One of them, of an item that may be bought.
OrderLine entered_line(Tx& tx, const OrderLineEntry& entry, const catalog::Item& item,
                       const catalog::PriceProposals& proposals, Currency currency,
                       std::int64_t number, const std::string& path);

// At the rates of the order's day.
void take_tax(Reads& reads, PurchaseOrder& order);

// What an order operation answers: number, status, version, net, tax, gross, and of
// each line what is open.
Json answer(const PurchaseOrder& order);

}  // namespace storekeep::purchasing
