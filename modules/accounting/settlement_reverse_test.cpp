#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(settlement_reverse)

namespace {

const std::vector<std::string> two_settlements{
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"342.00"},)"
    R"({"customer":"GLOBEX","document":"A-2","amount":"58.00"}]})",
    R"({"op":"payment.receive","date":"2026-02-10","customer":"GLOBEX","account":"1000",)"
    R"("amount":"400.00","apply":[{"document":"A-1","amount":"342.00"},)"
    R"({"document":"A-2","amount":"58.00"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(two_settlements);
            company.must_all({R"({"op":"settlement.reverse","number":"SET-000001"})",
                              R"({"op":"period.close","through":"2026-01-31"})"});
        },
        "settlement.reverse",
        {
            {R"({"number":"SET-000009"})", "document_not_found", "number"},
            {R"({"number":"SET-000001"})", "already_reversed", "number"},
            {R"({"number":"SET-000002","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"SET-000002","date":"2026-02-09"})", "reversal_before_original", "date"},
            {R"({"number":"SET-000001-R"})", "is_a_reversal", "number"},
        });
}

BOOST_AUTO_TEST_CASE(one_of_two_is_open_again) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_settlements);
        BOOST_TEST(
            company.must(R"({"op":"settlement.reverse","number":"SET-000002"})").written() ==
            R"({"settlement":"SET-000002-R"})");
        const std::string open =
            "select i.number, b.open from open_item i join open_item_balance b "
            "on b.open_item_id = i.id where b.open <> 0 order by i.number";
        BOOST_TEST(company.seen(open) == "A-2|5800; PAY-000001|-5800");
        company.must(R"({"op":"settlement.post","customer":"GLOBEX","from":"PAY-000001",)"
                     R"("apply":[{"document":"A-2","amount":"58.00"}]})");
        BOOST_TEST(company.seen(open) == "");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
