#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(invoice_reverse)

namespace {

// INV-1 of SO-1 stands and is paid; INV-2 of SO-2 is reversed.
void setup(TestCompany& company) {
    company.must_all(selling());
    for (const std::string number : {"1", "2"}) {
        company.must_all(
            confirmed_order("SO-" + number, R"([{"item":"BOLT","quantity":"10"}])"));
        company.must(R"({"op":"pick.confirm","sales_order":"SO-)" + number + R"("})");
        company.must(R"({"op":"pack.post","sales_order":"SO-)" + number + R"("})");
        company.must(R"({"op":"shipment.post","sales_order":"SO-)" + number + R"("})");
        company.must(R"({"op":"invoice.post","sales_order":"SO-)" + number +
                     R"(","number":"INV-)" + number + R"("})");
    }
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                 R"("amount":"90.00","apply":[{"document":"INV-1","amount":"90.00"}]})");
    company.must(R"({"op":"invoice.reverse","number":"INV-2"})");
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "invoice.reverse",
                   {
                       {R"({"number":"INV-9"})", "document_not_found", "number"},
                       {R"({"number":"INV-2","date":"2026-01-31"})", "already_reversed", "number"},
                       {R"({"number":"INV-1","date":"2026-01-31"})", "period_closed", "date"},
                       {R"({"number":"INV-1","date":"2026-03-01"})", "reversal_before_original",
                        "date"},
                       {R"({"number":"INV-2-R"})", "is_a_reversal", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(what_it_billed_can_be_billed_again) {
    TestCompany company;
    setup(company);
    company.must(R"({"op":"invoice.reverse","number":"INV-1"})");
    BOOST_TEST(company.seen("select sum(total) from invoice") == "0");
    BOOST_TEST(company.seen("select sum(open) from open_item_balance") == "-9000");
    const Json again = company.must(R"({"op":"invoice.post","sales_order":"SO-1"})");
    BOOST_TEST(member(again, "total") == "90.00");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
