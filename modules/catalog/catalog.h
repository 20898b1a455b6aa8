// What is traded, with whom, and where it lies: items, partners, warehouses, bins. Plain values and
// the look-ups that every other room uses. Only the stores of this room write its tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/unit.h"
#include "db/tx.h"
#include "office/registry.h"

namespace storekeep::catalog {

extern const Rule item_not_found;
extern const Rule item_not_active;  // draft, discontinued or blocked, for the deed at hand
extern const Rule partner_not_found;
extern const Rule partner_not_active;
extern const Rule not_a_supplier;
extern const Rule not_a_customer;
extern const Rule warehouse_not_found;
extern const Rule warehouse_not_active;
extern const Rule bin_not_found;
extern const Rule bin_not_in_warehouse;
extern const Rule bin_not_active;
extern const Rule unit_without_conversion;
extern const Rule tax_code_not_found;

struct Category;

struct Item {
    Id<Item> id;
    std::string sku;
    std::string name;
    Id<Category> category;
    std::string unit;         // base unit: stock and cost are kept in it
    Quantity step;            // the least quantity: 1 for things counted whole
    std::string tracking;     // none, lot, serial, lot_and_serial
    std::string cost_method;  // resolved: the item's, its category's or the company's
    std::string status;       // draft, active, discontinued, blocked
    Price sales_price;        // per base unit
    Price purchase_price;
    Price standard_cost;      // of stock costed by `standard`; 0 until it is known
    bool one_pool = false;    // cost is kept for all warehouses together: the company's cost_scope
    Quantity safety_stock;
    bool inspect_on_receipt = false;
    std::int64_t version = 0;
    std::string tax_code;  // "": none of its own

    bool has_serials() const { return tracking == "serial" || tracking == "lot_and_serial"; }
};

struct Partner {
    Id<Partner> id;
    std::string code;
    std::string name;
    bool is_supplier = false;
    bool is_customer = false;
    Currency currency;
    std::int64_t terms_days = 0;
    std::int64_t lead_time_days = 0;
    Percent over_receipt_percent;
    std::optional<Money> credit_limit;
    std::int64_t shelf_life_days = 0;  // that lots must have left when they are shipped
    bool active = true;
    std::int64_t version = 0;
    std::string tax_code;  // "": that of the item
    Percent discount_percent = {};  // of what is paid within discount_days
    std::int64_t discount_days = 0;
};

struct Warehouse {
    Id<Warehouse> id;
    std::string code;
    std::string name;
    bool active = true;
};

// A place where goods lie, or one of the five outside places.
struct Bin {
    Id<Bin> id;
    Id<Warehouse> warehouse;  // none for the outside places
    std::string code;
    std::string type;  // receiving inspection pick_face reserve packing staging shipping quarantine
                       // damaged returns production; outside
    std::string pick_order;  // walking order: sorts as text
    bool active = true;
};

inline constexpr Id<Bin> supplier_place{1};
inline constexpr Id<Bin> customer_place{2};
inline constexpr Id<Bin> loss_place{3};
inline constexpr Id<Bin> production_place{4};
inline constexpr Id<Bin> transit_place{5};

// Bins from which orders are filled; the dock and the quarantine corner are not.
bool is_pickable(std::string_view bin_type);

// Look-ups that refuse at `field` when there is no such record.
Item item_named(Reads& reads, const std::string& sku, const std::string& field);
Partner supplier_named(Reads& reads, const std::string& code, const std::string& field);
Partner customer_named(Reads& reads, const std::string& code, const std::string& field);
Warehouse warehouse_named(Reads& reads, const std::string& code, const std::string& field);
// The same for new orders: refuses `warehouse_not_active` too.
Warehouse warehouse_in_use_named(Reads& reads, const std::string& code, const std::string& field);
// "A-01-1" or "MAIN/A-01-1"; refuses a bin of another warehouse or one not in use.
Bin bin_named(Reads& reads, const Warehouse& warehouse, const std::string& code,
              const std::string& field);
// The warehouse's first bin in use of a type; every warehouse is made with one of each it needs.
Bin first_bin(Reads& reads, Id<Warehouse> warehouse, std::string_view type);

// Many at once, in one statement: the answer has the order of the question.
std::vector<Item> items_named(Reads& reads, const std::vector<std::string>& skus,
                              std::string_view list);  // refuses at "lines[2].item"
std::vector<Item> items_of(Reads& reads, const std::vector<Id<Item>>& ids);

Partner load_partner(Reads& reads, Id<Partner> id);
Warehouse load_warehouse(Reads& reads, Id<Warehouse> id);
Bin load_bin(Reads& reads, Id<Bin> id);

// How many base units one `unit` of the item holds; "" is the base unit. Refuses
// `unit_without_conversion` at `field`.
UnitRatio unit_ratio(Reads& reads, const Item& item, const std::string& unit,
                     const std::string& field);

// An item may be bought while active, and sold while active or discontinued.
void refuse_unless_buyable(const Item& item, const std::string& field);
void refuse_unless_sellable(const Item& item, const std::string& field);

// Refuses `tax_code_not_found` at `field`; "" is no code.
void refuse_unless_tax_code(Reads& reads, const std::string& code, const std::string& field);

// The partner's address as it is now, as one text to be kept with a document; "" when there is
// none.
std::string address_text(Reads& reads, Id<Partner> partner, const std::string& code);

Module module();

}  // namespace storekeep::catalog
