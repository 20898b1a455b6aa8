// Names of fields, columns, operations and states as people read them.
#pragma once

#include <string>
#include <string_view>

namespace storekeep::desktop {

std::string label_of(std::string_view name);        // "terms_days" -> "Terms, days"
std::string plain_word(std::string_view name);      // "on_hand" -> "on hand"
std::string action_label(std::string_view operation);  // "receipt.post" -> "Receive goods"

}  // namespace storekeep::desktop
