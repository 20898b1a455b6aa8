#include "reports/catalog/catalog_reports.h"

#include "modules/catalog/letterhead_store.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> letterhead_columns(Currency) {
    return {text_column("company"),    text_column("street"),  text_column("city"),
            text_column("region"),     text_column("postal_code"), text_column("country"),
            text_column("phone"),      text_column("email"),   text_column("website"),
            text_column("tax_number"), text_column("bank"),    text_column("note"),
            text_column("paper")};
}

Table answer_letterhead(Reads& reads, const Parameters&) {
    const catalog::Letterhead head = catalog::load_letterhead(reads);
    Table table{{}, letterhead_columns(reads.currency()), {}};
    table.add(reads.company().name, head.street, head.city, head.region, head.postal_code,
              head.country, head.phone, head.email, head.website, head.tax_number, head.bank,
              head.note, head.paper);
    return table;
}

}  // namespace

Report letterhead() {
    return {"letterhead",      "Letterhead", "What the company says of itself on its papers",
            "reports.stock",   {},           answer_letterhead,
            letterhead_columns};
}

}  // namespace storekeep::reports
