#include "modules/warehouse/transfer.h"

#include "core/text.h"

namespace storekeep::warehouse {

const Rule transfer_not_found{"transfer_not_found", "there is no transfer {number}"};
const Rule transfer_cancelled{"transfer_cancelled", "{number} was cancelled"};
const Rule line_not_on_transfer{"line_not_on_transfer",
                                "{number} has no line {line}; it has {lines}"};

std::string Transfer::status() const {
    if (state == "cancelled") return state;
    Quantity shipped, received;
    for (const TransferLine& line : lines) {
        shipped += line.shipped;
        received += line.received;
    }
    if (shipped.is_zero()) return "requested";
    if (received.is_zero()) return "shipped";
    return received < shipped ? "partially_received" : "received";
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
                         .set("in_transit", text(line.shipped - line.received)));
    return Json::object()
        .set("transfer", transfer.document.number)
        .set("status", transfer.status())
        .set("lines", std::move(lines));
}

}  // namespace storekeep::warehouse
