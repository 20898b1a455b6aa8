#include "modules/warehouse/module.h"

#include "modules/warehouse/pack_post.h"
#include "modules/warehouse/pick_confirm.h"
#include "modules/warehouse/pick_short.h"
#include "modules/warehouse/putaway_post.h"
#include "modules/warehouse/stock_move.h"
#include "modules/warehouse/stock_set_status.h"

namespace storekeep::warehouse {

Module module() {
    return {
        "warehouse",
        {
            putaway_post_operation(),
            stock_move_operation(),
            stock_set_status_operation(),
            pick_confirm_operation(),
            pick_short_operation(),
            pack_post_operation(),
        },
        {
            {"packed_equals_cartons", "what is packed of each order line lies in its cartons",
             packed_differs_from_cartons},
            {"floor_documents_move",
             "every putaway, move, status change and pick has moves, every packing list cartons",
             floor_documents_without_content},
        },
        {},
        nullptr,
        {},
    };
}

}  // namespace storekeep::warehouse
