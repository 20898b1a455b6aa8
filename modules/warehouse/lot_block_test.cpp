#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(lot_block)

namespace {

// SO-1 has picked 2 LOTTED of L1, SO-2 holds 3 of L1 and 1 of L2. LB-1 blocks L2 of OTHER.
std::vector<std::string> setup() {
    std::vector<std::string> requests = selling_and({
        R"({"op":"item.save","sku":"OTHER","name":"Other","tracking":"lot"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"OTHER","bin":"A-03-1","quantity":"4","unit_cost":"1.00",)"
        R"("lots":[{"lot":"L2"}]},)"
        R"({"item":"LOTTED","bin":"A-01-2","quantity":"1","unit_cost":"1.00","status":"damaged",)"
        R"("lots":[{"lot":"L1"}]}]})",
        R"({"op":"lot.block","item":"OTHER","lot":"L2","reason":"smells","number":"LB-1"})",
    });
    for (const std::string& one : confirmed_order("SO-1", R"([{"item":"LOTTED","quantity":"2"}])"))
        requests.push_back(one);
    requests.push_back(R"({"op":"pick.confirm","sales_order":"SO-1"})");
    for (const std::string& one : confirmed_order("SO-2", R"([{"item":"LOTTED","quantity":"4"}])"))
        requests.push_back(one);
    requests.push_back(R"({"op":"period.close","through":"2026-01-31"})");
    return requests;
}

std::string of(const std::string& item, const std::string& lot, const std::string& more = {}) {
    return fmt::format(R"({{"item":"{}","lot":"{}","reason":"recall"{}}})", item, lot, more);
}

constexpr const char* block_l1 =
    R"({"op":"lot.block","item":"LOTTED","lot":"L1","reason":"recall"})";

std::string lying(TestCompany& company) {
    return company.seen(
        "select b.code, l.code, c.status, c.quantity / 1000000, c.allocated / 1000000 "
        "from bin_balance c join bin b on b.id = c.bin_id join lot l on l.id = c.lot_id "
        "join item i on i.id = c.item_id where i.sku = 'LOTTED' and c.quantity > 0 "
        "order by b.code, l.code, c.status");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "lot.block",
                   {
                       {of("X", "L1", R"(,"date":"2026-01-31")"), "item_not_found", "item"},
                       {of("LOTTED", "L9", R"(,"date":"2026-01-31")"), "lot_not_found", "lot"},
                       {of("OTHER", "L2", R"(,"date":"2026-01-31")"), "lot_blocked_already",
                        "lot"},
                       {of("LOTTED", "L1", R"(,"date":"2026-01-31")"), "period_closed", "date"},
                       {of("LOTTED", "L1", R"(,"number":"LB-1","date":"2026-03-01")"),
                        "number_taken", "number"},
                       {of("LOTTED", "L1", R"(,"date":"2026-03-01")"), "negative_later", "date"},
                   });
}

BOOST_AUTO_TEST_CASE(all_of_it_is_quarantined_and_orders_get_other_lots) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(block_l1);
    BOOST_TEST(member(result, "quarantined") ==
               R"([{"bin":"A-01-2","lot":"L1","quantity":"1"},)"
               R"({"bin":"A-03-1","lot":"L1","quantity":"3"}])");
    BOOST_TEST(member(result, "left") == R"([{"bin":"PACK-01","lot":"L1","quantity":"2"}])");
    BOOST_TEST(lying(company) ==
               "A-01-2|L1|quarantine|1|0; A-03-1|L1|quarantine|3|0; A-03-1|L2|available|5|4; "
               "PACK-01|L1|available|2|2");
    check_proofs(company);
    company.must(R"({"op":"pack.post","sales_order":"SO-1"})");
    BOOST_TEST(company.refused(R"({"op":"shipment.post","sales_order":"SO-1"})") ==
               "lot_blocked@sales_order");
    // What becomes available by hand is not sold either.
    company.must(R"({"op":"stock.set_status","warehouse":"MAIN","item":"LOTTED","bin":"A-03-1",)"
                 R"("quantity":"3","from":"quarantine","to":"available","reason":"x",)"
                 R"("lots":[{"lot":"L1"}]})");
    company.must_all(confirmed_order("SO-3", R"([{"item":"LOTTED","quantity":"4"}])"));
    BOOST_TEST(lying(company) ==
               "A-01-2|L1|quarantine|1|0; A-03-1|L1|available|3|0; A-03-1|L2|available|5|5; "
               "PACK-01|L1|available|2|2");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
