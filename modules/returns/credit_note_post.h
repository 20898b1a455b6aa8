// credit_note.post: the customer is credited for what inspection accepted, at the price that was
// billed.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct CreditNotePost : RequestHead {
    std::string return_number;
    std::optional<std::string> number;
    std::optional<Amount> restocking_fee;
    void fields(Fields& f);
};
Json post_credit_note(Tx& tx, const CreditNotePost& request);
Operation credit_note_post();

}  // namespace storekeep::returns
