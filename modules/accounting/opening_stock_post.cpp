#include "modules/accounting/opening_stock_post.h"

#include "modules/ledger/entry.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"

namespace storekeep::accounting {

namespace {

// A line with everything it names looked up.
struct Opening {
    catalog::Item item;
    catalog::Bin bin;
    Quantity quantity;
    Money value;
    std::string status;
    std::vector<stock::LotShare> lots;
};

Opening opening_line(Tx& tx, const catalog::Item& item, const catalog::Warehouse& warehouse,
                     const OpeningStockLine& entry, const std::string& path) {
    if (!entry.quantity.is_positive())
        refuse(must_be_positive, path + ".quantity",
               {{"field", path + ".quantity"}, {"value", text(entry.quantity)}});
    const UnitRatio ratio = catalog::unit_ratio(tx, item, entry.unit.value_or(""), path + ".unit");
    const Quantity quantity = in_base(entry.quantity, ratio, item.step, path + ".quantity");
    if (entry.unit_cost.is_negative())
        refuse(value_not_negative, path + ".unit_cost",
               {{"field", path + ".unit_cost"}, {"value", text(entry.unit_cost)}});
    const catalog::Bin bin =
        entry.bin ? catalog::bin_named(tx, warehouse, *entry.bin, path + ".bin")
                  : catalog::first_bin(tx, warehouse.id, "pick_face");
    return {item,
            bin,
            quantity,
            extend(entry.unit_cost, entry.quantity, tx.currency()),
            entry.status,
            stock::shares_of(tx, item, entry, quantity, true, path)};
}

// A serial number that two lines of the same paper name.
void refuse_serials_again(Tx& tx, const Opening& line, std::set<Id<stock::Lot>>& serials,
                          const std::string& path) {
    if (!line.item.has_serials()) return;
    for (const stock::LotShare& share : line.lots)
        if (!serials.insert(share.lot).second)
            refuse(stock::serial_in_stock, path + ".serials",
                   {{"item", line.item.sku},
                    {"serial", stock::lot_text(tx, share.lot)},
                    {"place", "another line"}});
}

void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Warehouse> warehouse,
                             const std::vector<Opening>& lines) {
    rules.account(ledger::role::opening_balance_equity);
    for (const Opening& line : lines)
        rules.account(ledger::role::inventory, line.item.category, warehouse);
}

std::vector<Opening> opening_lines(Tx& tx, const OpeningStockPost& request,
                                   const catalog::Warehouse& warehouse) {
    std::vector<std::string> skus;
    for (const OpeningStockLine& entry : request.lines) skus.push_back(entry.item);
    const std::vector<catalog::Item> items = catalog::items_named(tx, skus, "lines");
    std::vector<Opening> lines;
    std::set<Id<stock::Lot>> serials;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const std::string path = in_list("lines", index);
        lines.push_back(opening_line(tx, items[index], warehouse, request.lines[index], path));
        refuse_serials_again(tx, lines.back(), serials, path);
    }
    return lines;
}

ledger::Entry opening_entry(const ledger::PostingRules& rules, const Document& document,
                            Id<catalog::Warehouse> warehouse, const std::vector<Opening>& lines) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const Opening& line : lines) {
        entry.debit({rules.account(ledger::role::inventory, line.item.category, warehouse),
                     line.value, {}, line.item.id, warehouse, {}});
        entry.credit({rules.account(ledger::role::opening_balance_equity), line.value});
    }
    return entry;
}

}  // namespace

void OpeningStockLine::fields(Fields& f) {
    f.field("item", item, "the SKU", "item");
    f.field("bin", bin, "where it lies; left out: the warehouse's first pick face", "bin");
    f.field("quantity", quantity, "how many, in `unit`");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("unit_cost", unit_cost, "what one such unit cost");
    f.choice("status", status, stock::statuses(), "the condition it is in");
    tracked_fields(f);
}

void OpeningStockPost::fields(Fields& f) {
    f.field("number", number, "left out: the company's numbering gives it");
    f.field("warehouse", warehouse, "where the stock lies", "warehouse");
    f.list("lines", lines, "what lies in which bin at which cost", true);
}

Json post_opening_stock(Tx& tx, const OpeningStockPost& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<Opening> lines = opening_lines(tx, request, warehouse);
    const ledger::PostingRules rules(tx);
    refuse_without_accounts(rules, warehouse.id, lines);
    const Document document =
        register_document(tx, "opening_stock", request.number.value_or(""), request.date,
                          request.memo.value_or("Opening stock"));

    std::vector<stock::Move> moves;
    std::vector<stock::CostIn> costs;
    std::vector<stock::Arrival> arrivals;
    Money value{0, tx.currency()};
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Opening& line = lines[index];
        const auto number = static_cast<std::int64_t>(index) + 1;
        for (const stock::LotShare& lot : line.lots) {
            moves.push_back({number, line.item.id, lot.lot, lot.quantity,
                             stock::outside(catalog::loss_place), {line.bin.id, line.status}});
            arrivals.push_back({{line.bin.id, line.item.id, lot.lot, line.status}, lot.quantity});
        }
        for (stock::CostIn& cost :
             stock::costs_in(line.item, warehouse.id, number, line.lots, line.value))
            costs.push_back(std::move(cost));
        value += line.value;
    }
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    ledger::Entry entry = opening_entry(rules, document, warehouse.id, lines);
    const std::vector<stock::CameIn> came = stock::receive(tx, document, costs);
    for (std::size_t index = 0; index < came.size(); ++index)
        ledger::keep_out_of_stock(
            entry, rules, lines[static_cast<std::size_t>(costs[index].line) - 1].item,
            warehouse.id, came[index].variance);
    const ledger::Journal journal = ledger::post(tx, entry);
    stock::fill_backorders(balances, warehouse.id, arrivals);
    Json result =
        Json::object().set("opening_stock", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation opening_stock_post_operation() {
    return operation<OpeningStockPost>(
        "opening_stock.post", "accounting.opening",
        "Enters what lay in the bins when the company began here, at its cost.",
        {&catalog::warehouse_not_found, &ledger::period_closed, &catalog::item_not_found,
         &must_be_positive, &catalog::unit_without_conversion,
         &conversion_not_exact, &value_not_negative, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &stock::lot_required,
         &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::serial_in_stock, &stock::lot_not_wanted, &ledger::account_role_missing,
         &number_taken, &stock::bin_frozen},
        post_opening_stock);
}

}  // namespace storekeep::accounting
