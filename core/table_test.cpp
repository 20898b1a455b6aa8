#include "core/table.h"

#include <boost/test/unit_test.hpp>

#include "core/must.h"

using namespace storekeep;

namespace {

const Currency kuwaiti = Currency::named("KWD");

Table one_row() {
    Table table{"stock", {}, {}};
    table.columns = {text_column("item"),
                     integer_column("age", "days"),
                     quantity_column("quantity"),
                     price_column("unit_cost", kuwaiti),
                     money_column("value", kuwaiti),
                     percent_column("margin"),
                     date_column("date"),
                     instant_column("at")};
    table.add("BOLT-M8", std::int64_t{7}, Quantity{1'500'000}, Price{4'100'000},
              Money{6150, kuwaiti}, Percent{12'500'000}, Date::of(2026, 3, 2), Instant{1});
    return table;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(each_type_has_its_text) {
    const Table table = one_row();
    BOOST_TEST(table.text_at(0, "item") == "BOLT-M8");
    BOOST_TEST(table.text_at(0, "age") == "7");
    BOOST_TEST(table.text_at(0, "quantity") == "1.5");
    BOOST_TEST(table.text_at(0, "unit_cost") == "4.10");
    BOOST_TEST(table.text_at(0, "value") == "6.150");
    BOOST_TEST(table.text_at(0, "margin") == "12.5");
    BOOST_TEST(table.text_at(0, "date") == "2026-03-02");
    BOOST_TEST(table.text_at(0, "at") == "1970-01-01T00:00:00.000001Z");
}

BOOST_AUTO_TEST_CASE(columns_name_their_units) {
    const Table table = one_row();
    BOOST_TEST(table.columns[table.column("age")].unit == "days");
    BOOST_TEST(table.columns[table.column("quantity")].unit == "base unit");
    BOOST_TEST(table.columns[table.column("unit_cost")].unit == "KWD");
    BOOST_TEST(table.columns[table.column("value")].unit == "KWD");
    BOOST_TEST(table.columns[table.column("value")].digits == 3);
    BOOST_TEST(table.columns[table.column("margin")].unit == "%");
    BOOST_TEST(table.columns[table.column("item")].unit.empty());
}

BOOST_AUTO_TEST_CASE(empty_cells_and_words_are_written_as_they_are) {
    BOOST_TEST(text(Cell{}, money_column("value", kuwaiti)) == "");
    BOOST_TEST(text(cell("mixed"), date_column("date")) == "mixed");
    BOOST_TEST(text(cell(std::int64_t{5}), text_column("item")) == "5");
    BOOST_TEST(text(cell(std::int64_t{-5}), money_column("value", Currency{})) == "-0.05");
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_table_is_our_bug) {
    const Table table = one_row();
    BOOST_TEST(table.column("item") == 0U);
    BOOST_TEST(table.column("at") == 7U);
    BOOST_CHECK_THROW(table.column("colour"), BrokenInvariant);
    BOOST_CHECK_THROW(table.text_at(1, "item"), BrokenInvariant);
}

BOOST_AUTO_TEST_SUITE_END()
