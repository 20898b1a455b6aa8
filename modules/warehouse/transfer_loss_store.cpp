// The only SQL that writes transfer_write_off and transfer_write_off_line.
#include "core/must.h"
#include "modules/warehouse/transfer_loss.h"

namespace storekeep::warehouse {

void insert_loss(Tx& tx, const TransferLoss& loss) {
    tx.insert_row("transfer_write_off", "id, transfer_id, reason, state, posted_on, value",
                  loss.document.id, loss.transfer, loss.reason, loss.state, loss.posted_on,
                  loss.value);
    for (const LostLine& line : loss.lines)
        tx.insert_row("transfer_write_off_line", "write_off_id, line, lot_id, quantity",
                      loss.document.id, line.line, line.lot, line.quantity);
}

void save_decision(Tx& tx, const TransferLoss& loss) {
    tx.execute("update transfer_write_off set state = $1, posted_on = $2, value = $3 where id = $4",
               loss.state, loss.posted_on, loss.value, loss.document.id);
}

TransferLoss load_loss(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select transfer_id, reason, state, posted_on, value from transfer_write_off where id = $1",
        document.id);
    must(row.has_value(), "a write-off's document has its write-off");
    TransferLoss loss{document,
                      row->id<Document>(0),
                      row->text(1),
                      row->text(2),
                      row->optional_date(3),
                      row->money(4, reads.currency()),
                      {}};
    reads.each(
        "select line, lot_id, quantity from transfer_write_off_line where write_off_id = $1 "
        "order by line, lot_id",
        {bind(document.id)}, [&](const Row& line) {
            loss.lines.push_back({line.integer(0), line.id<stock::Lot>(1), line.quantity(2)});
        });
    return loss;
}

}  // namespace storekeep::warehouse
