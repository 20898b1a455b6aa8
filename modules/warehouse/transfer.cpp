#include "modules/warehouse/transfer.h"

#include "core/text.h"

namespace storekeep::warehouse {

const Rule transfer_not_found{"transfer_not_found", "there is no transfer {number}"};
const Rule transfer_cancelled{"transfer_cancelled", "{number} was cancelled"};
const Rule line_not_on_transfer{"line_not_on_transfer",
                                "{number} has no line {line}; it has {lines}"};

std::string Transfer::status() const {
    if (state == "cancelled") return state;
    Quantity shipped, underway;
    for (const TransferLine& line : lines) {
        shipped += line.shipped;
        underway += line.underway();
    }
    if (shipped.is_zero()) return "requested";
    if (underway == shipped) return "shipped";
    return underway.is_zero() ? "received" : "partially_received";
}

TransferLine& transfer_line(Transfer& transfer, std::int64_t line, const std::string& path) {
    std::vector<std::string> known;
    for (TransferLine& one : transfer.lines) {
        if (one.line == line) return one;
        known.push_back(std::to_string(one.line));
    }
    refuse(line_not_on_transfer, path,
           {{"number", transfer.document.number},
            {"line", std::to_string(line)},
            {"lines", joined(known, ", ")}});
}

Json answer(const Transfer& transfer) {
    Json lines = Json::list();
    for (const TransferLine& line : transfer.lines)
        lines.append(Json::object()
                         .set("line", line.line)
                         .set("item", line.sku)
                         .set("quantity", text(line.quantity))
                         .set("shipped", text(line.shipped))
                         .set("received", text(line.received))
                         .set("written_off", text(line.written_off))
                         .set("in_transit", text(line.underway())));
    return Json::object()
        .set("transfer", transfer.document.number)
        .set("status", transfer.status())
        .set("lines", std::move(lines));
}

Json transfer_taken_back(Tx& tx, const Document& original, const Document& reversal,
                         std::string_view member, const ledger::Journal& journal) {
    Transfer transfer = transfer_of(tx, original.id);
    for (TransferEvent event : events_of(tx, original.id)) {
        event.document = reversal.id;
        event.quantity = -event.quantity;
        event.value = -event.value;
        insert_event(tx, transfer, event);
    }
    note_event(tx, transfer.document.id, "reversed", original.number);
    Json result = answer(transfer).set(std::string(member), reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace storekeep::warehouse
