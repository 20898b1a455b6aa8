#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_authorize)

namespace {

std::vector<std::string> setup() {
    return sold_and({returning("RMA-1", "SH-2", R"({"line":1,"quantity":"5"})")});
}

std::string of(const std::string& lines) {
    return R"({"shipment":"SH-1","lines":[)" + lines + "]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "return.authorize",
        {
            {R"({"shipment":"SH-9","customer":"X"})", "shipment_not_found", "shipment"},
            {R"({"shipment":"SH-3-R"})", "shipment_not_found", "shipment"},
            {R"({"shipment":"SH-3","customer":"X"})", "shipment_reversed", "shipment"},
            {R"({"shipment":"SH-1","customer":"X"})", "partner_not_found", "customer"},
            {R"({"shipment":"SH-1","customer":"ACME"})", "not_a_customer", "customer"},
            {R"({"shipment":"SH-1","customer":"INITECH"})", "partner_not_active", "customer"},
            {R"({"shipment":"SH-1","customer":"UMBRELLA","warehouse":"X"})",
             "shipment_of_other_customer", "customer"},
            {R"({"shipment":"SH-2","customer":"GLOBEX","warehouse":"X"})", "warehouse_not_found",
             "warehouse"},
            {R"({"shipment":"SH-2"})", "nothing_to_return", "shipment"},
            {of(R"({"line":1,"quantity":"1"},{"line":1,"quantity":"0"})"), "line_repeated",
             "lines[1].line"},
            {of(R"({"line":9,"quantity":"0"})"), "line_not_on_shipment", "lines[0].line"},
            {of(R"({"line":1,"quantity":"0"})"), "must_be_positive", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"1","unit":"BOX"})"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"({"line":1,"quantity":"0.5"})"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"111"})"), "returns_exceed_shipped", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"10","unit":"CASE"})"), "returns_exceed_shipped",
             "lines[0].quantity"},
            {R"({"shipment":"SH-2","lines":[{"line":1,"quantity":"1"}]})",
             "returns_exceed_shipped", "lines[0].quantity"},
            {R"({"shipment":"SH-1","number":"RMA-1"})", "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(all_returns_together_are_no_more_than_was_shipped) {
    TestCompany company;
    company.must_all(sold());
    const Json first = company.must(returning(
        "RMA-1", "SH-1", R"({"line":1,"quantity":"2","unit":"CASE","reason":"too long"})"));
    BOOST_TEST(member(first, "status") == "authorized");
    BOOST_TEST(first.find("lines")->written().find(R"("authorized":"24")") != std::string::npos);
    BOOST_TEST(company.refused(returning("", "SH-1", R"({"line":1,"quantity":"87"})")) ==
               "returns_exceed_shipped@lines[0].quantity");
    const Json rest =
        company.must(R"({"op":"return.authorize","shipment":"SH-1","customer":"GLOBEX"})");
    BOOST_TEST(member(rest, "return") == "RMA-000001");
    BOOST_TEST(company.seen("select r.line, r.authorized from return_line r "
                            "join document d on d.id = r.return_id where d.number = 'RMA-000001' "
                            "order by r.line") ==
               "1|86000000; 2|6000000; 3|2000000; 4|3000000");
    BOOST_TEST(company.refused(R"({"op":"shipment.reverse","number":"SH-1"})") ==
               "shipment_invoiced@number");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
