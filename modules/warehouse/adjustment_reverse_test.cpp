#include <chrono>

#include "modules/warehouse/adjusting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(adjustment_reverse)

namespace {

std::string move(const std::string& item, const std::string& from, const std::string& to,
                 const std::string& quantity, const std::string& date = "2026-03-02") {
    return R"({"op":"stock.move","warehouse":"MAIN","item":")" + item + R"(","from":")" + from +
           R"(","to":")" + to + R"(","quantity":")" + quantity + R"(","date":")" + date + R"("})";
}

// ADJ-1 stands, ADJ-2 is taken back, ADJ-3 waits, ADJ-4 is above what Bea may decide. The bolts
// that ADJ-5 found were carried away, those of ADJ-6 are held for SO-1, those of ADJ-7 were away
// for a day, and the nut of ADJ-8 is costed by lot by now. ADJ-000001 settles CNT-1.
void setup(TestCompany& company) {
    company.must_all(adjusting());
    company.must_all({adjusting("ADJ-1", "BOLT", "-1", "A-01-1"),
                      adjusting("ADJ-2", "BOLT", "-1", "A-01-1"), reverse("adjustment", "ADJ-2")});
    company.act_as("ann");
    company.must(adjusting("ADJ-3", "BOLT", "-1", "A-01-1"));
    company.act_as("owner");
    company.must_all({adjusting("ADJ-4", "BOLT", "-10", "A-01-1"),
                      adjusting("ADJ-5", "BOLT", "4", "A-01-2"),
                      move("BOLT", "A-01-2", "DMG-9", "4"),
                      adjusting("ADJ-6", "LOTTED", "1", "A-01-2", R"(,"lots":[{"lot":"L1"}])"),
                      adjusting("ADJ-7", "BOLT", "2", "A-01-2"),
                      move("BOLT", "A-01-2", "A-02-1", "2", "2026-03-03"),
                      move("BOLT", "A-02-1", "A-01-2", "2", "2026-03-04"),
                      adjusting("ADJ-8", "NUT", "-1", "A-01-1")});
    company.must_all({R"({"op":"count.plan","warehouse":"MAIN","number":"CNT-1",)"
                      R"("bins":["A-02-1"]})",
                      R"({"op":"count.enter","number":"CNT-1","lines":[{"bin":"A-02-1",)"
                      R"("item":"BOLT","counted":"19"}]})",
                      R"({"op":"count.approve","number":"CNT-1"})"});
    company.must_all(confirmed_order("SO-1", R"([{"item":"LOTTED","quantity":"11"}])"));
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->execute("update item set cost_method = 'specific', tracking = 'lot' where sku = 'NUT'");
    tx->commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "adjustment.reverse",
                   reversal_rows("ADJ-1", "ADJ-2",
                                 {{reversing("ADJ-3"), "adjustment_not_posted", "number"},
                                  {reversing("ADJ-000001"), "adjustment_of_count", "number"},
                                  {reversing("ADJ-4"), "above_limit", "number", "bea"},
                                  {reversing("ADJ-5"), "goods_moved_on", "number"},
                                  {reversing("ADJ-6"), "allocated_to_others", "number"},
                                  {reversing("ADJ-7", "2026-03-02"), "negative_later", "date"},
                                  {reversing("ADJ-8"), "cost_used", "number"}}));
}

BOOST_AUTO_TEST_CASE(goods_cost_and_money_are_as_before) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(adjusting());
        const std::string cost = "select sum(quantity), sum(value) from cost_layer_balance";
        const std::string before = company.seen(cost);
        company.must_all({adjusting("ADJ-1", "BOLT", "-3", "A-01-1"),
                          adjusting("ADJ-2", "BOLT", "2", "A-01-2", R"(,"unit_cost":"7")")});
        const Json found = company.must(reverse("adjustment", "ADJ-2"));
        BOOST_TEST(member(found, "value") == "-14.00");
        company.must(reverse("adjustment", "ADJ-1"));
        BOOST_TEST(company.seen(cost) == before);
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
        BOOST_TEST(books_of(company, "ADJ-1-R") == "1400|1200; 5300|-1200");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
