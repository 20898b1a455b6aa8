#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(landed_cost_reverse)

namespace {

constexpr const char* freight =
    R"({"op":"landed_cost.post","amount":"50.00","supplier":"BOLTCO","reference":"F-9",)"
    R"("receipts":["GR-000001"]})";

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
            company.must(freight);
            company.must(R"({"op":"landed_cost.reverse","number":"LC-000001"})");
            company.must(freight);
            company.must(R"({"op":"period.close","through":"2026-02-28"})");
            company.connection().run_script("delete from posting_rule where role = 'payables'");
        },
        "landed_cost.reverse",
        {
            {R"({"number":"LC-9"})", "document_not_found", "number"},
            {R"({"number":"LC-000001-R"})", "document_not_found", "number"},
            {R"({"number":"LC-000001","date":"2026-02-28"})", "already_reversed", "number"},
            {R"({"number":"LC-000002","date":"2026-02-28"})", "period_closed", "date"},
            {R"({"number":"LC-000002","date":"2026-03-01"})", "reversal_before_original", "date"},
            {R"({"number":"LC-000002"})", "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(goods_cost_what_they_did_and_nothing_is_owed) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    company.must(freight);
    company.must(R"({"op":"landed_cost.reverse","number":"LC-000001","date":"2026-03-09"})");
    BOOST_TEST(company.layers() == "BOLT 100 41000");
    BOOST_TEST(company.journal("LC-000001-R") == "1400 -5000; 2000 5000; 2160 5000; 2160 -5000");
    BOOST_TEST(company.owed() == "");
    company.must(R"({"op":"receipt.reverse","number":"GR-000001","date":"2026-03-09"})");
    prove(company);
}

BOOST_AUTO_TEST_CASE(what_was_sold_meanwhile_gives_its_part_back_too) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.must(freight);
    company.sell("BOLT", 60);
    company.must(R"({"op":"landed_cost.reverse","number":"LC-000001"})");
    BOOST_TEST(company.layers() == "BOLT 40 16400");
    BOOST_TEST(company.balance("5000") == "24600");
    prove(company);
}

BOOST_AUTO_TEST_CASE(what_came_from_clearing_waits_there_again) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    company.must(R"({"op":"supplier_bill.post","supplier":"BOLTCO","reference":"F-1",)"
                 R"("lines":[{"account":"2160","amount":"30.00"}]})");
    company.must(R"({"op":"landed_cost.post","amount":"30.00","receipts":["GR-000001"]})");
    company.must(R"({"op":"landed_cost.reverse","number":"LC-000001"})");
    BOOST_TEST(company.balance("2160") == "3000");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    BOOST_TEST(company.balance("2160") == "0");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
