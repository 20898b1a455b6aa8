#include "office/latest_entry.h"

namespace storekeep {

std::optional<Instant> latest_entry_at(Connection& connection) {
    const auto reads = connection.snapshot();
    const auto row =
        reads->first("select at from operation_log where sequence = $1", reads->company().sequence);
    return row ? std::optional(row->instant(0)) : std::nullopt;
}

}  // namespace storekeep
