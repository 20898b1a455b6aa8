#include <boost/test/unit_test.hpp>

#include "modules/catalog/currency_rates.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(currency_rate_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(std::vector<std::string>{}, "currency_rate.save",
                   {
                       {R"({"currency":"euro","rate":"1"})", "currency_not_known", "currency"},
                       {R"({"currency":"USD","rate":"1"})", "company_currency", "currency"},
                       {R"({"currency":"EUR","rate":"0"})", "rate_out_of_range", "rate"},
                       {R"({"currency":"EUR","rate":"-1"})", "rate_out_of_range", "rate"},
                       {R"({"currency":"EUR","rate":"1000000.000001"})", "rate_out_of_range",
                        "rate"},
                   });
}

BOOST_AUTO_TEST_CASE(the_rate_of_a_day_is_the_last_one_known) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(
            {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.08"})",
             R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-10","rate":"1.2"})",
             R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-10","rate":"1.1"})"});
        const auto reads = company.connection().snapshot();
        const Currency euro = Currency::named("EUR");
        const auto on = [&](Date date) {
            return text(catalog::exchange_rate(*reads, euro, date, "date").rate);
        };
        BOOST_TEST(on(Date::of(2026, 3, 1)) == "1.08");
        BOOST_TEST(on(Date::of(2026, 3, 9)) == "1.08");
        BOOST_TEST(on(Date::of(2026, 3, 10)) == "1.1");
        BOOST_TEST(on(Date::of(2027, 1, 1)) == "1.1");
        BOOST_CHECK_EXCEPTION(
            on(Date::of(2026, 2, 28)), Refusal, [](const Refusal& refusal) {
                return refusal.code() == "currency_rate_missing" && refusal.field() == "date";
            });
        const ExchangeRate own =
            catalog::exchange_rate(*reads, reads->currency(), Date::of(2026, 1, 1), "date");
        BOOST_TEST(text(own.rate) == "1");
    }
}

BOOST_AUTO_TEST_SUITE_END()
