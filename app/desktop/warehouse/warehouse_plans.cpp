#include "app/desktop/warehouse/warehouse_plans.h"

namespace storekeep::desktop {

namespace {

const std::vector<std::string> short_list = {"document", "date",      "state", "warehouse",
                                             "user",     "reference", "memo"};

}  // namespace

std::vector<DocumentPlan> warehouse_documents() {
    return {
        {"putaway", "Putaway", "Putaways", "bin", "PA-", "putaway.post", "documents", short_list,
         {{"putaway.reverse", {"posted"}}},
         "Nothing was put away yet."},
        {"transfer", "Transfer", "Transfers", "transfer", "TR-", "transfer.create", "documents",
         short_list,
         {{"transfer.receive", {"shipped", "partially_received"}, true},
          {"transfer.ship", {"requested", "shipped", "received", "partially_received"}, true},
          {"transfer.write_off", {"shipped", "partially_received"}},
          {"transfer.cancel", {"requested"}}},
         "No transfers yet. A transfer takes goods from one warehouse to another; on the way "
         "they are in transit, with their value."},
        {"transfer_shipment", "Transfer shipment", "Transfer shipments", "truck", "TS-", "",
         "documents", short_list, {{"transfer_shipment.reverse", {"posted"}}}},
        {"transfer_receipt", "Transfer receipt", "Transfer receipts", "receiving", "TX-", "",
         "documents", short_list, {{"transfer_receipt.reverse", {"posted"}}}},
        {"transfer_write_off", "Transfer write-off", "Transfer write-offs", "warning", "TW-", "",
         "documents", short_list,
         {{"transfer_write_off.approve", {"waiting"}, true},
          {"transfer_write_off.reject", {"waiting"}},
          {"transfer_write_off.reverse", {"posted"}}}},
        {"count", "Count", "Counts", "count", "CNT-", "count.plan", "documents", short_list,
         {{"count.enter", {"open"}, true},
          {"count.approve", {"open"}, true},
          {"count.cancel", {"open"}},
          {"count.reverse", {"approved"}}},
         "No counts yet. Plan one: by bins, a zone, items, or what was not counted for long. "
         "Others go on working meanwhile."},
        {"adjustment", "Adjustment", "Adjustments", "warning", "ADJ-", "adjustment.request",
         "documents", short_list,
         {{"adjustment.approve", {"waiting"}, true},
          {"adjustment.reject", {"waiting"}},
          {"adjustment.reverse", {"posted"}}},
         "No adjustments. Stock and books have agreed with the bins so far."},
        {"stock_move", "Stock move", "Stock moves", "transfer", "MV-", "stock.move", "documents",
         short_list, {{"stock_move.reverse", {"posted"}}}, "Nothing was moved between bins yet."},
        {"status_change", "Status change", "Status changes", "warning", "ST-",
         "stock.set_status", "documents", short_list, {{"status_change.reverse", {"posted"}}},
         "No goods changed their status yet."},
        {"lot_block", "Lot block", "Lot blocks", "warning", "LB-", "lot.block", "documents",
         short_list, {{"lot_block.reverse", {"posted"}}}, "No lot is blocked."},
    };
}

std::vector<LinesPlan> warehouse_lines() {
    return {
        {"putaway.post", "lines", "putaway_tasks", "receipt", "receipt",
         {{"quantity", "quantity"}, {"unit", "unit"}, {"from", "from"}, {"proposed", "to"}},
         {"line", "item", "name", "rule"}},
        {"transfer.ship", "lines", "document_lines", "document", "number",
         {{"open", "quantity"}, {"unit", "unit"}}, {"line", "item", "name"}},
        {"transfer.receive", "lines", "document_lines", "document", "number",
         {{"open", "quantity"}, {"unit", "unit"}}, {"line", "item", "name"}},
        {"count.enter", "lines", "count_sheet", "count", "number",
         {{"bin", "bin"}, {"item", "item"}, {"unit", "unit"}}, {"lot"}},
    };
}

}  // namespace storekeep::desktop
