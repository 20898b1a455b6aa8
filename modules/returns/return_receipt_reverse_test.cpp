#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_receipt_reverse)

namespace {

std::string status(const std::string& item, const std::string& more) {
    return fmt::format(R"({{"op":"stock.set_status","warehouse":"MAIN","item":"{}",)"
                       R"("bin":"RET-01","reason":"seen",{}}})",
                       item, more);
}

// Into RET-01 came 8 BOLT (RR-000001) and 4 (RR-000002); 4 of the first were sold again. RR-000003
// is reversed. Of RR-000004 all are inspected. NUT of RR-000005 lay elsewhere from 4 to 6 March;
// a LOTTED of RR-000006 is damaged.
std::vector<std::string> setup() {
    std::vector<std::string> requests = sold_and({
        returning("RMA-1", "SH-1",
                  R"({"line":1,"quantity":"12"},{"line":2,"quantity":"6"},)"
                  R"({"line":3,"quantity":"2"},{"line":4,"quantity":"3"})"),
        step("return.receive", "RMA-1", R"({"line":1,"quantity":"8"})"),
        step("return.receive", "RMA-1", R"({"line":1,"quantity":"4"})"),
        step("return.inspect", "RMA-1", R"({"line":1,"accepted":"4"})"),
        step("return.dispose", "RMA-1",
             R"({"line":1,"quantity":"4","disposition":"restock","bin":"A-01-1"})"),
        returning("RMA-2", "SH-2", R"({"line":1,"quantity":"5"})"),
        step("return.receive", "RMA-2"),
        R"({"op":"return_receipt.reverse","number":"RR-000003"})",
        step("return.receive", "RMA-1", R"({"line":3,"serials":["S1","S2"]})"),
        step("return.inspect", "RMA-1", R"({"line":3,"accepted":"1","rejected":"1"})"),
        step("return.receive", "RMA-1", R"({"line":4})"),
        status("NUT", R"("quantity":"3","from":"inspection","to":"damaged","date":"2026-03-04")"),
        status("NUT", R"("quantity":"3","from":"damaged","to":"inspection","date":"2026-03-06")"),
        step("return.receive", "RMA-1",
             R"({"line":2,"lots":[{"lot":"L1","quantity":"5"},{"lot":"L2","quantity":"1"}]})"),
        status("LOTTED", R"("quantity":"1","from":"inspection","to":"damaged",)"
                         R"("lots":[{"lot":"L2"}])"),
    });
    for (const std::string& request :
         shipped("SO-9", "SH-9", R"([{"item":"BOLT","quantity":"14"}])"))
        requests.push_back(request);
    return requests;
}

std::string of(const std::string& number, const std::string& date = "2026-03-06") {
    return fmt::format(R"({{"number":"{}","date":"{}"}})", number, date);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "return_receipt.reverse",
                   {
                       {of("RR-9", "2026-01-31"), "document_not_found", "number"},
                       {of("RR-000003", "2026-01-31"), "already_reversed", "number"},
                       {of("RR-000004", "2026-01-31"), "period_closed", "date"},
                       {of("RR-000004", "2026-03-01"), "reversal_before_original", "date"},
                       {of("RR-000003-R"), "is_a_reversal", "number"},
                       {of("RR-000004"), "return_inspected", "number"},
                       {of("RR-000006"), "goods_moved_on", "number"},
                       {of("RR-000005", "2026-03-05"), "negative_later", "date"},
                       {of("RR-000001"), "cost_used", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(the_goods_are_with_the_customer_again) {
    TestCompany company;
    company.must_all(setup());
    const std::string cost = "select sum(value) from cost_layer_balance";
    const std::string before = company.seen(cost);
    const Json result = company.must(R"({"op":"return_receipt.reverse","number":"RR-000002"})");
    BOOST_TEST(member(result, "return_receipt") == "RR-000002-R");
    BOOST_TEST(posted(company, result) == "1400|-1800; 5000|1800");
    BOOST_TEST(lying(company, "BOLT") == "RET-01|inspection||4");
    check_proofs(company);
    company.must(step("return.receive", "RMA-1", R"({"line":1,"quantity":"4"})"));
    BOOST_TEST(company.seen(cost) == before);
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(an_inspection_is_taken_back_before) {
    TestCompany company;
    company.must_all(setup());
    company.must(step("return.inspect", "RMA-1", R"({"line":3,"accepted":"-1","rejected":"-1"})"));
    company.must(R"({"op":"return_receipt.reverse","number":"RR-000004"})");
    BOOST_TEST(lying(company, "SERIAL") == "A-01-2|available|S3|1");
    check_proofs(company);
    company.must(step("return.receive", "RMA-1", R"({"line":3,"serials":["S1","S2"]})"));
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(once_nothing_is_to_come_the_shipment_can_be_reversed) {
    TestCompany company;
    company.must_all(setup());
    company.must(step("return.cancel", "RMA-2"));
    company.must(R"({"op":"shipment.reverse","number":"SH-2"})");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
