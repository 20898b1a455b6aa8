// Whose amounts only they see who may see what goods cost.
#pragma once

#include "core/table.h"

namespace storekeep::reports {

// What customers are billed is known to everybody who serves them.
inline bool is_kind_of_cost(const Cell& kind) {
    for (const char* sold : {"sales_order", "invoice", "credit_note"})
        if (kind == Cell(sold)) return false;
    return true;
}

}  // namespace storekeep::reports
