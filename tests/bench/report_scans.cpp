#include "tests/bench/report_scans.h"

#include <map>

namespace storekeep::bench {

namespace {

const Scan moves{
    "create index bench_move on stock_move (item_id, date, to_bin_id, from_bin_id, quantity)",
    "select item_id, max(to_bin_id), max(from_bin_id), cast(sum(quantity) as bigint) "
    "from stock_move where date <= $1 group by item_id"};
const Scan costs{"create index bench_cost on cost_entry (item_id, date, quantity, value)",
                 "select item_id, cast(sum(quantity) as bigint), cast(sum(value) as bigint) "
                 "from cost_entry where date <= $1 group by item_id"};
const Scan postings{
    "create index bench_line on journal_line (account_id, date, partner_id, amount)",
    "select account_id, max(partner_id), cast(sum(amount) as bigint) "
    "from journal_line where date <= $1 group by account_id"};
const Scan bought{
    "create index bench_bought on purchase_order_line (order_id, item_id, quantity, amount)",
    "select order_id, count(*), cast(sum(quantity) as bigint), cast(sum(amount) as bigint) "
    "from purchase_order_line where item_id >= 0 and $1 > 0 group by order_id"};
const Scan sold{"create index bench_sold on sales_order_line (order_id, item_id, quantity, price)",
                "select order_id, count(*), cast(sum(quantity) as bigint), max(price) "
                "from sales_order_line where item_id >= 0 and $1 > 0 group by order_id"};

const Scan each_move{"",
                     "select item_id, date, to_bin_id, from_bin_id, quantity from stock_move "
                     "where date <= $1 order by item_id, date"};
const Scan each_posting{"",
                        "select account_id, date, partner_id, amount from journal_line "
                        "where date <= $1 order by account_id, date"};
const Scan each_received{
    "create index bench_received on receipt_line "
    "(receipt_id, line, date, item_id, quantity, value)",
    "select receipt_id, line, date, item_id, quantity, value "
    "from receipt_line where date <= $1 order by receipt_id, line"};
const Scan each_sold{"",
                     "select order_id, item_id, quantity, price from sales_order_line "
                     "where $1 > 0 order by order_id"};
const Scan each_logged{"create index bench_log on operation_log (sequence, at, operation)",
                       "select sequence, at, operation from operation_log where $1 > 0 "
                       "order by sequence"};
const Scan each_bought{"",
                       "select order_id, item_id, quantity, amount from purchase_order_line "
                       "where $1 > 0 order by order_id"};
const Scan each_event{"create index bench_event on document_event (id, document_id, sequence)",
                      "select id, document_id, sequence from document_event where $1 > 0 "
                      "order by id"};

const std::map<std::string_view, const Scan*>& scans() {
    static const std::map<std::string_view, const Scan*> all{
        {"stock_on_hand", &moves},
        {"availability", &moves},
        {"stock_ledger", &each_move},
        {"inventory_valuation", &costs},
        {"cost_layers", &costs},
        {"purchase_orders", &bought},
        {"goods_received_not_billed", &each_received},
        {"sales_orders", &sold},
        {"order_lines", &each_sold},
        {"pick_list", &sold},
        {"trial_balance", &postings},
        {"profit_and_loss", &postings},
        {"balance_sheet", &postings},
        {"general_ledger", &each_posting},
        {"receivables_aging", &postings},
        {"payables_aging", &postings},
        {"open_items", &postings},
        {"reconciliation", &postings},
        {"exceptions", &moves},
        {"audit_log", &each_logged},
        {"stock_aging", &costs},
        {"slow_movers", &moves},
        {"abc_analysis", &postings},
        {"stock_turns", &postings},
        {"kpi", &postings},
        {"expected_receipts", &each_bought},
        {"supplier_performance", &each_bought},
        {"shipped_not_invoiced", &sold},
        {"sales_margin", &each_sold},
        {"cash_flow", &postings},
        {"cash_forecast", &postings},
        {"document_history", &each_event},
    };
    return all;
}

}  // namespace

const Scan* scan_for(std::string_view report) {
    const auto found = scans().find(report);
    return found == scans().end() ? nullptr : found->second;
}

std::vector<std::string> indexes_of_scans() {
    std::vector<std::string> texts;
    for (const Scan* scan :
         {&moves, &costs, &postings, &bought, &sold, &each_received, &each_logged, &each_event})
        texts.push_back(scan->index);
    return texts;
}

}  // namespace storekeep::bench
