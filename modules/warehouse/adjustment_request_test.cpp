#include "modules/warehouse/adjusting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(adjustment_request)

namespace {

// ADJ-1 took a nut away. One bolt is picked and lies in PACK-01.
void setup(TestCompany& company) {
    company.must_all(adjusting());
    company.must(adjusting("ADJ-1", "NUT", "-1", "A-01-1"));
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"1"}])"));
    company.must(R"({"op":"pick.confirm","sales_order":"SO-1"})");
    leave_role_to_general(company, "shrinkage");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"warehouse":"MAIN","reason":"shrinkage","lines":[{)" + line + "}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    const std::string bolt = R"("bin":"A-01-1","item":"BOLT",)";
    const std::string lotted = R"("bin":"A-03-1","item":"LOTTED",)";
    const std::string serial = R"("bin":"A-01-2","item":"SERIAL",)";
    check_refusals(
        setup, "adjustment.request",
        {
            {R"({"warehouse":"X","reason":"shrinkage","date":"2026-01-31",)"
             R"("lines":[{"item":"X","bin":"X","quantity":"0"}]})",
             "warehouse_not_found", "warehouse"},
            {of(R"("item":"X","bin":"X","quantity":"0")", R"(,"date":"2026-01-31")"),
             "period_closed", "date"},
            {of(R"("item":"X","bin":"X","quantity":"0")"), "item_not_found", "lines[0].item"},
            {of(bolt + R"("quantity":"0","unit":"BOX")"), "nothing_changes", "lines[0].quantity"},
            {of(bolt + R"("quantity":"-0.5","unit":"BOX")"), "unit_without_conversion",
             "lines[0].unit"},
            {of(bolt + R"("quantity":"-0.5","unit_cost":"1")"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"("item":"BOLT","bin":"X","quantity":"-1","unit_cost":"1")"), "cost_of_a_loss",
             "lines[0].unit_cost"},
            {of(R"("item":"BOLT","bin":"X","quantity":"1","unit_cost":"-1")"),
             "value_not_negative", "lines[0].unit_cost"},
            {of(R"("item":"LOTTED","bin":"X","quantity":"-1")"), "bin_not_found", "lines[0].bin"},
            {of(R"("item":"LOTTED","bin":"EAST/E-01-1","quantity":"-1")"), "bin_not_in_warehouse",
             "lines[0].bin"},
            {of(R"("item":"LOTTED","bin":"OLD","quantity":"-1")"), "bin_not_active",
             "lines[0].bin"},
            {of(lotted + R"("quantity":"-1")"), "lot_required", "lines[0].lots"},
            {of(lotted + R"("quantity":"-1","lots":[{"lot":"L9"}])"), "lot_not_found",
             "lines[0].lots"},
            {of(lotted + R"("quantity":"-2","lots":[{"lot":"L1","quantity":"1"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(serial + R"("quantity":"-2","serials":["S1"])"), "serial_quantity_differs",
             "lines[0].serials"},
            {of(serial + R"("quantity":"1","serials":["S1"])"), "serial_in_stock",
             "lines[0].serials"},
            {of(bolt + R"("quantity":"-1","lots":[{"lot":"L1"}])"), "lot_not_wanted",
             "lines[0].lots"},
            {of(R"("item":"FRESH","bin":"A-01-1","quantity":"1")", R"(,"number":"ADJ-1")"),
             "cost_unknown", "lines[0].unit_cost"},
            {of(R"("item":"NUT","bin":"A-01-1","quantity":"-1")", R"(,"number":"ADJ-1")"),
             "number_taken", "number"},
            {of(R"("item":"NUT","bin":"A-01-1","quantity":"-70")"), "account_role_missing", ""},
            {of(bolt + R"("quantity":"-60"},{)" + bolt + R"("quantity":"-60")"),
             "not_enough_in_bin", "lines[1].quantity"},
            {of(R"("item":"BOLT","bin":"PACK-01","quantity":"-1")"), "allocated_to_others",
             "lines[0].quantity"},
            {of(bolt + R"("quantity":"-1")", R"(,"date":"2026-03-01")"), "negative_later", "date"},
        });
}

BOOST_AUTO_TEST_CASE(each_reason_has_its_account) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(adjusting());
        const std::vector<std::pair<std::string, std::string>> accounts{
            {"damage", "5410"},  {"shrinkage", "5300"}, {"count", "5420"},     {"mispick", "5430"},
            {"return", "5440"}, {"correction", "5470"}, {"write_off", "5400"},
        };
        for (const auto& [reason, account] : accounts) {
            const std::string number = "ADJ-" + reason;
            const Json result =
                company.must(adjusting(number, "BOLT", "-2", "A-01-1", {}, reason));
            BOOST_TEST(member(result, "value") == "-8.00");
            BOOST_TEST(books_of(company, number) == "1400|-800; " + account + "|800");
        }
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|86|0; A-02-1|available|20|0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(what_is_found_comes_in_at_what_is_said_or_at_the_cost_there) {
    TestCompany company;
    company.must_all(adjusting());
    company.must(adjusting("ADJ-1", "BOLT", "1", "A-01-2", R"(,"unit":"CASE","unit_cost":"50")"));
    BOOST_TEST(books_of(company, "ADJ-1") == "1400|5000; 5300|-5000");
    // 120 that cost 500.00 and these 12 make 4.1667 each.
    company.must(adjusting("ADJ-2", "BOLT", "3", "A-01-2"));
    BOOST_TEST(books_of(company, "ADJ-2") == "1400|1250; 5300|-1250");
    company.must(adjusting("ADJ-3", "FRESH", "3", "A-01-2", R"(,"unit_cost":"0")"));
    company.must(adjusting("ADJ-4", "LOTTED", "3", "A-01-2",
                           R"(,"lots":[{"lot":"L1","quantity":"1"},{"lot":"L9","quantity":"2"}])"));
    company.must(adjusting("ADJ-5", "SERIAL", "1", "A-01-2", R"(,"serials":["S2"])"));
    BOOST_TEST(company.refused(adjusting("ADJ-6", "SERIAL", "1", "A-01-2",
                                         R"(,"serials":["S3"]},{"item":"SERIAL","bin":"A-01-2",)"
                                         R"("quantity":"1","serials":["S3"])")) ==
               "serial_in_stock@lines[1].quantity");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(above_the_limit_it_waits_and_nothing_moves) {
    TestCompany company;
    company.must_all(adjusting());
    company.act_as("ann");
    const Json small = company.must(adjusting("ADJ-1", "NUT", "-5", "A-01-1"));
    BOOST_TEST(member(small, "state") == "posted");
    const Json large = company.must(adjusting("ADJ-2", "BOLT", "-10", "A-01-1"));
    BOOST_TEST(member(large, "state") == "waiting");
    BOOST_TEST(member(large, "value") == "-40.00");
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
    BOOST_TEST(books_of(company, "ADJ-2") == "");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(orders_that_held_what_is_missing_seek_it_elsewhere) {
    TestCompany company;
    company.must_all(adjusting());
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"60"}])"));
    company.must_all(confirmed_order("SO-2", R"([{"item":"BOLT","quantity":"50"}])"));
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|100; A-02-1|available|20|10");
    const Json result = company.must(adjusting("ADJ-1", "BOLT", "-15", "A-01-1"));
    BOOST_TEST(result.find("shorted")->written() ==
               R"([{"order":"SO-2","line":1,"quantity":"15","reallocated":"10",)"
               R"("backordered":"5"}])");
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|85|85; A-02-1|available|20|20");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
