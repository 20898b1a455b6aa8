#include "modules/warehouse/count_task.h"

namespace storekeep::warehouse {

void ask_for_count(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item,
                   Id<Document> because_of) {
    const auto open = tx.first(
        "select 1 from count_task where bin_id = $1 and item_id = $2 and done = 0", bin, item);
    if (open) return;
    tx.insert_row("count_task", "id, bin_id, item_id, document_id, created_at, done",
                  tx.next_id<Document>(), bin, item, because_of, tx.now(), false);
}

void close_count_tasks(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item) {
    tx.execute("update count_task set done = 1 where bin_id = $1 and item_id = $2 and done = 0",
               bin, item);
}

}  // namespace storekeep::warehouse
