#include "modules/warehouse/counting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(count_cancel)

namespace {

std::vector<std::string> setup() {
    std::vector<std::string> requests = adjusting();
    for (const std::string& one : counted("CNT-1", R"("A-01-1")", found("A-01-1", "BOLT", "99")))
        requests.push_back(one);
    requests.push_back(planning("CNT-2", R"("bins":["A-01-1"])"));
    return requests;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "count.cancel",
                   {{reversing("CNT-9"), "document_not_found", "number"},
                    {reversing("CNT-1"), "count_not_open", "number"}});
}

BOOST_AUTO_TEST_CASE(its_bins_may_be_counted_again) {
    TestCompany company;
    company.must_all(setup());
    company.must_all({ending("cancel", "CNT-2"), planning("CNT-3", R"("bins":["A-01-1"])")});
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
