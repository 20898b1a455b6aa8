// The only SQL that writes letterhead.
#include "modules/catalog/letterhead_store.h"

namespace storekeep::catalog {

Letterhead load_letterhead(Reads& reads) {
    const auto row = reads.first(
        "select street, city, region, postal_code, country, phone, email, website, tax_number, "
        "bank, note, paper from letterhead where id = 1");
    if (!row) return {};
    return {row->text(0), row->text(1), row->text(2), row->text(3), row->text(4),  row->text(5),
            row->text(6), row->text(7), row->text(8), row->text(9), row->text(10), row->text(11)};
}

void save_letterhead(Tx& tx, const Letterhead& letterhead) {
    tx.upsert_row("letterhead",
                  "id, street, city, region, postal_code, country, phone, email, website, "
                  "tax_number, bank, note, paper",
                  1, std::int64_t{1}, letterhead.street, letterhead.city, letterhead.region,
                  letterhead.postal_code, letterhead.country, letterhead.phone, letterhead.email,
                  letterhead.website, letterhead.tax_number, letterhead.bank, letterhead.note,
                  letterhead.paper);
}

}  // namespace storekeep::catalog
