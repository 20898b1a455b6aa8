#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(settlements_report_test)

BOOST_AUTO_TEST_CASE(what_was_used_up_against_what) {
    TestCompany company;
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-02-01","rate":"1.10"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.08"})",
         R"({"op":"partner.save","code":"GLOBEX","name":"G","customer":true,"currency":"EUR"})",
         R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
         R"({"customer":"GLOBEX","document":"A-1","amount":"100.00"},)"
         R"({"customer":"GLOBEX","document":"A-2","amount":"50.00"}]})",
         R"({"op":"payment.receive","customer":"GLOBEX","account":"1000","amount":"148.00",)"
         R"("apply":[{"document":"A-1","amount":"98.00","discount":"2.00"},)"
         R"({"document":"A-2","amount":"50.00"}]})",
         R"({"op":"settlement.reverse","number":"SET-000002"})"});
    using Rows = std::vector<std::string>;
    const Rows shown{"settlement", "from",  "document", "amount",
                     "exchange_loss", "state", "foreign_amount"};
    const Rows all{"SET-000001|PAY-000001|A-1|107.80|1.96||98.00",
                   "SET-000001|SET-000001|A-1|2.20|0.00||2.00",
                   "SET-000002|PAY-000001|A-2|55.00|1.00|reversed|50.00"};
    BOOST_TEST(rows_of(company.ask("settlements"), shown) == all);
    BOOST_TEST(company.ask("settlements", {{"document", "A-2"}}).rows.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
