#include "reports/purchasing/open_purchases.h"
#include "reports/purchasing/purchasing_reports.h"
#include "reports/purchasing/waiting_orders.h"

namespace storekeep::reports {

namespace {

std::vector<Column> promised_from_purchases_columns(Currency) {
    return {text_column("document"),       integer_column("line"),
            text_column("customer"),       text_column("item"),
            text_column("warehouse"),      quantity_column("quantity"),
            text_column("purchase_order"), integer_column("purchase_line"),
            text_column("supplier"),       date_column("ship_by"),
            date_column("expected"),       integer_column("days_late", "days"),
            date_column("was"),            integer_column("days_moved", "days")};
}

// Goods that will come serve the orders that wait as they would when they come: the first to come
// the first to be served.
Table answer_promised_from_purchases(Reads& reads, const Parameters& parameters) {
    Selection asked = selection(reads, parameters);
    const std::string only = parameters.text("purchase_order");
    std::vector<OpenPurchase> coming = open_purchases(reads, asked);
    Table table{{}, promised_from_purchases_columns(reads.currency()), {}};
    for (const WaitingLine& waiting : waiting_lines(reads, asked)) {
        Quantity needed = waiting.quantity;
        for (OpenPurchase& line : coming) {
            if (line.item != waiting.item || line.warehouse != waiting.warehouse) continue;
            const Quantity taken = std::min(needed, line.open());
            if (!taken.is_positive()) continue;
            needed -= taken;
            line.received += taken;
            if ((!only.empty() && line.order != only) || (parameters.truth("moved") && !line.was))
                continue;
            table.rows.push_back(
                {cell(waiting.document), waiting.line, cell(waiting.customer), cell(line.sku),
                 cell(line.warehouse_code), cell(taken), cell(line.order), line.line,
                 cell(line.supplier), cell(waiting.ship_by), cell(line.expected),
                 std::max<std::int64_t>(0, age(waiting.ship_by, line.expected)),
                 line.was ? cell(*line.was) : Cell{},
                 line.was ? Cell{age(*line.was, line.expected)} : Cell{}});
        }
    }
    return table;
}

}  // namespace

Report promised_from_purchases() {
    return {"promised_from_purchases",
            "Promised from purchases",
            "Orders that wait for goods, with the purchase line that will serve them and its day",
            "reports.stock",
            {{"purchase_order", ParameterType::text, "only those served by it", "purchase_order"},
             {"moved", ParameterType::truth, "only where the supplier moved the day"},
             item_parameter,
             warehouse_parameter},
            answer_promised_from_purchases,
            promised_from_purchases_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
