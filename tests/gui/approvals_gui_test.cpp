// What waits for a yes: seen with its effect, decided by one key.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/approvals_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(approvals_gui)

BOOST_AUTO_TEST_CASE(one_key_says_yes_to_the_chosen_one) {
    TradingCompany company;
    company.must_all({
        R"({"op":"role.save","code":"young","name":"Beginner","rights":["warehouse.*",
            "purchasing.*","reports.*"],"limits":[{"subject":"adjustment","amount":"1.00"},
            {"subject":"purchase_order","amount":"1.00"}]})",
        R"({"op":"user.save","user":"flo","full_name":"Flo","roles":["young"]})",
    });
    company.act_as("flo");
    company.must_all({
        R"({"op":"adjustment.request","warehouse":"MAIN","reason":"shrinkage","lines":[
            {"item":"BOLT-M8","bin":"RECV-01","quantity":"-2"}]})",
        R"({"op":"purchase_order.create","number":"PO-7","supplier":"ACME","warehouse":"MAIN",
            "lines":[{"item":"NUT-M8","quantity":"5","price":"2.00"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-7"})",
    });
    Window window(company);
    window.go(desktop::address::report("approvals_waiting"));
    auto& page = window.page_as<desktop::ApprovalsPage>();
    BOOST_TEST_REQUIRE(page.table().rows().count() == 2);
    page.table().grid().SetFocus();
    page.table().select(0);
    window.settle();
    window.look("approvals");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "Approve: ADJ-000001");
    BOOST_TEST(page.table().rows().count() == 1);
    page.table().select(0);
    window.settle();
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "Approve: PO-7");
    BOOST_TEST(company.seen("select state from purchase_order order by id desc limit 1") ==
               "confirmed");
    window.look("approvals_none_left");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "Choose one that you may decide about.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
