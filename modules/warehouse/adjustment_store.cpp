// The only SQL that writes adjustment and adjustment_line.
#include "core/must.h"
#include "modules/warehouse/adjustment.h"

namespace storekeep::warehouse {

void insert_adjustment(Tx& tx, const Adjustment& adjustment) {
    tx.insert_row("adjustment",
                  "id, warehouse_id, reason, count_id, state, posted_on, value, worth",
                  adjustment.document.id, adjustment.warehouse, adjustment.reason,
                  adjustment.count ? bind(adjustment.count) : Value{}, adjustment.state,
                  adjustment.posted_on, adjustment.value, adjustment.worth);
    for (const AdjustmentLine& line : adjustment.lines)
        tx.insert_row("adjustment_line",
                      "adjustment_id, line, lot_id, item_id, bin_id, status, quantity, value",
                      adjustment.document.id, line.line, line.lot, line.item, line.bin,
                      line.status, line.quantity, line.value);
}

void save_decision(Tx& tx, const Adjustment& adjustment) {
    tx.execute(
        "update adjustment set state = $1, posted_on = $2, value = $3, worth = $4 where id = $5",
        adjustment.state, adjustment.posted_on, adjustment.value, adjustment.worth,
        adjustment.document.id);
}

Adjustment load_adjustment(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select warehouse_id, reason, count_id, state, posted_on, value, worth from adjustment "
        "where id = $1",
        document.id);
    must(row.has_value(), "an adjustment's document has its adjustment");
    Adjustment adjustment{document,
                          row->id<catalog::Warehouse>(0),
                          row->text(1),
                          row->id_or_none<Document>(2),
                          row->text(3),
                          row->optional_date(4),
                          row->money(5, reads.currency()),
                          row->money(6, reads.currency()),
                          {}};
    reads.each(
        "select line, item_id, bin_id, status, lot_id, quantity, value from adjustment_line "
        "where adjustment_id = $1 order by line, lot_id",
        {bind(document.id)}, [&](const Row& line) {
            adjustment.lines.push_back(
                {line.integer(0), line.id<catalog::Item>(1), line.id<catalog::Bin>(2),
                 line.text(3), line.id<stock::Lot>(4), line.quantity(5),
                 line.is_null(6) ? std::nullopt : std::optional(line.money(6, reads.currency()))});
        });
    return adjustment;
}

}  // namespace storekeep::warehouse
