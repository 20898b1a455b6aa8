#include "reports/paper/table_paper.h"

#include <boost/test/unit_test.hpp>

namespace storekeep::paper {

BOOST_AUTO_TEST_SUITE(table_paper_test)

Table stock(std::size_t rows, const std::string& name) {
    Table table{
        "Stock", {text_column("item"), text_column("name"), quantity_column("quantity")}, {}};
    for (std::size_t row = 0; row < rows; ++row)
        table.add(fmt::format("ITEM-{}", row), name, Quantity{1'500'000});
    return table;
}

// Where the marks of a sheet reach beyond its margins.
std::vector<std::string> outside(const Paper& paper) {
    std::vector<std::string> found;
    for (const Sheet& sheet : paper.sheets)
        for (const Mark& mark : sheet.marks)
            if (const Run* run = std::get_if<Run>(&mark))
                if (run->x < margin - 0.1F || run->x + run->width > sheet.width - margin + 0.1F ||
                    run->y > sheet.height - margin + 0.1F)
                    found.push_back(run->text);
    return found;
}

BOOST_AUTO_TEST_CASE(a_table_mark_by_mark) {
    const Paper paper = table_paper(stock(1, "Bolt"), {"warehouse MAIN", Format::a4});
    BOOST_REQUIRE(paper.sheets.size() == 1U);
    BOOST_TEST(told(paper.sheets.front()) ==
               "595 by 842\n"
               "36.0 50.0 bold 14.0 Stock\n"
               "36.0 61.5 plain 8.0 warehouse MAIN\n"
               "36.0 79.5 bold 8.0 item\n"
               "71.2 79.5 bold 8.0 name\n"
               "104.0 79.5 bold 8.0 quantity\n"
               "36.0 83.5 stroke to 142.1 83.5\n"
               "36.0 93.0 plain 8.0 ITEM-0\n"
               "71.2 93.0 plain 8.0 Bolt\n"
               "129.4 93.0 plain 8.0 1.5\n"
               "36.0 96.5 stroke to 142.1 96.5\n"
               "36.0 805.9 plain 7.5 1 row\n"
               "516.7 805.9 plain 7.5 page 1 of 1\n");
}

BOOST_AUTO_TEST_CASE(heads_and_page_numbers_stand_on_every_sheet) {
    const Paper paper = table_paper(stock(130, "Bolt"));
    BOOST_TEST(paper.sheets.size() == 3U);
    for (std::size_t place = 0; place < paper.sheets.size(); ++place) {
        const std::string words = words_on({"", {paper.sheets[place]}});
        BOOST_TEST(words.find("quantity\n") != std::string::npos);
        BOOST_TEST(words.find(fmt::format("page {} of 3\n", place + 1)) != std::string::npos);
    }
    const std::string words = words_on(paper);
    for (std::size_t row = 0; row < 130; ++row)
        BOOST_TEST(words.find(fmt::format("ITEM-{}\n", row)) != std::string::npos);
    BOOST_TEST(outside(paper).empty());
}

BOOST_AUTO_TEST_CASE(long_cells_are_broken_and_nothing_is_cut_off) {
    const std::string name =
        "A bolt of a length that nobody needs, zinc plated, with a name that goes on and on, "
        "אבגדה וזחט יכלמנ, 螺栓螺栓螺栓螺栓螺栓螺栓螺栓螺栓螺栓螺栓螺栓螺栓, "
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ"
        "KLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRST";
    const Paper paper = table_paper(stock(40, name));
    BOOST_TEST(outside(paper).empty());
    BOOST_TEST(paper.sheets.front().width > paper.sheets.front().height);
    std::string words = words_on(paper);
    std::erase(words, '\n');
    BOOST_TEST(words.find("…") == std::string::npos);
    std::size_t bolts = 0;
    for (std::size_t at = words.find("A bolt of"); at != std::string::npos;
         at = words.find("A bolt of", at + 1))
        ++bolts;
    BOOST_TEST(bolts == 40U);
}

BOOST_AUTO_TEST_CASE(a_cell_longer_than_a_sheet_goes_on) {
    std::string name;
    for (int word = 0; word < 5000; ++word) name += fmt::format("word{} ", word);
    const Paper paper = table_paper(stock(2, name));
    BOOST_TEST(paper.sheets.size() > 3U);
    BOOST_TEST(outside(paper).empty());
    BOOST_TEST(words_on(paper).find("word4999") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(columns_without_room_come_on_sheets_of_their_own) {
    Table table{"Wide", {text_column("item")}, {}};
    std::vector<Cell> row{cell("ITEM-1")};
    for (int column = 0; column < 40; ++column) {
        table.columns.push_back(
            money_column(fmt::format("amount_{}", column), Currency::named("USD")));
        row.push_back(std::int64_t{12'345'678'901'234});
    }
    table.rows = {row, row};
    const Paper paper = table_paper(table);
    BOOST_TEST(paper.sheets.size() > 2U);
    BOOST_TEST(outside(paper).empty());
    for (const Sheet& sheet : paper.sheets)
        BOOST_TEST(words_on({"", {sheet}}).find("ITEM-1\n") != std::string::npos);
    const std::string words = words_on(paper);
    for (int column = 0; column < 40; ++column)
        BOOST_TEST(words.find(fmt::format("{}, USD\n", column)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(letter_paper_is_wider_and_shorter) {
    const Paper paper = table_paper(stock(1, "Bolt"), {"", Format::letter});
    BOOST_TEST(paper.sheets.front().width == 612);
    BOOST_TEST(paper.sheets.front().height == 792);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::paper
