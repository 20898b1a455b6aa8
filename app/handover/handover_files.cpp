#include "app/handover/handover_files.h"

#include <fmt/format.h>

#include "app/handover/target_files.h"
#include "core/must.h"
#include "core/text.h"
#include "exchange/delimited.h"

namespace storekeep::handover_files {

PlainSheet::PlainSheet(std::string name, const std::vector<std::string>& columns) {
    file_.name = std::move(name);
    append_record(file_.bytes, columns);
}

void PlainSheet::add(const std::vector<std::string>& cells) {
    append_record(file_.bytes, cells);
    ++rows_;
}

Table totals_by_account(const handover::Batch& batch) {
    Table table{"Totals by account",
                {text_column("account"), text_column("name"), text_column("called_there"),
                 money_column("by_documents", batch.currency),
                 money_column("by_journals", batch.currency),
                 money_column("not_exported", batch.currency),
                 money_column("total", batch.currency)},
                {}};
    for (const auto& [code, total] : handover::totals(batch)) {
        const handover::HandedAccount& account = batch.account(code);
        table.add(code, account.name, account.theirs, total.by_documents, total.by_journals,
                  total.left_out, total.sum());
    }
    return table;
}

OutgoingFile sheet_of(const std::string& name, const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.push_back(column.name);
    PlainSheet sheet(name, names);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (std::size_t place = 0; place < row.size(); ++place)
            cells.push_back(text(row[place], table.columns[place]));
        sheet.add(cells);
    }
    return sheet.file();
}

namespace {

OutgoingFile postings_file(const handover::Batch& batch) {
    PlainSheet sheet("postings.csv", {"document", "kind", "journal", "date", "partner", "amount",
                                      "sent_as", "record"});
    for (const auto& one : batch.postings)
        sheet.add({one.document, one.kind, one.journal, text(one.date), one.partner,
                   text(one.amount), one.sent_as, one.record});
    return sheet.file();
}

}  // namespace

Rendered sheets_about(const handover::Batch& batch) {
    Rendered result{{postings_file(batch), sheet_of("totals.csv", totals_by_account(batch))}, {}};
    PlainSheet left_out("not_exported.csv",
                        {"document", "kind", "journal", "date", "partner", "account",
                         "account_name", "debit", "credit", "description", "reason"});
    for (const auto& one : batch.postings)
        for (const auto& line : one.left_out)
            left_out.add({one.document, one.kind, one.journal, text(one.date), line.partner,
                          line.account, batch.account(line.account).name,
                          line.amount.is_positive() ? text(line.amount) : "",
                          line.amount.is_positive() ? "" : text(-line.amount), line.description,
                          one.reason});
    if (!left_out.is_empty()) result.files.push_back(left_out.file());
    return result;
}

Rendered rendered(const handover::Batch& batch) {
    Rendered result;
    if (batch.target == "quickbooks-iif") result = iif_files(batch);
    if (batch.target == "quickbooks-online") result = online_files(batch);
    if (batch.target == "xero") result = xero_files(batch);
    if (batch.target == "csv") result = csv_files(batch);
    for (OutgoingFile& file : sheets_about(batch).files) result.files.push_back(std::move(file));
    for (OutgoingFile& file : result.files) {
        const bool whole = file.name == "quickbooks.iif";
        file.name = batch.number + (whole ? ".iif" : "-" + file.name);
    }
    return result;
}

}  // namespace storekeep::handover_files
