// The sales order: what a customer asked for, at which price, and how far it has come. No database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/stock/demand.h"

namespace storekeep::sales {

extern const Rule sales_order_not_found;
extern const Rule sales_order_not_draft;
extern const Rule sales_order_not_confirmed;
extern const Rule sales_order_cancelled;

struct OrderLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;  // from which it is shipped
    Quantity quantity;                 // in the item's base unit
    std::string unit;                  // as ordered
    Quantity unit_quantity;            // in that unit
    Price price;                       // of one such unit
    Percent discount;
    std::string tax_code = {};  // "": not taxed
    std::string price_rule = {};  // which rule proposed the price, while it is being entered

    bool operator==(const OrderLine&) const = default;
};

// unit_quantity × price × (100 − discount) / 100, rounded once, half away from zero.
Money amount_of(const OrderLine& line, Currency currency);

struct SalesOrder {
    Document document;
    Id<catalog::Partner> customer;
    Id<catalog::Warehouse> warehouse;
    Date ship_by;
    std::string channel;    // where it came from: phone, shop, …
    std::string reference;  // the number it has there
    std::int64_t priority = 5;
    std::string ship_to;    // the address as it was when it was chosen
    std::string bill_to;
    std::string status;     // draft, confirmed, cancelled: what was decided
    std::int64_t version = 0;
    bool prices_include_tax = false;
    std::vector<OrderLine> lines;
    ExchangeRate rate = {};  // of its prices, on its date

    Currency currency() const { return rate.from; }
    const std::string& number() const { return document.number; }
    OrderLine* find(std::int64_t line);
};

Money amount_of(const SalesOrder& order);  // in its currency

// How far an order has come: sums over its lines, in base units.
struct Progress {
    Quantity requested;
    Quantity held;  // allocated now, or shipped
    Quantity picked;
    Quantity packed;
    Quantity shipped;
    Quantity invoiced;
    bool paid = false;  // nothing is open of its invoices

    void add(const stock::Demand& demand);
};

// What people call it: draft, confirmed, partially_allocated, allocated, picking, picked,
// partially_packed, packed, partially_shipped, shipped, partially_invoiced, invoiced, closed (paid,
// too), cancelled. The furthest step that has begun gives the name.
std::string_view state_of(std::string_view status, const Progress& progress);

}  // namespace storekeep::sales
