#include "modules/warehouse/module.h"

#include "modules/warehouse/lot_block.h"
#include "modules/warehouse/lot_block_reverse.h"
#include "modules/warehouse/adjustment_approve.h"
#include "modules/warehouse/adjustment_reject.h"
#include "modules/warehouse/adjustment_request.h"
#include "modules/warehouse/adjustment_reverse.h"
#include "modules/warehouse/count_approve.h"
#include "modules/warehouse/count_cancel.h"
#include "modules/warehouse/count_enter.h"
#include "modules/warehouse/count_plan.h"
#include "modules/warehouse/count_reverse.h"
#include "modules/warehouse/pack_post.h"
#include "modules/warehouse/pack_reverse.h"
#include "modules/warehouse/pick_confirm.h"
#include "modules/warehouse/pick_reverse.h"
#include "modules/warehouse/pick_short.h"
#include "modules/warehouse/putaway_post.h"
#include "modules/warehouse/putaway_reverse.h"
#include "modules/warehouse/status_change_reverse.h"
#include "modules/warehouse/stock_move.h"
#include "modules/warehouse/stock_move_reverse.h"
#include "modules/warehouse/stock_set_status.h"
#include "modules/warehouse/transfer_cancel.h"
#include "modules/warehouse/transfer_create.h"
#include "modules/warehouse/transfer_receipt_reverse.h"
#include "modules/warehouse/transfer_receive.h"
#include "modules/warehouse/transfer_ship.h"
#include "modules/warehouse/transfer_shipment_reverse.h"
#include "modules/warehouse/transfer_write_off.h"
#include "modules/warehouse/transfer_write_off_approve.h"
#include "modules/warehouse/transfer_write_off_reject.h"
#include "modules/warehouse/transfer_write_off_reverse.h"

namespace storekeep::warehouse {

Module module() {
    return {
        "warehouse",
        {
            putaway_post_operation(),
            putaway_reverse_operation(),
            stock_move_operation(),
            stock_move_reverse_operation(),
            stock_set_status_operation(),
            status_change_reverse_operation(),
            lot_block_operation(),
            lot_block_reverse_operation(),
            pick_confirm_operation(),
            pick_short_operation(),
            pick_reverse_operation(),
            pack_post_operation(),
            pack_reverse_operation(),
            adjustment_request_operation(),
            adjustment_approve_operation(),
            adjustment_reject_operation(),
            adjustment_reverse_operation(),
            count_plan_operation(),
            count_enter_operation(),
            count_approve_operation(),
            count_cancel_operation(),
            count_reverse_operation(),
            transfer_create_operation(),
            transfer_ship_operation(),
            transfer_shipment_reverse_operation(),
            transfer_receive_operation(),
            transfer_receipt_reverse_operation(),
            transfer_write_off_operation(),
            transfer_write_off_approve_operation(),
            transfer_write_off_reject_operation(),
            transfer_write_off_reverse_operation(),
            transfer_cancel_operation(),
        },
        {
            {"packed_equals_cartons", "what is packed of each order line lies in its cartons",
             packed_differs_from_cartons},
            {"floor_documents_move",
             "every putaway, move, status change and pick has moves, every packing list cartons",
             floor_documents_without_content},
            {"adjustments_equal_moves",
             "a posted adjustment moved what it says, no other moved any",
             adjustments_differ_from_moves},
            {"counts_equal_adjustments",
             "an approved count's adjustment is what it found to differ",
             counts_differ_from_adjustments},
            {"floor_papers_equal_goods",
             "adjustments, counts and write-offs say what the goods were and cost",
             papers_differ_from_goods},
            {"frozen_bins_are_counted",
             "goods are kept from moving where an open count says so, and nowhere else",
             frozen_bins_are_not_counted},
            {"in_transit",
             "goods and value in transit are those sent, less those received or given up",
             in_transit_differs_from_transfers},
        },
        {},
        rebuild_transfers,
        {},
    };
}

}  // namespace storekeep::warehouse
