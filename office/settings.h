// Company settings by name, each with the value it has until somebody changes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/tx.h"

namespace storekeep {

struct Setting {
    std::string_view name;
    std::string_view otherwise;  // the value at birth
    std::vector<std::string> choices;
    std::string_view help;
};
const std::vector<Setting>& settings();

std::string setting(Reads& reads, std::string_view name);  // an unknown name is a broken invariant
void set_setting(Tx& tx, std::string_view name, const std::string& value);

}  // namespace storekeep
