#include "modules/warehouse/module.h"

#include "modules/warehouse/pack_post.h"
#include "modules/warehouse/pick_confirm.h"
#include "modules/warehouse/pick_short.h"
#include "modules/warehouse/putaway_post.h"
#include "modules/warehouse/stock_move.h"
#include "modules/warehouse/stock_set_status.h"
#include "modules/warehouse/transfer_cancel.h"
#include "modules/warehouse/transfer_create.h"
#include "modules/warehouse/transfer_receive.h"
#include "modules/warehouse/transfer_ship.h"

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
            transfer_create_operation(),
            transfer_ship_operation(),
            transfer_receive_operation(),
            transfer_cancel_operation(),
        },
        {
            {"packed_equals_cartons", "what is packed of each order line lies in its cartons",
             packed_differs_from_cartons},
            {"floor_documents_move",
             "every putaway, move, status change and pick has moves, every packing list cartons",
             floor_documents_without_content},
            {"in_transit", "what is in transit is what transfers sent and did not receive",
             in_transit_differs_from_transfers},
        },
        {},
        rebuild_transfers,
        {},
    };
}

}  // namespace storekeep::warehouse
