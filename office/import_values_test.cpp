#include <boost/test/unit_test.hpp>

#include "office/import_values.h"

using namespace storekeep;

namespace {

std::string read(std::string_view cell, FieldType type, CellReading reading = {}) {
    FieldInfo field;
    field.type = type;
    const ReadCell read = read_cell(cell, field, reading);
    return read.problem.empty() ? read.value.written() : "! " + read.problem;
}

struct Case {
    std::string cell;
    std::string value;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(import_values)

BOOST_AUTO_TEST_CASE(numbers_lose_what_is_only_for_the_eye) {
    const std::vector<Case> cases{
        {"12", "12"},           {"12.50", "12.50"},         {"-12.5", "-12.5"},
        {"+3", "3"},            {".5", "0.5"},              {"12.", "12"},
        {"1,234", "1234"},      {"1,234.50", "1234.50"},    {"1,234,567", "1234567"},
        {"1.234,50", "1234.50"}, {"1.234.567", "1234567"},  {"12,5", "12.5"},
        {"0,125", "0.125"},     {"1 234,50", "1234.50"},    {"1\u00A0234.5", "1234.5"},
        {"1'234.50", "1234.50"}, {"1\u2019234", "1234"},    {"$4.10", "4.10"},
        {"-$4.10", "-4.10"},    {"$-4.10", "-4.10"},        {"4,10 €", "4.10"},
        {"£ 1,000", "1000"},    {"(12.50)", "-12.50"},      {"($12.50)", "-12.50"},
        {"12.50-", "-12.50"},   {"\u22125", "-5"},          {"  7 ", "7"},
    };
    for (const Case& one : cases)
        BOOST_TEST(plain_number(one.cell, false).value_or("(none)") == one.value, one.cell);
}

BOOST_AUTO_TEST_CASE(a_decimal_comma_can_be_said) {
    BOOST_TEST(*plain_number("1,234", true) == "1.234");
    BOOST_TEST(*plain_number("1.234", true) == "1234");
    BOOST_TEST(*plain_number("12.5", true) == "12.5");
    BOOST_TEST(*plain_number("1.234,5", true) == "1234.5");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_none) {
    for (const char* cell : {"", "-", ".", "abc", "12 pcs", "1,23,456", "1.2.3", "12 5", "1,2,3.4",
                             "1e5", "0x10", "#N/A", "()", "$", "1..2", "12,,5", "1 234 5"})
        BOOST_TEST(!plain_number(cell, false).has_value(), cell);
    BOOST_TEST(read("12 pcs", FieldType::quantity) == "! '12 pcs' is not a number");
    BOOST_TEST(read("5 %", FieldType::percent) == "\"5\"");
}

BOOST_AUTO_TEST_CASE(dates_are_read_when_they_can_mean_one_day_only) {
    const std::vector<Case> cases{
        {"2026-03-02", "\"2026-03-02\""},    {"2026/3/2", "\"2026-03-02\""},
        {"2026-03-02 10:02:00", "\"2026-03-02\""}, {"2026-03-02T10:02:00Z", "\"2026-03-02\""},
        {"13/02/2026", "\"2026-02-13\""},    {"02/13/2026", "\"2026-02-13\""},
        {"05/05/2026", "\"2026-05-05\""},    {"2.3.2026", "\"2026-03-02\""},
        {"02-Mar-2026", "\"2026-03-02\""},   {"Mar 2, 2026", "\"2026-03-02\""},
        {"2 March 26", "\"2026-03-02\""},    {"31/12/99", "\"1999-12-31\""},
    };
    for (const Case& one : cases)
        BOOST_TEST(read(one.cell, FieldType::date) == one.value, one.cell);
    for (const char* cell : {"2026-02-30", "31/31/2026", "46083", "soon", "0/0/0", "2026-03",
                             "1/2/3", "32.1.2026", "2 T", "2 3 T", "Foo 2, 2026"})
        BOOST_TEST(read(cell, FieldType::date).starts_with("! "), cell);
}

BOOST_AUTO_TEST_CASE(an_ambiguous_date_is_refused_and_can_be_decided) {
    BOOST_TEST(read("03/02/2026", FieldType::date) ==
               "! '03/02/2026' may be 2026-02-03 or 2026-03-02; say whether the day or the month "
               "comes first");
    BOOST_TEST(read("03/02/2026", FieldType::date, {WrittenDates::day_first}) ==
               "\"2026-02-03\"");
    BOOST_TEST(read("03/02/2026", FieldType::date, {WrittenDates::month_first}) ==
               "\"2026-03-02\"");
    BOOST_TEST(read("13/02/2026", FieldType::date, {WrittenDates::month_first}) ==
               "! '13/02/2026' is not a date");
}

BOOST_AUTO_TEST_CASE(truths_have_many_words) {
    for (const char* cell : {"yes", "Y", "TRUE", "1", "x"})
        BOOST_TEST(read(cell, FieldType::boolean) == "true", cell);
    for (const char* cell : {"no", "N", "false", "0"})
        BOOST_TEST(read(cell, FieldType::boolean) == "false", cell);
    BOOST_TEST(read("maybe", FieldType::boolean) == "! 'maybe' is neither yes nor no");
}

BOOST_AUTO_TEST_CASE(empty_cells_and_the_word_null_say_nothing) {
    for (const char* cell : {"", "  ", "NULL", "null"})
        for (const FieldType type : {FieldType::text, FieldType::date, FieldType::quantity,
                                     FieldType::boolean, FieldType::texts})
            BOOST_TEST(read(cell, type) == "null", cell);
    BOOST_TEST(read(" NULLS ", FieldType::text) == "\"NULLS\"");
}

BOOST_AUTO_TEST_CASE(choices_are_blind_to_case_and_blanks) {
    FieldInfo field;
    field.choices = {"pick_face", "reserve"};
    BOOST_TEST(read_cell("Pick Face", field, {}).value.written() == "\"pick_face\"");
    const ReadCell wrong = read_cell("cellar", field, {});
    BOOST_TEST(wrong.problem == "'cellar' is none of the values allowed");
    BOOST_TEST(wrong.expected == "one of: pick_face, reserve");
}

BOOST_AUTO_TEST_CASE(lists_stand_between_semicolons_or_bars) {
    BOOST_TEST(read("S1; S2;", FieldType::texts) == "[\"S1\",\"S2\"]");
    BOOST_TEST(read("S1|S;2", FieldType::texts) == "[\"S1\",\"S;2\"]");
}

BOOST_AUTO_TEST_SUITE_END()
