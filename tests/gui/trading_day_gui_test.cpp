// A whole trading day with the keyboard alone, from the order to the books handed over.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/document_page.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

class Day {
public:
    explicit Day(Backend backend) : company_(backend) {
        company_.must_all({
            R"({"op":"warehouse.save","code":"MAIN","name":"Main warehouse"})",
            R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","type":"pick_face"})",
            R"({"op":"item.save","sku":"BOLT-M8","name":"Bolt M8x40 zinc","category":"FASTENERS",
                "unit":"EA","sales_price":"9.00"})",
            R"({"op":"partner.save","code":"ACME","name":"Acme Supplies","supplier":true,
                "terms_days":30})",
            R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,
                "terms_days":10})",
        });
        window_ = std::make_unique<Window>(company_);
    }

    void palette(const std::string& typed) {
        window_->key('K', wxMOD_CONTROL);
        pump(std::chrono::milliseconds(120));
        window_->type(typed);
        window_->settle();
        window_->key(WXK_RETURN);
        window_->settle();
    }

    // The main action of the document, and that of the form with its effect.
    void act(const std::string& now) {
        window_->key(WXK_RETURN, wxMOD_CONTROL);
        window_->settle();
        post(now);
    }
    void post(const std::string& now) {
        const auto* form = dynamic_cast<desktop::OperationPage*>(window_->frame().page());
        BOOST_TEST(bool(form), "no form in front of " + now + ": " + window_->title());
        window_->key(WXK_RETURN, wxMOD_CONTROL);
        window_->settle();
        BOOST_TEST(window_->title().starts_with(now),
                   now + " expected: " + window_->title() + ", " + window_->said());
    }
    void back(const std::string& now) {
        window_->key(WXK_LEFT, wxMOD_ALT);
        window_->settle();
        BOOST_TEST(window_->title().starts_with(now), now + " expected: " + window_->title());
    }
    std::string state() { return window_->page_as<desktop::DocumentPage>().state(); }

    void tab_to(const std::string& field) {
        const auto has_focus = [&] {
            wxWindow* focus = wxWindow::FindFocus();
            wxWindow* wanted = wxWindow::FindWindowByName(field, window_->frame().page());
            for (; focus; focus = focus->GetParent())
                if (focus == wanted) return true;
            return false;
        };
        for (int step = 0; step < 24 && !has_focus(); ++step) window_->key(WXK_TAB);
        BOOST_TEST(has_focus(), "Tab does not lead to " + field);
    }
    void cells(const std::vector<std::string>& typed) {
        for (const std::string& one : typed) {
            if (!one.empty()) window_->type(one);
            window_->key(WXK_TAB);
        }
        window_->settle();
    }

    void buy();
    void sell();
    void bill_and_pay();
    void take_back();
    void close();
    void check_proofs();

private:
    TestCompany company_;
    std::unique_ptr<Window> window_;
};

void Day::buy() {
    palette("New purchase order");
    window_->type("ACME");
    tab_to("warehouse");
    window_->type("MAIN");
    tab_to("lines");
    cells({"BOLT-M8", "10", "", "4.10"});
    BOOST_TEST(window_->lines().cell(0, "name") == "Bolt M8x40 zinc");
    BOOST_TEST(window_->lines().cell(0, "unit") == "EA");
    BOOST_TEST(until([&] { return window_->lines().cell(0, "amount") == "41.00"; }));
    window_->look("day_purchase_order");
    post("PO-");
    BOOST_TEST(state() == "draft");
    act("PO-");
    BOOST_TEST(state() == "open");
    act("GR-");
    act("GR-");
    BOOST_TEST(window_->said() == "Put away: PA-000001");
}

void Day::sell() {
    palette("New sales order");
    window_->type("GLOBEX");
    tab_to("warehouse");
    window_->type("MAIN");
    tab_to("lines");
    cells({"BOLT-M8", "4"});
    BOOST_TEST(until([&] { return window_->lines().cell(0, "price") == "9.00"; }));  // in grey
    window_->look("day_sales_order");
    post("SO-");
    act("SO-");
    BOOST_TEST(state() == "allocated");
    act("SO-");
    BOOST_TEST(state() == "picked");
    act("SO-");
    BOOST_TEST(state() == "packed");
    act("SH-");
    act("INV-");
    window_->look("day_invoice");
    window_->key(WXK_RETURN, wxMOD_CONTROL);
    window_->settle();
    tab_to("account");
    window_->type("1000");
    window_->settle();
    window_->look("day_payment");
    post("PAY-");
    back("INV-");
}

void Day::bill_and_pay() {
    palette("GR-000001");
    palette("Enter bill");
    tab_to("reference");
    window_->type("77812");
    window_->settle();
    window_->look("day_bill");
    post("BILL-");
    window_->key(WXK_RETURN, wxMOD_CONTROL);
    window_->settle();
    tab_to("account");
    window_->type("1000");
    window_->settle();
    post("PAY-");
}

void Day::take_back() {
    palette("SH-000001");
    palette("Authorise return");
    post("RMA-");
    act("RMA-");
    BOOST_TEST(state() == "received");
    act("RMA-");
    BOOST_TEST(state() == "inspected");
    window_->key(WXK_RETURN, wxMOD_CONTROL);
    window_->settle();
    tab_to("lines");
    cells({"", "", "rest"});
    window_->look("day_dispose");
    post("RMA-");
    BOOST_TEST(state() == "disposed");
    act("CN-");
    palette("RMA-000001");
    BOOST_TEST(state() == "closed");
}

void Day::close() {
    palette("New journal");
    tab_to("lines");
    cells({"6700", "7.00", "", "", ""});
    cells({"1000", "", "7.00"});
    window_->look("day_journal");
    post("JE-");
    palette("Close books");
    tab_to("through");
    window_->type("2026-02-28");
    window_->settle();
    window_->key(WXK_RETURN, wxMOD_CONTROL);
    window_->settle();
    BOOST_TEST(company_.ask("periods").rows.size() > 0U);
    palette("Hand over to bookkeeping");
    tab_to("target");
    window_->key(WXK_DOWN);
    window_->key(WXK_DOWN);
    tab_to("from");
    window_->type("2026-03-01");
    tab_to("to");
    window_->type("2026-03-31");
    window_->settle();
    window_->look("day_hand_over");
    post("EX-");
}

void Day::check_proofs() {
    const auto reads = company_.connection().snapshot();
    for (const Proof* proof : company_.office().registry().proofs())
        BOOST_TEST(proof->breaks(*reads).rows.empty(), std::string(proof->name));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trading_day_gui)

// shows AR-02: From the order to the hand-over without typing a fact twice, by keyboard alone
BOOST_AUTO_TEST_CASE(a_trading_day_by_keyboard_alone) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            Day day(backend);
            day.buy();
            day.sell();
            day.bill_and_pay();
            day.take_back();
            day.close();
            day.check_proofs();
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
