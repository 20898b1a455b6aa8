// Limits as rows, and who had a part in a document.
#pragma once

#include <optional>
#include <string>

#include "modules/access/user_store.h"
#include "office/document.h"

namespace storekeep::access {

// Without an amount the role has no limit any more.
void set_limit(Tx& tx, Id<Role> role, const std::string& subject,
               const std::optional<Money>& amount);

// Whether the user made the document or did something to it, other than deciding about it.
bool had_a_part_in(Reads& reads, const std::string& user, Id<Document> document);

std::vector<std::string> users_in_use(Reads& reads);  // by name

}  // namespace storekeep::access
