// item.retire: an item that is sold off and not bought again.
#pragma once

#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

extern const Rule item_retired_already;

struct ItemRetire : RequestHead {
    std::string item;
    void fields(Fields& f);
};

Operation item_retire_operation();

}  // namespace storekeep::catalog
