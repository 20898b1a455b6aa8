#include "office/numbering_store.h"
#include "reports/access/access_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> numbering_columns(Currency) {
    return {text_column("kind"),      text_column("title"),   text_column("prefix"),
            integer_column("digits"), integer_column("next"), text_column("example")};
}

Table answer_numbering(Reads& reads, const Parameters&) {
    Table table{{}, numbering_columns(reads.currency()), {}};
    for (const Numbering& one : numberings(reads))
        table.add(one.kind, one.title, one.prefix, one.digits, one.next, one.next_number());
    return table;
}

}  // namespace

Report numbering() {
    return {"numbering",
            "Numbering",
            "How the numbers of each kind of document are written, and which comes next",
            "reports.stock",
            {},
            answer_numbering,
            numbering_columns};
}

}  // namespace storekeep::reports
