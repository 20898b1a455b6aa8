#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(price_list_save)

namespace {

const std::vector<std::string> traders{
    R"({"op":"warehouse.save","code":"MAIN"})",
    R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
    R"({"op":"partner.save","code":"BOLTCO","name":"Bolt Company","supplier":true})",
    R"({"op":"partner.save","code":"GONE","name":"Gone","supplier":true,"active":false})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt","purchase_price":"4.50","sales_price":"9.00",
        "units":[{"unit":"CASE","contains":"12"}]})"};

std::string with_line(const std::string& line) {
    return R"({"code":"ACME-26","lines":[)" + line + "]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(traders);
            company.must(R"({"op":"price_list.save","code":"ACME-26","supplier":"ACME"})");
        },
        "price_list.save",
        {
            {R"({"code":"","supplier":"ACME","customer":"GLOBEX"})", "code_empty", "code"},
            {R"({"code":"ACME-26","version":7,"supplier":"ACME","customer":"GLOBEX"})",
             "supplier_or_customer", "customer"},
            {R"({"code":"ACME-26","version":7,"supplier":"X"})", "changed_meanwhile", "version"},
            {R"({"code":"NEW","supplier":"X"})", "partner_not_found", "supplier"},
            {R"({"code":"NEW","supplier":"GLOBEX"})", "not_a_supplier", "supplier"},
            {R"({"code":"NEW","customer":"ACME"})", "not_a_customer", "customer"},
            {R"({"code":"NEW","supplier":"GONE"})", "partner_not_active", "supplier"},
            {R"({"code":"NEW","currency":"XX"})", "currency_not_known", "currency"},
            {R"({"code":"ACME-26","supplier":"BOLTCO"})", "price_list_fixed", "supplier"},
            {R"({"code":"ACME-26","customer":"GLOBEX"})", "price_list_fixed", "customer"},
            {R"({"code":"ACME-26","currency":"EUR"})", "price_list_fixed", "currency"},
            {with_line(R"({"item":"X","price":"1"})"), "item_not_found", "lines[0].item"},
            {with_line(R"({"item":"BOLT","unit":"PALLET","price":"1"})"),
             "unit_without_conversion", "lines[0].unit"},
            {with_line(R"({"item":"BOLT","minimum":"-1","price":"1"})"), "must_not_be_negative",
             "lines[0].minimum"},
            {with_line(R"({"item":"BOLT","price":"-1"})"), "must_not_be_negative",
             "lines[0].price"},
            {with_line(R"({"item":"BOLT"})"), "missing_field", "lines[0].price"},
        });
}

BOOST_AUTO_TEST_CASE(it_answers_what_changes) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(traders);
        company.must(R"({"op":"price_list.save","code":"ACME-26","supplier":"ACME","lines":[
            {"item":"BOLT","from":"2026-01-01","price":"4.00"},
            {"item":"BOLT","unit":"CASE","from":"2026-01-01","price":"45"}]})");
        const Json saved = company.must(R"({"op":"price_list.save","code":"ACME-26","lines":[
            {"item":"BOLT","from":"2026-01-01","price":"4.00"},
            {"item":"BOLT","from":"2026-01-01","minimum":"100","price":"3.90"},
            {"item":"BOLT","unit":"CASE","from":"2026-01-01","remove":true}]})");
        BOOST_TEST(saved.written() ==
                   R"({"price_list":"ACME-26","version":2,"created":false,"changes":[)"
                   R"({"item":"BOLT","unit":"EA","from":"2026-01-01","minimum":"100",)"
                   R"("price":"3.90"},{"item":"BOLT","unit":"CASE","from":"2026-01-01",)"
                   R"("minimum":"0","before":"45.00"}]})");
        BOOST_TEST(company.seen("select unit, minimum, price from price_list_entry "
                                "order by unit, minimum") ==
                   "EA|0|4000000; EA|100000000|3900000");
    }
}

namespace {

// The price and the rule of the only line of an order, as its operation answers them.
std::string proposed(TestCompany& company, const std::string& order) {
    const Json line = company.must(order).find("lines")->items()[0];
    return member(line, "price") + " " + member(line, "price_rule");
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_most_particular_price_wins) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(traders);
        const auto bought = [&](const std::string& line, const std::string& date) {
            return proposed(company, fmt::format(R"({{"op":"purchase_order.create",)"
                                                 R"("supplier":"ACME","warehouse":"MAIN",)"
                                                 R"("date":"{}","lines":[{{"item":"BOLT",{}}}]}})",
                                                 date, line));
        };
        BOOST_TEST(bought(R"("quantity":"5")", "2026-03-03") == "4.50 the item's purchase price");
        company.must(R"({"op":"price_list.save","code":"A","supplier":"ACME","lines":[
            {"item":"BOLT","from":"2026-01-01","price":"4.00"},
            {"item":"BOLT","from":"2026-01-01","minimum":"100","price":"3.80"},
            {"item":"BOLT","from":"2026-03-01","price":"4.10"},
            {"item":"BOLT","unit":"CASE","from":"2026-02-01","minimum":"10","price":"45"}]})");
        company.must(R"({"op":"price_list.save","code":"B","supplier":"BOLTCO","lines":[
            {"item":"BOLT","from":"2026-01-01","price":"1.00"}]})");
        BOOST_TEST(bought(R"("quantity":"5")", "2026-02-28") ==
                   "4.00 price list A from 2026-01-01");
        BOOST_TEST(bought(R"("quantity":"5")", "2026-03-03") ==
                   "4.10 price list A from 2026-03-01");
        BOOST_TEST(bought(R"("quantity":"100")", "2026-01-15") ==
                   "3.80 price list A from 2026-01-01, 100 EA or more");
        BOOST_TEST(bought(R"("quantity":"2","unit":"CASE")", "2026-03-03") ==
                   "49.20 price list A from 2026-03-01");
        BOOST_TEST(bought(R"("quantity":"10","unit":"CASE")", "2026-03-03") ==
                   "45.00 price list A from 2026-02-01, 10 CASE or more");
        company.must(R"({"op":"price_list.save","code":"A","active":false})");
        BOOST_TEST(bought(R"("quantity":"5")", "2026-03-03") == "4.50 the item's purchase price");
    }
}

BOOST_AUTO_TEST_CASE(a_customers_own_price_goes_before_everybodys) {
    TestCompany company;
    company.must_all(traders);
    company.must(R"({"op":"partner.save","code":"INITECH","name":"Initech","customer":true})");
    company.must(R"({"op":"price_list.save","code":"ALL","lines":[
        {"item":"BOLT","from":"2026-03-01","price":"8.50"},
        {"item":"BOLT","from":"2026-03-01","minimum":"50","price":"7.00"}]})");
    company.must(R"({"op":"price_list.save","code":"GX","customer":"GLOBEX","lines":[
        {"item":"BOLT","from":"2026-01-01","price":"8.00"}]})");
    const auto sold = [&](const std::string& customer, const std::string& quantity) {
        return proposed(company,
                        fmt::format(R"({{"op":"sales_order.create","customer":"{}",)"
                                    R"("warehouse":"MAIN","lines":[{{"item":"BOLT",)"
                                    R"("quantity":"{}"}}]}})",
                                    customer, quantity));
    };
    BOOST_TEST(sold("GLOBEX", "50") == "8.00 price list GX from 2026-01-01");
    BOOST_TEST(sold("INITECH", "49") == "8.50 price list ALL from 2026-03-01");
    BOOST_TEST(sold("INITECH", "50") == "7.00 price list ALL from 2026-03-01, 50 EA or more");
}

BOOST_AUTO_TEST_SUITE_END()
