#include "reports/documents/document_reports.h"
#include "reports/documents/posted_documents.h"

namespace storekeep::reports {

namespace {

std::vector<Column> money_posted_columns(Currency currency) {
    return {text_column("account"), text_column("name"),
            money_column("debit", currency), money_column("credit", currency),
            text_column("partner"), text_column("item"),
            text_column("warehouse"), text_column("journal"),
            text_column("document"), date_column("date"),
            text_column("memo")};
}

Table answer_money_posted(Reads& reads, const Parameters& parameters) {
    std::vector<std::pair<std::pair<std::int64_t, std::int64_t>, std::vector<Cell>>> found;
    reads.each_of(
        "with wanted(id) as ({wanted}) select j.id, l.line, a.code, a.name, l.amount, p.code, "
        "i.sku, w.code, j.number, d.number, j.date, l.memo, j.memo from wanted x "
        "join journal j on j.document_id = x.id join document d on d.id = j.document_id "
        "join journal_line l on l.journal_id = j.id join account a on a.id = l.account_id "
        "left join partner p on p.id = l.partner_id left join item i on i.id = l.item_id "
        "left join warehouse w on w.id = l.warehouse_id",
        posted_documents(reads, parameters), [&](const Row& row) {
            const std::int64_t amount = row.integer(4);
            const std::string memo = row.text(11).empty() ? row.text(12) : row.text(11);
            found.push_back(
                {{row.integer(0), row.integer(1)},
                 {cell(row.text(2)), cell(row.text(3)), amount > 0 ? Cell{amount} : Cell{},
                  amount < 0 ? Cell{-amount} : Cell{}, cell(row.text_or_empty(5)),
                  cell(row.text_or_empty(6)), cell(row.text_or_empty(7)), cell(row.text(8)),
                  cell(row.text(9)), row.integer(10), cell(memo)}});
        });
    std::sort(found.begin(), found.end(),
              [](const auto& one, const auto& other) { return one.first < other.first; });
    Table table{{}, money_posted_columns(reads.currency()), {}};
    for (auto& [place, row] : found) table.rows.push_back(std::move(row));
    return table;
}

}  // namespace

Report money_posted() {
    return {
        "money_posted",
        "Money posted",
        "The entries of a document or an operation, a row a line",
        "reports.money",
        {{"document", ParameterType::text, "only this document", "document"}, sequence_parameter},
        answer_money_posted,
        money_posted_columns,
        {},
        "general_ledger"};
}

}  // namespace storekeep::reports
