#include <set>

#include <fmt/format.h>

#include "app/program/program.h"
#include "office/paging.h"
#include "tests/bench/parts.h"
#include "tests/bench/report_scans.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr int items = 500;
const Date today = Date::of(2026, 3, 2);
const Date past = Date::of(2025, 7, 1);
const Date early = Date::of(2025, 1, 31);
constexpr std::int64_t small_enough = 2 * millisecond;  // a scan of a few rows says nothing
constexpr std::int64_t patience = 1'500 * millisecond;  // for all repetitions of one question
constexpr std::string_view page = "100";                // rows of a first screenful

// Stock and balances as of now, which are kept.
const std::set<std::string_view> kept{
    "stock_on_hand",
    "availability",
    "inventory_valuation",
    "trial_balance",
    "balance_sheet",
    "profit_and_loss",
    "receivables_aging",
    "payables_aging",
    "open_items",
    "expected_receipts",
    "shipped_not_invoiced",
    "pick_list",
    "putaway_tasks",
    "packing_tasks",
    "shipping_tasks",
    "expiring_lots",
    "transfers",
    "items",
    "partners",
    "accounts",
    "bins",
};

// The question as of `day`; nothing where the report knows no days.
std::optional<Question> asked_as_of(const Report& report, Date day) {
    for (const std::string name : {"as_of", "to"})
        if (takes(report, name)) {
            Question question{std::string(report.name), {}};
            question.parameters.set(name, text(day));
            return question;
        }
    return std::nullopt;
}

class Asker {
public:
    Asker(Database database, Company& company, std::int64_t moves, int repetitions,
          std::vector<Figure>& figures)
        : database_(database),
          company_(company),
          moves_(moves),
          repetitions_(repetitions),
          figures_(figures) {}

    void ask(const Report& report) {
        const std::string name(report.name);
        Question now{name, {}};
        const bool in_pages = takes(report, "limit");
        if (in_pages) now.parameters.set("limit", std::string(page));
        Figure figure = measured(now);
        figure.limit = (kept.contains(name) ? 50 : in_pages ? 100 : 300) * millisecond;
        keep(std::move(figure), name, in_pages ? "first page" : "now");
        if (auto earlier = asked_as_of(report, past)) {
            if (in_pages) earlier->parameters.set("limit", std::string(page));
            Figure then = measured(*earlier);
            then.limit = 300 * millisecond;
            if (const Scan* scan = scan_for(name); scan && !in_pages) compare(then, *scan);
            keep(std::move(then), name, "past day");
        }
        if (!takes(report, "as_of")) return;
        Figure first = measured(*asked_as_of(report, early));
        first.limit = 300 * millisecond;
        keep(std::move(first), name, "early day");
    }

private:
    template <class Work>
    void repeat(Times& times, Work work) {
        work();  // not counted
        std::int64_t taken = 0;
        for (int number = 0; number < repetitions_ && (taken < patience || number < 1); ++number) {
            times.measure(work);
            taken += times.median();
        }
    }

    Figure measured(const Question& question) {
        Figure figure;
        std::size_t rows = 0;
        repeat(figure.ours, [&] { rows = company_.ask(question).rows.size(); });
        figure.note = fmt::format("{} rows", rows);
        return figure;
    }

    void compare(Figure& figure, const Scan& scan) {
        repeat(figure.floor, [&] {
            company_.connection().snapshot()->each(scan.sql, {bind(past)}, [](const Row&) {});
        });
        figure.gate = 300;
        figure.small_enough = small_enough;
    }

    void keep(Figure figure, const std::string& name, std::string_view when) {
        figure.work = fmt::format("report {}, {}", name, when);
        figure.database = name_of(database_);
        figure.moves = moves_;
        figures_.push_back(std::move(figure));
    }

    Database database_;
    Company& company_;
    std::int64_t moves_;
    int repetitions_;
    std::vector<Figure>& figures_;
};

void measure_on(Database database, Company& ready, std::int64_t moves, int repetitions,
                std::vector<Figure>& figures) {
    Company company(ready, database);
    company.set_day(today);
    for (const std::string& index : indexes_of_scans()) company.connection().run_script(index);
    if (database == Database::postgresql) company.connection().run_script("vacuum analyze");
    Asker asker(database, company, moves, repetitions, figures);
    for (const Report& report : program().reports())
        if (report.name != "export_batch_content") asker.ask(report);  // wants the name of one
    measure_check(company, database, moves, figures);
    measure_long_documents(company, database, moves, figures);
}

}  // namespace

void measure_reports(const Extent& extent, std::vector<Figure>& figures) {
    for (const std::int64_t moves : extent.moves) {
        Company ready(fmt::format("many_items_{}", moves), [&](Company& company) {
            std::vector<std::string> skus;
            std::vector<Json> requests;
            for (int number = 0; number < items; ++number)
                skus.push_back(fmt::format("I{:03}", number));
            for (const std::string& sku : skus) requests.push_back(item_saved(sku));
            company.work(requests);
            make_history(company, skus, moves, 100);
        });
        for (const Database database : databases())
            measure_on(database, ready, moves, std::max(3, extent.repetitions / 40), figures);
    }
}

}  // namespace storekeep::bench
