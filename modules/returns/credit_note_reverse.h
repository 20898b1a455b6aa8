// credit_note.reverse: the customer is not credited after all.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct CreditNoteReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json reverse_credit_note(Tx& tx, const CreditNoteReverse& request);
Operation credit_note_reverse();

}  // namespace storekeep::returns
