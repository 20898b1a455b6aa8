#include "modules/warehouse/adjusting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(adjustment_reject)

namespace {

void setup(TestCompany& company) {
    company.must_all(adjusting());
    company.act_as("ann");
    company.must_all({adjusting("ADJ-1", "BOLT", "-10", "A-01-1"),
                      adjusting("ADJ-2", "NUT", "-1", "A-01-1")});
    company.act_as("owner");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "adjustment.reject",
                   {{reversing("ADJ-9"), "document_not_found", "number"},
                    {reversing("ADJ-2"), "adjustment_not_waiting", "number"}});
}

BOOST_AUTO_TEST_CASE(nothing_moves_and_it_cannot_be_approved_any_more) {
    TestCompany company;
    setup(company);
    company.must(deciding("reject", "ADJ-1"));
    BOOST_TEST(company.refused(deciding("approve", "ADJ-1")) == "adjustment_not_waiting@number");
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
