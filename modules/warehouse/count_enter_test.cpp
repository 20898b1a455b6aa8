#include "modules/warehouse/counting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(count_enter)

namespace {

// CNT-1 counts four bins with a tolerance of 1 %, CNT-2 is cancelled. Ann found 99 bolts of 100 in
// A-01-1, which is tolerated, and 10 of 20 in A-02-1, which is not.
void setup(TestCompany& company) {
    company.must_all(adjusting());
    company.must_all({planning("CNT-1", R"("bins":["A-01-1","A-01-2","A-02-1","A-03-1","DMG-9"],)"
                                        R"("tolerance_percent":"1")"),
                      planning("CNT-2", R"("bins":["PACK-01"])"), ending("cancel", "CNT-2")});
    company.act_as("ann");
    company.must(counting("CNT-1", found("A-01-1", "BOLT", "99") + "," +
                                       found("A-02-1", "BOLT", "10")));
}

std::string of(const std::string& line, const std::string& number = "CNT-1") {
    return R"({"number":")" + number + R"(","lines":[)" + line + "]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup, "count.enter",
        {
            {of(found("X", "X", "1"), "CNT-9"), "document_not_found", "number"},
            {of(found("X", "X", "1"), "CNT-2"), "count_not_open", "number"},
            {of(found("X", "X", "1")), "item_not_found", "lines[0].item"},
            {of(found("X", "BOLT", "1")), "bin_not_found", "lines[0].bin"},
            {of(found("EAST/E-01-1", "BOLT", "1")), "bin_not_in_warehouse", "lines[0].bin"},
            {of(found("OLD", "BOLT", "1")), "bin_not_active", "lines[0].bin"},
            {of(found("RECV-01", "BOLT", "-1")), "not_in_count", "lines[0].item"},
            {of(found("A-01-1", "BOLT", "-1", R"(,"unit":"BOX")")), "value_not_negative",
             "lines[0].counted"},
            {of(found("A-01-1", "BOLT", "0.5", R"(,"unit":"BOX")")), "unit_without_conversion",
             "lines[0].unit"},
            {of(found("A-01-1", "BOLT", "0.5")), "conversion_not_exact", "lines[0].counted"},
            {of(found("A-01-1", "BOLT", "98", R"(,"lots":[{"lot":"L1"}])")), "counted_already",
             "lines[0].item"},
            {of(found("A-02-1", "BOLT", "11", R"(,"lots":[{"lot":"L1"}])")), "recount_by_another",
             "lines[0].item"},
            {of(found("A-03-1", "LOTTED", "9")), "lot_required", "lines[0].lots"},
            {of(found("A-03-1", "LOTTED", "9", R"(,"lots":[{"lot":"L1","quantity":"1"}])")),
             "lot_quantities_differ", "lines[0].lots"},
            {of(found("A-01-2", "SERIAL", "2", R"(,"serials":["S1"])")),
             "serial_quantity_differs", "lines[0].serials"},
            {of(found("A-02-1", "BOLT", "11", R"(,"lots":[{"lot":"L1"}])")), "lot_not_wanted",
             "lines[0].lots", "bea"},
        });
}

BOOST_AUTO_TEST_CASE(every_round_is_kept_and_lots_that_are_not_named_are_missing) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        setup(company);
        company.act_as("bea");
        const Json again = company.must(counting(
            "CNT-1", found("A-02-1", "BOLT", "12") + "," +
                         found("A-03-1", "LOTTED", "9",
                               R"(,"lots":[{"lot":"L1","quantity":"5"},)"
                               R"({"lot":"L9","quantity":"4"}])")));
        BOOST_TEST(member(again, "count") == "CNT-1");
        BOOST_TEST(again.find("recounts")->written() == R"([{"bin":"A-03-1","item":"LOTTED"}])");
        BOOST_TEST(company.seen("select b.code, coalesce(nullif(l.code, ''), '-'), e.round, "
                                "e.counted / 1000000, e.booked / 1000000, e.user_name "
                                "from count_entry e join bin b on b.id = e.bin_id "
                                "join lot l on l.id = e.lot_id order by 1, 2, 3") ==
                   "A-01-1|-|1|99|100|ann; A-02-1|-|1|10|20|ann; A-02-1|-|2|12|20|bea; "
                   "A-03-1|L1|1|5|5|bea; A-03-1|L2|1|0|5|bea; A-03-1|L9|1|4|0|bea");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
