#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(data_quality_score_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"area", "kind", "checked", "flawed", "score", "breaks"};

// Of two items one has a barcode; neither has another unit, a weight, dimensions or a price.
BOOST_AUTO_TEST_CASE(what_is_missing_lowers_the_score_of_its_area) {
    TradingCompany company;
    const Rows rows{
        "item|all|14|9|35.714286|",
        "item|no_barcode|2|1|50|scanners cannot read them",
        "item|no_other_unit|2|2|0|they are ordered and counted in one unit alone",
        "item|no_weight|2|2|0|freight cannot be shared by weight, nor cartons be weighed",
        "item|no_dimensions|2|2|0|freight cannot be shared by volume",
        "item|no_sales_price|2|2|0|order lines without a price are free",
        "item|unit_without_conversion|2|0|100|",
        "item|out_of_use|2|0|100|",
        "partner|all|1|1|0|",
        "partner|no_address|1|1|0|papers and labels have nobody to go to"};
    BOOST_TEST(rows_of(company.ask("data_quality_score"), shown) == rows,
               boost::test_tools::per_element());
    company.must_all({
        R"({"op":"item.save","sku":"NUT-M8","barcodes":[{"code":"4006381333948"}]})",
        R"({"op":"partner.save","code":"GLOBEX","addresses":[{"city":"Springfield"}]})"});
    Rows told;
    for (const std::string& row :
         rows_of(company.ask("data_quality_score"), {"area", "kind", "score"}))
        if (row.find("|all|") != std::string::npos || row.find("no_barcode") != std::string::npos)
            told.push_back(row);
    const Rows expected{"item|all|42.857143", "item|no_barcode|100", "partner|all|100"};
    BOOST_TEST(told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_company_without_records_has_no_flaw) {
    TestCompany company;
    BOOST_TEST(rows_of(company.ask("data_quality_score"), {"area", "score"}).front() == "item|100");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
