// F4 on a figure: what it is made of, down to documents whose amounts sum to it.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

using Lines = std::vector<std::string>;

struct Explained {
    explicit Explained(TestCompany& company) : window(company) {}

    // The lines below the figure in that column of the report's first row with this text.
    Lines of(const char* report, const std::string& row_with, const std::string& column,
             Json given = Json::object()) {
        window.go(desktop::address::report(report, std::move(given)));
        auto& table = window.page_as<desktop::ReportPage>().table();
        const auto names = table.visible_columns();
        const auto place = std::find(names.begin(), names.end(), column);
        BOOST_TEST_REQUIRE((place != names.end()), column);
        for (std::size_t row = 0; row < table.rows().count(); ++row)
            for (const Column& one : table.rows().columns())
                if (table.rows().text_at(row, one.name) == row_with) {
                    table.select(row);
                    table.grid().SetGridCursor(static_cast<int>(row),
                                               static_cast<int>(place - names.begin()));
                }
        table.grid().SetFocus();
        window.key(WXK_F4);
        window.settle();
        Lines lines;
        for (const desktop::ExplainedLine& line : panel().explanation().lines)
            lines.push_back(std::string(static_cast<std::size_t>(line.depth), ' ') + line.what +
                            " " + line.amount);
        return lines;
    }
    desktop::ExplainPanel& panel() { return window.frame().explanation(); }
    Window window;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(explain_gui)

BOOST_AUTO_TEST_CASE(stock_is_what_documents_brought_and_took) {
    TradingCompany company;
    Explained explained(company);
    const Lines value{"BILL-000001 +3.33", "SH-000001 −441.00", "GR-000001 +246.00",
                      "OS-000001 +400.00"};
    BOOST_TEST(explained.of("inventory_valuation", "BOLT-M8", "value") == value);
    BOOST_TEST(explained.panel().explanation().adds_up);
    BOOST_TEST(explained.panel().explanation().title == "Value of BOLT-M8 in MAIN");
    explained.window.look("explain_value");
    const Lines quantity{"PK-000001 −110", "PA-000001 +50", "OS-000001 +100"};
    BOOST_TEST(explained.of("stock_on_hand", "A-01-1", "quantity") == quantity);
    BOOST_TEST(explained.panel().explanation().adds_up);
    explained.window.key(WXK_RETURN);  // the document at the cursor
    explained.window.settle();
    BOOST_TEST(explained.window.title() == "PK-000001");
}

BOOST_AUTO_TEST_CASE(what_is_free_to_sell_is_what_is_left) {
    TradingCompany company;
    Explained explained(company);
    const Lines free{"On hand +50",       " SH-000001 −110", " GR-000001 +60",
                     " OS-000001 +100",   "Allocated −30",   "Safety stock −15"};
    BOOST_TEST(explained.of("availability", "BOLT-M8", "available_to_sell") == free);
    BOOST_TEST(explained.panel().explanation().adds_up);
    explained.window.look("explain_free_to_sell");
    explained.window.key(WXK_ESCAPE);
    explained.window.settle();
    BOOST_TEST(!explained.panel().IsShown());
}

BOOST_AUTO_TEST_CASE(what_is_owed_and_what_stands_on_an_account) {
    TradingCompany company;
    Explained explained(company);
    BOOST_TEST(explained.of("receivables_aging", "GLOBEX", "total") == Lines{"INV-000001 +440.50"});
    BOOST_TEST(explained.panel().explanation().adds_up);
    const Lines inventory{"BILL-000001 +3.33", "SH-000001 −441.00", "GR-000001 +246.00",
                          "OS-000001 +400.00"};
    BOOST_TEST(explained.of("accounts", "1400", "balance") == inventory);
    BOOST_TEST(explained.panel().explanation().adds_up);
    explained.window.look("explain_account");
    BOOST_TEST(explained.of("trial_balance", "4000", "credit") == Lines{"INV-000001 +940.50"});
    BOOST_TEST(explained.panel().explanation().adds_up);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
