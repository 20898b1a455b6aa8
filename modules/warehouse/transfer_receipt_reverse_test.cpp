#include "modules/warehouse/reversing_for_tests.h"
#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_receipt_reverse)

namespace {

std::string receiving(const std::string& line, const std::string& quantity,
                      const std::string& bin) {
    return transfer_step("transfer.receive", "TR-1",
                         R"({"line":)" + line + R"(,"quantity":")" + quantity +
                             R"(","bin":")" + bin + R"("})");
}

std::string move(const std::string& item, const std::string& quantity, const std::string& from,
                 const std::string& to, const std::string& date = "2026-03-02") {
    return R"({"op":"stock.move","warehouse":"EAST","item":")" + item + R"(","quantity":")" +
           quantity + R"(","from":")" + from + R"(","to":")" + to + R"(","date":")" + date +
           R"("})";
}

// TX-000001 stands, TX-000002 is taken back. What TX-000003 brought was carried away, what
// TX-000004 brought is held for SO-9, what TX-000005 brought was away for a day, and the cost that
// came with TX-000006 was written off.
std::vector<std::string> setup() {
    return two_warehouses_and({
        R"({"op":"bin.save","warehouse":"EAST","code":"E-01-2","type":"quarantine"})",
        transfer("TR-1", R"({"item":"BOLT","quantity":"40"},{"item":"NUT","quantity":"7"},)"
                         R"({"item":"LOTTED","quantity":"4"},{"item":"MEAN","quantity":"9"})"),
        transfer_step("transfer.ship", "TR-1",
                      R"({"line":1,"bin":"A-01-1"},{"line":2,"bin":"A-01-1"},)"
                      R"({"line":3,"bin":"A-03-1","lots":[{"lot":"L1"}]},)"
                      R"({"line":4,"bin":"A-01-2"})"),
        receiving("1", "5", "RECV-01"),
        receiving("1", "5", "RECV-01"),
        reverse("transfer_receipt", "TX-000002"),
        receiving("1", "6", "E-01-2"),
        move("BOLT", "6", "E-01-2", "RECV-01"),
        receiving("4", "5", "E-01-1"),
        R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"EAST","number":"SO-9",)"
        R"("lines":[{"item":"MEAN","quantity":"5"}]})",
        R"({"op":"sales_order.confirm","number":"SO-9"})",
        receiving("3", "4", "RECV-01"),
        R"({"op":"stock.move","warehouse":"EAST","item":"LOTTED","quantity":"4","from":"RECV-01",)"
        R"("to":"E-01-1","date":"2026-03-03","lots":[{"lot":"L1"}]})",
        R"({"op":"stock.move","warehouse":"EAST","item":"LOTTED","quantity":"4","from":"E-01-1",)"
        R"("to":"RECV-01","date":"2026-03-04","lots":[{"lot":"L1"}]})",
        receiving("2", "7", "E-01-2"),
        R"({"op":"stock.set_status","warehouse":"EAST","item":"NUT","bin":"E-01-1",)"
        R"("quantity":"50","from":"available","to":"written_off","reason":"wet"})",
        R"({"op":"opening_stock.post","warehouse":"EAST","lines":[)"
        R"({"item":"NUT","bin":"E-01-1","quantity":"1","unit_cost":"0.20"}]})",
        R"({"op":"stock.set_status","warehouse":"EAST","item":"NUT","bin":"E-01-1",)"
        R"("quantity":"1","from":"available","to":"written_off","reason":"wet"})",
    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "transfer_receipt.reverse",
                   reversal_rows("TX-000001", "TX-000002",
                                 {{reversing("TX-000003"), "goods_moved_on", "number"},
                                  {reversing("TX-000004"), "allocated_to_others", "number"},
                                  {reversing("TX-000005", "2026-03-02"), "negative_later", "date"},
                                  {reversing("TX-000006"), "cost_used", "number"}}));
}

BOOST_AUTO_TEST_CASE(goods_are_on_their_way_again_and_may_arrive_elsewhere) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_warehouses_and(
            {transfer("TR-1", R"({"item":"BOLT","quantity":"20"},{"item":"MEAN","quantity":"4"})"),
             transfer_step("transfer.ship", "TR-1",
                           R"({"line":1,"bin":"A-01-1"},{"line":2,"bin":"A-01-2"})"),
             transfer_step("transfer.receive", "TR-1",
                           R"({"line":1,"quantity":"18"},{"line":2})")}));
        const Json result = company.must(reverse("transfer_receipt", "TX-000001"));
        BOOST_TEST(member(result, "status") == "shipped");
        BOOST_TEST(posted(company, result) == "1410|-7200; 1410|-500; 1450|7200; 1450|500");
        const Json all = company.must(transfer_step("transfer.receive", "TR-1"));
        BOOST_TEST(member(all, "status") == "received");
        BOOST_TEST(member(all, "value") == "85.00");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
