// The arithmetic of tax: what is in a price, what comes on top, and where a cent goes.
#include "modules/accounting/tax.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"
#include "tests/support/proving.h"

using namespace storekeep;
using namespace storekeep::accounting;

BOOST_AUTO_TEST_SUITE(tax)

namespace {

struct Taxed : TestCompany {
    Taxed() {
        must(R"({"op":"tax_code.save","code":"T","name":"Tax","rate":"8.875"})");
        must(R"({"op":"tax_code.save","code":"V","name":"Tax","rate":"20"})");
    }
    std::string taxes(const std::vector<std::int64_t>& amounts, const char* code,
                      bool includes_tax) {
        const auto reads = connection().snapshot();
        TaxCodes codes(*reads);
        std::vector<TaxBasis> lines;
        for (const std::int64_t amount : amounts)
            lines.push_back({1, code, {amount, reads->currency()}, {0, reads->currency()},
                             includes_tax});
        std::string answer;
        for (const LineTax& one : taxes_of(*reads, codes, Date::of(2026, 3, 2), lines))
            answer += fmt::format("{}+{} ", one.net.minor, one.tax.minor);
        return answer;
    }
    void round_per_document() {
        must(R"({"op":"company.configure","tax_rounding":"document"})");
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(tax_is_rounded_half_away_and_is_part_of_a_gross_price) {
    const Currency usd = Currency::named("USD");
    BOOST_TEST(tax_on({250, usd}, {million}, false).minor == 3);
    BOOST_TEST(tax_on({-250, usd}, {million}, false).minor == -3);
    BOOST_TEST(tax_on({300, usd}, {20 * million}, true).minor == 50);
}

BOOST_AUTO_TEST_CASE(line_by_line_each_line_stands_for_itself) {
    Taxed company;
    BOOST_TEST(company.taxes({100, 100, 100}, "T", false) == "100+9 100+9 100+9 ");
    BOOST_TEST(company.taxes({120, 59}, "V", true) == "100+20 49+10 ");
    BOOST_TEST(company.taxes({100}, "", true) == "100+0 ");
}

BOOST_AUTO_TEST_CASE(once_a_document_the_lines_sum_to_the_tax_of_their_sum) {
    Taxed company;
    company.round_per_document();
    // 8.875 % of 6.00 is 53 cents; 8.875 of a cent a line.
    BOOST_TEST(company.taxes({100, 100, 100, 100, 100, 100}, "T", false) ==
               "100+9 100+9 100+9 100+9 100+9 100+8 ");
    // The largest remainder takes the cent: 2.6625, 3.55 and 0.0887 of 6.30.
    BOOST_TEST(company.taxes({30, 40, 1}, "T", false) == "30+3 40+3 1+0 ");
    BOOST_TEST(company.taxes({-30, 100}, "T", false) == "-30+-3 100+9 ");
    BOOST_TEST(company.taxes({59, 59}, "V", true) == "49+10 49+10 ");
}

BOOST_AUTO_TEST_CASE(tax_that_its_account_does_not_know_is_found) {
    Taxed company;
    company.must_all({R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
                      R"({"op":"supplier_bill.post","supplier":"ACME","reference":"1","lines":[
                          {"account":"6100","amount":"5","tax_code":"V"}]})"});
    const std::vector<std::string> expected{
        "tax_equals_postings: document=BILL-000001 account=1200 tax_lines=6.00 books=1.00"};
    BOOST_TEST(breaks_after(company,
                            "insert into tax_line (document_id, line, code, side, date, rate, "
                            "base, tax, account_id, posted, currency, paper_tax) select "
                            "document_id, 9, code, side, date, rate, base, 500, account_id, "
                            "500, currency, 500 from tax_line",
                            "accounting") == expected);
}

BOOST_AUTO_TEST_SUITE_END()
