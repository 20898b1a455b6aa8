#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(exceptions_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"kind", "document", "item", "age_days", "suggested_operation"};

BOOST_AUTO_TEST_CASE(what_is_late_short_or_missing) {
    TradingCompany company;
    const Rows rows{"late_shipment|SO-2002|BOLT-M8|1|pick.confirm",
                    "late_shipment|SO-2002|NUT-M8|1|sales_order.allocate",
                    "backorder|SO-2002|NUT-M8|2|purchase_order.create",
                    "overdue_purchase_order|PO-1001|BOLT-M8|12|receipt.post",
                    "overdue_purchase_order|PO-1001|NUT-M8|12|receipt.post",
                    "price_difference|BILL-000001|BOLT-M8|13|supplier_bill.reverse",
                    "not_put_away||BOLT-M8|18|putaway.post",
                    "no_barcode||NUT-M8||barcode.save"};
    BOOST_TEST(rows_of(company.ask("exceptions"), shown) == rows);
    BOOST_TEST(company.ask("exceptions", {{"kind", "backorder"}}).rows.size() == 1U);
}

BOOST_AUTO_TEST_CASE(each_step_on_the_way_to_the_truck_has_its_word) {
    TradingCompany company;
    const auto reason = [&] {
        return company.ask("exceptions", {{"kind", "late_shipment"}}).text_at(0, "detail");
    };
    BOOST_TEST(reason() == "line 1: not picked: 30 of 30 EA");
    company.must(R"({"op":"pick.confirm","sales_order":"SO-2002",
                    "lines":[{"line":1,"bin":"A-01-1","quantity":"30"}]})");
    BOOST_TEST(reason() == "line 1: not packed: 30 of 30 EA");
    company.must(R"({"op":"pack.post","sales_order":"SO-2002"})");
    BOOST_TEST(reason() == "line 1: packed and not shipped: 30 of 30 EA");
}

BOOST_AUTO_TEST_CASE(a_short_pick_asks_for_a_count) {
    TradingCompany company;
    company.must(R"({"op":"pick.short","sales_order":"SO-2002","line":1,"bin":"A-01-1",
                    "found":"28"})");
    const Table asked = company.ask("exceptions", {{"kind", "count_asked_for"}});
    BOOST_TEST(asked.text_at(0, "detail") == "less was found in MAIN/A-01-1 than it should hold");
}

BOOST_AUTO_TEST_CASE(damaged_goods_are_claimed_from_their_supplier_while_they_are_here) {
    TradingCompany company;
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1001",
                    "lines":[{"line":2,"quantity":"5","damaged":"2"}]})");
    const auto claims = [&] {
        return rows_of(company.ask("exceptions", {{"kind", "supplier_claim"}}), shown);
    };
    const Rows claimed{"supplier_claim|GR-000002|NUT-M8|0|supplier_return.post"};
    BOOST_TEST(claims() == claimed);
    company.must(R"({"op":"stock.set_status","warehouse":"MAIN","item":"NUT-M8","quantity":"2",
                    "bin":"RECV-01","from":"damaged","to":"available","reason":"only the box"})");
    BOOST_TEST(claims().empty());
}

BOOST_AUTO_TEST_CASE(papers_that_do_not_fit_are_shown) {
    TradingCompany company;
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1001","provisional":true,
                    "lines":[{"line":2,"quantity":"5"}]})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77813","lines":[
                    {"receipt":"GR-000001","line":1,"quantity":"30"}]})");
    const Rows held{"bill_held|BILL-000002||0|supplier_bill.release"};
    BOOST_TEST(rows_of(company.ask("exceptions", {{"kind", "bill_held"}}), shown) == held);
    const Rows provisional{"provisional_receipt|GR-000002|NUT-M8|0|supplier_bill.post"};
    BOOST_TEST(rows_of(company.ask("exceptions", {{"kind", "provisional_receipt"}}), shown) ==
               provisional);
}

BOOST_AUTO_TEST_CASE(parcels_without_a_name_and_lots_over_their_date_wait_for_somebody) {
    TradingCompany company;
    company.must(R"({"op":"parcel.receive","warehouse":"MAIN","sender":"torn",
                    "lines":[{"item":"BOLT-M8","quantity":"2"}]})");
    company.must(R"({"op":"item.save","sku":"MILK","name":"Milk","tracking":"lot"})");
    company.must(R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"MILK",
                    "bin":"A-01-1","quantity":"3","unit_cost":"1.00",
                    "lots":[{"lot":"L1","expires":"2026-03-20"}]}]})");
    const Rows told{"kind", "document", "item", "detail", "suggested_operation"};
    const Rows parcel{"unknown_parcel|CASE-000001|BOLT-M8|"
                      "2 EA came back from nobody knows whom: torn|parcel.match"};
    BOOST_TEST(rows_of(company.ask("exceptions", {{"kind", "unknown_parcel"}}), told) == parcel);
    const Rows lot{"expired_lot||MILK|3 EA of lot L1 in MAIN/A-01-1 are over their date|"
                   "stock.set_status"};
    BOOST_TEST(rows_of(company.ask("exceptions", {{"kind", "expired_lot"}}), told) == lot);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
