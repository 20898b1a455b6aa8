// Several clients at once on one company: nobody sells what another holds, nothing is lost, nobody
// waits for ever. On SQLite the file's own lock is the pen, on PostgreSQL one advisory lock.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "app/program/program.h"
#include "tests/support/proving.h"

using namespace storekeep;

namespace {

const std::vector<std::string> masters = {
    R"({"op":"warehouse.save","code":"MAIN"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","type":"pick_face"})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA","sales_price":"2.00"})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
};

std::string opening(const std::string& quantity) {
    return R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"BOLT",)"
           R"("bin":"A-01-1","unit_cost":"1.00","quantity":")" +
           quantity + "\"}]}";
}

std::string order(const std::string& number, const std::string& quantity) {
    return R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"MAIN","number":")" +
           number + R"(","lines":[{"item":"BOLT","quantity":")" + quantity + "\"}]}";
}

std::string on_order(const std::string& operation, const std::string& number) {
    const bool by_order = operation == "pick.confirm" || operation == "pack.post" ||
                          operation == "shipment.post" || operation == "invoice.post";
    return R"({"op":")" + operation + R"(",")" + (by_order ? "sales_order" : "number") + R"(":")" +
           number + "\"}";
}

// Each client has its own connection, as a PC of the office has; refusals are counted.
void work(const std::string& address, const std::vector<std::string>& requests,
          std::atomic<int>& refused) {
    const auto connection = open_company(address);
    LocalOffice office(program(), *connection, "owner");
    for (const std::string& request : requests)
        if (!office.perform({Json::read(request)}).ok) ++refused;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(concurrency)

BOOST_AUTO_TEST_CASE(two_orders_for_the_last_five_share_no_unit) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(masters);
        company.must(opening("5"));
        company.must(order("SO-1", "5"));
        company.must(order("SO-2", "5"));
        std::atomic<int> refused = 0;
        std::vector<std::thread> clients;
        for (const std::string number : {"SO-1", "SO-2"})
            clients.emplace_back([&, number] {
                work(company.address(), {on_order("sales_order.confirm", number)}, refused);
            });
        for (std::thread& client : clients) client.join();
        BOOST_TEST(refused == 0);
        const auto allocated =
            company.seen("select allocated / 1000000 from demand_balance order by allocated");
        BOOST_TEST(allocated == "0; 5", name_of(backend) << ": " << allocated);
        prove(company);
    }
}

BOOST_AUTO_TEST_CASE(eight_clients_sell_one_hot_item) {
    constexpr int clients_at_once = 8;
    constexpr int orders_each = 5;
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(masters);
        company.must(opening("100"));  // 40 orders of 3 want 120
        std::atomic<int> refused = 0;
        std::vector<std::thread> clients;
        for (int client = 0; client < clients_at_once; ++client)
            clients.emplace_back([&, client] {
                std::vector<std::string> requests;
                for (int one = 0; one < orders_each; ++one) {
                    const std::string number = fmt::format("SO-{}-{}", client, one);
                    requests.push_back(order(number, "3"));
                    for (const char* step : {"sales_order.confirm", "pick.confirm", "pack.post",
                                             "shipment.post", "invoice.post"})
                        requests.push_back(on_order(step, number));
                }
                work(company.address(), requests, refused);
            });
        for (std::thread& client : clients) client.join();
        // Who came too late is told so; what was there has left, and nothing more.
        BOOST_TEST(refused > 0);
        const std::string left =
            company.seen("select cast(sum(quantity) as bigint) / 1000000 from bin_balance");
        BOOST_TEST(left == "0", name_of(backend) << ": " << left << " are left");
        const std::string shipped =
            company.seen("select cast(sum(quantity) as bigint) / 1000000 from shipment_line");
        BOOST_TEST(shipped == "100", name_of(backend) << ": " << shipped << " have left");
        prove(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
