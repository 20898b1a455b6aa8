#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(pack_post)

namespace {

// SO-1 wants 40 BOLT, 6 LOTTED (5 of L1, 1 of L2) and 1 SERIAL; the first two are picked. SO-4 is
// packed as PL-1, SO-3 is not picked.
std::vector<std::string> setup() {
    std::vector<std::string> requests = selling();
    const auto add = [&](const std::vector<std::string>& more) {
        requests.insert(requests.end(), more.begin(), more.end());
    };
    add(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"40"},)"
                                R"({"item":"LOTTED","quantity":"6"},)"
                                R"({"item":"SERIAL","quantity":"1"}])"));
    add(confirmed_order("SO-3", R"([{"item":"BOLT","quantity":"1"}])"));
    add(confirmed_order("SO-4", R"([{"item":"NUT","quantity":"1"}])"));
    add({R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",)"
         R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})",
         R"({"op":"pick.confirm","sales_order":"SO-1"})",
         R"({"op":"pick.confirm","sales_order":"SO-4"})",
         R"({"op":"pack.post","sales_order":"SO-4","number":"PL-1"})",
         R"({"op":"period.close","through":"2026-01-31"})"});
    return requests;
}

std::string of(const std::string& lines, const std::string& more = "") {
    return R"({"sales_order":"SO-1","cartons":[{"lines":[)" + lines + "]}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "pack.post",
        {
            {R"({"sales_order":"SO-9"})", "document_not_found", "sales_order"},
            {R"({"sales_order":"SO-2"})", "not_on_the_floor", "sales_order"},
            {R"({"sales_order":"SO-1","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"sales_order":"SO-3"})", "nothing_to_pack", "sales_order"},
            {R"({"sales_order":"SO-1","cartons":[{"carton":2,"lines":[{"line":1,"quantity":"1"}]},)"
             R"({"lines":[{"line":1,"quantity":"1"}]}]})",
             "carton_repeated", "cartons[1].carton"},
            {R"({"sales_order":"SO-1","cartons":[{"weight":"-1","lines":[{"line":9,)"
             R"("quantity":"1"}]}]})",
             "value_not_negative", "cartons[0].weight"},
            {of(R"({"line":9,"quantity":"1"})"), "line_not_on_order", "cartons[0].lines[0].line"},
            {of(R"({"line":1,"quantity":"0"})"), "must_be_positive",
             "cartons[0].lines[0].quantity"},
            {of(R"({"line":1,"quantity":"1","unit":"BOX"})"), "unit_without_conversion",
             "cartons[0].lines[0].unit"},
            {of(R"({"line":1,"quantity":"0.5"})"), "conversion_not_exact",
             "cartons[0].lines[0].quantity"},
            {of(R"({"line":2,"quantity":"1","serials":["S"]})"), "lot_required",
             "cartons[0].lines[0].lots"},
            {of(R"({"line":2,"quantity":"1","lots":[{"lot":"L9"}]})"), "lot_not_found",
             "cartons[0].lines[0].lots"},
            {of(R"({"line":2,"quantity":"2","lots":[{"lot":"L1","quantity":"1"}]})"),
             "lot_quantities_differ", "cartons[0].lines[0].lots"},
            {of(R"({"line":3,"quantity":"2","serials":["S"]})"), "serial_quantity_differs",
             "cartons[0].lines[0].serials"},
            {of(R"({"line":1,"quantity":"1","lots":[{"lot":"L1"}]})"), "lot_not_wanted",
             "cartons[0].lines[0].lots"},
            {of(R"({"line":1,"quantity":"30"},{"line":1,"quantity":"11"})"), "more_than_picked",
             "cartons[0].lines[1].quantity"},
            {of(R"({"line":2,"quantity":"2","lots":[{"lot":"L2"}]})"), "more_than_picked",
             "cartons[0].lines[0].quantity"},
            {of(R"({"line":1,"quantity":"1"})", R"(,"number":"PL-1")"), "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(each_carton_lists_its_items_and_lots) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"pack.post","sales_order":"SO-1","cartons":[)"
                 R"({"carton":1,"weight":"2.4","lines":[{"line":1,"quantity":"1","unit":"CASE"},)"
                 R"({"line":2,"quantity":"1","lots":[{"lot":"L2"}]}]},)"
                 R"({"carton":2,"lines":[{"line":1,"quantity":"12"}]}]})");
    const Json rest = company.must(R"({"op":"pack.post","sales_order":"SO-1"})");
    BOOST_TEST(member(rest, "cartons") ==
               R"([{"carton":1,"lines":[{"line":1,"quantity":"16"},)"
               R"({"line":2,"quantity":"5","lot":"L1"}]}])");
    BOOST_TEST(company.refused(R"({"op":"pack.post","sales_order":"SO-1"})") ==
               "nothing_to_pack@sales_order");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
