#include "modules/ledger/chart.h"

#include <boost/test/unit_test.hpp>

#include "modules/ledger/roles.h"

BOOST_AUTO_TEST_SUITE(chart)

using namespace storekeep;
using namespace storekeep::ledger;

BOOST_AUTO_TEST_CASE(there_are_three_charts) {
    BOOST_TEST(
        chart_names() == (std::vector<std::string>{"us-trading", "uk-trading", "eu-trading"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_role_has_one_account_of_a_fitting_type_in_each_chart) {
    for (const Chart& chart : charts()) {
        for (const RoleInfo& info : role_infos()) {
            int players = 0;
            for (const ChartAccount& account : chart.accounts) {
                if (account.role != info.role) continue;
                ++players;
                BOOST_TEST(suits(info, account.type), chart.name << " " << account.code);
            }
            BOOST_TEST(players == 1, chart.name << " " << info.role);
        }
    }
}

BOOST_AUTO_TEST_CASE(codes_are_four_digits_and_rise) {
    for (const Chart& chart : charts()) {
        std::string_view before;
        for (const ChartAccount& account : chart.accounts) {
            BOOST_TEST(account.code.size() == 4U);
            BOOST_TEST(account.code.find_first_not_of("0123456789") == std::string_view::npos);
            BOOST_TEST(before < account.code, chart.name << " " << account.code);
            BOOST_TEST(!account.name.empty());
            before = account.code;
        }
    }
}

BOOST_AUTO_TEST_CASE(the_roles_that_proofs_speak_about_control_their_accounts) {
    std::vector<std::string> controls;
    for (const RoleInfo& info : role_infos())
        if (info.controls) controls.emplace_back(info.role);
    const std::vector<std::string> expected{"inventory",
                                            "in_transit",
                                            "goods_received_not_billed",
                                            "billed_not_received",
                                            "goods_returned_not_credited",
                                            "landed_cost_clearing",
                                            "receivables",
                                            "accrued_revenue",
                                            "payables"};
    BOOST_TEST(controls == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
