#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_replace)

namespace {

// Of RMA-1 4 BOLT and 1 NUT are accepted, the NUT is replaced. Of RMA-2 nothing is accepted. RMA-3
// is of UMBRELLA, who is no customer any more. RMA-4 is of SOYLENT, who pays in a currency of which
// no rate is known.
std::vector<std::string> setup() {
    return sold_and({
        R"({"op":"sales_order.create","number":"SO-U","customer":"UMBRELLA","warehouse":"MAIN",)"
        R"("lines":[{"item":"MEAN","quantity":"1"}]})",
        R"({"op":"sales_order.confirm","number":"SO-U"})",
        R"({"op":"pick.confirm","sales_order":"SO-U"})",
        R"({"op":"pack.post","sales_order":"SO-U"})",
        R"({"op":"shipment.post","sales_order":"SO-U","number":"SH-U"})",
        returning("RMA-3", "SH-U", R"({"line":1,"quantity":"1"})"),
        step("return.receive", "RMA-3"),
        step("return.inspect", "RMA-3", R"({"line":1,"accepted":"1"})"),
        R"({"op":"partner.save","code":"UMBRELLA","active":false})",
        R"({"op":"partner.save","code":"SOYLENT","name":"Soylent","customer":true})",
        R"({"op":"sales_order.create","number":"SO-S","customer":"SOYLENT","warehouse":"MAIN",)"
        R"("lines":[{"item":"MEAN","quantity":"1"}]})",
        R"({"op":"sales_order.confirm","number":"SO-S"})",
        R"({"op":"pick.confirm","sales_order":"SO-S"})",
        R"({"op":"pack.post","sales_order":"SO-S"})",
        R"({"op":"shipment.post","sales_order":"SO-S","number":"SH-S"})",
        returning("RMA-4", "SH-S", R"({"line":1,"quantity":"1"})"),
        step("return.receive", "RMA-4"),
        step("return.inspect", "RMA-4", R"({"line":1,"accepted":"1"})"),
        R"({"op":"partner.save","code":"SOYLENT","currency":"GBP"})",
        returning("RMA-1", "SH-1", R"({"line":1,"quantity":"5"},{"line":4,"quantity":"1"})"),
        step("return.receive", "RMA-1"),
        step("return.inspect", "RMA-1",
             R"({"line":1,"accepted":"4","rejected":"1"},{"line":4,"accepted":"1"})"),
        step("return.replace", "RMA-1", R"({"line":4})"),
        returning("RMA-2", "SH-2", R"({"line":1,"quantity":"5"})"),
        step("return.receive", "RMA-2"),
    });
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"return":"RMA-1","lines":[{)" + line + "}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "return.replace",
        {
            {R"({"return":"RMA-9"})", "return_not_found", "return"},
            {R"({"return":"RMA-2"})", "nothing_to_replace", "return"},
            {of(R"("line":9,"quantity":"0")"), "line_not_on_return", "lines[0].line"},
            {of(R"("line":1,"quantity":"0")"), "must_be_positive", "lines[0].quantity"},
            {of(R"("line":1,"quantity":"9.5")"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"("line":1,"quantity":"5")", R"(,"warehouse":"X")"), "more_than_accepted",
             "lines[0].quantity"},
            {R"({"return":"RMA-3","warehouse":"X"})", "partner_not_active", "customer"},
            {of(R"("line":1,"item":"X")", R"(,"warehouse":"X")"), "warehouse_not_found",
             "warehouse"},
            {R"({"return":"RMA-4","lines":[{"line":1,"item":"X"}]})", "currency_rate_missing",
             "date"},
            {of(R"("line":1,"item":"X")"), "item_not_found", "lines[0].item"},
            {of(R"("line":1,"item":"BLOCKED","price":"-1")"), "item_not_active", "lines[0].item"},
            {of(R"("line":1,"price":"-1")", R"(,"number":"SO-1")"), "value_not_negative",
             "lines[0].price"},
            {of(R"("line":1)", R"(,"number":"SO-1")"), "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_same_goods_are_sent_for_nothing_more) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(R"({"op":"return.replace","return":"RMA-1","number":"SO-R"})");
    BOOST_TEST(member(result, "total") == "36.00");
    BOOST_TEST(member(result, "credit") == "36.00");
    BOOST_TEST(member(result, "difference") == "0.00");
    BOOST_TEST(company.seen("select o.channel, o.status, l.quantity from sales_order o "
                            "join sales_order_line l on l.order_id = o.id "
                            "join document d on d.id = o.id where d.number = 'SO-R'") ==
               "return|confirmed|4000000");
    BOOST_TEST(company.refused(step("return.replace", "RMA-1")) == "nothing_to_replace@return");
    company.must(R"({"op":"sales_order.cancel","number":"SO-R"})");
    company.must(step("return.replace", "RMA-1"));
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(other_goods_may_cost_more) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(
        step("return.replace", "RMA-1", R"({"line":1,"quantity":"2","item":"NUT","price":"10"})"));
    BOOST_TEST(member(result, "difference") == "2.00");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
