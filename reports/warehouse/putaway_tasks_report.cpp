#include "reports/warehouse/waiting_goods.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> putaway_tasks_columns(Currency) {
    return {text_column("receipt"),      integer_column("line"),
            text_column("item"),         text_column("name"),
            text_column("lot"),          quantity_column("quantity"),
            text_column("unit"),         text_column("from"),
            text_column("proposed"),     text_column("rule"),
            text_column("warehouse"),    text_column("status"),
            text_column("tracking"),     integer_column("minutes", "minutes")};
}

Table answer_putaway_tasks(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, putaway_tasks_columns(reads.currency()), {}};
    const std::string receipt = parameters.text("receipt");
    for (const WaitingGoods& one : goods_to_put_away(reads, asked)) {
        if (!receipt.empty() && one.receipt != receipt) continue;
        table.add(one.receipt, one.line, one.item, one.name, one.lot, one.quantity, one.unit,
                  one.bin, one.proposed, one.rule, one.warehouse, one.status, one.tracking,
                  one.minutes);
    }
    return table;
}

}  // namespace

Report putaway_tasks() {
    return {"putaway_tasks",
            "To put away",
            "Received goods that still stand where they came in, and the bin proposed for them by "
            "which rule: the item's preferred bin, a bin with the same item, an empty one; "
            "minutes count up to the latest operation",
            "reports.stock",
            {warehouse_parameter,
             item_parameter,
             {"receipt", ParameterType::text, "only this receipt", "receipt"}},
            answer_putaway_tasks,
            putaway_tasks_columns,
            {},
            "stock_on_hand"};
}

}  // namespace storekeep::reports
