#include "reports/warehouse/transfer_lines.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> transfers_columns(Currency currency) {
    return {text_column("transfer"),
            text_column("from"),
            text_column("to"),
            integer_column("line"),
            text_column("item"),
            text_column("state"),
            date_column("expected"),
            integer_column("days_late", "days"),
            quantity_column("quantity"),
            quantity_column("shipped"),
            quantity_column("received"),
            quantity_column("written_off"),
            quantity_column("in_transit"),
            money_column("value", currency),
            text_column("unit")};
}

Table answer_transfers(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const bool only_late = parameters.truth("late");
    const bool with_done = parameters.truth("done");
    Table table{{}, transfers_columns(reads.currency()), {}};
    for (const TransferLineRow& line : transfer_lines(reads, asked)) {
        const std::int64_t late =
            line.is_done() ? 0 : std::max<std::int64_t>(age(line.expected, asked.counted_on), 0);
        if ((only_late && late == 0) || (!with_done && line.is_done())) continue;
        table.add(line.transfer, line.from, line.to, line.line, line.item, line.state(),
                  line.expected, late, line.quantity, line.shipped, line.received,
                  line.written_off, line.underway(), line.underway_value, line.unit);
    }
    return table;
}

}  // namespace

Report transfers() {
    return {"transfers",
            "Transfers",
            "Goods ordered between warehouses: what is on its way, late or short, and its value",
            "reports.stock",
            {item_parameter,
             warehouse_parameter,
             {"late", ParameterType::truth, "only what should have arrived"},
             {"done", ParameterType::truth, "also what has arrived or was cancelled"}},
            answer_transfers,
            transfers_columns,
            {"value"},
            "document_history"};
}

}  // namespace storekeep::reports
