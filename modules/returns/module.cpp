#include "modules/returns/module.h"

#include "modules/returns/credit_note_post.h"
#include "modules/returns/credit_note_reverse.h"
#include "modules/returns/disposition_reverse.h"
#include "modules/returns/parcel_close.h"
#include "modules/returns/parcel_match.h"
#include "modules/returns/parcel_receipt_reverse.h"
#include "modules/returns/parcel_receive.h"
#include "modules/returns/parcel_value.h"
#include "modules/returns/repair_reverse.h"
#include "modules/returns/return_authorize.h"
#include "modules/returns/return_cancel.h"
#include "modules/returns/return_dispose.h"
#include "modules/returns/return_inspect.h"
#include "modules/returns/return_receipt_reverse.h"
#include "modules/returns/return_receive.h"
#include "modules/returns/return_repair.h"
#include "modules/returns/return_replace.h"
#include "modules/returns/return_store.h"

namespace storekeep::returns {

Module module() {
    Module returns{"returns", {}, {}, {}, rebuild_balances, {}};
    returns.operations = {
        return_authorize(),
        return_cancel(),
        return_receive(),
        return_receipt_reverse(),
        return_inspect(),
        return_dispose(),
        disposition_reverse(),
        return_repair(),
        repair_reverse(),
        return_replace(),
        parcel_receive(),
        parcel_match(),
        parcel_value(),
        parcel_receipt_reverse(),
        parcel_close(),
        credit_note_post(),
        credit_note_reverse(),
    };
    returns.proofs = {
        {"returned_equals_moved", "what returns say came back and was disposed of is what moved",
         returned_differs_from_moved},
        {"returns_add_up", "no more is received, judged, disposed of or credited than there was",
         returns_do_not_add_up},
        {"credits_agree", "returns and credit notes say what they give and for what",
         credits_disagree},
    };
    return returns;
}

}  // namespace storekeep::returns
