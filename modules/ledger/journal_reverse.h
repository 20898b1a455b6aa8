// journal.reverse: posts the opposite of a manual journal, on a day that is chosen.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

struct JournalReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_journal(Tx& tx, const JournalReverse& request);
Operation journal_reverse_operation();

}  // namespace storekeep::ledger
