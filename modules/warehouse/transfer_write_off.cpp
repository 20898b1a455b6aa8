#include "modules/warehouse/transfer_write_off.h"

#include "modules/access/approval.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"
#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

namespace {

std::vector<TakenUnderway> lost_goods(Tx& tx, Transfer& transfer,
                                      const TransferWriteOff& request) {
    std::vector<UnderwayLine> entries(request.lines.begin(), request.lines.end());
    if (entries.empty())
        for (const std::int64_t line : lines_underway(transfer)) {
            entries.emplace_back();
            entries.back().line = line;
        }
    GoodsUnderway underway(tx, transfer);
    std::vector<TakenUnderway> lost;
    for (std::size_t index = 0; index < entries.size(); ++index)
        lost.push_back(underway.take(entries[index], in_list("lines", index)));
    return lost;
}

}  // namespace

void TransferWriteOffLine::fields(Fields& f) { underway_fields(f); }

void TransferWriteOff::fields(Fields& f) {
    f.field("number", number, "the transfer", "transfer");
    f.field("reason", reason, "why they will not arrive");
    f.list("lines", lines, "what is lost; left out: all that is on its way");
}

Json write_off_transfer(Tx& tx, const TransferWriteOff& request) {
    Transfer transfer = open_transfer(tx, request.number);
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<TakenUnderway> lost = lost_goods(tx, transfer, request);
    const ledger::PostingRules rules(tx);
    for (const TakenUnderway& one : lost)
        refuse_without_write_off(rules, one.item.category, transfer.from);
    const Document document = register_document(tx, "transfer_write_off", "", request.date,
                                                request.memo.value_or(request.reason));

    std::vector<stock::Move> moves;
    std::vector<Valued> goods;
    Money value{0, tx.currency()};
    for (const TakenUnderway& one : lost)
        for (const Underway& part : one.parts) {
            moves.push_back({one.line, one.item.id, part.lot, part.quantity,
                             stock::outside(catalog::transit_place),
                             stock::outside(catalog::loss_place)});
            const stock::Pool pool =
                stock::transit_pool(stock::pool_of(one.item, transfer.to, part.lot));
            const Money taken =
                stock::issue_of(tx, document, {one.line, pool, one.item.cost_method, part.quantity},
                                part.shipment, one.line);
            goods.push_back({one.item.id, one.item.category, taken});
            insert_event(tx, transfer, {one.line, "written_off", document.id, part.lot,
                                        part.quantity, taken, part.shipment});
            value += taken;
        }
    access::refuse_above_limit(tx, access::subject::write_off, value, request.number, "number");
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    const ledger::Journal journal =
        ledger::post(tx, lost_on_the_way(rules, document, transfer.from, goods));
    note_event(tx, transfer.document.id, "written_off",
               fmt::format("{}: {}", document.number, request.reason));
    Json result = answer(transfer).set("write_off", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation transfer_write_off_operation() {
    return operation<TransferWriteOff>(
        "transfer.write_off", "warehouse.adjust",
        "Gives up goods in transit that will not arrive: they are written off",
        {&transfer_not_found, &transfer_cancelled, &ledger::period_closed, &nothing_in_transit,
         &line_not_on_transfer, &must_be_positive, &catalog::unit_without_conversion,
         &conversion_not_exact, &more_than_in_transit, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &lot_not_in_transit, &ledger::account_role_missing,
         &access::above_limit, &stock::negative_later},
        write_off_transfer);
}

}  // namespace storekeep::warehouse
