#include "modules/returns/return_inspect.h"

#include "modules/returns/return_store.h"

namespace storekeep::returns {

namespace {

const Rule more_than_received{"more_than_received",
                              "{number} line {line}: {received} have come back and {judged} are "
                              "inspected; {quantity} more is "
                              "too many"};
const Rule nothing_inspected{"nothing_inspected",
                             "say at '{field}' how many are accepted or rejected"};

void refuse_negative(Quantity quantity, const std::string& place) {
    if (quantity.is_negative())
        refuse(value_not_negative, place, {{"field", place}, {"value", text(quantity)}});
}

}  // namespace

void InspectedLine::fields(Fields& f) {
    f.field("line", line, "the return's line");
    f.field("accepted", accepted, "how many the customer is credited for");
    f.field("rejected", rejected, "how many he is not");
}

void ReturnInspect::fields(Fields& f) {
    f.field("return", return_number, "the return whose goods are inspected", "return");
    f.list("lines", lines, "what inspection said", true);
}

Json inspect(Tx& tx, const ReturnInspect& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const InspectedLine& entry = request.lines[index];
        const std::string path = in_list("lines", index);
        ReturnLine& line = return_line(found, entry.line, path + ".line");
        const Quantity accepted = entry.accepted.value_or(Quantity{});
        const Quantity rejected = entry.rejected.value_or(Quantity{});
        refuse_negative(accepted, path + ".accepted");
        refuse_negative(rejected, path + ".rejected");
        if ((accepted + rejected).is_zero()) refuse(nothing_inspected, path, {{"field", path}});
        if (line.accepted + line.rejected + accepted + rejected > line.received)
            refuse(more_than_received, path,
                   {{"number", found.document.number},
                    {"line", std::to_string(line.line)},
                    {"received", text(line.received)},
                    {"judged", text(line.accepted + line.rejected)},
                    {"quantity", text(accepted + rejected)}});
        insert_event(tx, found, line, {line.line, "accepted", {}, {}, {}, {}, accepted});
        insert_event(tx, found, line, {line.line, "rejected", {}, {}, {}, {}, rejected});
    }
    note_event(tx, found.document.id, "inspected", request.memo.value_or(""));
    return answer(found);
}

Operation return_inspect() {
    return operation<ReturnInspect>(
        "return.inspect", "returns.handle",
        "Says how many of the returned goods are accepted for credit and how many are not.",
        {&return_not_found, &line_not_on_return, &value_not_negative, &nothing_inspected,
         &more_than_received},
        inspect);
}

}  // namespace storekeep::returns
