// item.recategorize: an item goes to another category, and what its goods are worth goes along to
// that category's accounts.
#pragma once

#include <string>

#include "office/operation.h"

namespace storekeep::ledger {

extern const Rule in_category_already;

struct ItemRecategorize : RequestHead {
    std::string item;
    std::string category;
    void fields(Fields& f);
};

Operation item_recategorize_operation();

}  // namespace storekeep::ledger
