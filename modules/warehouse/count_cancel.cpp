#include "modules/warehouse/count_cancel.h"

namespace storekeep::warehouse {

void CountCancel::fields(Fields& f) {
    f.field("number", number, "the count", "count");
}

Json cancel_count(Tx& tx, const CountCancel& request) {
    StockCount count = open_count(tx, request.number);
    count.state = "cancelled";
    save_state(tx, count);
    note_event(tx, count.document.id, "cancelled", request.memo.value_or(""));
    return Json::object().set("count", count.document.number).set("state", count.state);
}

Operation count_cancel_operation() {
    return operation<CountCancel>("count.cancel", "warehouse.work",
                                  "A count that is not approved comes to nothing",
                                  {&document_not_found, &count_not_open}, cancel_count);
}

}  // namespace storekeep::warehouse
