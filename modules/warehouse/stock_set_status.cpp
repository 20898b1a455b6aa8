#include "modules/warehouse/stock_set_status.h"

#include "modules/access/access.h"
#include "modules/access/approval.h"
#include "modules/stock/cost.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/inventory_posting.h"
#include "office/office.h"

namespace storekeep::warehouse {

const Rule same_status{"same_status", "the goods are {status} already; say what they become"};

namespace {

constexpr std::string_view written_off = "written_off";

std::vector<std::string> statuses_to() {
    std::vector<std::string> statuses = stock::statuses();
    statuses.emplace_back(written_off);
    return statuses;
}

}  // namespace

void StockSetStatus::fields(Fields& f) {
    f.field("warehouse", warehouse, "where", "warehouse");
    f.field("item", item, "the SKU", "item");
    f.field("bin", bin, "the bin they lie in", "bin");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.choice("from", from, stock::statuses(), "what they are");
    f.choice("to", to, statuses_to(),
             "what they become; written_off: they leave, with their value");
    f.field("reason", reason, "why");
    f.field("number", number, "the change's number; left out: the next of the series");
    tracked_fields(f);
}

namespace {

// To give goods up is more than to say how they are.
void refuse_unless_may_write_off(Tx& tx) {
    constexpr std::string_view right = "warehouse.adjust";
    if (!access::holds_right(tx, tx.user(), right))
        refuse(right_missing, "to", {{"user", tx.user()}, {"right", std::string(right)}});
}

// The value of the goods leaves; refuses what is above the user's limit.
Money write_off(Tx& tx, const Document& document, const catalog::Item& item,
                Id<catalog::Warehouse> warehouse, const std::vector<stock::LotShare>& shares) {
    std::vector<stock::CostOut> out;
    for (const stock::LotShare& share : shares)
        out.push_back({1, stock::pool_of(item, warehouse, share.lot), item.cost_method,
                       share.quantity});
    Money value{0, tx.currency()};
    for (const Money& one : stock::issue(tx, document, out)) value += one;
    access::refuse_above_limit(tx, access::subject::write_off, value, document.number, "quantity");
    return value;
}

}  // namespace

Json set_status(Tx& tx, const StockSetStatus& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    const catalog::Item item = catalog::item_named(tx, request.item, "item");
    const catalog::Bin bin = catalog::bin_named(tx, warehouse, request.bin, "bin");
    const Quantity quantity = base_quantity(tx, item, request.quantity, request.unit, "");
    if (request.from == request.to) refuse(same_status, "to", {{"status", request.to}});
    const bool leave = request.to == written_off;
    if (leave) refuse_unless_may_write_off(tx);
    ledger::refuse_when_closed(tx, request.date);
    const auto shares = stock::shares_of(tx, item, request, quantity, false, "");
    const stock::Place to =
        leave ? stock::outside(catalog::loss_place) : stock::Place{bin.id, request.to};
    stock::Balances balances(tx);
    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    for (const stock::LotShare& share : shares) {
        stock::refuse_unless_free(balances, {bin.id, item.id, share.lot, request.from},
                                  share.quantity, "quantity");
        moves.push_back({1, item.id, share.lot, share.quantity, {bin.id, request.from}, to});
        if (!leave)
            arrivals.push_back({{bin.id, item.id, share.lot, request.to}, share.quantity});
    }
    const ledger::PostingRules rules(tx);
    if (leave)
        refuse_without_accounts(rules, item.category, warehouse.id, ledger::role::write_offs);

    const Document document = register_document(tx, "status_change", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    Json result = Json::object()
                      .set("status_change", document.number)
                      .set("item", item.sku)
                      .set("bin", bin.code)
                      .set("quantity", text(quantity))
                      .set("status", request.to);
    if (leave) {
        const Money value = write_off(tx, document, item, warehouse.id, shares);
        const ledger::Journal journal = ledger::post(
            tx, against_inventory(rules, document, warehouse.id, ledger::role::write_offs,
                                  {{item.id, item.category, -value}}));
        result.set("value", text(-value));
        if (!journal.number.empty()) result.set("journal", journal.number);
    }
    stock::record(balances, document, moves);
    // What becomes available is promised to whom waited for it.
    stock::fill_backorders(balances, warehouse.id, arrivals);
    note_event(tx, document.id, "status_changed",
               fmt::format("{} to {}: {}", request.from, request.to, request.reason));
    return result;
}

Operation stock_set_status_operation() {
    return operation<StockSetStatus>(
        "stock.set_status", "warehouse.work",
        "Goods become another status where they lie: damaged, available, or written off",
        {&catalog::warehouse_not_found, &catalog::item_not_found, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &same_status,
         &right_missing, &ledger::period_closed, &stock::lot_required, &stock::lot_not_found,
         &stock::lot_quantities_differ, &stock::serial_quantity_differs, &stock::lot_not_wanted,
         &stock::not_enough_in_bin, &stock::allocated_to_others,
         &ledger::account_role_missing, &number_taken, &access::above_limit,
         &stock::bin_frozen, &stock::negative_later},
        set_status);
}

}  // namespace storekeep::warehouse
