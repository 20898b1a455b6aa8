#include "modules/warehouse/reversing_for_tests.h"
#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_write_off_reverse)

namespace {

std::string lost(const std::string& line, const std::string& quantity) {
    return R"({"op":"transfer.write_off","number":"TR-1","reason":"lost","lines":[{"line":)" +
           line + R"(,"quantity":")" + quantity + R"("}]})";
}

// TW-000001 stands, TW-000002 is taken back, TW-000003 waits.
void setup(TestCompany& company) {
    company.must_all(two_warehouses_and({
        transfer("TR-1", R"({"item":"BOLT","quantity":"20"},{"item":"NUT","quantity":"5"})"),
        transfer_step("transfer.ship", "TR-1",
                      R"({"line":1,"bin":"A-01-1"},{"line":2,"bin":"A-01-1"})"),
        lost("1", "2"),
        lost("1", "3"),
        reverse("transfer_write_off", "TW-000002"),
        R"({"op":"role.save","code":"small","rights":["warehouse.*"],)"
        R"("limits":[{"subject":"write_off","amount":"0.50"}]})",
        R"({"op":"user.save","user":"leo","roles":["small"]})",
    }));
    company.act_as("leo");
    company.must(lost("1", "1"));
    company.act_as("owner");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "transfer_write_off.reverse",
                   reversal_rows("TW-000001", "TW-000002",
                                 {{reversing("TW-000003"), "write_off_not_posted", "number"}}));
}

BOOST_AUTO_TEST_CASE(what_is_found_arrives_after_all) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_warehouses_and(
            {transfer("TR-1", R"({"item":"BOLT","quantity":"20"})"),
             transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-1"})"),
             transfer_step("transfer.receive", "TR-1", R"({"line":1,"quantity":"18"})"),
             lost("1", "2")}));
        const Json result = company.must(reverse("transfer_write_off", "TW-000001"));
        BOOST_TEST(member(result, "status") == "partially_received");
        BOOST_TEST(posted(company, result) == "1450|800; 5400|-800");
        const Json rest = company.must(transfer_step("transfer.receive", "TR-1"));
        BOOST_TEST(member(rest, "status") == "received");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
