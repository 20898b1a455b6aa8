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

const Rule inspection_relied_on{
    "inspection_relied_on",
    "{number} line {line}: of {accepted} accepted and {rejected} rejected {credited} are credited "
    "and {disposed} disposed of; reverse the credit note or the disposition first"};

// A count in the item's base unit; nothing said is nothing.
Quantity counted(const catalog::Item& item, const std::optional<Quantity>& quantity,
                 const std::string& place) {
    return quantity ? in_base(*quantity, {}, item.step, place) : Quantity{};
}

// What was said before may be taken back while nothing rests on it.
void refuse_when_relied_on(const CustomerReturn& found, const ReturnLine& line, Quantity accepted,
                           Quantity rejected, const std::string& path) {
    const Quantity accepts = line.accepted + accepted;
    const Quantity rejects = line.rejected + rejected;
    if (accepts < line.credited || rejects.is_negative() || accepts + rejects < line.disposed)
        refuse(inspection_relied_on, path,
               {{"number", found.document.number},
                {"line", std::to_string(line.line)},
                {"accepted", text(line.accepted)},
                {"rejected", text(line.rejected)},
                {"credited", text(line.credited)},
                {"disposed", text(line.disposed)}});
}

}  // namespace

void InspectedLine::fields(Fields& f) {
    f.field("line", line, "the return's line");
    f.field("accepted", accepted, "how many the customer is credited for; below 0 takes it back");
    f.field("rejected", rejected, "how many he is not; below 0 takes it back");
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
        if (accepted.is_zero() && rejected.is_zero())
            refuse(nothing_inspected, path, {{"field", path}});
        refuse_when_relied_on(found, line, accepted, rejected, path);
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
        {&return_not_found, &line_not_on_return, &conversion_not_exact, &nothing_inspected,
         &inspection_relied_on, &more_than_received},
        inspect);
}

}  // namespace storekeep::returns
