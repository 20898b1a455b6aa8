#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(repair_reverse)

namespace {

std::string repaired(const std::string& line) {
    return step("return.repair", "RMA-1", "{" + line + "}");
}

// RP-000001 repaired 1 BOLT, RP-000002 is reversed, RP-000003 repaired 2 BOLT that are promised to
// SO-9, RP-000004 repaired a NUT that was moved away, RP-000005 a NUT that was damaged from 4 to 6
// March, RP-000006 a BOLT.
std::vector<std::string> setup() {
    std::vector<std::string> requests = sold_and({
        returning("RMA-1", "SH-1", R"({"line":1,"quantity":"10"},{"line":4,"quantity":"3"})"),
        step("return.receive", "RMA-1"),
        step("return.inspect", "RMA-1", R"({"line":1,"accepted":"10"},{"line":4,"accepted":"3"})"),
        step("return.dispose", "RMA-1",
             R"({"line":1,"quantity":"10","disposition":"repair"},)"
             R"({"line":4,"quantity":"3","disposition":"repair"})"),
        R"({"op":"company.configure","repair_cost":"capitalise"})",
        repaired(R"("line":1,"quantity":"1","bin":"A-01-1")"),
        repaired(R"("line":1,"quantity":"2","bin":"A-01-1","cost":"1.00")"),
        R"({"op":"repair.reverse","number":"RP-000002"})",
        repaired(R"("line":1,"quantity":"2","bin":"A-01-2")"),
        repaired(R"("line":4,"quantity":"1","bin":"A-01-2")"),
        R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"1","from":"A-01-2",)"
        R"("to":"A-02-1"})",
        repaired(R"("line":4,"quantity":"1","bin":"A-03-1")"),
        R"({"op":"stock.set_status","warehouse":"MAIN","item":"NUT","bin":"A-03-1",)"
        R"("quantity":"1","from":"available","to":"damaged","reason":"x","date":"2026-03-04"})",
        R"({"op":"stock.set_status","warehouse":"MAIN","item":"NUT","bin":"A-03-1",)"
        R"("quantity":"1","from":"damaged","to":"available","reason":"x","date":"2026-03-06"})",
        repaired(R"("line":1,"quantity":"1","bin":"A-03-1","cost":"1.00")"),
    });
    for (const std::string& request :
         confirmed_order("SO-9", R"([{"item":"BOLT","quantity":"3"}])"))
        requests.push_back(request);
    return requests;
}

// The item is costed at the average from here on, as an update of all its history would have it.
void setup_with_other_method(TestCompany& company) {
    company.must_all(setup());
    company.connection().run_script("update item set cost_method = 'average' where sku = 'BOLT'");
}

std::string of(const std::string& number, const std::string& date = "2026-03-06") {
    return fmt::format(R"({{"number":"{}","date":"{}"}})", number, date);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup_with_other_method, "repair.reverse",
                   {
                       {of("RP-9", "2026-01-31"), "document_not_found", "number"},
                       {of("RP-000002", "2026-01-31"), "already_reversed", "number"},
                       {of("RP-000001", "2026-01-31"), "period_closed", "date"},
                       {of("RP-000001", "2026-03-01"), "reversal_before_original", "date"},
                       {of("RP-000002-R"), "is_a_reversal", "number"},
                       {of("RP-000004"), "goods_moved_on", "number"},
                       {of("RP-000003"), "allocated_to_others", "number"},
                       {of("RP-000005", "2026-03-05"), "negative_later", "date"},
                       {of("RP-000006"), "cost_used", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(the_goods_are_in_repair_again) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(R"({"op":"repair.reverse","number":"RP-000006"})");
    BOOST_TEST(posted(company, result) == "1400|-100; 5450|100");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
