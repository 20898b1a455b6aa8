#include "modules/warehouse/transferring_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(transfers_report_test)

namespace {

using Rows = std::vector<std::string>;

const Rows shown{"transfer", "item",       "state",      "days_late",
                 "received", "written_off", "in_transit", "value"};

// TR-1 is short of 2 bolts, TR-2 was to arrive on the 4th and is on its way, TR-3 waits.
void play(TestCompany& company) {
    using warehouse::transfer_step;
    company.must_all(warehouse::two_warehouses_and({
        warehouse::transfer("TR-1", R"({"item":"BOLT","quantity":"20"})"),
        transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-1"})"),
        transfer_step("transfer.receive", "TR-1", R"({"line":1,"quantity":"18"})"),
        R"({"op":"transfer.create","number":"TR-2","from":"MAIN","to":"EAST",)"
        R"("expected":"2026-03-04","lines":[{"item":"BOLT","quantity":"10"}]})",
        transfer_step("transfer.ship", "TR-2", R"({"line":1,"bin":"A-01-1"})"),
        R"({"op":"transfer.create","number":"TR-3","from":"EAST","to":"MAIN",)"
        R"("expected":"2026-03-20","lines":[{"item":"NUT","quantity":"5"}]})",
    }));
    company.set_today(Date::of(2026, 3, 9));
}

}  // namespace

BOOST_AUTO_TEST_CASE(late_and_short_transfers_are_shown_with_their_value) {
    TestCompany company;
    play(company);
    const Rows all{"TR-1|BOLT|short|7|18|0|2|8.00", "TR-2|BOLT|in_transit|5|0|0|10|40.00",
                   "TR-3|NUT|requested|0|0|0|0|0.00"};
    BOOST_TEST(rows_of(company.ask("transfers"), shown) == all);
    const Rows late{all[0], all[1]};
    BOOST_TEST(rows_of(company.ask("transfers", {{"late", "yes"}}), shown) == late);
    BOOST_TEST(company.ask("transfers", {{"warehouse", "MAIN"}}).rows.size() == 3U);

    company.must(R"({"op":"transfer.write_off","number":"TR-1","reason":"lost"})");
    const Rows left{all[1], all[2]};
    BOOST_TEST(rows_of(company.ask("transfers"), shown) == left);
    const Table done = company.ask("transfers", {{"done", "yes"}});
    BOOST_TEST(rows_of(done, shown)[0] == "TR-1|BOLT|done|0|18|2|0|0.00");
}

BOOST_AUTO_TEST_CASE(they_are_exceptions) {
    TestCompany company;
    play(company);
    const Rows columns{"kind", "document", "item", "age_days", "detail", "suggested_operation"};
    const Rows short_one{
        "transfer_short|TR-1|BOLT|7|line 1: 2 of 20 EA not arrived in EAST, expected 2026-03-02|"
        "transfer.write_off"};
    BOOST_TEST(rows_of(company.ask("exceptions", {{"kind", "transfer_short"}}), columns) ==
               short_one);
    const Rows late{
        "transfer_late|TR-2|BOLT|5|line 1: 10 of 10 EA not arrived in EAST, expected 2026-03-04|"
        "transfer.receive"};
    BOOST_TEST(rows_of(company.ask("exceptions", {{"kind", "transfer_late"}}), columns) == late);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
