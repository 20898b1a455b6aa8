#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "reports/control/history.h"
#include "reports/documents/document_heads.h"
#include "reports/documents/document_reports.h"
#include "reports/documents/line_tables.h"
#include "reports/documents/of_cost.h"
#include "reports/warehouse/count_lines.h"

namespace storekeep::reports {

namespace {

std::vector<Column> document_lines_columns(Currency currency) {
    return {integer_column("line"),     text_column("item"),
            text_column("name"),        text_column("lot"),
            quantity_column("quantity"), text_column("unit"),
            price_column("price", currency), percent_column("discount"),
            foreign_column("amount"),   text_column("tax_code"),
            foreign_column("tax"),      quantity_column("done"),
            quantity_column("open"),    text_column("from"),
            text_column("to"),          text_column("status"),
            text_column("account"),     text_column("document"),
            text_column("note"),        text_column("currency"),
            date_column("date"),        text_column("kind")};
}

bool line_is_of_cost(const std::vector<Cell>& row) { return is_kind_of_cost(row.back()); }

enum LinePlace {
    line_at = 0,
    quantity_at = 4,
    amount_at = 8,
    tax_at = 10,
    done_at = 11,
    open_at = 12,
    currency_at = 19,
    base_at = 21
};

using Lines = std::vector<std::vector<Cell>>;

// As the line counts: 5 of 10 boxes where 120 of 240 pieces came.
Cell in_unit_of(const Row& row, LinePlace place) {
    if (row.is_null(place)) return {};
    if (row.is_null(base_at) || row.integer(base_at) == 0) return row.integer(place);
    return divide_half_away(Int128{row.integer(place)} * row.integer(quantity_at),
                            row.integer(base_at));
}

Cell money_cell(const Row& row, LinePlace place, Currency currency) {
    return row.is_null(place) ? Cell{} : foreign_cell(row.money(place, currency));
}

Lines lines_of(Reads& reads, const LineTable& table, const DocumentHead& head) {
    Lines lines;
    reads.each(table.sql(), {bind(head.id)}, [&](const Row& row) {
        const std::string code = row.text_or_empty(currency_at);
        const Currency currency = code.empty() ? reads.currency() : Currency::named(code);
        std::vector<Cell> line;
        for (std::size_t place = 0; place < base_at; ++place) line.push_back(row.at(place));
        if (row.is_null(line_at)) line[line_at] = static_cast<std::int64_t>(lines.size() + 1);
        line[amount_at] = money_cell(row, amount_at, currency);
        line[tax_at] = money_cell(row, tax_at, currency);
        line[done_at] = in_unit_of(row, done_at);
        line[open_at] = in_unit_of(row, open_at);
        line[currency_at] = cell(currency.code());
        line.push_back(cell(head.kind));
        lines.push_back(std::move(line));
    });
    return lines;
}

// What the lines of a sales order come to is worked out, not kept.
void price_order(Reads& reads, const DocumentHead& head, Lines& lines) {
    const sales::SalesOrder order = sales::load_order(reads, head.id);
    std::map<std::int64_t, const sales::OrderLine*> by_line;
    std::vector<accounting::TaxBasis> bases;
    for (const sales::OrderLine& line : order.lines) {
        by_line[line.line] = &line;
        bases.push_back({line.line, line.tax_code, sales::amount_of(line, order.currency()),
                         {0, order.currency()}, order.prices_include_tax});
    }
    accounting::TaxCodes codes(reads);
    std::map<std::int64_t, Money> taxes;
    for (const accounting::LineTax& one :
         accounting::taxes_of(reads, codes, order.document.date, bases))
        taxes[one.line] = one.tax;
    for (std::vector<Cell>& line : lines) {
        const std::int64_t number = std::get<std::int64_t>(line[line_at]);
        const auto known = by_line.find(number);
        if (known == by_line.end()) continue;
        line[amount_at] = foreign_cell(sales::amount_of(*known->second, order.currency()));
        if (!known->second->tax_code.empty() && taxes.contains(number))
            line[tax_at] = foreign_cell(taxes[number]);
    }
}

// Who counts blind does not see what the books say before the count is over.
Lines counted(Reads& reads, const DocumentHead& head) {
    Lines lines;
    for (const CountLine& line : count_lines(reads, Selection(), head.number)) {
        std::vector<Cell> row(base_at);
        row[line_at] = static_cast<std::int64_t>(lines.size() + 1);
        row[1] = cell(line.item);
        row[3] = cell(line.lot);
        row[5] = cell(line.unit);
        if (!line.is_hidden()) row[quantity_at] = cell(line.booked);
        if (!line.rounds.empty()) {
            row[done_at] = cell(line.rounds.back());
            row[18] = cell(line.counters.back());
        }
        row[14] = cell(head.warehouse + "/" + line.bin);
        row[15] = cell(line.status);
        row.push_back(cell(head.kind));
        lines.push_back(std::move(row));
    }
    return lines;
}

// A reversal and a kind without lines of its own say what they moved, else what they posted.
Lines all_lines(Reads& reads, const DocumentHead& head) {
    if (head.kind == "count" && head.reverses.empty()) return counted(reads, head);
    Lines lines;
    if (const LineTable* own = line_table(head.kind)) lines = lines_of(reads, *own, head);
    if (head.kind == "sales_order") price_order(reads, head, lines);
    if (lines.empty()) lines = lines_of(reads, moved_lines(), head);
    if (lines.empty()) lines = lines_of(reads, posted_lines(), head);
    return lines;
}

Table answer_document_lines(Reads& reads, const Parameters& parameters) {
    Table table{{}, document_lines_columns(reads.currency()), {}};
    const std::string number = parameters.text("document");
    if (number.empty()) return table;
    const std::string kind = parameters.text("kind");
    for (const DocumentHead& head : heads_of(reads, documents_asked(reads, number))) {
        if (!kind.empty() && head.kind != kind) continue;
        for (std::vector<Cell>& line : all_lines(reads, head))
            table.rows.push_back(std::move(line));
    }
    return table;
}

}  // namespace

Report document_lines() {
    return {"document_lines",
            "Lines of a document",
            "What a document says line by line; done and open are counted as the line is",
            "reports.stock",
            {{"document", ParameterType::text, "of this document", "document"},
             {"kind", ParameterType::text, "where several kinds have the number"}},
            answer_document_lines,
            document_lines_columns,
            {"price", "amount", "tax"},
            "stock_ledger",
            line_is_of_cost};
}

}  // namespace storekeep::reports
