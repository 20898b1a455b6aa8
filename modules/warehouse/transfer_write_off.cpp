#include "modules/warehouse/transfer_write_off.h"

#include "modules/access/approval.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"
#include "modules/warehouse/transfer_loss.h"

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
    TransferLoss loss;
    loss.document = register_document(tx, "transfer_write_off", "", request.date,
                                      request.memo.value_or(request.reason));
    loss.transfer = transfer.document.id;
    loss.reason = request.reason;
    loss.lines = lost_lines(lost);
    // What it is worth is known when it is posted; what may not be, is taken back and waits.
    GivenUp done;
    {
        Tx::Savepoint tried(tx);
        Transfer without = transfer;
        done = give_up(tx, without, loss.document, lost);
        loss.value = done.value;
        if (access::is_above_limit(tx, access::subject::write_off, done.value)) {
            loss.state = "waiting";
            done.journal = {};
        } else {
            loss.state = "posted";
            loss.posted_on = request.date;
            transfer = without;
            tried.release();
        }
    }
    insert_loss(tx, loss);
    const bool waits = loss.state == "waiting";
    note_event(tx, loss.document.id, waits ? "waits_for_approval" : "posted", request.reason);
    note_event(tx, transfer.document.id, waits ? "write_off_waits" : "written_off",
               fmt::format("{}: {}", loss.document.number, request.reason));
    return answer(transfer, loss, done.journal);
}

Operation transfer_write_off_operation() {
    return operation<TransferWriteOff>(
        "transfer.write_off", "warehouse.adjust",
        "Gives up goods in transit that will not arrive; above the user's limit it waits",
        {&transfer_not_found, &transfer_cancelled, &ledger::period_closed, &nothing_in_transit,
         &line_not_on_transfer, &must_be_positive, &catalog::unit_without_conversion,
         &conversion_not_exact, &more_than_in_transit, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &lot_not_in_transit, &ledger::account_role_missing,
         &stock::negative_later},
        write_off_transfer);
}

}  // namespace storekeep::warehouse
