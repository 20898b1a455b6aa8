#include "modules/handover/proofs.h"

namespace storekeep::handover {

Table channel_batches_hold_other_returns(Reads& reads) {
    Table breaks{"", {text_column("batch"), text_column("return"), text_column("problem")}, {}};
    reads.each(
        "select e.number, d.number, 'came from another channel than its batch is for' "
        "from channel_batch_line t join channel_batch b on b.id = t.batch_id "
        "join document e on e.id = b.id join document d on d.id = t.return_id "
        "where t.channel in ('', 'office') or (b.channel <> '' and b.channel <> t.channel) "
        "union all select e.number, d.number, 'tells another quantity than came before it' "
        "from channel_batch_line t join document e on e.id = t.batch_id "
        "join document d on d.id = t.return_id where t.returned <> coalesce((select "
        "sum(v.quantity) from return_event v where v.return_id = t.return_id and v.line = t.line "
        "and v.kind = 'received' and v.sequence < e.sequence), 0) "
        "union all select e.number, d.number, 'tells another quantity than was restocked before' "
        "from channel_batch_line t join document e on e.id = t.batch_id "
        "join document d on d.id = t.return_id where t.restocked <> coalesce((select "
        "sum(v.quantity) from return_event v where v.return_id = t.return_id and v.line = t.line "
        "and (v.kind = 'repaired' or (v.kind = 'disposed' and v.disposition = 'restock')) "
        "and v.sequence < e.sequence), 0) "
        "union all select e.number, '', 'tells nothing' from document e "
        "where e.kind = 'channel_batch' "
        "and not exists (select 1 from channel_batch_line t where t.batch_id = e.id)",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.text(1), row.text(2)); });
    return breaks;
}

}  // namespace storekeep::handover
