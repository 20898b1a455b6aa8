#include "modules/warehouse/adjusting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(adjustment_approve)

namespace {

std::string move(const std::string& from, const std::string& to, const std::string& quantity) {
    return R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","from":")" + from +
           R"(","to":")" + to + R"(","quantity":")" + quantity + R"("})";
}

// Ann asked for all of them. ADJ-2 is rejected; what ADJ-4 misses was carried away since, ADJ-5
// misses goods beside which only picked ones are left, and the serial of ADJ-6 has been found.
void setup(TestCompany& company) {
    company.must_all(adjusting());
    company.must(move("A-02-1", "PACK-01", "5"));
    company.act_as("ann");
    company.must_all({adjusting("ADJ-1", "BOLT", "-10", "A-01-1"),
                      adjusting("ADJ-2", "BOLT", "-10", "A-01-1"),
                      adjusting("ADJ-3", "NUT", "-6", "A-01-1"),
                      adjusting("ADJ-4", "BOLT", "-15", "A-02-1"),
                      adjusting("ADJ-5", "BOLT", "-5", "PACK-01"),
                      adjusting("ADJ-6", "SERIAL", "1", "A-01-2", R"(,"serials":["S9"])")});
    company.act_as("owner");
    company.must_all({deciding("reject", "ADJ-2"), move("A-02-1", "A-01-2", "1")});
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"5"}])"));
    company.must_all({R"({"op":"pick.confirm","sales_order":"SO-1"})",
                      move("PACK-01", "A-01-2", "5"),
                      adjusting("ADJ-7", "SERIAL", "1", "A-01-2", R"(,"serials":["S9"])")});
    leave_role_to_general(company, "shrinkage");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "adjustment.approve",
                   {{reversing("ADJ-9"), "document_not_found", "number"},
                    {reversing("ADJ-2"), "adjustment_not_waiting", "number"},
                    {reversing("ADJ-1", "2026-01-31"), "self_approval", "number", "ann"},
                    {reversing("ADJ-3", "2026-01-31"), "period_closed", "date"},
                    {reversing("ADJ-3"), "account_role_missing", ""},
                    {reversing("ADJ-4"), "not_enough_in_bin", "number"},
                    {reversing("ADJ-5"), "allocated_to_others", "number"},
                    {reversing("ADJ-6"), "serial_in_stock", "number"},
                    {reversing("ADJ-1", "2026-03-01"), "negative_later", "date"},
                    {reversing("ADJ-1"), "above_limit", "number", "bea"}});
}

BOOST_AUTO_TEST_CASE(goods_and_books_change_together_on_the_day_of_the_approval) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(adjusting());
        company.act_as("ann");
        company.must(adjusting("ADJ-1", "BOLT", "-3", "A-01-1"));
        company.act_as("bea");
        company.set_today(Date::of(2026, 3, 5));
        const Json result = company.must(deciding("approve", "ADJ-1"));
        BOOST_TEST(member(result, "state") == "posted");
        BOOST_TEST(books_of(company, "ADJ-1") == "1400|-1200; 5300|1200");
        BOOST_TEST(company.seen("select m.date - d.date from stock_move m join document d "
                                "on d.id = m.document_id where d.number = 'ADJ-1'") == "3");
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|97|0; A-02-1|available|20|0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
