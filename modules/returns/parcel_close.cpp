#include "modules/returns/parcel_close.h"

namespace storekeep::returns {

void ParcelClose::fields(Fields& f) {
    f.field("parcel", parcel, "the case, as CASE-000001", "parcel");
    f.field("reason", reason, "what became of it");
}

Json close_parcel(Tx& tx, const ParcelClose& request) {
    Parcel parcel = waiting_parcel(tx, request.parcel);
    settle_parcel(tx, parcel, "closed", {});
    note_event(tx, parcel.document.id, "closed", request.reason);
    parcel.state = "closed";
    return answer(parcel);
}

Operation parcel_close() {
    return operation<ParcelClose>("parcel.close", "returns.handle",
                                  "A parcel's goods are not ours: they were sent back or thrown "
                                  "away.",
                                  {&parcel_not_found, &parcel_settled}, close_parcel);
}

}  // namespace storekeep::returns
