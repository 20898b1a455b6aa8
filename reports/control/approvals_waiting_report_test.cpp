#include "modules/warehouse/adjusting_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(approvals_waiting_report_test)

using Rows = std::vector<std::string>;

// Ann may adjust up to 0.50, buy and revalue up to 1.00; Bea may adjust up to 20.00.
void setup(TestCompany& company) {
    using warehouse::adjusting;
    company.must_all(adjusting());
    company.must_all({
        R"({"op":"role.save","code":"small",)"
        R"("rights":["warehouse.*","purchasing.*","accounting.*"],"limits":[)"
        R"({"subject":"adjustment","amount":"0.50"},{"subject":"purchase_order","amount":"1.00"},)"
        R"({"subject":"revaluation","amount":"1.00"}]})",
        R"({"op":"partner.save","code":"HOOLI","name":"Hooli","supplier":true})",
    });
    company.act_as("ann");
    company.must_all({
        R"({"op":"purchase_order.create","number":"PO-9","supplier":"HOOLI","warehouse":"MAIN",)"
        R"("lines":[{"item":"BOLT","quantity":"10","price":"4.00"}]})",
        adjusting("ADJ-1", "BOLT", "-3", "A-01-1"),
    });
    company.set_today(Date::of(2026, 3, 4));
    company.must_all({R"({"op":"purchase_order.confirm","number":"PO-9"})",
                      R"({"op":"revaluation.post","item":"BOLT","percent":"10"})"});
    company.set_today(Date::of(2026, 3, 5));
    company.act_as("owner");
}

BOOST_AUTO_TEST_CASE(all_that_waits_in_the_order_in_which_it_was_entered) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        setup(company);
        const Rows shown{"kind",  "document",        "detail",              "entered_by",
                         "age_days", "value", "who_may_approve", "suggested_operation"};
        const Rows all{
            "adjustment|ADJ-1|entered shrinkage of 1 lines|ann|3|12.00|bea, owner|"
            "adjustment.approve",
            "purchase_order|PO-9|asks to order from HOOLI|ann|1|40.00|owner|"
            "purchase_order.approve",
            "revaluation|RV-000001|revalues 1 lines|ann|1|50.00|owner|revaluation.approve",
        };
        BOOST_TEST(rows_of(company.ask("approvals_waiting"), shown) == all);
        const Rows of_bea{all[0]};
        BOOST_TEST(rows_of(company.ask("approvals_waiting", {{"user", "bea"}}), shown) == of_bea);
        BOOST_TEST(company.ask("approvals_waiting", {{"kind", "revaluation"}}).rows.size() == 1U);
        BOOST_TEST(company.ask("approvals_waiting", {{"warehouse", "EAST"}}).rows.empty());
        company.must_all({warehouse::deciding("approve", "ADJ-1"),
                          R"({"op":"purchase_order.approve","number":"PO-9"})",
                          R"({"op":"revaluation.reject","number":"RV-000001"})"});
        BOOST_TEST(company.ask("approvals_waiting").rows.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
