#include "reports/documents/document_reports.h"
#include "reports/documents/posted_documents.h"

namespace storekeep::reports {

namespace {

std::vector<Column> promises_changed_columns(Currency) {
    return {text_column("document"), integer_column("line"), text_column("partner"),
            text_column("item"),     text_column("unit"),    text_column("change"),
            quantity_column("quantity")};
}

Table answer_promises_changed(Reads& reads, const Parameters& parameters) {
    const FactRange facts = facts_of(reads, "demand_entry", sequence_asked(reads, parameters));
    Table table{{}, promises_changed_columns(reads.currency()), {}};
    reads.each(
        "select d.number, m.line, p.code, i.sku, i.unit, x.kind, x.quantity from ("
        "select demand_id, kind, min(id) as place, cast(sum(quantity) as bigint) as quantity "
        "from demand_entry where id >= $1 and id < $2 group by demand_id, kind) x "
        "join demand m on m.id = x.demand_id join document d on d.id = m.document_id "
        "join item i on i.id = m.item_id left join partner p on p.id = m.partner_id "
        "where x.quantity <> 0 order by x.place",
        {bind(facts.first), bind(facts.beyond)}, [&](const Row& row) {
            table.add(row.text(0), row.integer(1), row.text_or_empty(2), row.text(3), row.text(4),
                      row.text(5), row.quantity(6));
        });
    return table;
}

}  // namespace

Report promises_changed() {
    return {"promises_changed",
            "Promises changed",
            "What an operation held for orders, picked, packed or shipped, or gave up",
            "reports.stock",
            {sequence_parameter},
            answer_promises_changed,
            promises_changed_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
