#include <algorithm>
#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

#include "app/program/program.h"
#include "tests/bench/parts.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr int clients = 8;
constexpr const char* hot = "HOT";

// Each order wants one of the hot item, of which there is enough for three orders of four.
std::vector<Trade> orders_of(int client, int count) {
    std::vector<Trade> orders;
    for (int number = 0; number < count; ++number)
        orders.push_back({fmt::format("C{}-{:04}", client, number),
                          {hot, fmt::format("I{:02}", (number * 7 + client) % 50),
                           fmt::format("I{:02}", (number * 3 + client * 5) % 50)}});
    return orders;
}

void make_ready(Company& company, int orders) {
    std::vector<Json> requests{item_saved(hot)};
    std::vector<std::string> others;
    for (int number = 0; number < 50; ++number) others.push_back(fmt::format("I{:02}", number));
    for (const std::string& item : others) requests.push_back(item_saved(item));
    requests.push_back(opening_stock(others));
    Json line = Json::object()
                    .set("item", hot)
                    .set("bin", "A-01-1")
                    .set("unit_cost", "4.00")
                    .set("quantity", std::int64_t{9} * clients * orders * 3 / 4);
    Json lines = Json::list();
    lines.append(std::move(line));
    requests.push_back(Json::object()
                           .set("op", "opening_stock.post")
                           .set("warehouse", "MAIN")
                           .set("lines", std::move(lines)));
    company.work(requests);
}

struct Waits {
    Times of_requests;
    std::atomic<int> refused = 0;
    std::mutex mutex;
};

// As a PC of the office works, over its own connection.
void work(const std::string& address, const std::vector<Trade>& orders, Waits& waits) {
    const auto connection = open_company(address);
    LocalOffice office(program(), *connection, "owner");
    for (const Trade& order : orders) {
        std::vector<Json> requests = sale_packed(order);
        requests.push_back(shipment_of(order));
        requests.push_back(invoice_of(order));
        for (const Json& request : requests) {
            Times time;
            time.measure([&] { waits.refused += office.perform({request}).ok ? 0 : 1; });
            const std::lock_guard held(waits.mutex);
            waits.of_requests.take(time.median());
        }
    }
}

// Nothing that lay there was sold twice, and nothing that could be sold was kept.
void must_be_sold_out(Company& company, int orders) {
    const auto left = company.connection().snapshot()->integer(
        "select cast(sum(b.quantity) as bigint) from bin_balance b "
        "join item i on i.id = b.item_id where i.sku = 'HOT' and b.status = 'available'");
    const auto shipped = company.connection().snapshot()->integer(
        "select cast(sum(l.quantity) as bigint) from shipment_line l "
        "join item i on i.id = l.item_id where i.sku = 'HOT'");
    if (left != 0 || shipped != std::int64_t{9'000'000} * clients * orders * 3 / 4)
        throw std::runtime_error(
            fmt::format("{} of the hot item were shipped, {} are left", shipped, left));
    for (const Proof* proof : program().proofs())
        if (!proof->breaks(*company.connection().snapshot()).rows.empty())
            throw std::runtime_error("after eight clients this does not hold: " +
                                     std::string(proof->claim));
}

void one_alone(Company& company, int orders, Times& time) {
    Waits waits;
    std::vector<Trade> all;
    for (int number = 0; number < orders; ++number)
        for (int client = 0; client < clients; ++client)
            all.push_back(orders_of(client, orders).at(static_cast<std::size_t>(number)));
    time.measure([&] { work(company.address(), all, waits); });
}

std::string eight_at_once(Company& company, int orders, Times& time) {
    Waits waits;
    time.measure([&] {
        std::vector<std::thread> threads;
        for (int client = 0; client < clients; ++client)
            threads.emplace_back(
                [&, client] { work(company.address(), orders_of(client, orders), waits); });
        for (std::thread& thread : threads) thread.join();
    });
    return fmt::format("99 of 100 requests were answered within {} ms, {} refused",
                       waits.of_requests.slowest_of_hundred() / millisecond, waits.refused.load());
}

}  // namespace

void measure_clients(const Extent& extent, std::vector<Figure>& figures) {
    const auto all = databases();
    if (std::find(all.begin(), all.end(), Database::postgresql) == all.end()) return;
    const int orders = std::max(8, extent.repetitions / 5);
    Company ready;
    make_ready(ready, orders);
    Figure figure;
    for (int repetition = 0; repetition < 3; ++repetition) {
        Company alone(ready, Database::postgresql);
        Company together(ready, Database::postgresql);
        one_alone(alone, orders, figure.floor);
        figure.note = eight_at_once(together, orders, figure.ours);
        must_be_sold_out(together, orders);
    }
    figure.work = "8 clients at once : one alone, same work";
    figure.database = name_of(Database::postgresql);
    figure.gate = 111;  // nine tenths of one client's rate
    figures.push_back(std::move(figure));
}

}  // namespace storekeep::bench
