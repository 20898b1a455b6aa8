#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tests/bench/parts.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr std::size_t lines = 10;
const Date day = Date::of(2026, 3, 2);

struct Kind {
    const char* name;
    Json (*request)(const Trade&);
};
constexpr std::array<Kind, 3> kinds{
    {{"receipt", &receipt_of}, {"shipment", &shipment_of}, {"invoice", &invoice_of}}};

// Of one item only.
Trade trade_in(const std::string& item, const std::string& name) {
    return {name, std::vector<std::string>(lines, item)};
}

std::string new_item(int number) { return fmt::format("NEW-{:04}", number); }
Trade new_trade(int number) { return trade_in(new_item(number), fmt::format("N{:04}", number)); }
Trade old_trade(int number) { return trade_in("OLD", fmt::format("O{:04}", number)); }

// An item that saw many moves, and for each repetition one that saw two.
void make_ready(Company& company, std::int64_t moves, int repetitions) {
    company.work({item_saved("OLD")});
    make_history(company, {"OLD"}, moves, 500);
    company.set_day(day);
    std::vector<Json> requests;
    std::vector<std::string> items;
    for (int number = 0; number < repetitions; ++number) items.push_back(new_item(number));
    for (const std::string& item : items) requests.push_back(item_saved(item));
    requests.push_back(opening_stock(items));
    requests.push_back(opening_stock({"OLD"}));
    for (int number = 0; number < repetitions; ++number)
        for (const Trade& trade : {new_trade(number), old_trade(number)}) {
            for (Json& request : purchase_placed(trade)) requests.push_back(std::move(request));
            for (Json& request : sale_packed(trade)) requests.push_back(std::move(request));
        }
    company.work(requests);
}

// Freight for a receipt whose goods are partly gone, on an item that saw many receipts since.
Figure late_cost(Company& company, int repetitions) {
    Figure figure;
    figure.work = "late cost to a receipt of an item long traded";
    figure.limit = 50 * millisecond;
    for (int number = 0; number < repetitions; ++number) {
        Json receipts = Json::list();
        receipts.append("GR-" + old_trade(number).name);
        const Json request = Json::object()
                                 .set("op", "landed_cost.post")
                                 .set("supplier", "ACME")
                                 .set("amount", "12.34")
                                 .set("receipts", std::move(receipts));
        figure.ours.measure([&] { company.post(request); });
    }
    return figure;
}

void measure_on(Database database, Company& ready, int repetitions, std::int64_t moves,
                std::vector<Figure>& figures) {
    Company company(ready, database);
    company.set_day(day);
    std::array<Figure, kinds.size()> measured;
    for (int number = 0; number < repetitions; ++number)
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            const Json into_old = kinds[kind].request(old_trade(number));
            const Json into_new = kinds[kind].request(new_trade(number));
            measured[kind].ours.measure([&] { company.post(into_old); });
            measured[kind].floor.measure([&] { company.post(into_new); });
        }
    const auto keep = [&](Figure figure) {
        figure.database = name_of(database);
        figure.moves = moves;
        figures.push_back(std::move(figure));
    };
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        measured[kind].work =
            fmt::format("{} of an item long traded : a new one", kinds[kind].name);
        measured[kind].gate = 120;
        keep(std::move(measured[kind]));
    }
    keep(late_cost(company, repetitions));
}

}  // namespace

void measure_long_history(const Extent& extent, std::vector<Figure>& figures) {
    const int repetitions = std::max(10, extent.repetitions / 2);
    for (const std::int64_t moves : extent.moves) {
        Company ready(fmt::format("one_item_{}_{}", moves, repetitions),
                      [&](Company& company) { make_ready(company, moves, repetitions); });
        for (const Database database : databases())
            measure_on(database, ready, repetitions, moves, figures);
    }
}

}  // namespace storekeep::bench
