// export as it is called: files, what it tells, and its exit status.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

#include "app/cli/commands.h"
#include "core/json.h"
#include "core/text.h"
#include "exchange/file.h"
#include "modules/handover/month_for_tests.h"
#include "tests/support/databases.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(export_command_test)

namespace {

struct Ran {
    int status = -1;
    std::string out, err;
};

// A folder with a company that has lived through a month.
struct Office {
    std::filesystem::path folder = fresh_path("");
    std::string company = (folder / "company.storekeep").string();

    Office() {
        std::filesystem::create_directory(folder);
        BOOST_REQUIRE(run({"init", company, "--name", "N", "--currency", "USD", "--chart",
                           "us-trading"}).status == 0);
        const std::vector<std::string> month = handover::month_for_tests();
        BOOST_REQUIRE(run({"apply", company, "-"}, joined(month, "\n")).status == 0);
    }
    ~Office() { std::filesystem::remove_all(folder); }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    Ran run(const std::vector<std::string>& words, const std::string& input = {}) const {
        std::istringstream in(input);
        std::ostringstream out, err;
        cli::Terminal terminal{in, out, err, 0, [](const std::string&) { return std::string(); }};
        const int status = cli::run_program(words, terminal);
        return {status, out.str(), err.str()};
    }
    Ran hand_over(const std::string& target, const std::string& place,
                  std::vector<std::string> more = {"--from", "2026-03-01", "--to", "2026-03-31"}) {
        std::vector<std::string> words{"export", company, target, "-o", (folder / place).string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    std::map<std::string, std::string> files(const std::string& place) const {
        std::map<std::string, std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder / place))
            found[entry.path().filename().string()] = read_file(entry.path());
        return found;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(it_writes_files_once_and_again_byte_for_byte) {
    Office office;
    const Ran first = office.hand_over("quickbooks-iif", "one");
    BOOST_TEST(first.status == 0, first.err);
    BOOST_TEST(first.out.starts_with("EX-000001: "));
    BOOST_TEST(first.out.find("1 as bills") != std::string::npos);
    const auto files = office.files("one");
    BOOST_TEST(files.contains("EX-000001.iif"));

    const Ran second = office.hand_over("quickbooks-iif", "two");
    BOOST_TEST(second.status == 1);
    BOOST_TEST(!std::filesystem::exists(office.folder / "two"));

    office.run({"apply", office.company, "-"},
               R"({"op":"partner.save","code":"GLOBEX","name":"Another"})");
    const Ran again = office.hand_over("quickbooks-iif", "three", {"--again", "EX-000001"});
    BOOST_TEST(again.status == 0, again.err);
    BOOST_TEST((office.files("three") == files));
}

BOOST_AUTO_TEST_CASE(it_tells_scripts_as_json) {
    Office office;
    const Ran ran = office.hand_over(
        "xero", "one", {"--from", "2026-03-01", "--to", "2026-03-31", "--format", "json"});
    const Json told = Json::read(ran.out);
    BOOST_TEST(told.text_or("export_batch", "") == "EX-000001");
    BOOST_TEST(told.find("files")->items().size() == office.files("one").size());
    BOOST_TEST(told.find("left_out")->number()->digits == "4");
}

BOOST_AUTO_TEST_CASE(what_the_format_refuses_makes_no_batch) {
    Office office;
    // The file has plain letters only: the two names would be one there.
    BOOST_REQUIRE(office.run({"apply", office.company, "-"},
                             R"({"op":"partner.save","code":"CAFE","customer":true,)"
                             R"("name":"Hooli Cafe, 'Inc'"})"
                             "\n"
                             R"({"op":"payment.receive","customer":"CAFE","date":"2026-03-20",)"
                             R"("account":"1000","amount":"1.00"})")
                      .status == 0);
    const Ran ran = office.hand_over("quickbooks-iif", "one");
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(ran.err.find("would both be") != std::string::npos, ran.err);
    BOOST_TEST(!std::filesystem::exists(office.folder / "one"));
    const Ran batches = office.run({"report", office.company, "export_batches", "--format", "csv"});
    BOOST_TEST(batches.out.find("EX-") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(channels_are_told_of_a_return_once_and_again_byte_for_byte) {
    Office office;
    const auto tell = [&](const std::string& place, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"export", office.company, "channel-returns", "-o",
                                       (office.folder / place).string()};
        words.insert(words.end(), more.begin(), more.end());
        return office.run(words);
    };
    const Ran nothing = tell("none");
    BOOST_TEST(nothing.status == 1);
    BOOST_TEST(nothing.err.find("no return of any channel") != std::string::npos, nothing.err);
    BOOST_TEST(!std::filesystem::exists(office.folder / "none"));
    const std::vector<std::string> sold_and_returned{
        R"({"op":"sales_order.create","number":"SO-9","customer":"GLOBEX","warehouse":"MAIN",)"
        R"("channel":"shop","reference":"#7","lines":[{"item":"BOLT-M8","quantity":"2",)"
        R"("price":"9.00"}]})",
        R"({"op":"sales_order.confirm","number":"SO-9"})",
        R"({"op":"pick.confirm","sales_order":"SO-9"})",
        R"({"op":"pack.post","sales_order":"SO-9"})",
        R"({"op":"shipment.post","sales_order":"SO-9","number":"SH-9"})",
        R"({"op":"invoice.post","shipment":"SH-9"})",
        R"({"op":"return.authorize","number":"RMA-9","shipment":"SH-9"})",
        R"({"op":"return.receive","return":"RMA-9"})",
        R"({"op":"return.inspect","return":"RMA-9","lines":[{"line":1,"accepted":"2"}]})",
        R"({"op":"return.dispose","return":"RMA-9","lines":[{"line":1,"quantity":"1",)"
        R"("disposition":"restock","bin":"STOCK-01"},)"
        R"({"line":1,"quantity":"1","disposition":"damaged"}]})",
        R"({"op":"credit_note.post","return":"RMA-9"})"};
    const Ran applied =
        office.run({"apply", office.company, "-"}, joined(sold_and_returned, "\n"));
    BOOST_REQUIRE_MESSAGE(applied.status == 0, applied.err);
    BOOST_TEST(tell("phone", {"--channel", "phone"}).status == 1);

    const Ran first = tell("one");
    BOOST_TEST(first.status == 0, first.err);
    BOOST_TEST(first.out.starts_with("CB-000001: 1 lines of returns"));
    const auto files = office.files("one");
    BOOST_TEST(files.at("CB-000001-returns.csv") ==
               "channel,reference,sales_order,return,line,item,status,returned,restocked\r\n"
               "shop,#7,SO-9,RMA-9,1,BOLT-M8,accepted,2,1\r\n");
    BOOST_TEST(tell("two").status == 1);
    const Ran again = tell("three", {"--again", "CB-000001", "--format", "json"});
    BOOST_TEST((office.files("three") == files));
    BOOST_TEST(Json::read(again.out).text_or("channel_batch", "") == "CB-000001");
    BOOST_TEST(tell("four", {"--again", "CB-000009"}).status == 1);
    BOOST_TEST(tell("four", {"--again", "CB-000001", "--channel", "shop"}).status == 2);
    BOOST_TEST(tell("four", {"--from", "2026-03-01"}).status == 2);
    BOOST_TEST(office.hand_over("xero", "four", {"--channel", "shop"}).status == 2);
}

BOOST_AUTO_TEST_CASE(wrong_usage) {
    Office office;
    BOOST_TEST(office.hand_over("sage", "x").status == 2);
    BOOST_TEST(office.hand_over("xero", "x", {"--from", "2026-03-01"}).status == 2);
    const auto status = [&](std::vector<std::string> more) {
        return office.hand_over("xero", "x", std::move(more)).status;
    };
    BOOST_TEST(status({"--again", "EX-9", "--to", "2026-03-01"}) == 2);
    BOOST_TEST(status({"--again", "EX-000009"}) == 1);
    BOOST_TEST(status({"--from", "2026-03-31", "--to", "2026-03-01"}) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
