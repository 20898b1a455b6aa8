#include "reports/render/pdf.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(pdf)

namespace {

Table list_of(std::size_t rows, const std::string& name) {
    Table table{"Stock",
                {text_column("item"), text_column("name"), quantity_column("quantity")},
                {}};
    for (std::size_t row = 0; row < rows; ++row)
        table.add(fmt::format("ITEM-{}", row), name, Quantity{1'500'000});
    return table;
}

std::size_t pages_of(const std::string& bytes) {
    std::size_t count = 0;
    for (std::size_t at = bytes.find("/Type /Page\n"); at != std::string::npos;
         at = bytes.find("/Type /Page\n", at + 1))
        ++count;
    return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_table_gives_the_same_bytes) {
    const Table table = list_of(3, "Bolt M8×40 zinc, кириллица");
    const std::string once = as_pdf(table, {});
    BOOST_TEST(once.starts_with("%PDF-"));
    BOOST_TEST(once == as_pdf(table, {}));
}

BOOST_AUTO_TEST_CASE(heads_stand_on_every_page) {
    BOOST_TEST(pages_of(as_pdf(list_of(0, ""), {})) == 1);
    BOOST_TEST(pages_of(as_pdf(list_of(50, "Bolt"), {})) == 1);
    BOOST_TEST(pages_of(as_pdf(list_of(500, "Bolt"), {})) > 5);
}

BOOST_AUTO_TEST_CASE(wide_tables_lie_across) {
    const std::string wide = as_pdf(list_of(1, std::string(200, 'W')), {});
    BOOST_TEST(wide.find("841.89") < wide.find("595.276"));
}

BOOST_AUTO_TEST_CASE(more_than_a_book_is_refused) {
    BOOST_CHECK_EXCEPTION(as_pdf(list_of(130'000, "Bolt"), {}), Refusal,
                          [](const Refusal& refusal) {
                              return refusal.code() == "too_long_for_paper";
                          });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
