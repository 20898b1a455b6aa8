// barcode.save: one barcode of an item, given or taken away.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

extern const Rule barcode_not_found;

struct BarcodeSave : RequestHead {
    std::string code;
    std::string item;
    std::optional<std::string> unit;
    bool remove = false;
    void fields(Fields& f);
};

Operation barcode_save_operation();

}  // namespace storekeep::catalog
