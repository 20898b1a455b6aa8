#include "modules/handover/journals.h"

#include <boost/test/unit_test.hpp>

#include "modules/handover/names.h"

using namespace storekeep;
using namespace storekeep::handover;

BOOST_AUTO_TEST_SUITE(handover_journals)

namespace {

const Currency usd = Currency::named("USD");

HandedEntryLine line(const std::string& account, std::int64_t minor,
                     const std::string& partner = {}, const std::string& description = {}) {
    return {account, description, "", partner, {minor, usd}};
}

std::string shown(const std::vector<HandedEntryLine>& lines) {
    std::string all;
    for (const auto& one : lines)
        all += fmt::format("{}{}{}:{} ", one.account, one.partner.empty() ? "" : "/", one.partner,
                           one.amount.minor);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(equal_lines_are_summed_and_nothing_is_left_out) {
    const auto sums = merged({line("A", 5, "", "x"), line("B", -3), line("A", 2, "", "x"),
                              line("C", 4), line("A", 1, "P"), line("C", -4)});
    BOOST_TEST(shown(sums) == "A:7 B:-3 A/P:1 ");
    BOOST_TEST(sums[0].description == "x");
    BOOST_TEST(merged({line("A", 1, "", "x"), line("A", 1, "", "y")})[0].description == "");
}

BOOST_AUTO_TEST_CASE(one_partner_a_journal_changes_no_account) {
    const HandedJournal journal{"J-000001",
                                "opening",
                                Date::of(2026, 3, 1),
                                {line("AR", 100, "C1"), line("AR", 50, "C2"), line("BANK", 20),
                                 line("AP", -80, "S1"), line("EQUITY", -90)}};
    const auto parts = one_partner_each(journal, 11);
    std::vector<std::string> all;
    for (const auto& part : parts) all.push_back(part.number + " " + shown(part.lines));
    BOOST_TEST(all == (std::vector<std::string>{
                          "J-000001 AR/C1:100 EQUITY:-100 ", "J-000001-2 AR/C2:50 EQUITY:-50 ",
                          "J-000001-3 AP/S1:-80 EQUITY:80 ", "J-000001-4 EQUITY:-20 BANK:20 "}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_journal_without_another_line_stays_whole) {
    const HandedJournal journal{"J-1", "", {}, {line("AR", 9, "C1"), line("AP", -9, "S1")}};
    BOOST_TEST(one_partner_each(journal, 0).size() == 1u);
    const HandedJournal single{"J-1", "", {}, {line("AR", 9, "C1"), line("BANK", -9)}};
    BOOST_TEST(one_partner_each(single, 0).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_month_is_summed_on_its_last_day_in_the_batch) {
    const Date to = Date::of(2026, 4, 10);
    BOOST_TEST(text(summary_day(Date::of(2026, 3, 2), "month", to)) == "2026-03-31");
    BOOST_TEST(text(summary_day(Date::of(2026, 4, 2), "month", to)) == "2026-04-10");
    BOOST_TEST(text(summary_day(Date::of(2026, 4, 2), "day", to)) == "2026-04-02");
}

BOOST_AUTO_TEST_CASE(numbers_are_shortened_by_their_zeros_alone) {
    for (const auto& [number, shorter] : std::vector<std::pair<std::string, std::string>>{
             {"INV-000001-R", "INV-1-R"}, {"EX-000120", "EX-120"}, {"A-0", "A-0"},
             {"A-00", "A-0"}, {"10-01", "10-1"}, {"2026", "2026"}})
        BOOST_TEST(without_leading_zeros(number) == shorter);
}

BOOST_AUTO_TEST_SUITE_END()
