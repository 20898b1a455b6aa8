#include "modules/warehouse/counting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(count_approve)

namespace {

void count(TestCompany& company, const std::string& number, const std::string& bin,
           const std::string& lines) {
    company.must(planning(number, R"("bins":[")" + bin + R"("])"));
    if (!lines.empty()) company.must(counting(number, lines));
}

// CNT-1 misses 6 bolts of 20, CNT-2 is cancelled, of CNT-3 nothing is counted, CNT-4 asks for a
// recount, goods of CNT-5 were adjusted since and those of CNT-6 are all gone, CNT-7 found what was
// never here, CNT-8 misses a nut, CNT-9 misses picked goods, CNT-10 found a serial that lies
// elsewhere.
void setup(TestCompany& company) {
    company.must_all(adjusting());
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"5"}])"));
    company.must(R"({"op":"pick.confirm","sales_order":"SO-1"})");
    for (const std::string bin : {"C-2", "C-3", "C-4", "C-6", "C-7", "C-8", "C-10"})
        company.must(R"({"op":"bin.save","warehouse":"MAIN","code":")" + bin + R"("})");
    company.must(R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":"3",)"
                 R"("from":"A-01-1","to":"C-6"})");
    company.must(R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"2",)"
                 R"("from":"A-01-1","to":"C-8"})");
    count(company, "CNT-1", "A-02-1", found("A-02-1", "BOLT", "14"));
    count(company, "CNT-2", "C-2", {});
    company.must(ending("cancel", "CNT-2"));
    count(company, "CNT-3", "C-3", {});
    company.must_all({planning("CNT-4", R"("bins":["C-4"],"tolerance_percent":"0")"),
                      counting("CNT-4", found("C-4", "BOLT", "1"))});
    count(company, "CNT-5", "A-03-1",
          found("A-03-1", "LOTTED", "9", R"(,"lots":[{"lot":"L1","quantity":"4"},)"
                                         R"({"lot":"L2","quantity":"5"}])"));
    company.must(adjusting("ADJ-5", "LOTTED", "-1", "A-03-1", R"(,"lots":[{"lot":"L1"}])"));
    count(company, "CNT-6", "C-6", found("C-6", "BOLT", "1"));
    company.must(R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":"3",)"
                 R"("from":"C-6","to":"A-01-1"})");
    count(company, "CNT-7", "C-7", found("C-7", "FRESH", "1"));
    count(company, "CNT-8", "C-8", found("C-8", "NUT", "1"));
    count(company, "CNT-9", "PACK-01", found("PACK-01", "BOLT", "4"));
    count(company, "CNT-10", "C-10", found("C-10", "SERIAL", "1", R"(,"serials":["S1"])"));
    leave_role_to_general(company, "count_differences");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "count.approve",
                   {{reversing("CNT-99", "2026-01-31"), "document_not_found", "number"},
                    {reversing("CNT-2", "2026-01-31"), "count_not_open", "number"},
                    {reversing("CNT-3", "2026-01-31"), "period_closed", "date"},
                    {reversing("CNT-3"), "nothing_counted", "number"},
                    {reversing("CNT-4"), "recount_missing", "number"},
                    {reversing("CNT-5"), "adjusted_meanwhile", "number"},
                    {reversing("CNT-6"), "moved_meanwhile", "number"},
                    {reversing("CNT-7"), "cost_unknown", "number"},
                    {reversing("CNT-8"), "account_role_missing", ""},
                    {reversing("CNT-9"), "allocated_to_others", "number"},
                    {reversing("CNT-10"), "serial_in_stock", "number"},
                    {reversing("CNT-1", "2026-03-01"), "negative_later", "date"},
                    {reversing("CNT-1"), "above_limit", "number", "bea"}});
}

BOOST_AUTO_TEST_CASE(the_differences_are_one_adjustment) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(adjusting());
        company.must_all(counted("CNT-1", R"("A-01-1","A-02-1")",
                                 found("A-01-1", "BOLT", "98") + "," +
                                     found("A-01-1", "NUT", "9") + "," +
                                     found("A-02-1", "BOLT", "20")));
        BOOST_TEST(books_of(company, "ADJ-000001") ==
                   "1400|20; 1400|-800; 5420|-20; 5420|800");
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|98|0; A-02-1|available|20|0");
        BOOST_TEST(lying(company, "NUT") == "A-01-1|available|9|0; E-01-1|available|50|0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(moves_since_the_moment_are_respected) {
    TestCompany company;
    company.must_all(adjusting());
    const std::string carry =
        R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":"10",)"
        R"("from":"A-01-1","to":"A-01-2"})";
    // Of what lay there when it began, 1 is missing; of what lies there now, 2 are.
    company.must_all({planning("CNT-1", R"("bins":["A-01-1"])"), carry,
                      counting("CNT-1", found("A-01-1", "BOLT", "99")),
                      ending("approve", "CNT-1")});
    BOOST_TEST(lying(company, "BOLT") ==
               "A-01-1|available|89|0; A-01-2|available|10|0; A-02-1|available|20|0");
    company.must_all({planning("CNT-2", R"("bins":["A-01-1"])"), carry,
                      counting("CNT-2", found("A-01-1", "BOLT", "77"), R"(,"as_of":"now")"),
                      ending("approve", "CNT-2")});
    BOOST_TEST(lying(company, "BOLT") ==
               "A-01-1|available|77|0; A-01-2|available|20|0; A-02-1|available|20|0");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_is_found_comes_in_at_the_cost_that_was_said) {
    TestCompany company;
    company.must_all(adjusting());
    company.must_all(counted("CNT-1", R"("A-01-2")",
                             found("A-01-2", "FRESH", "3", R"(,"unit_cost":"2.50")")));
    BOOST_TEST(books_of(company, "ADJ-000001") == "1400|750; 5420|-750");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
