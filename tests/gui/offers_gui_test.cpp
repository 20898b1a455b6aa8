// What a document offers fits what is still to do with it; one main action, that can be done.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/document_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

using Names = std::vector<std::string>;

class Offers {
public:
    explicit Offers(TestCompany& company) : window_(company) {}

    Names of(const std::string& number) {
        show(number);
        return window_.page_as<desktop::DocumentPage>().offered();
    }
    bool has(const std::string& number, const std::string& operation) {
        const Names names = of(number);
        return std::find(names.begin(), names.end(), operation) != names.end();
    }
    void show(const std::string& number) {
        window_.go(desktop::address::document(desktop::kind_of_number(number), number));
        window_.page().refresh();  // what was done to it since was done elsewhere
        window_.settle();
    }
    Window& window() { return window_; }

private:
    Window window_;
};

// Goods in two warehouses, a transfer under way and a count that is begun.
struct Branches : TradingCompany {
    Branches() {
        must_all({
            R"({"op":"warehouse.save","code":"SHOP"})",
            R"({"op":"transfer.create","from":"MAIN","to":"SHOP",
                "lines":[{"item":"BOLT-M8","quantity":"6"}]})",
            R"({"op":"count.plan","warehouse":"MAIN"})",
        });
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(offers_gui)

BOOST_AUTO_TEST_CASE(a_receipt_offers_what_is_left_of_it) {
    TradingCompany company;
    Offers offers(company);
    const Names first{"putaway.post", "supplier_bill.post", "landed_cost.post",
                      "supplier_return.post", "receipt.reverse"};
    BOOST_TEST(offers.of("GR-000001") == first);
    offers.window().key(WXK_RETURN, wxMOD_CONTROL);
    offers.window().settle();
    BOOST_TEST(offers.window().title() == "Put away GR-000001");
    offers.window().key(WXK_RETURN, wxMOD_CONTROL);
    offers.window().settle();
    BOOST_TEST(offers.window().title() == "GR-000001");
    BOOST_TEST(!offers.has("GR-000001", "putaway.post"));
    offers.window().look("offers_put_away");
    offers.window().key(WXK_RETURN, wxMOD_CONTROL);  // the next main action
    offers.window().settle();
    BOOST_TEST(offers.window().title() == "Enter bill");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77813","lines":[
                     {"receipt":"GR-000001","line":1,"quantity":"20"}]})");
    const Names left{"landed_cost.post", "supplier_return.post", "receipt.reverse"};
    BOOST_TEST(offers.of("GR-000001") == left);
}

BOOST_AUTO_TEST_CASE(what_is_paid_or_taken_back_is_not_offered_again) {
    TradingCompany company;
    Offers offers(company);
    BOOST_TEST(offers.of("INV-000001") == Names({"payment.receive", "invoice.reverse"}));
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",
                     "amount":"440.50"})");
    company.must(R"({"op":"settlement.post","customer":"GLOBEX","from":"PAY-000002",
                     "apply":[{"document":"INV-000001","amount":"440.50"}]})");
    BOOST_TEST(offers.of("INV-000001") == Names({"invoice.reverse"}));
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    BOOST_TEST(offers.of("BILL-000001").empty());
    BOOST_TEST(offers.of("BILL-000001-R").empty());
}

BOOST_AUTO_TEST_CASE(transfers_and_counts_go_on_step_by_step) {
    Branches company;
    Offers offers(company);
    BOOST_TEST(offers.of("TR-000001") == Names({"transfer.ship", "transfer.cancel"}));
    company.must(R"({"op":"transfer.ship","number":"TR-000001",
                     "lines":[{"line":1,"bin":"A-01-1","quantity":"4"}]})");
    BOOST_TEST(offers.of("TR-000001") ==
               Names({"transfer.receive", "transfer.ship", "transfer.write_off"}));
    company.must(R"({"op":"transfer.receive","number":"TR-000001"})");
    BOOST_TEST(offers.of("TR-000001") == Names({"transfer.ship"}));
    BOOST_TEST(offers.of("CNT-000001").front() == "count.enter");
    const Table sheet = company.ask("count_sheet", {{"count", "CNT-000001"}});
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        company.must(fmt::format(
            R"({{"op":"count.enter","number":"CNT-000001","lines":[
                {{"bin":"{}","item":"{}","counted":"10"}}]}})",
            sheet.text_at(row, "bin"), sheet.text_at(row, "item")));
    BOOST_TEST(offers.of("CNT-000001") == Names({"count.approve", "count.cancel"}));
    offers.window().look("offers_counted");
}

// Whatever is the main action of a document is not refused, but may ask for what only the user
// knows.
BOOST_AUTO_TEST_CASE(the_main_action_can_be_done) {
    Branches company;
    Offers offers(company);
    for (const auto& row : company.ask("documents").rows) {
        const std::string number = std::get<std::string>(row.front());
        const Names names = offers.of(number);
        const auto& page = offers.window().page_as<desktop::DocumentPage>();
        if (names.empty() || page.main_offer().empty()) continue;
        BOOST_TEST(page.main_offer() == names.front(), number);
        offers.window().key(WXK_RETURN, wxMOD_CONTROL);
        offers.window().settle();
        const auto& form = offers.window().page_as<desktop::OperationPage>();
        const Reply reply = company.office().rehearse({form.request(), false});
        BOOST_TEST((reply.ok || reply.refusal->code() == "missing_field"),
                   number + " " + names.front() + ": " +
                       (reply.ok ? std::string() : reply.refusal->message()));
    }
}

BOOST_AUTO_TEST_CASE(whatever_can_be_reversed_is_offered_to_be) {
    TestCompany company;
    for (const Operation* one : company.office().registry().operations()) {
        const Operation& operation = *one;
        if (!operation.name.ends_with(".reverse")) continue;
        const auto& plans = desktop::document_plans();
        const auto offered = std::count_if(plans.begin(), plans.end(), [&](const auto& plan) {
            return std::any_of(plan.offers.begin(), plan.offers.end(), [&](const auto& offer) {
                return offer.operation == operation.name;
            });
        });
        BOOST_TEST(offered == 1, std::string(operation.name));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
