#include <stdexcept>

#include <fmt/format.h>

#include "app/program/program.h"
#include "db/state.h"
#include "office/import.h"
#include "tests/bench/floor.h"
#include "tests/bench/parts.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr int files = 3;
constexpr int items = 200;
const Date day = Date::of(2026, 3, 2);

std::string item(int number) { return fmt::format("I{:03}", number % items); }

// Orders of two lines each.
void import_orders(Company& company, int file, int orders) {
    const ImportSource source{{"number", "customer", "warehouse", "item", "quantity", "price"},
                              [&](const ImportSource::EachRow& take) {
                                  int row = 1;
                                  for (int order = 0; order < orders; ++order)
                                      for (int line = 0; line < 2; ++line)
                                          take(++row,
                                               {fmt::format("F{}-{:05}", file, order), "GLOBEX",
                                                "MAIN", item(order * 3 + line), "2", "9.00"});
                              }};
    const ImportOutcome outcome = import_rows(
        company.office(), importer_named(program(), "sales-orders"), source, std::nullopt, {});
    if (!outcome.kept || outcome.made != orders)
        throw std::runtime_error("the import did not bring in every order");
}

void measure_on(Database database, Company& ready, const CapturedRows& rows, int orders,
                const std::vector<Writing>& writings, std::vector<Figure>& figures) {
    Company company(ready, database);
    Company bare(ready, database);
    const auto floor = open_floor(bare.address(), rows.tables());
    Figure figure;
    company.set_day(day);
    for (int file = 0; file < files; ++file) {
        floor->prepare(writings[static_cast<std::size_t>(file)]);
        figure.ours.measure([&] { import_orders(company, file, orders); });
        figure.floor.measure([&] { floor->write(); });
    }
    if (state_hash(company.connection()) != state_hash(bare.connection()))
        throw std::runtime_error("the floor has not written the rows that the import wrote");
    figure.work = fmt::format("import {} orders of 2 lines", orders);
    figure.database = name_of(database);
    figure.note = fmt::format("{} orders/s, {} rows",
                              orders * std::int64_t{1'000'000'000} / figure.ours.median(),
                              writings.front().size());
    figures.push_back(std::move(figure));
}

}  // namespace

void measure_import(const Extent& extent, std::vector<Figure>& figures) {
    Company ready;
    std::vector<Json> requests;
    for (int number = 0; number < items; ++number) requests.push_back(item_saved(item(number)));
    ready.work(requests);
    Company watched(ready, Database::sqlite);
    CapturedRows rows(watched.connection());
    std::vector<Writing> writings;
    watched.set_day(day);
    for (int file = 0; file < files; ++file) {
        import_orders(watched, file, extent.orders);
        writings.push_back(rows.take());
    }
    for (const Database database : databases())
        measure_on(database, ready, rows, extent.orders, writings, figures);
}

}  // namespace storekeep::bench
