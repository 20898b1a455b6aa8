#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "db/state.h"
#include "tests/bench/floor.h"
#include "tests/bench/parts.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr std::size_t lines = 10;
constexpr int warm_up = 10;  // repetitions that are not counted
const Date day = Date::of(2026, 3, 2);

struct Kind {
    const char* name;
    Json (*request)(const Trade&);
};
constexpr std::array<Kind, 3> kinds{{{"receipt, 10 lines", &receipt_of},
                                     {"shipment, 10 lines", &shipment_of},
                                     {"invoice, 10 lines", &invoice_of}}};

std::vector<Trade> trades(int count) {
    std::vector<Trade> all;
    for (int number = 0; number < count; ++number) {
        Trade trade{fmt::format("B{:05}", number), {}};
        for (std::size_t line = 0; line < lines; ++line)
            trade.items.push_back(
                fmt::format("I{:03}", (static_cast<std::size_t>(number) * lines + line * 7) % 200));
        all.push_back(std::move(trade));
    }
    return all;
}

// Everything that comes before the postings.
void make_ready(Company& company, const std::vector<Trade>& all) {
    std::vector<std::string> items;
    std::vector<Json> requests;
    for (int number = 0; number < 200; ++number) items.push_back(fmt::format("I{:03}", number));
    for (const std::string& item : items) requests.push_back(item_saved(item));
    requests.push_back(opening_stock(items));
    for (const Trade& trade : all) {
        for (Json& request : purchase_placed(trade)) requests.push_back(std::move(request));
        for (Json& request : sale_packed(trade)) requests.push_back(std::move(request));
    }
    company.work(requests);
}

// In the order of posting: for each trade a writing of each kind.
std::vector<Writing> captured(Company& company, CapturedRows& rows, const std::vector<Trade>& all) {
    std::vector<Writing> writings;
    company.set_day(day);
    for (const Trade& trade : all)
        for (const Kind& kind : kinds) {
            company.post(kind.request(trade));
            writings.push_back(rows.take());
        }
    return writings;
}

void measure_on(Database database, Company& ready, const CapturedRows& rows,
                const std::vector<Trade>& all, const std::vector<Writing>& writings,
                std::vector<Figure>& figures) {
    Company company(ready, database);
    Company bare(ready, database);
    const auto floor = open_floor(bare.address(), rows.tables());
    std::array<Figure, kinds.size()> measured;
    company.set_day(day);
    for (std::size_t number = 0; number < all.size(); ++number) {
        if (number == warm_up)
            for (Figure& figure : measured) {
                figure.ours.forget();
                figure.floor.forget();
            }
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            const Json request = kinds[kind].request(all[number]);
            floor->prepare(writings[number * kinds.size() + kind]);
            measured[kind].ours.measure([&] { company.post(request); });
            measured[kind].floor.measure([&] { floor->write(); });
        }
    }
    if (state_hash(company.connection()) != state_hash(bare.connection()))
        throw std::runtime_error("the floor has not written the rows that the postings wrote");
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        measured[kind].work = std::string("posting: ") + kinds[kind].name;
        measured[kind].database = name_of(database);
        measured[kind].gate = 300;
        measured[kind].note = fmt::format("{} rows", writings[kind].size());
        figures.push_back(std::move(measured[kind]));
    }
}

}  // namespace

void measure_documents(const Extent& extent, std::vector<Figure>& figures) {
    const std::vector<Trade> all = trades(extent.repetitions + warm_up);
    Company ready;
    make_ready(ready, all);
    Company watched(ready, Database::sqlite);
    CapturedRows rows(watched.connection());
    const std::vector<Writing> writings = captured(watched, rows, all);
    for (const Database database : databases())
        measure_on(database, ready, rows, all, writings, figures);
}

}  // namespace storekeep::bench
