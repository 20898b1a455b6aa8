#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "app/program/program.h"
#include "tests/bench/parts.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr int items = 500;
const Date past = Date::of(2025, 7, 1);
constexpr std::int64_t limit = 300'000'000;       // any report
constexpr std::int64_t small_enough = 2'000'000;  // a scan of a few rows says nothing

// The facts that a report speaks of, found by a scan of an index that has all of their columns: for
// a report of sums they are summed, for one that lists them each is handed over.
struct Scan {
    std::string index;  // made for the scan where the company has none such
    std::string sql;    // $1: the last day
};

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
    };
    return all;
}

// The question as of `day`; nothing where the report knows no days.
std::optional<Question> asked_as_of(const Report& report, Date day) {
    for (const Parameter& parameter : report.parameters)
        if (parameter.name == "as_of" || parameter.name == "to") {
            Question question{std::string(report.name), {}};
            question.parameters.set(std::string(parameter.name), text(day));
            return question;
        }
    return std::nullopt;
}

Figure measured(Company& company, const Question& question, const Scan& scan, Date day,
                int repetitions) {
    Figure figure;
    std::size_t rows = 0;
    for (int repetition = 0; repetition <= repetitions; ++repetition) {
        if (repetition == 1) {
            figure.ours.forget();
            figure.floor.forget();
        }
        figure.ours.measure([&] { rows = company.ask(question).rows.size(); });
        figure.floor.measure([&] {
            company.connection().snapshot()->each(scan.sql, {bind(day)}, [](const Row&) {});
        });
    }
    figure.gate = 300;
    figure.limit = limit;
    figure.small_enough = small_enough;
    figure.note = fmt::format("{} rows", rows);
    return figure;
}

void measure_on(Database database, Company& ready, int repetitions, std::vector<Figure>& figures) {
    Company company(ready, database);
    for (const Scan* scan :
         {&moves, &costs, &postings, &bought, &sold, &each_received, &each_logged})
        company.connection().run_script(scan->index);
    if (database == Database::postgresql) company.connection().run_script("vacuum analyze");
    for (const Report& report : program().reports()) {
        const auto scan = scans().find(report.name);
        if (scan == scans().end()) continue;
        const auto keep = [&](const Question& question, Date day, std::string_view when) {
            Figure figure = measured(company, question, *scan->second, day, repetitions);
            figure.work = fmt::format("report {}, {}", report.name, when);
            figure.database = name_of(database);
            figures.push_back(std::move(figure));
        };
        keep({std::string(report.name), {}}, last_date, "now");
        if (const auto earlier = asked_as_of(report, past)) keep(*earlier, past, "past day");
    }
}

}  // namespace

void measure_reports(const Extent& extent, std::vector<Figure>& figures) {
    Company ready;
    std::vector<std::string> skus;
    std::vector<Json> requests;
    for (int number = 0; number < items; ++number) skus.push_back(fmt::format("I{:03}", number));
    for (const std::string& sku : skus) requests.push_back(item_saved(sku));
    ready.work(requests);
    make_history(ready, skus, extent.moves);
    for (const Database database : databases())
        measure_on(database, ready, std::max(3, extent.repetitions / 40), figures);
}

}  // namespace storekeep::bench
