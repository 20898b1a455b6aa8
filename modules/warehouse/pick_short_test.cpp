#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(pick_short)

namespace {

// SO-1 wants 110 BOLT: 100 of A-01-1 and 10 of A-02-1, which holds 10 more.
std::vector<std::string> setup() {
    std::vector<std::string> requests =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"110"}])"));
    requests.push_back(R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",)"
                       R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})");
    requests.push_back(R"({"op":"period.close","through":"2026-01-31"})");
    return requests;
}

std::string of(const std::string& rest, const std::string& order = "SO-1") {
    return R"({"sales_order":")" + order + R"(",)" + rest + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "pick.short",
        {
            {of(R"("line":9,"bin":"Z","found":"1")", "SO-9"), "document_not_found", "sales_order"},
            {of(R"("line":9,"bin":"Z","found":"1")", "SO-2"), "not_on_the_floor", "sales_order"},
            {of(R"("line":9,"bin":"Z","found":"1","date":"2026-01-31")"), "period_closed", "date"},
            {of(R"("line":9,"bin":"Z","found":"1")"), "line_not_on_order", "line"},
            {of(R"("line":1,"bin":"Z","found":"1")"), "bin_not_found", "bin"},
            {of(R"("line":1,"bin":"EAST/E-01-1","found":"1")"), "bin_not_in_warehouse", "bin"},
            {of(R"("line":1,"bin":"OLD","found":"1")"), "bin_not_active", "bin"},
            {of(R"("line":1,"bin":"A-01-2","found":"-1")"), "value_not_negative", "found"},
            {of(R"("line":1,"bin":"A-01-2","found":"1")"), "not_allocated_here", "bin"},
            {of(R"("line":1,"bin":"A-01-1","found":"100")"), "not_short", "found"},
            {of(R"("line":1,"bin":"A-01-1","found":"0.5")"), "conversion_not_exact", "found"},
            {of(R"("line":1,"bin":"A-01-1","found":"1","date":"2026-03-01")"), "negative_later",
             "date"},
        });
}

BOOST_AUTO_TEST_CASE(the_rest_is_sought_elsewhere_and_the_bin_is_to_be_counted) {
    TestCompany company;
    company.must_all(setup());
    const Json result =
        company.must(of(R"("op":"pick.short","line":1,"bin":"A-01-1","found":"85")"));
    BOOST_TEST(member(result, "picked") == "85");
    BOOST_TEST(member(result, "reallocated") == "10");
    BOOST_TEST(member(result, "backordered") == "5");
    BOOST_TEST(company.seen("select b.code, t.done from count_task t "
                            "join bin b on b.id = t.bin_id") == "A-01-1|0");
    BOOST_TEST(company.seen("select b.code, c.quantity, c.allocated from bin_balance c "
                            "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
                            "where i.sku = 'BOLT' and c.quantity > 0 order by b.code") ==
               "A-01-1|15000000|0; A-02-1|20000000|20000000; PACK-01|85000000|85000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(nothing_found_makes_no_pick) {
    TestCompany company;
    company.must_all(setup());
    const Json result =
        company.must(of(R"("op":"pick.short","line":1,"bin":"A-01-1","found":"0")"));
    BOOST_TEST(member(result, "pick") == "(none)");
    BOOST_TEST(member(result, "backordered") == "90");
    company.must(of(R"("op":"pick.short","line":1,"bin":"A-02-1","found":"0")"));
    BOOST_TEST(company.seen("select count(*) from count_task where done = 0") == "2");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
