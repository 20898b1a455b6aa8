// posting_rule.save: which account plays a role, for everything or for a category or warehouse.
// Only later postings use it; stock value already lying on the old account moves to the new one at
// once.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule category_not_found;
extern const Rule account_serves_otherwise;

struct PostingRuleSave : RequestHead {
    std::string role;
    std::string account;
    std::optional<std::string> category;
    std::optional<std::string> warehouse;
    void fields(Fields& f);
};

Json save_posting_rule_as_asked(Tx& tx, const PostingRuleSave& request);
Operation posting_rule_save_operation();

}  // namespace storekeep::ledger
