#include <boost/test/unit_test.hpp>

#include "modules/accounting/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(payment_reverse)

namespace {

const std::vector<std::string> a_paid_invoice{
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"342.00"}]})",
    R"({"op":"payment.receive","date":"2026-02-10","customer":"GLOBEX","account":"1000",)"
    R"("amount":"350.00","apply":[{"document":"A-1","amount":"342.00"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(a_paid_invoice);
            company.must_all({R"({"op":"payment.receive","date":"2026-02-10","customer":"GLOBEX",)"
                              R"("account":"1000","amount":"1"})",
                              R"({"op":"payment.reverse","number":"PAY-000001"})",
                              R"({"op":"period.close","through":"2026-01-31"})"});
        },
        "payment.reverse",
        {
            {R"({"number":"PAY-000009"})", "document_not_found", "number"},
            {R"({"number":"PAY-000001"})", "already_reversed", "number"},
            {R"({"number":"PAY-000002","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"PAY-000002","date":"2026-02-09"})", "reversal_before_original", "date"},
            {R"({"number":"PAY-000001-R"})", "is_a_reversal", "number"},
        });
}

BOOST_AUTO_TEST_CASE(what_was_paid_is_open_again) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(a_paid_invoice);
        BOOST_TEST(company.must(R"({"op":"payment.reverse","number":"PAY-000001"})").written() ==
                   R"({"payment":"PAY-000001-R","journal":"J-000003"})");
        BOOST_TEST(company.seen("select i.number, i.amount, b.open from open_item i "
                                "join open_item_balance b on b.open_item_id = i.id "
                                "order by i.number") ==
                   "A-1|34200|34200; PAY-000001|-35000|0; PAY-000001-R|35000|0");
        BOOST_TEST(company.seen("select cast(sum(debit - credit) as bigint) from account_balance b "
                                "join account a on a.id = b.account_id where a.code = '1000'") ==
                   "0");
        const auto reads = company.connection().snapshot();
        BOOST_TEST(accounting::receivables_and_payables_equal_open_items(*reads).rows.empty());
        BOOST_TEST(accounting::open_balances_equal_items(*reads).rows.empty());
        company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                     R"("amount":"342.00","apply":[{"document":"A-1","amount":"342.00"}]})");
    }
}

BOOST_AUTO_TEST_SUITE_END()
