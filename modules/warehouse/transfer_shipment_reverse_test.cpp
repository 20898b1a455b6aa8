#include <chrono>

#include "modules/warehouse/reversing_for_tests.h"
#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_shipment_reverse)

namespace {

// TS-000001 stands, TS-000002 is taken back, some of TS-000003 arrived, and what TS-000004 sent is
// costed by lot by now.
void setup(TestCompany& company) {
    company.must_all(two_warehouses_and({
        transfer("TR-1", R"({"item":"BOLT","quantity":"30"})"),
        transfer("TR-2", R"({"item":"BOLT","quantity":"5"},{"item":"NUT","quantity":"2"})"),
        transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-1","quantity":"10"})"),
        transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-1","quantity":"10"})"),
        reverse("transfer_shipment", "TS-000002"),
        transfer_step("transfer.ship", "TR-2", R"({"line":1,"bin":"A-01-1"})"),
        transfer_step("transfer.receive", "TR-2", R"({"line":1,"quantity":"2"})"),
        R"({"op":"transfer.write_off","number":"TR-2","reason":"lost",)"
        R"("lines":[{"line":1,"quantity":"1"}]})",
        transfer_step("transfer.ship", "TR-2", R"({"line":2,"bin":"A-01-1"})"),
    }));
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->execute("update item set cost_method = 'specific', tracking = 'lot' where sku = 'NUT'");
    tx->commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "transfer_shipment.reverse",
                   reversal_rows("TS-000001", "TS-000002",
                                 {{reversing("TS-000003"), "shipment_arrived", "number"},
                                  {reversing("TS-000004"), "cost_used", "number"}}));
}

BOOST_AUTO_TEST_CASE(goods_and_layers_are_back_and_may_leave_again) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_warehouses_and(
            {transfer("TR-1", R"({"item":"BOLT","quantity":"110"})"),
             transfer_step("transfer.ship", "TR-1",
                           R"({"line":1,"bin":"A-01-1","quantity":"100"},)"
                           R"({"line":1,"bin":"A-02-1","quantity":"10"})")}));
        const Json result = company.must(reverse("transfer_shipment", "TS-000001"));
        BOOST_TEST(member(result, "status") == "requested");
        BOOST_TEST(posted(company, result) == "1400|45000; 1450|-45000");
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
        BOOST_TEST(layers(company, "BOLT") == "MAIN|layer|100|40000; MAIN|layer|20|10000");
        company.must(transfer_step("transfer.ship", "TR-1",
                                   R"({"line":1,"bin":"A-01-1","quantity":"100"})"));
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(the_refusal_names_what_arrived) {
    TestCompany company;
    setup(company);
    const Reply reply = company.run(reverse("transfer_shipment", "TS-000003"));
    BOOST_TEST(reply.refusal->message() == "goods of TS-000003 have arrived or were written off "
                                           "with TW-000001, TX-000001; reverse that first");
    company.must_all({reverse("transfer_receipt", "TX-000001"),
                      reverse("transfer_write_off", "TW-000001"),
                      reverse("transfer_shipment", "TS-000003")});
}

BOOST_AUTO_TEST_SUITE_END()
