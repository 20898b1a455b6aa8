#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(lot_block_reverse)

namespace {

std::string status(const std::string& lot, const std::string& from, const std::string& to,
                   const std::string& date) {
    return fmt::format(R"({{"op":"stock.set_status","warehouse":"MAIN","item":"LOTTED",)"
                       R"("bin":"A-03-1","quantity":"5","from":"{}","to":"{}","reason":"x",)"
                       R"("date":"{}","lots":[{{"lot":"{}"}}]}})",
                       from, to, date, lot);
}

// LB-1 blocks L1, of which all was found damaged since. LB-2 blocks L2, which was damaged from 4 to
// 6 March. LB-3 is reversed.
std::vector<std::string> setup() {
    return selling_and({
        R"({"op":"lot.block","item":"LOTTED","lot":"L1","reason":"a","number":"LB-3"})",
        R"({"op":"lot_block.reverse","number":"LB-3"})",
        R"({"op":"lot.block","item":"LOTTED","lot":"L1","reason":"a","number":"LB-1"})",
        R"({"op":"lot.block","item":"LOTTED","lot":"L2","reason":"a","number":"LB-2"})",
        status("L1", "quarantine", "damaged", "2026-03-02"),
        status("L2", "quarantine", "damaged", "2026-03-04"),
        status("L2", "damaged", "quarantine", "2026-03-06"),
        R"({"op":"period.close","through":"2026-01-31"})",
    });
}

std::string of(const std::string& number, const std::string& date) {
    return fmt::format(R"({{"number":"{}","date":"{}"}})", number, date);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "lot_block.reverse",
                   {
                       {of("LB-9", "2026-01-31"), "document_not_found", "number"},
                       {of("LB-3", "2026-01-31"), "already_reversed", "number"},
                       {of("LB-1", "2026-01-31"), "period_closed", "date"},
                       {of("LB-1", "2026-03-01"), "reversal_before_original", "date"},
                       {of("LB-3-R", "2026-03-02"), "is_a_reversal", "number"},
                       {of("LB-1", "2026-03-07"), "goods_moved_on", "number"},
                       {of("LB-2", "2026-03-05"), "negative_later", "date"},
                   });
}

BOOST_AUTO_TEST_CASE(the_lot_is_sold_again) {
    TestCompany company;
    company.must_all(setup());
    company.must_all(confirmed_order("SO-1", R"([{"item":"LOTTED","quantity":"5"}])"));
    const std::string held = "select sum(allocated) from bin_balance";
    BOOST_TEST(company.seen(held) == "0");
    company.must(R"({"op":"lot_block.reverse","number":"LB-2","date":"2026-03-07"})");
    BOOST_TEST(company.seen(held) == "5000000");
    BOOST_TEST(company.seen("select count(*) from lot where blocked_by is not null") == "1");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
