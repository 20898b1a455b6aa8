#include "modules/catalog/item_save.h"

#include "core/text.h"
#include "modules/access/access.h"
#include "modules/catalog/goods_store.h"
#include "modules/catalog/item_part_store.h"
#include "modules/catalog/item_store.h"
#include "office/office.h"

namespace storekeep::catalog {

const Rule unit_is_base{"unit_is_base", "{unit} is the base unit: it holds itself, once"};
const Rule unit_in_use{"unit_in_use",
                       "{item} has moved in {unit}; what is kept in it cannot be told in another"};
const Rule conversions_to_restate{
    "conversions_to_restate",
    "{item} also comes in {units}; say in the same request how many {unit} each holds"};
const Rule tracking_change_with_stock{
    "tracking_change_with_stock", "{item} is tracked by {tracking} while there is stock: {stock}"};
const Rule standard_cost_with_stock{
    "standard_cost_with_stock",
    "stock of {item} is held at the standard cost {standard}: {stock}; give it another with "
    "revaluation.post"};
const Rule step_change_with_stock{"step_change_with_stock",
                                  "{item} has stock that is no multiple of {step}: {stock}"};

const Rule category_change_with_goods{
    "category_change_with_goods",
    "{item} has moved; item.recategorize takes its stock's value along to category {category}"};

namespace {

// The request, the item before and after it, and what hangs on the item.
struct Change {
    const ItemSave& request;
    std::optional<ItemRecord> before;
    ItemRecord after;
    std::map<std::string, UnitRatio> units;  // all there will be
    std::vector<ItemPlace> places;           // those to be saved
};

template <class Entry>
std::vector<std::string> named_by(const std::vector<Entry>& entries, std::string Entry::*name) {
    std::vector<std::string> names;
    for (const Entry& entry : entries) names.push_back(entry.*name);
    return names;
}

void refuse_bad_values(const ItemSave& request) {
    refuse_when_empty(request.sku, "sku");
    if (request.category) refuse_when_empty(*request.category, "category");
    if (request.unit) refuse_when_empty(*request.unit, "unit");
    for (std::size_t index = 0; index < request.units.size(); ++index)
        refuse_when_empty(request.units[index].unit, in_list("units", index, "unit"));
    for (std::size_t index = 0; index < request.barcodes.size(); ++index)
        refuse_when_empty(request.barcodes[index].code, in_list("barcodes", index, "code"));
    if (request.step && !request.step->is_positive())
        refuse(must_be_positive, "step", {{"field", "step"}, {"value", text(*request.step)}});
    refuse_when_negative(request.sales_price, "sales_price");
    refuse_when_negative(request.purchase_price, "purchase_price");
    refuse_when_negative(request.standard_cost, "standard_cost");
    refuse_when_negative(request.weight, "weight");
    refuse_when_negative(request.length, "length");
    refuse_when_negative(request.width, "width");
    refuse_when_negative(request.height, "height");
    refuse_when_negative(request.safety_stock, "safety_stock");
    for (std::size_t index = 0; index < request.warehouses.size(); ++index) {
        refuse_when_negative(request.warehouses[index].safety_stock,
                             in_list("warehouses", index, "safety_stock"));
        refuse_when_negative(request.warehouses[index].lead_time_days,
                             in_list("warehouses", index, "lead_time_days"));
    }
    refuse_when_twice(named_by(request.units, &ItemUnitEntry::unit), "units", "unit");
    refuse_when_twice(named_by(request.barcodes, &ItemBarcodeEntry::code), "barcodes", "code");
    refuse_when_twice(named_by(request.warehouses, &ItemWarehouseEntry::warehouse), "warehouses",
                      "warehouse");
}

ItemRecord new_item(const std::string& sku) {
    ItemRecord record;
    record.item.sku = sku;
    record.item.unit = "EA";
    record.item.step = {million};
    record.item.tracking = "none";
    record.item.status = "active";
    record.category.code = "GENERAL";
    return record;
}

ItemRecord changed(ItemRecord record, const ItemSave& request) {
    Item& item = record.item;
    take_over(request.name, item.name);
    take_over(request.description, record.description);
    take_over(request.category, record.category.code);
    take_over(request.unit, item.unit);
    item.tracking = chosen(request.tracking, item.tracking);
    item.cost_method = chosen(request.cost_method, item.cost_method);
    if (item.cost_method == "inherited") item.cost_method.clear();
    item.status = chosen(request.status, item.status);
    take_over(request.sales_price, item.sales_price);
    take_over(request.purchase_price, item.purchase_price);
    take_over(request.standard_cost, item.standard_cost);
    take_over(request.weight, record.weight);
    take_over(request.length, record.length);
    take_over(request.width, record.width);
    take_over(request.height, record.height);
    take_over(request.step, item.step);
    take_over(request.inspect_on_receipt, item.inspect_on_receipt);
    take_over(request.safety_stock, item.safety_stock);
    take_over(request.tax_code, item.tax_code);
    item.version += 1;
    return record;
}

void take_units(Tx& tx, Change& change) {
    const Item& item = change.after.item;
    const std::vector<ItemUnitEntry>& given = change.request.units;
    for (std::size_t index = 0; index < given.size(); ++index)
        if (given[index].unit == item.unit)
            refuse(unit_is_base, in_list("units", index, "unit"), {{"unit", item.unit}});
    if (change.before) change.units = units_of(tx, item.id);
    if (change.before && change.before->item.unit != item.unit) {
        if (has_moved(tx, item.id))
            refuse(unit_in_use, "unit", {{"item", item.sku}, {"unit", change.before->item.unit}});
        std::vector<std::string> open;
        for (const auto& [unit, ratio] : change.units)
            if (unit != item.unit &&
                std::none_of(given.begin(), given.end(),
                             [&](const ItemUnitEntry& entry) { return entry.unit == unit; }))
                open.push_back(unit);
        if (!open.empty())
            refuse(conversions_to_restate, "units",
                   {{"item", item.sku}, {"units", joined(open, ", ")}, {"unit", item.unit}});
        change.units.erase(item.unit);
    }
    for (const ItemUnitEntry& entry : given) change.units[entry.unit] = entry.contains;
}

// What items cost belongs to those who hold the right to it; others may repeat what is there.
void refuse_cost_of_others(Tx& tx, const Change& change) {
    constexpr std::string_view right = "catalog.costs";
    const Item before = change.before ? change.before->item : Item{};
    const Item& after = change.after.item;
    const bool price = before.purchase_price != after.purchase_price;
    const bool standard = before.standard_cost != after.standard_cost;
    if (!price && !standard && before.cost_method == after.cost_method) return;
    if (access::holds_right(tx, tx.user(), right)) return;
    refuse(right_missing,
           price ? "purchase_price" : standard ? "standard_cost" : "cost_method",
           {{"user", tx.user()}, {"right", std::string(right)}});
}

void refuse_other_costing(Tx& tx, const ItemRecord& before, const ItemRecord& after) {
    const std::string method =
        resolved_cost_method(tx, before.item.cost_method, before.category);
    const bool other_method =
        method != resolved_cost_method(tx, after.item.cost_method, after.category);
    const bool other_standard =
        method == "standard" && before.item.standard_cost != after.item.standard_cost;
    if (!other_method && !other_standard) return;
    const std::string stock = stock_of_item(tx, after.item.id);
    if (stock.empty()) return;
    if (other_method)
        refuse(cost_method_change_with_stock,
               before.item.cost_method == after.item.cost_method ? "category" : "cost_method",
               {{"method", method}, {"stock", stock}});
    refuse(standard_cost_with_stock, "standard_cost",
           {{"item", after.item.sku},
            {"standard", text(before.item.standard_cost)},
            {"stock", stock}});
}

// What goods in stock depend on cannot change under them.
void refuse_changes_under_stock(Tx& tx, const Change& change) {
    if (!change.before) return;
    const Item& before = change.before->item;
    const Item& after = change.after.item;
    if (before.tracking != after.tracking)
        if (const std::string stock = stock_of_item(tx, after.id); !stock.empty())
            refuse(tracking_change_with_stock, "tracking",
                   {{"item", after.sku}, {"tracking", before.tracking}, {"stock", stock}});
    refuse_other_costing(tx, *change.before, change.after);
    if (change.before->category.id != change.after.category.id && has_moved(tx, after.id))
        refuse(category_change_with_goods, "category",
               {{"item", after.sku}, {"category", change.after.category.code}});
    if (before.step.value % after.step.value != 0 && has_stock_off_step(tx, after.id, after.step))
        refuse(step_change_with_stock, "step",
               {{"item", after.sku},
                {"step", text(after.step)},
                {"stock", stock_of_item(tx, after.id)}});
}

void refuse_bad_barcodes(Tx& tx, const Change& change) {
    const Item& item = change.after.item;
    const std::vector<ItemBarcodeEntry>& given = change.request.barcodes;
    if (given.empty()) return;
    const auto known = barcodes_with(tx, named_by(given, &ItemBarcodeEntry::code));
    for (std::size_t index = 0; index < given.size(); ++index) {
        const auto barcode = known.find(given[index].code);
        if (barcode != known.end() && barcode->second.item != item.id)
            refuse(barcode_taken, in_list("barcodes", index, "code"),
                   {{"code", given[index].code}, {"item", barcode->second.sku}});
    }
    for (std::size_t index = 0; index < given.size(); ++index) {
        const std::string& unit = given[index].unit;
        if (!unit.empty() && unit != item.unit && !change.units.contains(unit))
            refuse(unit_without_conversion, in_list("barcodes", index, "unit"),
                   {{"item", item.sku}, {"base", item.unit}, {"unit", unit}});
    }
}

void take_places(Tx& tx, Change& change) {
    const std::vector<ItemWarehouseEntry>& given = change.request.warehouses;
    if (given.empty()) return;
    std::map<Id<Warehouse>, ItemPlace> known;
    if (change.before) known = places_of(tx, change.after.item.id);
    for (std::size_t index = 0; index < given.size(); ++index) {
        const ItemWarehouseEntry& entry = given[index];
        const Warehouse warehouse =
            warehouse_named(tx, entry.warehouse, in_list("warehouses", index, "warehouse"));
        ItemPlace place = known[warehouse.id];
        place.warehouse = warehouse.id;
        take_over(entry.safety_stock, place.safety_stock);
        if (entry.lead_time_days) place.lead_time_days = entry.lead_time_days;
        take_over(entry.abc_class, place.abc_class);
        if (entry.preferred_bin)
            place.preferred_bin = entry.preferred_bin->empty()
                                      ? Id<Bin>{}
                                      : bin_named(tx, warehouse, *entry.preferred_bin,
                                                  in_list("warehouses", index, "preferred_bin"))
                                            .id;
        change.places.push_back(place);
    }
}

void write(Tx& tx, Change& change) {
    ItemRecord& record = change.after;
    Item& item = record.item;
    if (!record.category.id) record.category = make_category(tx, record.category.code);
    std::vector<std::string> units = named_by(change.request.units, &ItemUnitEntry::unit);
    units.push_back(item.unit);
    make_units_known(tx, units);
    if (!item.id) item.id = tx.next_id<Item>();
    save_item(tx, record);
    if (change.before && change.before->item.unit != item.unit)
        remove_item_unit(tx, item.id, item.unit);
    for (const ItemUnitEntry& entry : change.request.units)
        save_item_unit(tx, item.id, entry.unit, entry.contains);
    for (const ItemBarcodeEntry& entry : change.request.barcodes)
        save_barcode(tx, {entry.code, item.id, item.sku, entry.unit});
    for (ItemPlace& place : change.places) {
        place.item = item.id;
        save_item_place(tx, place);
    }
}

Json save(Tx& tx, const ItemSave& request) {
    refuse_bad_values(request);
    Change change{request, find_item(tx, request.sku), {}, {}, {}};
    request.refuse_when_changed(change.before ? change.before->item.version : 0,
                                "item " + request.sku);
    change.after = changed(change.before.value_or(new_item(request.sku)), request);
    if (change.after.item.name.empty()) refuse_missing("name", "what the item is called");
    refuse_cost_of_others(tx, change);
    ItemRecord& after = change.after;
    if (!change.before || change.before->category.code != after.category.code)
        after.category =
            find_category(tx, after.category.code).value_or(Category{{}, after.category.code, {}});
    take_units(tx, change);
    refuse_changes_under_stock(tx, change);
    refuse_bad_barcodes(tx, change);
    take_places(tx, change);
    refuse_unless_tax_code(tx, request.tax_code.value_or(""), "tax_code");
    write(tx, change);
    return Json::object()
        .set("item", after.item.sku)
        .set("version", after.item.version)
        .set("created", !change.before);
}

}  // namespace

Operation item_save_operation() {
    return operation<ItemSave>(
        "item.save", "catalog.items", "Makes an item, or changes what is said of one",
        {&code_empty, &must_be_positive, &must_not_be_negative, &named_twice, &changed_meanwhile,
         &missing_field, &right_missing, &unit_is_base, &unit_in_use, &conversions_to_restate,
         &tracking_change_with_stock, &cost_method_change_with_stock, &standard_cost_with_stock,
         &category_change_with_goods,
         &step_change_with_stock,
         &barcode_taken, &unit_without_conversion, &warehouse_not_found, &bin_not_in_warehouse,
         &bin_not_found, &bin_not_active, &tax_code_not_found},
        save);
}

}  // namespace storekeep::catalog
