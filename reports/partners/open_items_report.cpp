#include "reports/partners/open_documents.h"
#include "reports/partners/partner_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> open_items_columns(Currency currency) {
    return {text_column("partner"),        text_column("document"),
            text_column("kind"),           date_column("date"),
            date_column("due"),            money_column("amount", currency),
            money_column("open", currency), integer_column("days_overdue", "days"),
            text_column("account"),        text_column("side"),
            text_column("currency"),       foreign_column("foreign_open"),
            foreign_column("discount"),    date_column("discount_until")};
}

Table answer_open_items(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, open_items_columns(reads.currency()), {}};
    for (const OpenDocument& document : open_documents(reads, asked, parameters.text("side")))
        table.rows.push_back(
            {cell(document.partner), cell(document.number), cell(document.kind),
             cell(document.date), cell(document.due), cell(document.amount), cell(document.open),
             std::max<std::int64_t>(0, age(document.due, asked.counted_on)),
             cell(document.account), cell(document.control),
             cell(document.foreign_open.currency.code()), foreign_cell(document.foreign_open),
             document.discount ? foreign_cell(*document.discount) : Cell{},
             document.discount ? cell(document.discount_until) : Cell{}});
    return table;
}

}  // namespace

Report open_items() {
    return {"open_items",
            "Open documents",
            "Invoices, bills, credits and payments that are not settled; what we owe is negative",
            "reports.money",
            {as_of,
             partner_parameter,
             account_parameter,
             {"side", ParameterType::text, "only receivables, or only payables"}},
            answer_open_items,
            open_items_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
