// The purchase order: what was ordered, what has come, and the states between.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/catalog/catalog.h"
#include "office/document.h"

namespace storekeep::purchasing {

extern const Rule purchase_order_not_found;
extern const Rule purchase_order_not_draft;
extern const Rule purchase_order_not_confirmed;
extern const Rule purchase_order_not_waiting;
extern const Rule line_not_on_order;
extern const Rule line_repeated;
extern const Rule already_received;

struct OrderLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    std::string sku;         // for messages
    Quantity quantity;       // in the item's base unit
    std::string unit;        // as ordered
    Quantity unit_quantity;  // in that unit
    Price price;             // of one such unit
    Money amount;            // price × unit_quantity, less the tax that is in the price
    Quantity received;       // base unit
    bool on_record = false;  // receipts or bills name it, perhaps reversed ones
    bool closed = false;     // short: nothing more is expected
    std::optional<Date> expected = {};  // where it differs from the order's
    std::string tax_code = {};  // "": not taxed
    Money tax = {};             // on the amount, at the rate of the order's day
    std::string price_rule = {};  // which rule proposed the price, while it is being entered

    Quantity open() const {
        return closed || received >= quantity ? Quantity{} : quantity - received;
    }
};

struct PurchaseOrder {
    Id<Document> id;
    std::string number;
    Id<catalog::Partner> supplier;
    Id<catalog::Warehouse> warehouse;
    Date date;
    Date expected;
    std::string reference;
    // What was decided: draft, waiting_for_approval, confirmed, closed, cancelled.
    std::string state;
    std::int64_t version = 0;
    bool prices_include_tax = false;
    std::vector<OrderLine> lines;
    ExchangeRate rate = {};  // of its prices, on its date

    OrderLine* find(std::int64_t line);
    Money total() const;  // net, in its currency
    Money tax() const;
    Date expected_of(const OrderLine& line) const { return line.expected.value_or(expected); }
    // What people call it: draft, waiting_for_approval, open, partially_received, received,
    // closed, cancelled.
    std::string status() const;
};

// price × quantity; refuses `number_too_large` at `field`.
Money amount_of(Price price, Quantity quantity, Currency currency, const std::string& field);

// What `quantity` more of a line costs, when `received` came before: cumulative shares of the
// line's amount, so that the receipts of a line sum to its amount whatever their number.
Money value_of_next(const OrderLine& line, Quantity received, Quantity quantity);

// `days` working days (Monday to Friday) after `from`, or calendar days.
Date after_days(Date from, std::int64_t days, bool working);

}  // namespace storekeep::purchasing
