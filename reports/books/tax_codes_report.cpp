#include "reports/books/books_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> tax_codes_columns(Currency) {
    return {text_column("code"), text_column("name"), text_column("kind"), percent_column("rate"),
            percent_column("recoverable"), text_column("sales_account"),
            text_column("purchase_account")};
}

Table answer_tax_codes(Reads& reads, const Parameters& parameters) {
    Table table{{}, tax_codes_columns(reads.currency()), {}};
    reads.each("select t.code, t.name, t.kind, coalesce((select r.rate from tax_rate r "
               "where r.code = t.code and r.date <= $1 order by r.date desc limit 1), "
               "(select r.rate from tax_rate r where r.code = t.code order by r.date limit 1)), "
               "t.recoverable, s.code, p.code from tax_code t "
               "left join account s on s.id = t.sales_account_id "
               "left join account p on p.id = t.purchase_account_id order by t.code",
               {bind(parameters.today())}, [&](const Row& row) {
                   table.rows.push_back({cell(row.text(0)), cell(row.text(1)), cell(row.text(2)),
                                         row.is_null(3) ? Cell{} : Cell{row.integer(3)},
                                         row.integer(4), cell(row.text_or_empty(5)),
                                         cell(row.text_or_empty(6))});
               });
    return table;
}

}  // namespace

Report tax_codes() {
    return {"tax_codes",      "Tax codes", "How things are taxed, at the rates of today",
            "reports.stock",  {},          answer_tax_codes,
            tax_codes_columns};
}

}  // namespace storekeep::reports
