#include "modules/warehouse/stock_set_status.h"

#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

const Rule same_status{"same_status", "the goods are {status} already; say what they become"};

void StockSetStatus::fields(Fields& f) {
    f.field("warehouse", warehouse, "where", "warehouse");
    f.field("item", item, "the SKU", "item");
    f.field("bin", bin, "the bin they lie in", "bin");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.choice("from", from, stock::statuses(), "what they are");
    f.choice("to", to, stock::statuses(), "what they become");
    f.field("reason", reason, "why");
    f.field("number", number, "the change's number; left out: the next of the series");
    tracked_fields(f);
}

Json set_status(Tx& tx, const StockSetStatus& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    const catalog::Item item = catalog::item_named(tx, request.item, "item");
    const catalog::Bin bin = catalog::bin_named(tx, warehouse, request.bin, "bin");
    const Quantity quantity = base_quantity(tx, item, request.quantity, request.unit, "");
    if (request.from == request.to) refuse(same_status, "to", {{"status", request.to}});
    ledger::refuse_when_closed(tx, request.date);
    const auto shares = stock::shares_of(tx, item, request, quantity, false, "");
    stock::Balances balances(tx);
    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    for (const stock::LotShare& share : shares) {
        stock::refuse_unless_free(balances, {bin.id, item.id, share.lot, request.from},
                                  share.quantity, "quantity");
        moves.push_back({1, item.id, share.lot, share.quantity, {bin.id, request.from},
                         {bin.id, request.to}});
        arrivals.push_back({{bin.id, item.id, share.lot, request.to}, share.quantity});
    }

    // From here on it must succeed. What becomes available is promised to whom waited for it.
    const Document document = register_document(tx, "status_change", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    stock::record(balances, document, moves);
    stock::fill_backorders(balances, warehouse.id, arrivals);
    note_event(tx, document.id, "status_changed",
               fmt::format("{} to {}: {}", request.from, request.to, request.reason));
    return Json::object()
        .set("status_change", document.number)
        .set("item", item.sku)
        .set("bin", bin.code)
        .set("quantity", text(quantity))
        .set("status", request.to);
}

Operation stock_set_status_operation() {
    return operation<StockSetStatus>(
        "stock.set_status", "warehouse.work",
        "Goods stay in their bin and become another status: damaged, quarantined, available",
        {&catalog::warehouse_not_found, &catalog::item_not_found, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &same_status,
         &ledger::period_closed, &stock::lot_required, &stock::lot_not_found,
         &stock::lot_quantities_differ, &stock::serial_quantity_differs, &stock::lot_not_wanted,
         &stock::not_enough_in_bin, &stock::allocated_to_others, &number_taken,
         &stock::negative_later},
        set_status);
}

}  // namespace storekeep::warehouse
