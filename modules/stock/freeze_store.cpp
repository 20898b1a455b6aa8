// The only SQL that writes bin_freeze.
#include "modules/stock/freeze.h"

namespace storekeep::stock {

void freeze(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item, Id<Document> by) {
    tx.insert_row("bin_freeze", "bin_id, item_id, frozen_by", bin, item, by);
}

void thaw(Tx& tx, Id<Document> frozen_by) {
    tx.execute("delete from bin_freeze where frozen_by = $1", frozen_by);
}

}  // namespace storekeep::stock
