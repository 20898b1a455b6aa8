// Long names, amounts of fourteen digits, right-to-left text and codes that look like markup:
// nothing is cut off where it must be read, nothing overlaps, nothing is taken for something else.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/document_page.h"
#include "app/desktop/screens/list_page.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(hostile_company_gui)

namespace {

const std::string long_name =
    "Extraordinarily long-winded Consolidated Fastening and Binding Supplies Company of Lower "
    "Saxony Ltd & Co";

struct HostileCompany : TestCompany {
    HostileCompany() {
        must_all({
            R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
            R"({"op":"bin.save","warehouse":"MAIN","code":"A-1","type":"pick_face"})",
            R"({"op":"item.save","sku":"<b>BOLT&NUT</b>","name":"مسمار فولاذي مجلفن","unit":"EA"})",
            R"({"op":"item.save","sku":"A-VERY-LONG-STOCK-KEEPING-UNIT-CODE-0001","name":")" +
                long_name + R"(","unit":"EA"})",
            R"({"op":"partner.save","code":"LONGWINDED","name":")" + long_name +
                R"(","supplier":true,"customer":true})",
            R"({"op":"partner.save","code":"HEBREW","name":"חברת אספקה בע\"מ","supplier":true})",
            R"({"op":"purchase_order.create","number":"PO-1","supplier":"LONGWINDED",
                "warehouse":"MAIN","lines":[
                {"item":"<b>BOLT&NUT</b>","quantity":"999999","price":"123456.78"},
                {"item":"A-VERY-LONG-STOCK-KEEPING-UNIT-CODE-0001","quantity":"5",
                 "price":"0.000001"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-1"})",
            R"({"op":"receipt.post","purchase_order":"PO-1"})",
            R"({"op":"purchase_order.create","number":"PO-2","supplier":"HEBREW",
                "warehouse":"MAIN","lines":[{"item":"<b>BOLT&NUT</b>","quantity":"1",
                "price":"1"}]})",
        });
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_of_page_bears_it) {
    HostileCompany company;
    Window window(company);
    window.go(desktop::address::home());
    window.look("hostile_home");
    window.go(desktop::address::list("purchase_order"));
    BOOST_TEST(window.page_as<desktop::ListPage>().table().rows().count() == 2);
    window.look("hostile_list");
    window.go(desktop::address::document("purchase_order", "PO-1"));
    window.look("hostile_document");
    window.go(desktop::address::item("<b>BOLT&NUT</b>"));
    BOOST_TEST(window.title() == "<b>BOLT&NUT</b>");
    window.look("hostile_item");
    window.go(desktop::address::partner("LONGWINDED"));
    window.look("hostile_partner");
    window.go(desktop::address::report("trial_balance"));
    window.look("hostile_trial_balance");
    window.go(desktop::address::operation("purchase_order.confirm",
                                          Json::object().set("number", "PO-2")));
    window.look("hostile_form");
}

BOOST_AUTO_TEST_CASE(a_refusal_of_a_long_value_stays_readable) {
    HostileCompany company;
    Window window(company);
    window.go(desktop::address::operation(
        "receipt.post", Json::object().set("purchase_order", std::string(120, 'W'))));
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.field("purchase_order").has_refusal());
    window.look("hostile_refusal");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
