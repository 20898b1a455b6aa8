// The program is killed in the middle of its work, again and again: the company opens, every proof
// holds, and the same requests with the same keys finish the work, nothing lost and nothing twice.
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>

#include <random>
#include <thread>

#include "app/program/checking.h"
#include "core/text.h"
#include "db/state.h"
#include "tests/support/desk.h"
#include "tests/support/paths.h"

extern char** environ;

using namespace storekeep;

namespace {

constexpr int least_kills = 6;
constexpr int most_kills = 100;

std::string with_key(const std::string& key, const std::string& request) {
    return fmt::format("{{\"key\":\"{}\",{}\n", key, request.substr(1));
}

const std::string crash_masters =
    R"({"op":"warehouse.save","code":"MAIN"}
{"op":"bin.save","warehouse":"MAIN","code":"RECV","type":"receiving"}
{"op":"bin.save","warehouse":"MAIN","code":"A-01-1","type":"pick_face"}
{"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA","sales_price":"2.00"}
{"op":"item.save","sku":"NUT","name":"Nut","unit":"EA","cost_method":"average"}
{"op":"partner.save","code":"ACME","name":"Acme","supplier":true}
{"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true}
{"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"BOLT","bin":"A-01-1",)"
    R"("quantity":"1000","unit_cost":"1.00"}]}
)";

// Goods bought and sold, from order to payment, `days` times over.
std::string trading(int days) {
    const std::vector<std::string> steps{
        R"({"op":"purchase_order.create","number":"PO-#","supplier":"ACME","warehouse":"MAIN",)"
        R"("lines":[{"line":1,"item":"NUT","quantity":"30","price":"0.37"},)"
        R"({"line":2,"item":"BOLT","quantity":"7","price":"1.13"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-#"})",
        R"({"op":"receipt.post","number":"GR-#","purchase_order":"PO-#"})",
        R"({"op":"putaway.post","receipt":"GR-#","lines":[)"
        R"({"line":1,"quantity":"30","from":"RECV","to":"A-01-1"}]})",
        R"({"op":"supplier_bill.post","number":"BILL-#","supplier":"ACME","reference":"R-#",)"
        R"("lines":[{"receipt":"GR-#","line":1,"quantity":"30","price":"0.41"}]})",
        R"({"op":"sales_order.create","number":"SO-#","customer":"GLOBEX","warehouse":"MAIN",)"
        R"("lines":[{"line":1,"item":"NUT","quantity":"29","price":"0.95"},)"
        R"({"line":2,"item":"BOLT","quantity":"11","price":"2.05"}]})",
        R"({"op":"sales_order.confirm","number":"SO-#"})",
        R"({"op":"pick.confirm","sales_order":"SO-#"})",
        R"({"op":"pack.post","sales_order":"SO-#"})",
        R"({"op":"shipment.post","number":"SH-#","sales_order":"SO-#"})",
        R"({"op":"invoice.post","number":"INV-#","shipment":"SH-#"})",
        R"({"op":"payment.receive","customer":"GLOBEX","account":"1000","amount":"50.10",)"
        R"("apply":[{"document":"INV-#","amount":"50.10"}]})",
    };
    std::string lines;
    for (int day = 1; day <= days; ++day)
        for (std::size_t step = 0; step < steps.size(); ++step)
            lines += with_key(fmt::format("{}-{}", day, step),
                              joined(split_at(steps[step], '#'), std::to_string(day)));
    return lines;
}

std::string orders_file(int rows) {
    std::string csv = "number,customer,warehouse,item,quantity,price\n";
    for (int row = 1; row <= rows; ++row)
        csv += fmt::format("SO-I{},GLOBEX,MAIN,BOLT,{},2.0{}\n", row, row % 7 + 1, row % 10);
    return csv;
}

// Runs the program and kills it after `patience`; whether it had ended by itself before.
bool finishes_within(const std::vector<std::string>& words, std::chrono::microseconds patience) {
    std::vector<std::string> line{storekeepctl_path()};
    line.insert(line.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : line) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", 1, 0);
    pid_t child = 0;
    BOOST_REQUIRE(posix_spawn(&child, line[0].c_str(), &quiet, nullptr, arguments.data(),
                              environ) == 0);
    posix_spawn_file_actions_destroy(&quiet);
    std::this_thread::sleep_for(patience);
    int status = 0;
    const bool ended = waitpid(child, &status, WNOHANG) == child;
    if (!ended) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    if (ended) BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    return ended;
}

// All that the company knows but for the times at which it was done.
std::vector<std::pair<std::string, std::string>> state_of(const std::string& address) {
    auto hashes = table_hashes(*open_company(address));
    std::erase_if(hashes, [](const auto& one) {
        return one.first == "operation_log" || one.first == "company";
    });
    return hashes;
}

// Puts the same work to a copy of the company that is killed at ever other moments, and to one that
// is left in peace.
void check_killed_work(const Desk& desk, Backend backend, const std::vector<std::string>& command,
                       const std::string& file) {
    const TestDatabase peaceful(Backend::sqlite);
    const TestDatabase killed(backend);
    for (const std::string& address : {peaceful.address, killed.address})
        BOOST_REQUIRE(desk.run({"copy", desk.company, address}).status == 0);
    const auto work_on = [&](const std::string& address) {
        std::vector<std::string> words{command.front(), address};
        words.insert(words.end(), command.begin() + 1, command.end());
        words.push_back(file);
        return words;
    };
    const auto began = std::chrono::steady_clock::now();
    const Ran alone = desk.run(work_on(peaceful.address));
    BOOST_REQUIRE_MESSAGE(alone.status == 0, alone.out << alone.err);
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - began);

    // Ever more time, so that it is finished in the end.
    std::mt19937_64 dice(42);
    int kills = 0;
    std::uint64_t most = static_cast<std::uint64_t>(whole.count()) / 8 + 1;
    while (kills < most_kills) {
        if (finishes_within(work_on(killed.address), std::chrono::microseconds(dice() % most)))
            break;
        ++kills;
        most += most / 8;
        const std::string broken = broken_proofs(*open_company(killed.address), CheckDepth::daily);
        BOOST_REQUIRE_MESSAGE(broken.empty(), "after " << kills << " kills: " << broken);
    }
    BOOST_TEST(kills >= least_kills);
    BOOST_TEST(kills < most_kills);
    BOOST_TEST_MESSAGE(fmt::format("{}: killed {} times", name_of(backend), kills));
    BOOST_TEST((state_of(killed.address) == state_of(peaceful.address)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(crash)

BOOST_AUTO_TEST_CASE(postings_that_are_killed_are_finished_by_the_same_keys) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(crash_masters).status == 0);
    const std::string work = desk.file("work.jsonl", trading(20));
    for (const Backend backend : backends()) check_killed_work(desk, backend, {"apply"}, work);
}

BOOST_AUTO_TEST_CASE(an_import_that_is_killed_is_whole_or_not_there) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(crash_masters).status == 0);
    const std::string file = desk.file("orders.csv", orders_file(1500));
    for (const Backend backend : backends())
        check_killed_work(desk, backend, {"import", "sales-orders"}, file);
}

BOOST_AUTO_TEST_SUITE_END()
