// Mappings of columns that were said once, kept for the next file of the same layout.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/tx.h"

namespace storekeep {

std::optional<std::string> find_import_mapping(Reads& reads, std::string_view importer,
                                               std::string_view layout);
void save_import_mapping(Tx& tx, const std::string& importer, const std::string& layout,
                         const std::string& mapping);

}  // namespace storekeep
