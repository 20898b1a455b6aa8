// journal.post: an entry that a person writes, on free accounts.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

struct JournalPostLine {
    std::string account;
    std::optional<Amount> debit;
    std::optional<Amount> credit;
    std::optional<std::string> partner;
    std::optional<std::string> memo;
    void fields(Fields& f);
};

struct JournalPost : RequestHead {
    std::optional<std::string> number;
    std::vector<JournalPostLine> lines;
    void fields(Fields& f);
};

Json post_journal(Tx& tx, const JournalPost& request);
Operation journal_post_operation();

}  // namespace storekeep::ledger
