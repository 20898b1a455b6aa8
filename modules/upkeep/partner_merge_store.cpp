#include "modules/upkeep/partner_merge_store.h"

namespace storekeep::upkeep {

void insert_merge(Tx& tx, const Document& document, Id<catalog::Partner> merged,
                  Id<catalog::Partner> survivor) {
    tx.insert_row("partner_merge", "id, merged_id, survivor_id", document.id, merged, survivor);
}

}  // namespace storekeep::upkeep
