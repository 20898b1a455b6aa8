// category.save: makes a category, or changes its name and how its items are costed.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

struct CategorySave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    std::string cost_method;
    void fields(Fields& f);
};

Operation category_save_operation();

}  // namespace storekeep::catalog
