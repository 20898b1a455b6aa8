// bin.save: a place in a warehouse where goods lie.
#pragma once

#include <optional>
#include <string>

#include "modules/catalog/entry_rules.h"
#include "office/operation.h"

namespace storekeep::catalog {

struct BinSave : RequestHead {
    std::string warehouse;
    std::string code;
    std::optional<std::string> zone;
    std::string type{unchanged};
    std::optional<std::string> pick_order;
    std::optional<bool> active;
    void fields(Fields& f);
};

Operation bin_save_operation();

}  // namespace storekeep::catalog
