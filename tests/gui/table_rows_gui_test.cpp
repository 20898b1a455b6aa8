// Rows as somebody looks at them, without a window: filtered, in order, added up, page by page.
#include <boost/test/unit_test.hpp>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/table_rows.h"

namespace storekeep::gui {

namespace {

using desktop::TableRows;

std::vector<Column> columns_of_orders() {
    const Currency dollars = Currency::named("USD");
    return {text_column("document"),     text_column("partner"),
            quantity_column("quantity"), money_column("amount", dollars),
            date_column("date"),         integer_column("days_late", "days"),
            text_column("user"),         text_column("unit")};
}

Table orders() {
    Table table{"Orders", columns_of_orders(), {}};
    const auto add = [&](const char* document, const char* partner, std::int64_t quantity,
                         std::int64_t amount, int day, std::int64_t late, const char* user) {
        table.rows.push_back({cell(document), cell(partner), cell(Quantity{quantity * million}),
                              amount, cell(Date::of(2026, 3, day)), late, cell(user), cell("EA")});
    };
    add("SO-10", "Globex", 5, 12'050, 2, 0, "ana");
    add("SO-9", "ACME", 1200, 99'900, 3, 4, "ben");
    add("SO-11", "globex", 7, 500, 4, 0, "ana");
    add("SO-12", "Årsta", 5, -700, 5, 1, "ben");
    table.rows.push_back({cell("SO-13"), {}, {}, {}, cell(Date::of(2026, 3, 6)), {}, cell(""), {}});
    return table;
}

std::string shown(const TableRows& rows, std::string_view column = "document") {
    std::string all;
    for (std::size_t row = 0; row < rows.count(); ++row)
        all += (row == 0 ? "" : " ") + rows.text_at(row, column);
    return all;
}

// Many rows with few and with many different values.
Table page(std::size_t first, std::size_t count) {
    Table table{"Many", columns_of_orders(), {}};
    for (std::size_t row = first; row < first + count; ++row) {
        const auto number = static_cast<std::int64_t>(row);
        table.rows.push_back({cell("SO-" + std::to_string(100'000 - row)),
                              cell("CUSTOMER-" + std::to_string(row * 7919 % 311)),
                              cell(Quantity{number % 90 * million}), number * 37 % 70'001,
                              cell(Date::of(2026, 1, 1).plus_days(number % 300)),
                              row % 5 == 0 ? Cell{} : Cell{number % 3}, cell("ana"), cell("EA")});
    }
    return table;
}

constexpr std::size_t many = 3000;

}  // namespace

BOOST_AUTO_TEST_SUITE(table_rows_gui)

BOOST_AUTO_TEST_CASE(what_is_typed_narrows) {
    TableRows rows(orders());
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "SO-10 SO-9 SO-11 SO-12 SO-13"},
        {"globex", "SO-10 SO-11"},
        {"GLOBEX 11", "SO-11"},
        {"partner:glo", "SO-10 SO-11"},
        {"part:acme", "SO-9"},
        {"partner:", "SO-10 SO-9 SO-11 SO-12 SO-13"},
        {"1,200", "SO-9"},
        {"120.50", "SO-10"},
        {"2026-03-04", "SO-11"},
        {"quantity>5", "SO-9 SO-11"},
        {"amount<0", "SO-12"},
        {">1000", "SO-9"},
        {"amount>999", ""},
        {"amount>", "SO-10 SO-9 SO-11 SO-12 SO-13"},
        {"late", "SO-9 SO-12"},
        {"mine", "SO-10 SO-11"},
        {"årsta", ""},
        {"rsta", "SO-12"},
        {"nothing:x", ""},
    };
    for (const auto& [typed, wanted] : cases) {
        rows.filter(typed, "ana");
        BOOST_TEST(shown(rows) == wanted, "'" << typed << "' shows " << shown(rows));
    }
}

// Whatever was typed before, the same text shows the same rows.
BOOST_AUTO_TEST_CASE(typing_on_shows_what_typing_anew_shows) {
    TableRows rows(page(0, many));
    for (const char* typed :
         {"1", "12", "12 c", "12 customer-3", "12 customer-", "late", "lat", "l", "la", "la>",
          "7", "77", "", "am", "amount<1", "amount<100", "amount<100 ana", "quantity>8",
          "quantity>80"}) {
        rows.filter(typed, "ana");
        TableRows anew(page(0, many));
        anew.filter(typed, "ana");
        BOOST_TEST(shown(rows) == shown(anew), typed);
    }
}

BOOST_AUTO_TEST_CASE(empty_cells_come_first_then_numbers_then_texts_without_regard_to_case) {
    TableRows rows(orders());
    rows.sort(rows.column("partner"), false);
    BOOST_TEST(shown(rows) == "SO-13 SO-9 SO-10 SO-11 SO-12");
    rows.sort(rows.column("partner"), true);
    BOOST_TEST(shown(rows) == "SO-12 SO-10 SO-11 SO-9 SO-13");
    rows.sort(rows.column("amount"), false);
    BOOST_TEST(shown(rows) == "SO-13 SO-12 SO-11 SO-10 SO-9");
    rows.filter("so-1", "ana");
    BOOST_TEST(shown(rows) == "SO-13 SO-12 SO-11 SO-10");
    rows.sort(std::nullopt, false);
    BOOST_TEST(shown(rows) == "SO-10 SO-11 SO-12 SO-13");
}

BOOST_AUTO_TEST_CASE(pages_are_filtered_as_they_come_and_put_in_order_at_the_end) {
    TableRows whole(page(0, many));
    TableRows rows("Many", columns_of_orders());
    rows.add(page(0, 200));
    rows.filter("customer-1 >3", "ana");
    rows.sort(rows.column("partner"), true);
    rows.add(page(200, 1300));
    rows.add(page(1500, many - 1500));
    BOOST_TEST(rows.all() == many);
    whole.filter("customer-1 >3", "ana");
    BOOST_TEST(rows.count() == whole.count());
    rows.all_there();
    whole.sort(whole.column("partner"), true);
    BOOST_TEST(shown(rows) == shown(whole));
    for (const std::size_t row : {std::size_t{0}, rows.count() / 2, rows.count() - 1})
        BOOST_TEST((rows.shown_at(rows.answered(row)) == row));
    BOOST_TEST((rows.total(rows.column("amount")) == whole.total(whole.column("amount"))));
}

// What is searched is what is seen.
BOOST_AUTO_TEST_CASE(numbers_are_written_quickly_as_they_are_shown) {
    const Currency dollars = Currency::named("USD");
    const std::vector<Column> columns{
        quantity_column("quantity"), price_column("price", dollars), percent_column("percent"),
        money_column("amount", dollars), money_column("yen", Currency::named("JPY")),
        integer_column("days"), integer_column("sequence"), date_column("date"),
        instant_column("at")};
    std::vector<std::int64_t> numbers{0, 1, -1, 999, 1000, -1'000'000, 1'234'567'890, 500'000,
                                      1'772'447'400'000'000};
    for (std::int64_t number = 7; number < 4'000'000'000'000'000; number = number * 3 + 11)
        numbers.insert(numbers.end(), {number, -number, number * 100});
    for (const Column& column : columns) {
        desktop::NumberWriter writer(column);
        for (const std::int64_t number : numbers) {
            constexpr std::int64_t last_instant = 200'000'000'000'000'000;  // in the year 8307
            const bool is_day = column.type == ColumnType::date;
            if (is_day && (number > 100'000 || number < -20'000)) continue;
            if (column.type == ColumnType::instant && (number < 0 || number > last_instant))
                continue;
            if (column.name == "sequence" && number < 0) continue;
            BOOST_TEST(writer.shown(number) == desktop::shown(Cell{number}, column),
                       column.name << " " << number);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_cell_comes_back_as_it_was) {
    const Table table = page(0, many);
    const TableRows rows(table);
    for (std::size_t row = 0; row < many; ++row)
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            BOOST_REQUIRE((rows.cell(row, place) == table.rows[row][place]));
}

BOOST_AUTO_TEST_CASE(only_what_is_alike_adds_up) {
    TableRows rows(orders());
    BOOST_TEST(text(*rows.total(rows.column("amount")), columns_of_orders()[3]) == "1117.50");
    BOOST_TEST(!rows.total(rows.column("quantity")));  // the last has no unit
    rows.filter("ana", "ana");
    BOOST_TEST(text(*rows.total(rows.column("quantity")), columns_of_orders()[2]) == "12");
    BOOST_TEST(!rows.total(rows.column("days_late")));
    rows.filter("nobody", "ana");
    BOOST_TEST(!rows.total(rows.column("amount")));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
