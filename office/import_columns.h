// Which column of a file fills which field of an operation's request.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/import.h"

namespace storekeep {

// One step of a path: "lines[]" is {"lines", true}.
struct PathStep {
    std::string name;
    bool list = false;
};

struct BoundColumn {
    std::string name;  // as in our own files
    std::string head;  // as in this file, to be named in problems
    std::string field;
    std::vector<PathStep> path;
    FieldInfo info;  // of the field at the path's end
    bool required = false;
    std::optional<std::size_t> place;  // in the file's rows; none: `fixed` for every row
    std::string fixed;
};

struct BoundColumns {
    std::vector<BoundColumn> columns;
    std::optional<std::size_t> group_by;  // among `columns`
    std::vector<std::string> unused_heads;
    ImportMapping mapping;
};

// `mapping` is what the user said and must fit; `saved` is what fitted once and is left aside as
// far as it does not fit now.
BoundColumns bound_columns(const Importer& importer, const Operation& operation,
                           const std::vector<std::string>& header,
                           const std::optional<ImportMapping>& mapping,
                           const std::optional<ImportMapping>& saved);

// The importer's constants, each at its path.
std::vector<BoundColumn> bound_constants(const Importer& importer, const Operation& operation);

// The same for every file whose header is the same.
std::string layout_of(const std::vector<std::string>& header);

}  // namespace storekeep
