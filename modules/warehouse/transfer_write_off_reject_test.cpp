#include "modules/warehouse/reversing_for_tests.h"
#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_write_off_reject)

namespace {

// TW-000001 waits, TW-000002 is posted.
void setup(TestCompany& company) {
    const std::string lost = R"({"op":"transfer.write_off","number":"TR-1","reason":"lost",)"
                             R"("lines":[{"line":1,"quantity":"2"}]})";
    company.must_all(two_warehouses_and({
        transfer("TR-1", R"({"item":"BOLT","quantity":"20"})"),
        transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-1"})"),
        R"({"op":"role.save","code":"small","rights":["warehouse.*"],)"
        R"("limits":[{"subject":"write_off","amount":"0.50"}]})",
        R"({"op":"user.save","user":"leo","roles":["small"]})",
    }));
    company.act_as("leo");
    company.must(lost);
    company.act_as("owner");
    company.must(lost);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "transfer_write_off.reject",
                   {{reversing("TW-9"), "document_not_found", "number"},
                    {reversing("TW-000002"), "write_off_not_waiting", "number"}});
}

BOOST_AUTO_TEST_CASE(its_goods_stay_on_their_way) {
    TestCompany company;
    setup(company);
    company.must(R"({"op":"transfer_write_off.reject","number":"TW-000001"})");
    const Json rest = company.must(transfer_step("transfer.receive", "TR-1"));
    BOOST_TEST(member(rest, "status") == "received");
    BOOST_TEST(lying(company, "BOLT").find("18|0") != std::string::npos);
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
