#include "modules/warehouse/lot_block.h"

#include "modules/stock/demand_store.h"
#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

const Rule lot_blocked_already{"lot_blocked_already", "lot {lot} of {item} is blocked by {by}"};

void LotBlock::fields(Fields& f) {
    f.field("item", item, "the SKU", "item");
    f.field("lot", lot, "the lot's number, or a serial", "lot");
    f.field("reason", reason, "why it must not be sold");
    f.field("number", number, "the block's number; left out: the next of the series");
}

namespace {

std::vector<Id<stock::Lot>> lots_to_block(Tx& tx, const catalog::Item& item,
                                          const LotBlock& request) {
    const std::vector<Id<stock::Lot>> lots = stock::lots_named(tx, item.id, request.lot);
    if (lots.empty())
        refuse(stock::lot_not_found, "lot", {{"item", item.sku}, {"lot", request.lot}});
    for (const auto& [lot, terms] : stock::terms_of(tx, {lots.begin(), lots.end()}))
        if (terms.blocked_by)
            refuse(lot_blocked_already, "lot",
                   {{"lot", stock::lot_text(tx, lot)},
                    {"item", item.sku},
                    {"by", load_document(tx, terms.blocked_by).number}});
    return lots;
}

// Picked goods stay with their order in the packing bin, and goods on their way go on; neither can
// be shipped to a customer.
Quantity stays(const stock::LotSpot& lying) {
    if (!lying.warehouse) return lying.quantity;
    return lying.bin_type == "packing" ? lying.allocated : Quantity{};
}

// Orders let go of what they hold of the lot. Answers whose.
std::vector<stock::Demand> let_go(stock::Balances& balances,
                                  const std::vector<stock::LotSpot>& lying) {
    Tx& tx = balances.tx();
    std::set<Id<stock::Demand>> ids;
    for (const stock::LotSpot& one : lying) {
        if (one.allocated.is_zero() || stays(one).is_positive()) continue;
        for (const stock::Allocation& holding :
             stock::holdings_in(tx, one.spot.bin, one.spot.item, one.spot.lot)) {
            stock::Demand demand = stock::load_demand(tx, holding.demand);
            stock::release_from(balances, demand, holding);
            ids.insert(demand.id);
        }
    }
    std::vector<stock::Demand> demands;
    for (const Id<stock::Demand> id : ids) demands.push_back(stock::load_demand(tx, id));
    return demands;
}

Json listed(const stock::LotSpot& lying, Quantity quantity, const std::string& lot) {
    return Json::object()
        .set("bin", lying.bin_code)
        .set("lot", lot)
        .set("quantity", text(quantity));
}

}  // namespace

Json block_lot(Tx& tx, const LotBlock& request) {
    const catalog::Item item = catalog::item_named(tx, request.item, "item");
    const std::vector<Id<stock::Lot>> lots = lots_to_block(tx, item, request);
    ledger::refuse_when_closed(tx, request.date);
    const Document document = register_document(tx, "lot_block", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    const std::vector<stock::LotSpot> lying = stock::spots_of_lots(tx, lots);
    stock::Balances balances(tx);
    std::vector<stock::Demand> waiting = let_go(balances, lying);
    std::vector<stock::Move> moves;
    Json quarantined = Json::list();
    Json left = Json::list();
    for (const stock::LotSpot& one : lying) {
        const std::string lot = stock::lot_text(tx, one.spot.lot);
        const Quantity staying = stays(one);
        const Quantity going = one.quantity - staying;
        if (staying.is_positive()) left.append(listed(one, staying, lot));
        if (going.is_zero() || one.spot.status == stock::quarantine) continue;
        moves.push_back({1, item.id, one.spot.lot, going, {one.spot.bin, one.spot.status},
                         {one.spot.bin, std::string(stock::quarantine)}});
        quarantined.append(listed(one, going, lot));
    }
    stock::set_blocked(tx, lots, document.id);
    stock::record(balances, document, moves);
    stock::allocate(balances, waiting);  // of other lots
    note_event(tx, document.id, "blocked", request.reason);
    return Json::object()
        .set("lot_block", document.number)
        .set("quarantined", std::move(quarantined))
        .set("left", std::move(left));
}

Operation lot_block_operation() {
    return operation<LotBlock>(
        "lot.block", "warehouse.work",
        "Recalls a lot: what lies of it is quarantined everywhere and no order gets it",
        {&catalog::item_not_found, &stock::lot_not_found, &lot_blocked_already,
         &ledger::period_closed, &number_taken, &stock::bin_frozen, &stock::negative_later},
        block_lot);
}

}  // namespace storekeep::warehouse
