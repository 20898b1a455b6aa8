#include "modules/warehouse/transfer_ship.h"

#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"
#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

namespace {

const Rule more_than_transferred{
    "more_than_transferred",
    "{number} line {line} asks for {quantity} and {shipped} have left; {wanted} more is too many"};

struct Leaving {
    TransferLine* line;
    catalog::Item item;
    Id<catalog::Bin> bin;
    Quantity quantity;
    std::vector<stock::LotShare> lots;
};

Leaving leaving_line(Tx& tx, Transfer& transfer, const catalog::Warehouse& from,
                     const TransferShipLine& entry, const std::string& path) {
    TransferLine& line = transfer_line(transfer, entry.line, path + ".line");
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    const Quantity quantity =
        entry.quantity ? base_quantity(tx, item, *entry.quantity, entry.unit, path)
                       : base_quantity(tx, item, line.quantity - line.shipped, {}, path);
    if (line.shipped + quantity > line.quantity)
        refuse(more_than_transferred, path + ".quantity",
               {{"number", transfer.document.number},
                {"line", std::to_string(line.line)},
                {"quantity", text(line.quantity)},
                {"shipped", text(line.shipped)},
                {"wanted", text(quantity)}});
    const catalog::Bin bin = catalog::bin_named(tx, from, entry.bin, path + ".bin");
    line.shipped += quantity;  // the next line sees it
    return {&line, item, bin.id, quantity,
            stock::shares_of(tx, item, entry, quantity, false, path)};
}

}  // namespace

void TransferShipLine::fields(Fields& f) {
    f.field("line", line, "the transfer's line");
    f.field("bin", bin, "the bin they are taken from", "bin");
    f.field("quantity", quantity, "how many leave; left out: what has not left yet");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    tracked_fields(f);
}

void TransferShip::fields(Fields& f) {
    f.field("number", number, "the transfer", "transfer");
    f.list("lines", lines, "what leaves from which bin", true);
}

Json ship_transfer(Tx& tx, const TransferShip& request) {
    Transfer transfer = open_transfer(tx, request.number);
    ledger::refuse_when_closed(tx, request.date);
    const catalog::Warehouse from = catalog::load_warehouse(tx, transfer.from);
    std::vector<Leaving> leaving;
    stock::Balances balances(tx);
    std::map<stock::Spot, Quantity> taken;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const std::string path = in_list("lines", index);
        leaving.push_back(leaving_line(tx, transfer, from, request.lines[index], path));
        for (const stock::LotShare& lot : leaving.back().lots) {
            const stock::Spot spot{leaving.back().bin, leaving.back().item.id, lot.lot,
                                   std::string(stock::available)};
            taken[spot] += lot.quantity;
            stock::refuse_unless_free(balances, spot, taken[spot], path + ".quantity");
        }
    }
    for (Leaving& one : leaving) one.line->shipped -= one.quantity;
    const ledger::PostingRules rules(tx);
    for (const Leaving& one : leaving)
        refuse_without_accounts(rules, one.item.category, transfer.from);
    const Document document = register_document(tx, "transfer_shipment", "", request.date,
                                                request.memo.value_or(""));

    std::vector<stock::Move> moves;
    std::vector<Valued> goods;
    Money value{0, tx.currency()};
    for (const Leaving& one : leaving)
        for (const stock::LotShare& lot : one.lots) {
            moves.push_back({one.line->line, one.item.id, lot.lot, lot.quantity,
                             {one.bin, std::string(stock::available)},
                             stock::outside(catalog::transit_place)});
            const stock::Pool pool = stock::pool_of(one.item, transfer.from, lot.lot);
            const Money carried =
                stock::carry(tx, document,
                             {one.line->line, pool, stock::transit_pool(one.item.id, lot.lot),
                              one.item.cost_method, lot.quantity, {}, 0})
                    .value;
            goods.push_back({one.item.id, one.item.category, carried});
            insert_event(tx, transfer, {one.line->line, "shipped", document.id, lot.lot,
                                        lot.quantity, carried, document.id});
            value += carried;
        }
    stock::record(balances, document, moves);
    const ledger::Journal journal = ledger::post(tx, sent(rules, document, transfer.from, goods));
    note_event(tx, transfer.document.id, "shipped", document.number);
    Json result = answer(transfer).set("shipment", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation transfer_ship_operation() {
    return operation<TransferShip>(
        "transfer.ship", "warehouse.work", "Sends goods of a transfer: they are in transit",
        {&transfer_not_found, &transfer_cancelled, &ledger::period_closed, &line_not_on_transfer,
         &must_be_positive, &catalog::unit_without_conversion, &conversion_not_exact,
         &more_than_transferred, &catalog::bin_not_found, &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &stock::not_enough_in_bin, &stock::allocated_to_others,
         &ledger::account_role_missing, &stock::bin_frozen, &stock::negative_later},
        ship_transfer);
}

}  // namespace storekeep::warehouse
