// Numbers as the company writes them: set at the desktop, and documents open by them all the same.
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/document_page.h"
#include "app/desktop/screens/finding_page.h"
#include "app/desktop/screens/report_page.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

using desktop::DocumentPage;
using desktop::ReportPage;
namespace address = desktop::address;

BOOST_AUTO_TEST_SUITE(numbering_gui)

BOOST_AUTO_TEST_CASE(a_kind_gets_a_prefix_of_the_company) {
    TestCompany company;
    Window window(company);
    window.go(address::report("numbering"));
    auto& page = window.page_as<ReportPage>();
    window.look("numbering");
    // The kinds are there: each has its row to be changed, and there are no more to be made.
    BOOST_TEST(!wxWindow::FindWindowByName("new", &page));
    BOOST_TEST(wxWindow::FindWindowByName("change", &page));
    std::size_t row = 0;
    while (page.table().rows().text_at(row, "kind") != "sales_order") ++row;
    page.table().grid().SetFocus();
    page.table().select(row);
    window.key(WXK_F2);
    window.settle();
    window.field("prefix").set(Json("2026/"));
    window.field("digits").set(Json("4"));
    window.look("numbering_form");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select series, prefix, digits from number_format") ==
               "sales_order|2026/|4");
}

BOOST_AUTO_TEST_CASE(documents_open_by_whatever_number_they_have) {
    TestCompany company;
    company.must_all({
        R"({"op":"warehouse.save","code":"MAIN"})",
        R"({"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA"})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
        R"({"op":"numbering.save","kind":"sales_order","prefix":"2026/","digits":4})",
        R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"item":"BOLT","quantity":"4","price":"9.00"}]})",
    });
    Window window(company);
    // By its number alone, as a figure's document or a link in a table does.
    window.go(*desktop::address_of_record("document", "2026/0001"));
    BOOST_TEST(window.title() == "2026/0001");
    window.page_as<DocumentPage>();
    // What is done for it knows which it is, and what is made is shown.
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "Confirm 2026/0001");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "2026/0001");
    window.page_as<DocumentPage>();
    BOOST_TEST(rows_of(company.ask("sales_orders"), {"document", "state"}) ==
               std::vector<std::string>{"2026/0001|confirmed"});

    window.go(address::document("", "4711"));
    window.page_as<desktop::FindingPage>();
    window.look("document_not_found");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
