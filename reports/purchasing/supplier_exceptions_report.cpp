#include "reports/purchasing/purchasing_reports.h"
#include "reports/purchasing/supplier_lines.h"

namespace storekeep::reports {

namespace {

std::vector<Column> supplier_exceptions_columns(Currency) {
    return {text_column("supplier"),     text_column("document"),
            integer_column("line"),      text_column("item"),
            text_column("kind"),         date_column("promised"),
            date_column("received_on"),  integer_column("days_late", "days"),
            quantity_column("ordered"),  quantity_column("received"),
            quantity_column("damaged"),  text_column("substitute")};
}

Table answer_supplier_exceptions(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, supplier_exceptions_columns(reads.currency()), {}};
    for (const SupplierLine& line : supplier_lines(reads, asked)) {
        const std::string verdict = line.verdict(parameters.today());
        const bool fails = !verdict.empty() && verdict != "on_time";
        const char* otherwise = !line.came_instead.empty()    ? "substituted"
                                : line.damaged.is_positive() ? "damaged"
                                                             : "";
        const std::string kind = fails ? verdict : otherwise;
        if (kind.empty()) continue;
        table.rows.push_back({cell(line.supplier), cell(line.order), line.line, cell(line.sku),
                              cell(kind), cell(line.promised),
                              line.last_received ? cell(*line.last_received) : Cell{},
                              line.days_late(parameters.today()), cell(line.ordered),
                              cell(line.received), cell(line.damaged), cell(line.came_instead)});
    }
    return table;
}

}  // namespace

Report supplier_exceptions() {
    return {"supplier_exceptions",
            "Supplier exceptions",
            "Lines due in a period that came late, short, damaged, as something else, or not yet",
            "reports.stock",
            {from_date, to_date, only_supplier, item_parameter},
            answer_supplier_exceptions,
            supplier_exceptions_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
