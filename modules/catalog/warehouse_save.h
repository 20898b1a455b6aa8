// warehouse.save: makes a warehouse that can be worked in at once, or changes one.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

struct WarehouseSave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    std::optional<std::string> street;
    std::optional<std::string> city;
    std::optional<std::string> region;
    std::optional<std::string> postal_code;
    std::optional<std::string> country;
    std::optional<bool> active;
    void fields(Fields& f);
};

Operation warehouse_save_operation();

}  // namespace storekeep::catalog
