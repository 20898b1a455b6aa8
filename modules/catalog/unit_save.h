// unit.save: a unit of measure and what people call it.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

struct UnitSave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    void fields(Fields& f);
};

Operation unit_save_operation();

}  // namespace storekeep::catalog
