#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(shipment_reverse)

namespace {

std::vector<std::string> shipped(const std::string& order, const std::string& shipment,
                                 const std::string& sku = "BOLT") {
    std::vector<std::string> requests =
        confirmed_order(order, R"([{"item":")" + sku + R"(","quantity":"10"}])");
    requests.push_back(R"({"op":"pick.confirm","sales_order":")" + order + R"("})");
    requests.push_back(R"({"op":"pack.post","sales_order":")" + order + R"("})");
    requests.push_back(R"({"op":"shipment.post","sales_order":")" + order + R"(","number":")" +
                       shipment + R"("})");
    return requests;
}

// SH-1 stands, SH-2 is reversed, SH-3 is invoiced, of SH-4 goods came back.
void setup(TestCompany& company) {
    company.must_all(selling());
    for (const std::string number : {"1", "2", "3", "4"})
        company.must_all(shipped("SO-" + number, "SH-" + number));
    company.must(R"({"op":"shipment.reverse","number":"SH-2"})");
    company.must(R"({"op":"invoice.post","shipment":"SH-3"})");
    company.connection().run_script(
        "update shipment_line_balance set returned = 1000000 where shipment_id = "
        "(select id from document where number = 'SH-4')");
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
    // SH-5 left when its lots had no cost of their own.
    company.must_all(shipped("SO-5", "SH-5", "LOTTED"));
    company.must(R"({"op":"costing.change","item":"LOTTED","cost_method":"specific"})");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "shipment.reverse",
                   {
                       {R"({"number":"SH-9"})", "document_not_found", "number"},
                       {R"({"number":"SH-2","date":"2026-01-31"})", "already_reversed", "number"},
                       {R"({"number":"SH-1","date":"2026-01-31"})", "period_closed", "date"},
                       {R"({"number":"SH-1","date":"2026-03-01"})", "reversal_before_original",
                        "date"},
                       {R"({"number":"SH-2-R"})", "is_a_reversal", "number"},
                       {R"({"number":"SH-3"})", "shipment_invoiced", "number"},
                       {R"({"number":"SH-4"})", "shipment_returned", "number"},
                       {R"({"number":"SH-5"})", "shipment_costed_otherwise", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(the_goods_wait_packed_again) {
    TestCompany company;
    company.must_all(selling());
    company.must_all(shipped("SO-1", "SH-1"));
    company.must(R"({"op":"shipment.reverse","number":"SH-1"})");
    BOOST_TEST(company.seen("select allocated, picked, packed, shipped from demand_balance") ==
               "10000000|10000000|10000000|0");
    BOOST_TEST(company.seen("select sum(quantity), sum(cost) from shipment_line") == "0|0");
    BOOST_TEST(company.refused(R"({"op":"invoice.post","shipment":"SH-1"})") ==
               "nothing_to_invoice@shipment");
    check_proofs(company);
    const Json again = company.must(R"({"op":"shipment.post","sales_order":"SO-1"})");
    BOOST_TEST(member(again, "value") == "40.00");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
