#include "modules/returns/return_inspect.h"

#include "core/unit.h"
#include "modules/returns/return_store.h"

namespace storekeep::returns {

namespace {

const Rule more_than_received{"more_than_received",
                              "{number} line {line}: {received} have come back and {judged} are "
                              "inspected; {quantity} more is "
                              "too many"};
const Rule nothing_inspected{"nothing_inspected",
                             "say at '{field}' how many are accepted or rejected"};

// A count in the item's base unit; nothing said is nothing.
Quantity counted(const catalog::Item& item, const std::optional<Quantity>& quantity,
                 const std::string& place) {
    if (!quantity) return {};
    if (quantity->is_negative())
        refuse(value_not_negative, place, {{"field", place}, {"value", text(*quantity)}});
    return in_base(*quantity, {}, item.step, place);
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
        const catalog::Item item = catalog::items_of(tx, {line.item}).front();
        const Quantity accepted = counted(item, entry.accepted, path + ".accepted");
        const Quantity rejected = counted(item, entry.rejected, path + ".rejected");
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
        {&return_not_found, &line_not_on_return, &value_not_negative, &conversion_not_exact,
         &nothing_inspected, &more_than_received},
        inspect);
}

}  // namespace storekeep::returns
