#include "modules/warehouse/transfer_write_off_approve.h"

#include "modules/access/approval.h"
#include "modules/warehouse/transfer_loss.h"

namespace storekeep::warehouse {

namespace {

const Rule arrived_meanwhile{
    "arrived_meanwhile",
    "{number} gives up {quantity} of line {line} of {transfer}, and {underway} are on their way "
    "now; reject it and write off what is left"};

std::vector<TakenUnderway> still_underway(Tx& tx, Transfer& transfer, const TransferLoss& loss) {
    GoodsUnderway goods(tx, transfer);
    std::vector<TakenUnderway> lost;
    for (const LostLine& line : loss.lines) {
        Quantity left;
        for (const Underway& one : underway(tx, transfer.document.id, line.line))
            if (one.lot == line.lot) left += one.quantity;
        if (left < line.quantity)
            refuse(arrived_meanwhile, "number",
                   {{"number", loss.document.number},
                    {"quantity", text(line.quantity)},
                    {"line", std::to_string(line.line)},
                    {"transfer", transfer.document.number},
                    {"underway", text(left)}});
        UnderwayLine entry;
        static_cast<stock::TrackedLine&>(entry) = stock::line_of_lot(tx, line.lot);
        entry.line = line.line;
        entry.quantity = line.quantity;
        lost.push_back(goods.take(entry, "number"));
    }
    return lost;
}

}  // namespace

void TransferWriteOffApprove::fields(Fields& f) {
    f.field("number", number, "the write-off that waits, as TW-000001");
}

Json approve_transfer_write_off(Tx& tx, const TransferWriteOffApprove& request) {
    TransferLoss loss = waiting_loss(tx, request.number);
    access::refuse_self_approval(tx, loss.document, "number");
    ledger::refuse_when_closed(tx, request.date);
    Transfer transfer = open_transfer(tx, load_document(tx, loss.transfer).number);
    const std::vector<TakenUnderway> lost = still_underway(tx, transfer, loss);
    Document posting = loss.document;
    posting.date = request.date;
    const GivenUp done = give_up(tx, transfer, posting, lost);
    access::refuse_above_limit(tx, access::subject::write_off, done.value, request.number,
                               "number");
    loss.state = "posted";
    loss.posted_on = request.date;
    loss.value = done.value;
    save_decision(tx, loss);
    note_event(tx, loss.document.id, "approved", request.memo.value_or(""));
    note_event(tx, transfer.document.id, "written_off",
               fmt::format("{}: {}", loss.document.number, loss.reason));
    return answer(transfer, loss, done.journal);
}

Operation transfer_write_off_approve_operation() {
    return operation<TransferWriteOffApprove>(
        "transfer_write_off.approve", "warehouse.adjust",
        "Posts a write-off that waits; never by who entered it",
        {&document_not_found, &write_off_not_waiting, &access::self_approval,
         &ledger::period_closed, &arrived_meanwhile, &ledger::account_role_missing,
         &stock::negative_later, &access::above_limit},
        approve_transfer_write_off);
}

}  // namespace storekeep::warehouse
