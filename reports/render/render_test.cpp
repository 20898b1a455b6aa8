#include <boost/test/unit_test.hpp>

#include "reports/render/csv.h"
#include "reports/render/formats.h"
#include "reports/render/json.h"
#include "reports/render/text.h"

using namespace storekeep;

namespace {

Table stock() {
    const Currency dollars = Currency::named("USD");
    Table table{"Stock", {text_column("item"), text_column("name"), quantity_column("quantity"),
                          money_column("value", dollars), integer_column("days", "days"),
                          date_column("since")}, {}};
    table.add("BOLT-M8", "Bolt M8×40, zinc", Quantity{100 * million}, Money{40000, dollars},
              std::int64_t{7}, Date::of(2026, 3, 2));
    table.add("NUT", "Nut \"M8\"", Quantity{-500'000}, Money{-5, dollars}, std::int64_t{12},
              Date::of(2026, 3, 12));
    table.rows.push_back({cell("螺栓"), {}, {}, {}, {}, {}});
    return table;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(render)

BOOST_AUTO_TEST_CASE(text_is_aligned_and_numbers_stand_to_the_right) {
    BOOST_TEST(as_text(stock()) ==
               "Stock\n\n"
               "item     name               quantity   value  days  since\n"
               "                           base unit     USD  days\n"
               "-------  ----------------  ---------  ------  ----  ----------\n"
               "BOLT-M8  Bolt M8×40, zinc        100  400.00     7  2026-03-02\n"
               "NUT      Nut \"M8\"               -0.5   -0.05    12  2026-03-12\n"
               "螺栓\n");
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_cuts_texts_and_never_numbers) {
    const std::string text = as_text(stock(), 57);
    BOOST_TEST(text.find("BOLT-M8  Bolt M8×40…        100  400.00     7  2026-03-02\n") !=
               std::string::npos);
    const std::string narrowest = as_text(stock(), 10);
    BOOST_TEST(narrowest.find("Bolt M8…") != std::string::npos);
    BOOST_TEST(narrowest.find("400.00") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_text_with_line_ends_stays_on_its_line) {
    Table table{"", {text_column("note")}, {}};
    table.add("crushed\ncorner\t!");
    BOOST_TEST(as_text(table) == "note\n----------------\ncrushed corner !\n");
}

BOOST_AUTO_TEST_CASE(places_count_what_a_terminal_shows) {
    BOOST_TEST(places_of("") == 0U);
    BOOST_TEST(places_of("M\u00fcller") == 6U);
    BOOST_TEST(places_of("Mu\u0308ller") == 6U);
    BOOST_TEST(places_of("螺栓") == 4U);
}

BOOST_AUTO_TEST_CASE(csv_is_quoted_where_it_must_be) {
    BOOST_TEST(as_csv(stock()) ==
               "item,name,quantity,value,days,since\r\n"
               "BOLT-M8,\"Bolt M8×40, zinc\",100,400.00,7,2026-03-02\r\n"
               "NUT,\"Nut \"\"M8\"\"\",-0.5,-0.05,12,2026-03-12\r\n"
               "螺栓,,,,,\r\n");
    Table table{"", {text_column("note")}, {}};
    table.add("two\nlines");
    table.add("");
    BOOST_TEST(as_csv(table) == "note\r\n\"two\nlines\"\r\n\"\"\r\n");
}

BOOST_AUTO_TEST_CASE(json_keeps_money_and_quantities_as_digits) {
    BOOST_TEST(as_json(stock()) ==
               "[\n"
               R"({"item":"BOLT-M8","name":"Bolt M8×40, zinc","quantity":"100","value":"400.00",)"
               R"("days":7,"since":"2026-03-02"},)"
               "\n"
               R"({"item":"NUT","name":"Nut \"M8\"","quantity":"-0.5","value":"-0.05",)"
               R"("days":12,"since":"2026-03-12"},)"
               "\n"
               R"({"item":"螺栓","name":null,"quantity":null,"value":null,"days":null,)"
               R"("since":null})"
               "\n]\n");
    BOOST_TEST(as_json(Table{"", {text_column("a")}, {}}) == "[]\n");
}

BOOST_AUTO_TEST_CASE(formats_are_found_by_name) {
    for (const TableFormat& format : table_formats())
        BOOST_TEST(find_table_format(format.name) == &format);
    BOOST_TEST(find_table_format("docx") == nullptr);
    BOOST_TEST(find_table_format("csv")->render(stock(), {}) == as_csv(stock()));
}

BOOST_AUTO_TEST_SUITE_END()
