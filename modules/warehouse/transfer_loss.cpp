#include "modules/warehouse/transfer_loss.h"

#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

const Rule write_off_not_waiting{"write_off_not_waiting",
                                 "{number} is {state}; it waits for nobody's approval"};

TransferLoss waiting_loss(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "transfer_write_off", number);
    if (!document || document->reverses)
        refuse(document_not_found, "number", {{"kind", "write-off"}, {"number", number}});
    TransferLoss loss = load_loss(reads, *document);
    if (loss.state != "waiting")
        refuse(write_off_not_waiting, "number", {{"number", number}, {"state", loss.state}});
    return loss;
}

std::vector<LostLine> lost_lines(const std::vector<TakenUnderway>& lost) {
    std::map<std::pair<std::int64_t, Id<stock::Lot>>, Quantity> sums;
    for (const TakenUnderway& one : lost)
        for (const Underway& part : one.parts) sums[{one.line, part.lot}] += part.quantity;
    std::vector<LostLine> lines;
    for (const auto& [key, quantity] : sums) lines.push_back({key.first, key.second, quantity});
    return lines;
}

GivenUp give_up(Tx& tx, Transfer& transfer, const Document& document,
                const std::vector<TakenUnderway>& lost) {
    const ledger::PostingRules rules(tx);
    for (const TakenUnderway& one : lost)
        refuse_without_write_off(rules, one.item.category, transfer.from);
    std::vector<stock::Move> moves;
    std::vector<Valued> goods;
    Money value{0, tx.currency()};
    for (const TakenUnderway& one : lost)
        for (const Underway& part : one.parts) {
            moves.push_back({one.line, one.item.id, part.lot, part.quantity,
                             stock::outside(catalog::transit_place),
                             stock::outside(catalog::loss_place)});
            const stock::Pool pool = stock::transit_pool(one.item.id, part.lot);
            const Money taken =
                stock::issue_of(tx, document, {one.line, pool, one.item.cost_method, part.quantity},
                                part.shipment, one.line);
            goods.push_back({one.item.id, one.item.category, taken});
            insert_event(tx, transfer, {one.line, "written_off", document.id, part.lot,
                                        part.quantity, taken, part.shipment});
            value += taken;
        }
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    return {value, ledger::post(tx, lost_on_the_way(rules, document, transfer.from, goods))};
}

Json answer(const Transfer& transfer, const TransferLoss& loss, const ledger::Journal& journal) {
    Json result = answer(transfer)
                      .set("write_off", loss.document.number)
                      .set("state", loss.state)
                      .set("value", text(loss.value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace storekeep::warehouse
