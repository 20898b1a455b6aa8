#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(currency_rates_report_test)

BOOST_AUTO_TEST_CASE(rates_by_currency_and_day) {
    TestCompany company;
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"JPY","date":"2026-03-01","rate":"0.006512"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-10","rate":"1.1"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.0825"})"});
    using Rows = std::vector<std::string>;
    const Rows shown{"currency", "date", "rate"};
    const Rows all{"EUR|2026-03-01|1.0825", "EUR|2026-03-10|1.10", "JPY|2026-03-01|0.006512"};
    BOOST_TEST(rows_of(company.ask("currency_rates"), shown) == all);
    const Rows euro{"EUR|2026-03-10|1.10"};
    BOOST_TEST(rows_of(company.ask("currency_rates", {{"currency", "EUR"}, {"from", "2026-03-02"}}),
                       shown) == euro);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
