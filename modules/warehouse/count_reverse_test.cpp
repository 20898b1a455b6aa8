#include <chrono>

#include "modules/warehouse/counting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(count_reverse)

namespace {

std::string move(const std::string& from, const std::string& to, const std::string& date) {
    return R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":"4","from":")" +
           from + R"(","to":")" + to + R"(","date":")" + date + R"("})";
}

// CNT-1 stands, CNT-2 is taken back, CNT-3 is open, CNT-4 is above what Bea may decide. Bolts that
// CNT-5 found were carried away, lots that CNT-6 found are held for SO-1, bolts that CNT-7 found
// were away for a day, and the nut of CNT-8 is costed by lot by now.
void setup(TestCompany& company) {
    company.must_all(adjusting());
    for (const std::string bin : {"C-5", "C-6", "C-7"})
        company.must(R"({"op":"bin.save","warehouse":"MAIN","code":")" + bin + R"("})");
    company.must_all(counted("CNT-1", R"("A-02-1")", found("A-02-1", "BOLT", "19")));
    company.must_all(counted("CNT-2", R"("A-02-1")", found("A-02-1", "BOLT", "18")));
    company.must_all({reverse("count", "CNT-2"), planning("CNT-3", R"("bins":["A-03-1"])")});
    company.must_all(counted("CNT-4", R"("A-02-1")", found("A-02-1", "BOLT", "9")));
    company.must_all(counted("CNT-5", R"("C-5")", found("C-5", "BOLT", "4")));
    company.must(move("C-5", "DMG-9", "2026-03-02"));
    company.must_all(counted("CNT-6", R"("C-6")",
                             found("C-6", "LOTTED", "1", R"(,"lots":[{"lot":"L1"}])")));
    company.must_all(counted("CNT-7", R"("C-7")", found("C-7", "BOLT", "4")));
    company.must_all({move("C-7", "A-02-1", "2026-03-03"), move("A-02-1", "C-7", "2026-03-04")});
    company.must_all(counted("CNT-8", R"("A-01-1")", found("A-01-1", "NUT", "6")));
    company.must_all(confirmed_order("SO-1", R"([{"item":"LOTTED","quantity":"11"}])"));
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->execute("update item set cost_method = 'specific', tracking = 'lot' where sku = 'NUT'");
    tx->commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "count.reverse",
                   reversal_rows("CNT-1", "CNT-2",
                                 {{reversing("CNT-3"), "count_not_approved", "number"},
                                  {reversing("CNT-4"), "above_limit", "number", "bea"},
                                  {reversing("CNT-5"), "goods_moved_on", "number"},
                                  {reversing("CNT-6"), "allocated_to_others", "number"},
                                  {reversing("CNT-7", "2026-03-02"), "negative_later", "date"},
                                  {reversing("CNT-8"), "cost_used", "number"}}));
}

BOOST_AUTO_TEST_CASE(its_adjustment_is_taken_back_with_it) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(adjusting());
        company.must_all(counted("CNT-1", R"("A-01-1")", found("A-01-1", "BOLT", "97")));
        const Json result = company.must(reverse("count", "CNT-1"));
        BOOST_TEST(member(result, "adjustment") == "ADJ-000001-R");
        BOOST_TEST(member(result, "value") == "12.00");
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
