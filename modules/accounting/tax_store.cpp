#include "modules/accounting/tax_store.h"

namespace storekeep::accounting {

std::map<std::string, TaxCode> all_tax_codes(Reads& reads) {
    std::map<std::string, TaxCode> codes;
    reads.each(
        "select c.code, c.name, c.kind, c.recoverable, c.sales_account_id, "
        "c.purchase_account_id, c.version, r.date, r.rate "
        "from tax_code c join tax_rate r on r.code = c.code",
        {}, [&](const Row& row) {
            TaxCode& code = codes[row.text(0)];
            code = {row.text(0),
                    row.text(1),
                    row.text(2),
                    row.percent(3),
                    row.id_or_none<ledger::Account>(4),
                    row.id_or_none<ledger::Account>(5),
                    row.integer(6),
                    std::move(code.rates)};
            code.rates[row.date(7)] = row.percent(8);
        });
    return codes;
}

void save_tax_code(Tx& tx, const TaxCode& code) {
    tx.upsert_row("tax_code",
                  "code, name, kind, recoverable, sales_account_id, purchase_account_id, version",
                  1, code.code, code.name, code.kind, code.recoverable,
                  code.sales_account ? bind(code.sales_account) : Value{},
                  code.purchase_account ? bind(code.purchase_account) : Value{}, code.version);
    for (const auto& [date, rate] : code.rates)
        tx.upsert_row("tax_rate", "code, date, rate", 2, code.code, date, rate);
}

std::optional<Date> charged_otherwise(Reads& reads, const std::string& code, Date from,
                                      Percent rate) {
    const auto row = reads.first(
        "select min(date) from tax_line where code = $1 and date >= $2 and rate <> $3", code, from,
        rate);
    return row && !row->is_null(0) ? std::optional(row->date(0)) : std::nullopt;
}

void insert_tax(Tx& tx, const Document& document, const std::vector<TaxLine>& lines) {
    for (const TaxLine& line : lines)
        tx.insert_row("tax_line",
                      "document_id, line, code, side, date, rate, base, tax, account_id, posted, "
                      "currency, paper_tax",
                      document.id, line.line, line.code, name_of(line.side), document.date,
                      line.rate, line.base, line.value, line.account, line.posted,
                      line.tax.currency.code(), line.tax);
}

std::vector<TaxLine> tax_lines_of(Reads& reads, Id<Document> document) {
    const Currency currency = reads.currency();
    std::vector<TaxLine> lines;
    reads.each(
        "select line, code, side, rate, paper_tax, base, tax, account_id, posted, currency "
        "from tax_line "
        "where document_id = $1 order by line",
        {bind(document)}, [&](const Row& row) {
            lines.push_back({row.integer(0), row.text(1),
                             row.text(2) == "sales" ? TaxSide::sales : TaxSide::purchase,
                             row.percent(3), row.money(4, Currency::named(row.text(9))),
                             row.money(5, currency), row.money(6, currency),
                             row.id<ledger::Account>(7), row.money(8, currency)});
        });
    return lines;
}

}  // namespace storekeep::accounting
