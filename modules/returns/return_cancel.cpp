#include "modules/returns/return_cancel.h"

#include "modules/returns/return_store.h"

namespace storekeep::returns {

namespace {

const Rule nothing_to_cancel{"nothing_to_cancel",
                             "nothing of {number} is still to come; it is {status}"};

}  // namespace

void ReturnCancel::fields(Fields& f) {
    f.field("return", return_number, "the return whose goods will not come", "return");
}

Json cancel(Tx& tx, const ReturnCancel& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    const bool all_came = std::all_of(found.lines.begin(), found.lines.end(),
                                      [](const ReturnLine& line) { return line.open().is_zero(); });
    if (all_came)
        refuse(nothing_to_cancel, "return",
               {{"number", found.document.number}, {"status", found.status()}});
    for (ReturnLine& line : found.lines)
        insert_event(tx, found, line, {line.line, "cancelled", {}, {}, {}, {}, line.open()});
    note_event(tx, found.document.id, "cancelled", request.memo.value_or(""));
    return answer(found);
}

Operation return_cancel() {
    return operation<ReturnCancel>(
        "return.cancel", "returns.handle",
        "What of a return has not come will not come; the shipment may have another return.",
        {&return_not_found, &nothing_to_cancel}, cancel);
}

}  // namespace storekeep::returns
