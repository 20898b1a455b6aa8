#include "modules/warehouse/stock_move.h"

#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

void StockMove::fields(Fields& f) {
    f.field("warehouse", warehouse, "where", "warehouse");
    f.field("item", item, "the SKU of what is moved", "item");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("from", from, "the bin they lie in", "bin");
    f.field("to", to, "the bin they go to", "bin");
    f.choice("status", status, stock::statuses(), "the status of the goods; it stays as it is");
    f.field("number", number, "the move's number; left out: the next of the series");
    tracked_fields(f);
}

Json move_stock(Tx& tx, const StockMove& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    const catalog::Item item = catalog::item_named(tx, request.item, "item");
    const Quantity quantity = base_quantity(tx, item, request.quantity, request.unit, "");
    const catalog::Bin from = catalog::bin_named(tx, warehouse, request.from, "from");
    const catalog::Bin to = catalog::bin_named(tx, warehouse, request.to, "to");
    ledger::refuse_when_closed(tx, request.date);
    const auto shares = stock::shares_of(tx, item, request, quantity, false, "");
    const std::vector<HandMove> moves =
        hand_moves(1, item, shares, from, to, request.status, "quantity");
    stock::Balances balances(tx);
    refuse_unless_movable(balances, moves);

    // From here on it must succeed.
    const Document document = register_document(tx, "stock_move", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    move_by_hand(balances, document, moves, HeldGoods::go_last);
    return Json::object()
        .set("stock_move", document.number)
        .set("item", item.sku)
        .set("quantity", text(quantity))
        .set("from", from.code)
        .set("to", to.code);
}

Operation stock_move_operation() {
    return operation<StockMove>(
        "stock.move", "warehouse.work", "Goods go from one bin to another of the same warehouse",
        {&catalog::warehouse_not_found, &catalog::item_not_found, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &ledger::period_closed,
         &stock::lot_required, &stock::lot_not_found, &stock::lot_quantities_differ,
         &stock::serial_quantity_differs, &stock::lot_not_wanted, &same_bin,
         &stock::not_enough_in_bin, &stock::allocated_to_others, &number_taken,
         &stock::bin_frozen, &stock::negative_later},
        move_stock);
}

}  // namespace storekeep::warehouse
