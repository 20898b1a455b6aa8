// Taking documents back: both sides are seen before, what rests on one is listed and goes with it.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/document_page.h"
#include "app/desktop/screens/reversal_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

// Washers that came, were put away and billed, and lie there untouched.
struct Washers : TradingCompany {
    explicit Washers(Backend backend) : TradingCompany(backend) {
        must_all({
            R"({"op":"item.save","sku":"WASHER","name":"Washer","category":"FASTENERS",
                "unit":"EA"})",
            R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME",
                "warehouse":"MAIN","lines":[{"line":1,"item":"WASHER","quantity":"20",
                "price":"1.00"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-1"})",
            R"({"op":"receipt.post","purchase_order":"PO-1"})",
            R"({"op":"putaway.post","receipt":"GR-000002"})",
            R"({"op":"supplier_bill.post","supplier":"ACME","reference":"9",
                "lines":[{"receipt":"GR-000002","line":1}]})",
        });
    }
};

void reverse(Window& window, const std::string& number) {
    const std::string_view kind = desktop::kind_of_number(number);
    window.go(desktop::address::document(kind, number));
    window.page_as<desktop::DocumentPage>().take_offer(std::string(kind) + ".reverse");
    window.settle();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reversal_gui)

BOOST_AUTO_TEST_CASE(a_bill_is_taken_back_and_both_name_each_other) {
    TradingCompany company;
    Window window(company);
    reverse(window, "BILL-000001");
    auto& page = window.page_as<desktop::ReversalPage>();
    BOOST_TEST(!page.reversal().trouble);
    BOOST_TEST(page.reversal().date == "2026-03-24");
    BOOST_TEST(page.resting().rows().count() == 0);
    window.look("reverse_bill");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "BILL-000001");
    BOOST_TEST(window.said().find("BILL-000001-R") != std::string::npos);
    BOOST_TEST(window.page_as<desktop::DocumentPage>().state() == "reversed");
    BOOST_TEST(window.page_as<desktop::DocumentPage>().offered().empty());
    window.look("reversed_bill");
    BOOST_TEST(rows_of(company.ask("documents", {{"document", "BILL-000001-R"}}), {"reverses"}) ==
               std::vector<std::string>{"BILL-000001"});
}

BOOST_AUTO_TEST_CASE(what_rests_on_a_receipt_is_taken_back_with_it) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            Washers company(backend);
            Window window(company);
            reverse(window, "GR-000002");
            auto& page = window.page_as<desktop::ReversalPage>();
            BOOST_TEST_REQUIRE(page.reversal().trouble.has_value());
            BOOST_TEST(page.resting().rows().count() == 2);
            BOOST_TEST(page.reversal().together.size() == 3U);
            window.look("reverse_receipt_refused");
            window.key(WXK_RETURN, wxMOD_CONTROL);  // alone it stays refused, and nothing is lost
            window.settle();
            BOOST_TEST(window.title() == "Reverse GR-000002");
            window.named("together")->SetFocus();
            window.key(WXK_SPACE);
            window.settle();
            BOOST_TEST(page.is_together());
            window.look("reverse_receipt_together");
            window.key(WXK_RETURN, wxMOD_CONTROL);
            window.settle();
            BOOST_TEST(window.said() == "3 documents are reversed");
            BOOST_TEST(window.title() == "GR-000002");
            for (const char* number : {"GR-000002", "BILL-000002", "PA-000002"})
                BOOST_TEST(rows_of(company.ask("documents", {{"document", number}}), {"state"})
                               .front() == "reversed");
            BOOST_TEST(company.ask("stock_on_hand", {{"item", "WASHER"}}).rows.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_day_is_an_open_one) {
    TradingCompany company;
    company.must(R"({"op":"period.close","through":"2026-03-24","waive":["period_not_ready"]})");
    Window window(company);
    reverse(window, "PAY-000001");
    auto& page = window.page_as<desktop::ReversalPage>();
    BOOST_TEST(page.reversal().date == "2026-03-25");
    BOOST_TEST((page.form().box("date")->value() == Json("2026-03-25")));
    page.form().box("date")->SetFocus();
    window.key('A', wxMOD_CONTROL);
    window.type("2026-03-20");
    BOOST_TEST_REQUIRE(until([&] { return page.reversal().trouble.has_value(); }));
    BOOST_TEST(page.reversal().trouble->code == "period_closed");
    window.look("reverse_in_a_closed_month");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
