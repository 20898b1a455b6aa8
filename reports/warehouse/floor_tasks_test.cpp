// What waits on the floor, and what waits for a yes.
#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(floor_tasks_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(goods_at_the_dock_with_the_bin_proposed) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        const Rows shown{"receipt", "line", "item",     "lot", "quantity",
                         "unit",    "from", "proposed", "rule"};
        const Rows left{"GR-000001|1|BOLT-M8||10|EA|RECV-01|A-01-1|same_item"};
        BOOST_TEST(rows_of(company.ask("putaway_tasks"), shown) == left);
        company.must(R"({"op":"putaway.post","receipt":"GR-000001","lines":[
                         {"line":1,"quantity":"10","from":"RECV-01","to":"A-01-1"}]})");
        BOOST_TEST(company.ask("putaway_tasks").rows.empty());
    }
}

BOOST_AUTO_TEST_CASE(each_proposal_tells_its_rule) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        company.must_all({
            R"({"op":"bin.save","warehouse":"MAIN","code":"B-02-1","type":"reserve"})",
            R"({"op":"item.save","sku":"DRILL","name":"Drill"})",
            R"({"op":"item.save","sku":"NUT-M8",
                "warehouses":[{"warehouse":"MAIN","preferred_bin":"B-02-1"}]})",
            R"({"op":"purchase_order.create","number":"PO-7","supplier":"ACME",
                "warehouse":"MAIN","lines":[{"item":"NUT-M8","quantity":"5","price":"2"},
                                            {"item":"DRILL","quantity":"2","price":"95"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-7"})",
            R"({"op":"receipt.post","purchase_order":"PO-7"})",
        });
        const Rows all{"BOLT-M8|A-01-1|same_item", "NUT-M8|B-02-1|preferred", "DRILL|B-02-1|empty"};
        BOOST_TEST(rows_of(company.ask("putaway_tasks"), {"item", "proposed", "rule"}) == all,
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(what_is_picked_is_packed_and_then_shipped) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        BOOST_TEST(company.ask("packing_tasks").rows.empty());
        company.must(R"({"op":"pick.confirm","sales_order":"SO-2002",
                         "lines":[{"line":1,"bin":"A-01-1","quantity":"20"}]})");
        const Rows to_pack{"document", "partner", "lines", "picked", "packed", "ship_by"};
        BOOST_TEST(rows_of(company.ask("packing_tasks"), to_pack) ==
                   Rows{"SO-2002|GLOBEX|1|20|0|2026-03-23"});
        BOOST_TEST(company.ask("shipping_tasks").rows.empty());
        company.must(R"({"op":"pack.post","sales_order":"SO-2002","cartons":[{"weight":"2.5",
                         "lines":[{"line":1,"quantity":"20"}]}]})");
        BOOST_TEST(company.ask("packing_tasks").rows.empty());
        const Rows to_ship{"document", "partner", "cartons", "weight", "ship_by"};
        BOOST_TEST(rows_of(company.ask("shipping_tasks"), to_ship) ==
                   Rows{"SO-2002|GLOBEX|1|2.5|2026-03-23"});
        company.must(R"({"op":"shipment.post","sales_order":"SO-2002"})");
        BOOST_TEST(company.ask("shipping_tasks").rows.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_waits_for_a_yes) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        company.must_all({
            R"({"op":"role.save","code":"young","name":"Beginner","rights":["warehouse.*",
                "purchasing.*","accounting.*","reports.*"],"limits":[
                {"subject":"adjustment","amount":"1.00"},
                {"subject":"purchase_order","amount":"1.00"},
                {"subject":"revaluation","amount":"1.00"}]})",
            R"({"op":"user.save","user":"flo","full_name":"Flo","roles":["young"]})",
        });
        BOOST_TEST(company.ask("approvals_waiting").rows.empty());
        company.act_as("flo");
        company.must_all({
            R"({"op":"purchase_order.create","number":"PO-7","supplier":"ACME",
                "warehouse":"MAIN","lines":[{"item":"NUT-M8","quantity":"5","price":"2.00"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-7"})",
            R"({"op":"adjustment.request","warehouse":"MAIN","reason":"shrinkage","lines":[
                {"item":"BOLT-M8","bin":"RECV-01","quantity":"-2"}]})",
            R"({"op":"revaluation.post","item":"BOLT-M8","warehouse":"MAIN","unit_cost":"5.00"})",
            R"({"op":"count.plan","warehouse":"MAIN","bins":["RECV-01"]})",
        });
        const Rows shown{"kind", "document", "entered_by", "entered_on", "value",
                         "suggested_operation"};
        Rows waiting{"purchase_order|PO-7|flo|2026-03-24|10.00|purchase_order.approve",
                     "adjustment|ADJ-000001|flo|2026-03-24|8.33|adjustment.approve",
                     "revaluation|RV-000001|flo|2026-03-24|41.67|revaluation.approve"};
        BOOST_TEST(rows_of(company.ask("approvals_waiting"), shown) == waiting,
                   boost::test_tools::per_element());
        company.must(R"({"op":"count.enter","number":"CNT-000001","lines":[
                         {"bin":"RECV-01","item":"BOLT-M8","counted":"10"}]})");
        waiting.push_back("count|CNT-000001|flo|2026-03-24||count.approve");
        BOOST_TEST(rows_of(company.ask("approvals_waiting"), shown) == waiting,
                   boost::test_tools::per_element());
        const Rows told{"counted 1 bins|flo, owner"};
        BOOST_TEST(rows_of(company.ask("approvals_waiting", {{"kind", "count"}}),
                           {"detail", "who_may_approve"}) == told);
        company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"X9","lines":[
                         {"receipt":"GR-000001","line":1,"quantity":"100"}]})");
        waiting.push_back("supplier_bill|BILL-000002|flo|2026-03-24|410.00|supplier_bill.release");
        BOOST_TEST(rows_of(company.ask("approvals_waiting"), shown) == waiting,
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
