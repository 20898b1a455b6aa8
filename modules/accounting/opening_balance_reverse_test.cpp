#include <boost/test/unit_test.hpp>

#include "modules/accounting/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(opening_balance_reverse)

namespace {

const std::vector<std::string> an_opening{
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"342.00"},)"
    R"({"account":"1000","debit":"100.00"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(an_opening);
            company.must_all({R"({"op":"opening_balance.post","date":"2026-02-05","lines":)"
                              R"([{"account":"1010","debit":"1"}]})",
                              R"({"op":"opening_balance.reverse","number":"OB-000001"})",
                              R"({"op":"period.close","through":"2026-01-31"})"});
        },
        "opening_balance.reverse",
        {
            {R"({"number":"OB-000009"})", "document_not_found", "number"},
            {R"({"number":"OB-000001"})", "already_reversed", "number"},
            {R"({"number":"OB-000002","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"OB-000002","date":"2026-02-04"})", "reversal_before_original", "date"},
            {R"({"number":"OB-000001-R"})", "is_a_reversal", "number"},
        });
}

BOOST_AUTO_TEST_CASE(a_payment_of_what_is_taken_back_stays_as_a_credit) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(an_opening);
        company.must_all(
            {R"({"op":"payment.receive","date":"2026-02-20","customer":"GLOBEX",)"
             R"("account":"1000","amount":"300.00",)"
             R"("apply":[{"document":"A-1","amount":"300.00"}]})",
             R"({"op":"opening_balance.reverse","number":"OB-000001","date":"2026-02-10"})"});
        BOOST_TEST(company.seen("select i.number, b.open from open_item i "
                                "join open_item_balance b on b.open_item_id = i.id "
                                "order by i.number") == "A-1|0; OB-000001-R|0; PAY-000001|-30000");
        BOOST_TEST(company.seen("select a.code, cast(sum(b.debit - b.credit) as bigint) "
                                "from account_balance b join account a on a.id = b.account_id "
                                "group by a.code order by a.code") ==
                   "1000|30000; 1100|-30000; 3900|0");
        const auto reads = company.connection().snapshot();
        BOOST_TEST(accounting::receivables_and_payables_equal_open_items(*reads).rows.empty());
        BOOST_TEST(accounting::open_balances_equal_items(*reads).rows.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
