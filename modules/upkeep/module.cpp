#include "modules/upkeep/module.h"

#include "modules/upkeep/item_merge.h"
#include "modules/upkeep/partner_merge.h"

namespace storekeep::upkeep {

Module module() {
    return {
        "upkeep",
        {
            item_merge_operation(),
            partner_merge_operation(),
        },
        {
            {"merged_equals_moved",
             "what left merged items is what came to the items they were merged into",
             merged_differs_from_moved},
            {"days_agree",
             "what moved, cost and was posted bears the day of its document, or of its approval",
             days_disagree},
        },
        {},
        nullptr,
        {},
    };
}

}  // namespace storekeep::upkeep
