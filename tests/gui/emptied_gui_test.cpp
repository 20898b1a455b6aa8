// A field that is emptied in a change is empty afterwards, in documents and in records.
#include <boost/test/unit_test.hpp>

#include "app/desktop/catalog/partner_page.h"
#include "app/desktop/screens/address.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

void empty_field(Window& window, const std::string& name) {
    window.field(name).SetFocus();
    window.key('A', wxMOD_CONTROL);
    window.key(WXK_DELETE);
    window.settle();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(emptied_gui)

BOOST_AUTO_TEST_CASE(a_reference_taken_out_of_an_order_is_gone) {
    TradingCompany company;
    company.must(R"({"op":"purchase_order.change","number":"PO-1001","reference":"AB-7"})");
    const Json change = desktop::address::operation(
        "purchase_order.change", Json::object().set("number", "PO-1001"));
    Window window(company);
    window.go(change);
    BOOST_TEST((window.field("reference").value() == Json("AB-7")));
    empty_field(window, "reference");
    window.key('W', wxMOD_CONTROL);  // the draft remembers that it was emptied
    window.settle();
    window.go(change);
    window.look("emptied_reference");
    BOOST_TEST(window.field("reference").value().is_null());
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select reference from purchase_order") == "");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_empty_is_told_at_its_field) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::operation("purchase_order.change",
                                          Json::object().set("number", "PO-1001")));
    empty_field(window, "expected");
    BOOST_TEST(window.field("expected").has_refusal());
    window.look("emptied_date");
}

BOOST_AUTO_TEST_CASE(a_partner_loses_what_is_emptied) {
    TradingCompany company;
    company.must(R"({"op":"partner.save","code":"GLOBEX","email":"a@globex.example",
                     "phone":"123","credit_limit":"5000","tax_number":"DE1","terms_days":10})");
    Window window(company);
    window.go(desktop::address::partner("GLOBEX"));
    window.click(window.named("partner.save"));
    BOOST_TEST(window.title() == "Edit partner");
    BOOST_TEST((window.field("tax_number").value() == Json("DE1")));
    for (const char* field : {"email", "credit_limit", "terms_days"}) empty_field(window, field);
    window.look("emptied_partner");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select email, phone, coalesce(credit_limit, -1), terms_days, "
                            "tax_number from partner where code = 'GLOBEX'") ==
               "|123|-1|0|DE1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
