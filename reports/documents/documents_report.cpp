#include "reports/control/history.h"
#include "reports/documents/document_heads.h"
#include "reports/documents/document_reports.h"
#include "reports/documents/of_cost.h"

namespace storekeep::reports {

namespace {

std::vector<Column> documents_columns(Currency) {
    return {text_column("document"),    text_column("kind"),      text_column("title"),
            date_column("date"),        text_column("partner"),   text_column("name"),
            text_column("warehouse"),   text_column("state"),     foreign_column("amount"),
            text_column("currency"),    text_column("reference"), text_column("memo"),
            text_column("reverses"),    text_column("reversed_by"), instant_column("at"),
            text_column("user")};
}

bool head_is_of_cost(const std::vector<Cell>& row) { return is_kind_of_cost(row[1]); }

Table answer_documents(Reads& reads, const Parameters& parameters) {
    const Selection selected = selection(reads, parameters);
    HeadsAsked asked;
    asked.kind = parameters.text("kind");
    asked.partner = selected.partner;
    asked.warehouse = selected.warehouse;
    asked.from = selected.from;
    asked.to = selected.to;
    asked.user = parameters.text("user");
    asked.state = parameters.text("state");
    if (const std::string number = parameters.text("document"); !number.empty())
        asked.documents = documents_asked(reads, number);
    Page page(reads, parameters, document_page_parts);
    page.always_newest_first();
    Table table{{}, documents_columns(reads.currency()), {}};
    for (const DocumentHead& head : document_heads(reads, asked, page))
        table.rows.push_back(
            {cell(head.number), cell(head.kind), cell(document_kind(head.kind).title),
             cell(head.date), cell(head.partner), cell(head.partner_name), cell(head.warehouse),
             cell(head.state), head.amount ? foreign_cell(*head.amount) : Cell{},
             cell(head.currency.code()), cell(head.reference), cell(head.memo),
             cell(head.reverses), cell(head.reversed_by), cell(head.at), cell(head.user)});
    page.end(table);
    return table;
}

}  // namespace

Report documents() {
    return {"documents",
            "Documents",
            "Documents of every kind, the newest first, with partner, state and amount",
            "reports.stock",
            {{"kind", ParameterType::text, "only this kind, as sales_order"},
             {"document", ParameterType::text, "only this document", "document"},
             partner_parameter,
             warehouse_parameter,
             from_date,
             to_date,
             {"state", ParameterType::text, "only in this state, as draft, posted or reversed"},
             {"user", ParameterType::text, "only those this user entered", "user"},
             limit_parameter,
             after_parameter},
            answer_documents,
            documents_columns,
            {"amount"},
            "document_lines",
            head_is_of_cost};
}

}  // namespace storekeep::reports
