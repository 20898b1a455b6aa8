// zone.save: a part of a warehouse that gathers bins.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

struct ZoneSave : RequestHead {
    std::string warehouse;
    std::string code;
    std::optional<std::string> name;
    void fields(Fields& f);
};

Operation zone_save_operation();

}  // namespace storekeep::catalog
