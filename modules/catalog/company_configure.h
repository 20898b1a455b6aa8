// company.configure: the company's name and its settings. What is left out stays as it is.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

struct CompanyConfigure : RequestHead {
    std::optional<std::string> name;
    std::map<std::string_view, std::string> values;  // by setting; `unchanged` where left out
    void fields(Fields& f);
};

Operation company_configure_operation();

}  // namespace storekeep::catalog
