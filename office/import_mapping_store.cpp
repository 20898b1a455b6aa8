#include "office/import_mapping_store.h"

namespace storekeep {

std::optional<std::string> find_import_mapping(Reads& reads, std::string_view importer,
                                               std::string_view layout) {
    const auto row = reads.first(
        "select mapping from import_mapping where importer = $1 and layout = $2", importer, layout);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

void save_import_mapping(Tx& tx, const std::string& importer, const std::string& layout,
                         const std::string& mapping) {
    tx.upsert_row("import_mapping", "importer, layout, mapping", 2, importer, layout, mapping);
}

}  // namespace storekeep
