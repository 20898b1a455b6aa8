#include "reports/books/books_reports.h"
#include "reports/page.h"

namespace storekeep::reports {

namespace {

std::vector<Column> general_ledger_columns(Currency currency) {
    return {date_column("date"),
            text_column("journal"),
            text_column("account"),
            text_column("document"),
            money_column("debit", currency),
            money_column("credit", currency),
            text_column("memo"),
            text_column("partner"),
            text_column("item"),
            text_column("warehouse"),
            text_column("kind")};
}

Table answer_general_ledger(Reads& reads, const Parameters& parameters) {
    Page page(reads, parameters, {{"l.date"}, {"l.journal_id"}, {"l.line"}});
    const Selection asked = page.narrowed(selection(reads, parameters));
    Conditions conditions(asked.from, asked.to);
    const std::string document = parameters.text("document");
    Table table{{}, general_ledger_columns(reads.currency()), {}};
    reads.each(
        "select l.date, j.number, a.code, d.number, "
        "case when l.amount > 0 then l.amount else 0 end, "
        "case when l.amount < 0 then -l.amount else 0 end, "
        "case when l.memo = '' then j.memo else l.memo end, p.code, i.sku, w.code, d.kind, "
        "l.journal_id, l.line "
        "from journal_line l join journal j on j.id = l.journal_id "
        "join account a on a.id = l.account_id join document d on d.id = j.document_id "
        "left join partner p on p.id = l.partner_id left join item i on i.id = l.item_id "
        "left join warehouse w on w.id = l.warehouse_id where l.date >= $1 and l.date <= $2" +
            conditions.equal("l.account_id", asked.account) +
            conditions.equal("l.partner_id", asked.partner) +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("l.warehouse_id", asked.warehouse) +
            conditions.equal("d.number", document) +
            page.of_its_moment("l.journal_id", conditions) + page.after(conditions) +
            page.in_order(),
        conditions.values(), [&](const Row& row) {
            if (!page.take({row.at(0), row.at(11), row.at(12)})) return;
            table.add(row.date(0), row.text(1), row.text(2), row.text(3), row.integer(4),
                      row.integer(5), row.text(6), row.text_or_empty(7), row.text_or_empty(8),
                      row.text_or_empty(9), row.text(10));
        });
    page.end(table);
    return table;
}

}  // namespace

Report general_ledger() {
    return {"general_ledger",
            "General ledger",
            "Every line posted in a period, with the document that it comes from",
            "reports.money",
            {from_date,
             to_date,
             account_parameter,
             partner_parameter,
             item_parameter,
             warehouse_parameter,
             {"document", ParameterType::text, "only this document's lines", "document"},
             newest_first_parameter,
             limit_parameter,
             after_parameter},
            answer_general_ledger,
            general_ledger_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
