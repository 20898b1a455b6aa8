#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using returns::returning;
using returns::shipped;
using returns::step;

BOOST_AUTO_TEST_SUITE(channel_batch_create)

namespace {

using Rows = std::vector<std::string>;

// RMA-1 of the shop's order S-77: 3 BOLT came, 2 are accepted; 2 go back for sale, 1 is thrown
// away. Of RMA-2, by phone, one more may come. RMA-3 is of an order that was entered in the office.
std::vector<std::string> closed_and_open() {
    std::vector<std::string> requests = selling();
    const auto add = [&](const std::vector<std::string>& more) {
        requests.insert(requests.end(), more.begin(), more.end());
    };
    const auto sold = [&](const std::string& number, const std::string& channel) {
        add(shipped("SO-" + number, "SH-" + number, R"([{"item":"BOLT","quantity":"5"}])"));
        if (!channel.empty())
            requests[requests.size() - 5].insert(1, R"("channel":")" + channel +
                                                        R"(","reference":"S-7)" + number + R"(",)");
        add({R"({"op":"invoice.post","shipment":"SH-)" + number + R"("})",
             returning("RMA-" + number, "SH-" + number, R"({"line":1,"quantity":"4"})"),
             step("return.receive", "RMA-" + number, R"({"line":1,"quantity":"3"})"),
             step("return.inspect", "RMA-" + number,
                  R"({"line":1,"accepted":"2","rejected":"1"})"),
             step("return.dispose", "RMA-" + number,
                  R"({"line":1,"quantity":"2","disposition":"restock","bin":"A-01-1"},)"
                  R"({"line":1,"quantity":"1","disposition":"write_off"})")});
    };
    sold("1", "shop");
    sold("2", "phone");
    sold("3", "");
    add({step("return.cancel", "RMA-1"), step("credit_note.post", "RMA-1"),
         step("credit_note.post", "RMA-2"), step("return.cancel", "RMA-3"),
         step("credit_note.post", "RMA-3")});
    return requests;
}

const Rows told{"channel", "reference", "sales_order", "return", "line", "item", "status",
                "returned", "restocked"};
const std::string first = "shop|S-71|SO-1|RMA-1|1|BOLT|partly_accepted|3|2";
const std::string second = "phone|S-72|SO-2|RMA-2|1|BOLT|partly_accepted|3|2";

Rows waiting(TestCompany& company) { return rows_of(company.ask("channel_returns"), told); }
Rows batch(TestCompany& company, const std::string& number) {
    return rows_of(company.ask("channel_returns", {{"channel_batch", number}}), told);
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(closed_and_open(), "channel_batch.create",
                   {{R"({"channel":"phone"})", "no_returns_to_tell", "channel"},
                    {R"({"channel":"nowhere"})", "no_returns_to_tell", "channel"}});
}

BOOST_AUTO_TEST_CASE(each_return_is_told_once_when_it_is_closed) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(closed_and_open());
        // Of RMA-2 one more may come.
        BOOST_TEST(waiting(company) == Rows{first}, boost::test_tools::per_element());
        BOOST_TEST(member(company.must(R"({"op":"channel_batch.create"})"), "channel_batch") ==
                   "CB-000001");
        BOOST_TEST(batch(company, "CB-000001") == Rows{first});
        BOOST_TEST(waiting(company).empty());
        BOOST_TEST(company.refused(R"({"op":"channel_batch.create"})") ==
                   "no_returns_to_tell@channel");
        company.must(step("return.cancel", "RMA-2"));
        BOOST_TEST(waiting(company) == Rows{second});
        company.must(R"({"op":"channel_batch.create","channel":"phone"})");
        BOOST_TEST(batch(company, "CB-000002") == Rows{second});
        check_proofs(company);
    }
}

// What was told stays as it was told, whatever its order and item are called now.
BOOST_AUTO_TEST_CASE(a_batch_stays_as_it_was) {
    TestCompany company;
    company.must_all(closed_and_open());
    company.must(R"({"op":"channel_batch.create"})");
    company.must(R"({"op":"sales_order.change","number":"SO-1","channel":"market"})");
    company.must(R"({"op":"disposition.reverse","number":"RD-000001"})");
    BOOST_TEST(batch(company, "CB-000001") == Rows{first});
    BOOST_TEST(waiting(company).empty());
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_was_told_wrongly_is_found) {
    TestCompany company;
    company.must_all(closed_and_open());
    company.must(R"({"op":"channel_batch.create","channel":"shop"})");
    const auto after = [&](const std::string& sql) {
        return breaks_after(company, sql, "handover");
    };
    const std::string name = "channel_batches_hold_their_returns: batch=CB-000001 ";
    company.connection().run_script("drop trigger channel_batch_line_no_update; "
                                    "drop trigger channel_batch_line_no_delete");
    BOOST_TEST(after("update channel_batch_line set restocked = restocked - 1000000") ==
               Rows{name +
                    "return=RMA-1 problem=tells another quantity than was restocked before"});
    BOOST_TEST(after("update channel_batch_line set restocked = restocked + 1000000, "
                     "returned = returned + 1000000") ==
               Rows{name + "return=RMA-1 problem=tells another quantity than came before it"});
    BOOST_TEST(after("update channel_batch_line set returned = returned - 1000000, "
                     "channel = 'phone'") ==
               Rows{name + "return=RMA-1 problem=came from another channel than its batch is for"});
    BOOST_TEST(after("delete from channel_batch_line") ==
               Rows{name + "return= problem=tells nothing"});
}

BOOST_AUTO_TEST_SUITE_END()
