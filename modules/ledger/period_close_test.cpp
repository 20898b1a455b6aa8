#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(period_close)

namespace {

std::string journal_on(const std::string& date) {
    return R"({"op":"journal.post","date":")" + date +
           R"(","lines":[{"account":"6100","debit":"1"},{"account":"1000","credit":"1"}]})";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        {
            R"({"op":"period.close","through":"2026-01-31"})",
            R"({"op":"warehouse.save","code":"MAIN"})",
            R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
            R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
            R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME",
                "warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"5","price":"1"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-1"})",
            R"({"op":"receipt.post","purchase_order":"PO-1","provisional":true})",
        },
        "period.close",
        {
            {R"({"through":"2026-01-31"})", "already_closed", "through"},
            {R"({"through":"2025-12-31"})", "already_closed", "through"},
            {R"({"through":"2026-03-31"})", "period_not_ready", "through"},
        });
}

BOOST_AUTO_TEST_CASE(nothing_is_dated_in_a_closed_period) {
    TestCompany company;
    company.must(journal_on("2026-01-31"));
    BOOST_TEST(company.must(R"({"op":"period.close","through":"2026-01-31"})").written() ==
               R"({"closed_through":"2026-01-31"})");
    BOOST_TEST(company.refused(journal_on("2026-01-31")) == "period_closed@date");
    BOOST_TEST(company.refused(journal_on("2025-06-01")) == "period_closed@date");
    company.must(journal_on("2026-02-01"));
    company.must(R"({"op":"period.close","through":"2026-02-28"})");
    BOOST_TEST(company.refused(journal_on("2026-02-01")) == "period_closed@date");
}

BOOST_AUTO_TEST_SUITE_END()
