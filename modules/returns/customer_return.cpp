#include "modules/returns/customer_return.h"

#include "core/text.h"

namespace storekeep::returns {

const Rule return_not_found{"return_not_found", "there is no return {number}"};
const Rule line_not_on_return{"line_not_on_return", "{number} has no line {line}; it has {lines}"};

ReturnLine* CustomerReturn::find(std::int64_t line) {
    for (ReturnLine& one : lines)
        if (one.line == line) return &one;
    return nullptr;
}

std::string CustomerReturn::status() const {
    Quantity open, received, judged, accepted, disposed, credited;
    for (const ReturnLine& line : lines) {
        open += line.open();
        received += line.received;
        judged += line.accepted + line.rejected;
        accepted += line.accepted;
        disposed += line.disposed;
        credited += line.credited;
    }
    if (received.is_zero()) return open.is_zero() ? "cancelled" : "authorized";
    if (judged < received) return "received";
    if (disposed < received) return "inspected";
    return credited < accepted ? "disposed" : "closed";
}

ReturnLine& return_line(CustomerReturn& found, std::int64_t line, const std::string& path) {
    if (ReturnLine* known = found.find(line)) return *known;
    std::vector<std::string> lines;
    for (const ReturnLine& one : found.lines) lines.push_back(std::to_string(one.line));
    refuse(line_not_on_return, path,
           {{"number", found.document.number},
            {"line", std::to_string(line)},
            {"lines", joined(lines, ", ")}});
}

Json answer(const CustomerReturn& found) {
    Json lines = Json::list();
    for (const ReturnLine& line : found.lines)
        lines.append(Json::object()
                         .set("line", line.line)
                         .set("item", line.sku)
                         .set("authorized", text(line.authorized))
                         .set("received", text(line.received))
                         .set("accepted", text(line.accepted))
                         .set("rejected", text(line.rejected))
                         .set("disposed", text(line.disposed))
                         .set("credited", text(line.credited)));
    return Json::object()
        .set("return", found.document.number)
        .set("status", found.status())
        .set("lines", std::move(lines));
}

}  // namespace storekeep::returns
