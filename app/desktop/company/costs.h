// What goods cost is seen by those who may see it and said by those who may say it. For others the
// engine refuses and empties it; here the fields and columns leave the screen.
#pragma once

#include <string_view>
#include <vector>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

// The operation's fields, and the members of its lists, without those of cost that are not theirs.
std::vector<FieldInfo> fields_seen(const Desk& desk, const Operation& operation);
// False for a report's column that is empty for this user because it tells costs.
bool is_column_seen(const Desk& desk, std::string_view report, std::string_view column);

}  // namespace storekeep::desktop
