#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(credit_note_post)

namespace {

// A return of which everything came back and was accepted.
std::vector<std::string> accepted(const std::string& number, const std::string& shipment,
                                  int line, int quantity) {
    return {returning(number, shipment,
                      fmt::format(R"({{"line":{},"quantity":"{}"}})", line, quantity)),
            step("return.receive", number),
            step("return.inspect", number,
                 fmt::format(R"({{"line":{},"accepted":"{}"}})", line, quantity))};
}

std::string credit(const std::string& number, const std::string& more = {}) {
    return R"({"op":"credit_note.post","return":")" + number + "\"" + more + "}";
}

// RMA-1: 10 BOLT of SH-1 accepted. RMA-2: 5 MEAN of SH-2, which is not billed. RMA-3: not
// inspected. RMA-4: 1 NUT, credited as CN-1. RMA-5: 1 NUT.
void setup(TestCompany& company) {
    company.must_all(sold());
    company.must_all(accepted("RMA-1", "SH-1", 1, 10));
    company.must_all(accepted("RMA-2", "SH-2", 1, 5));
    company.must(returning("RMA-3", "SH-1", R"({"line":1,"quantity":"1"})"));
    company.must_all(accepted("RMA-4", "SH-1", 4, 1));
    company.must(credit("RMA-4", R"(,"number":"CN-1")"));
    company.must_all(accepted("RMA-5", "SH-1", 4, 1));
}

// RMA-6: 1 BOLT billed in euros, which have a rate from 2 March on.
void setup_without_account(TestCompany& company) {
    setup(company);
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","rate":"1.10"})",
         R"({"op":"partner.save","code":"UMBRELLA","name":"Umbrella","currency":"EUR"})",
         R"({"op":"sales_order.create","number":"SO-9","customer":"UMBRELLA","warehouse":"MAIN",)"
         R"("lines":[{"item":"BOLT","quantity":"1"}]})",
         R"({"op":"sales_order.confirm","number":"SO-9"})",
         R"({"op":"pick.confirm","sales_order":"SO-9"})",
         R"({"op":"pack.post","sales_order":"SO-9"})",
         R"({"op":"shipment.post","sales_order":"SO-9","number":"SH-9"})",
         R"({"op":"invoice.post","shipment":"SH-9"})"});
    company.must_all(accepted("RMA-6", "SH-9", 1, 1));
    leave_role_to_general(company, "sales_returns");
}

std::string open_of(TestCompany& company, const std::string& number) {
    return company.seen("select b.open from open_item_balance b "
                        "join open_item i on i.id = b.open_item_id where i.number = '" +
                        number + "'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "credit_note.post",
        {
            {credit("RMA-9", R"(,"date":"2026-01-31")"), "return_not_found", "return"},
            {credit("RMA-2", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {credit("RMA-2", R"(,"restocking_fee":"0.001")"), "not_invoiced", "return"},
            {credit("RMA-3", R"(,"restocking_fee":"0.001")"), "nothing_to_credit", "return"},
            {credit("RMA-4"), "nothing_to_credit", "return"},
            {credit("RMA-1", R"(,"restocking_fee":"0.001")"), "too_many_digits",
             "restocking_fee"},
            {credit("RMA-1", R"(,"restocking_fee":"-1")"), "value_not_negative",
             "restocking_fee"},
            {credit("RMA-1", R"(,"restocking_fee":"90.01","number":"CN-1")"),
             "fee_exceeds_credit", "restocking_fee"},
            {credit("RMA-6", R"(,"number":"CN-1","date":"2026-03-01")"), "currency_rate_missing",
             "date"},
            {credit("RMA-5", R"(,"number":"CN-1")"), "account_role_missing", ""},
            {credit("RMA-1", R"(,"number":"CN-1")"), "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_billed_price_less_the_fee_settles_the_invoice) {
    TestCompany company;
    setup(company);
    BOOST_TEST(open_of(company, "INV-1") == "101467");  // 1015.01 less 0.34 of CN-1
    const Json result = company.must(credit("RMA-1", R"(,"restocking_fee":"7.50")"));
    BOOST_TEST(member(result, "total") == "82.50");
    BOOST_TEST(posted(company, result) == "1100|-8250; 4100|9000; 4200|-750");
    BOOST_TEST(open_of(company, "INV-1") == "93217");
    BOOST_TEST(open_of(company, member(result, "credit_note")) == "0");
    BOOST_TEST(company.refused(credit("RMA-1")) == "nothing_to_credit@return");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_a_paid_invoice_leaves_stays_on_account) {
    TestCompany company;
    setup(company);
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                 R"("amount":"1000.00","apply":[{"document":"INV-1","amount":"1000.00"}]})");
    const Json result = company.must(credit("RMA-1"));
    BOOST_TEST(open_of(company, "INV-1") == "0");
    BOOST_TEST(open_of(company, member(result, "credit_note")) == "-7533");
    check_proofs(company);
}

// 1.01 was billed for three: credited one by one, in one return or in three, they make 1.01.
BOOST_AUTO_TEST_CASE(the_credits_of_all_returns_sum_to_what_was_billed) {
    TestCompany company;
    company.must_all(sold());
    std::string totals;
    for (const char* number : {"RMA-1", "RMA-2", "RMA-3"}) {
        company.must_all(accepted(number, "SH-1", 4, 1));
        totals += member(company.must(credit(number)), "total") + " ";
    }
    BOOST_TEST(totals == "0.34 0.33 0.34 ");
    BOOST_TEST(company.refused(returning("", "SH-1", R"({"line":4,"quantity":"1"})")) ==
               "returns_exceed_shipped@lines[0].quantity");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(one_return_may_be_credited_in_parts) {
    TestCompany company;
    company.must_all(sold_and({returning("RMA-1", "SH-1", R"({"line":4,"quantity":"3"})"),
                               step("return.receive", "RMA-1")}));
    std::string totals;
    for (int part = 0; part < 2; ++part) {
        company.must(step("return.inspect", "RMA-1", R"({"line":4,"accepted":"1"})"));
        totals += member(company.must(credit("RMA-1")), "total") + " ";
    }
    company.must(step("return.inspect", "RMA-1", R"({"line":4,"rejected":"1"})"));
    BOOST_TEST(totals == "0.34 0.33 ");
    BOOST_TEST(company.refused(credit("RMA-1")) == "nothing_to_credit@return");
    company.must(step("return.dispose", "RMA-1",
                      R"({"line":4,"quantity":"3","disposition":"write_off"})"));
    BOOST_TEST(company.seen("select received, accepted, rejected, disposed, credited "
                            "from return_line_balance") ==
               "3000000|2000000|1000000|3000000|2000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
