// Pages of long reports: put together they are the whole answer, whatever happens between them.
#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "office/paging.h"
#include "reports/trading_company_for_tests.h"

namespace storekeep {

namespace {

using Given = TestCompany::Given;
using Rows = std::vector<std::string>;

Rows whole_rows(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.push_back(column.name);
    return rows_of(table, names);
}

Rows first_cells(const Table& table) { return rows_of(table, {table.columns.front().name}); }

// All pages one after another; `between` happens after the first.
Table page_by_page(TestCompany& company, std::string_view report, Given given, std::size_t limit,
                   const std::function<void()>& between = [] {}) {
    given.emplace_back("limit", std::to_string(limit));
    Table all = company.ask(report, given);
    BOOST_TEST(all.rows.size() <= limit);
    std::string next = take_next(all);
    for (int page = 0; !next.empty(); ++page) {
        BOOST_REQUIRE_MESSAGE(page < 1000, report << " does not end");
        if (page == 0) between();
        Given following = given;
        following.emplace_back("after", next);
        Table more = company.ask(report, following);
        BOOST_TEST(more.rows.size() <= limit);
        next = take_next(more);
        all.rows.insert(all.rows.end(), more.rows.begin(), more.rows.end());
    }
    return all;
}

std::vector<const Report*> paged_reports() {
    std::vector<const Report*> paged;
    for (const Report& report : program().reports())
        if (is_paged(report)) paged.push_back(&report);
    return paged;
}

// Both orders, and what each report may be narrowed to.
std::vector<Given> questions(const Report& report) {
    std::vector<Given> all{{}};
    for (const Parameter& parameter : report.parameters) {
        static const std::map<std::string_view, std::string_view> values{
            {"partner", "GLOBEX"}, {"warehouse", "MAIN"},    {"item", "BOLT-M8"},
            {"from", "2026-03-06"}, {"to", "2026-03-10"},    {"state", "posted"},
            {"user", "owner"},      {"kind", "sales_order"}, {"bin", "A-01-1"},
            {"account", "1400"},    {"document", "PO-1001"}};
        if (const auto value = values.find(parameter.name); value != values.end())
            all.push_back({{std::string(parameter.name), std::string(value->second)}});
        if (parameter.name == newest_first_parameter.name) all.push_back({{"newest_first", "yes"}});
    }
    // The partner of purchases is another, and a customer is none of a supplier's.
    if (report.name == "purchase_orders") all.push_back({{"partner", "ACME"}});
    return all;
}

std::string said(const Report& report, const Given& given) {
    std::string words(report.name);
    for (const auto& [name, value] : given) words += " " + name + "=" + value;
    return words;
}

// Something of every kind, on days that the first pages showed and on later ones.
void something_happens(TestCompany& company, int time) {
    const std::string mark = std::to_string(time);
    company.must_all({
        R"({"op":"item.save","sku":"AAA-)" + mark + R"(","name":"First","unit":"EA"})",
        R"({"op":"item.save","sku":"ZZZ-)" + mark + R"(","name":"Last","unit":"EA"})",
        R"({"op":"partner.save","code":"ZED-)" + mark + R"(","name":"Zed","customer":true})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"Z-)" + mark + R"(","type":"reserve"})",
        R"({"op":"sales_order.create","number":"SO-9)" + mark + R"(","date":"2026-03-08",
            "customer":"GLOBEX","warehouse":"MAIN","ship_by":"2026-03-30",
            "lines":[{"line":1,"item":"NUT-M8","quantity":"1","price":"9.00"}]})",
        R"({"op":"purchase_order.create","number":"PO-9)" + mark + R"(","date":"2026-03-04",
            "supplier":"ACME","warehouse":"MAIN","expected":"2026-03-30",
            "lines":[{"line":1,"item":"NUT-M8","quantity":"1","price":"1.00"}]})",
        R"({"op":"journal.post","date":"2026-03-09","lines":[{"account":"6100","debit":"1.00"},
            {"account":"1000","credit":"1.00"}]})",
        R"({"op":"adjustment.request","date":"2026-03-05","warehouse":"MAIN","reason":"shrinkage",
            "lines":[{"item":"BOLT-M8","bin":"A-01-1","quantity":"1","unit_cost":"4.00"}]})",
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(page_test)

BOOST_AUTO_TEST_CASE(pages_together_are_the_whole_answer) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        for (const Report* report : paged_reports())
            for (const Given& given : questions(*report)) {
                const Rows whole = whole_rows(company.ask(report->name, given));
                for (const std::size_t limit : {2U, 5U})
                    BOOST_TEST(whole_rows(page_by_page(company, report->name, given, limit)) ==
                                   whole,
                               said(*report, given) << " by " << limit << " on "
                                                    << name_of(backend));
            }
    }
}

// Facts stay as they were when the first page was asked for; of records that change, no row comes
// twice, none is missed and none is new.
BOOST_AUTO_TEST_CASE(pages_are_of_one_moment) {
    static const std::set<std::string_view> of_facts{"stock_ledger", "general_ledger", "audit_log"};
    int time = 0;
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        for (const Report* report : paged_reports()) {
            std::vector<Given> asked = questions(*report);
            if (!of_facts.contains(report->name)) asked.resize(1);
            for (const Given& given : asked) {
                const auto seen = of_facts.contains(report->name) ? whole_rows : first_cells;
                const Rows whole = seen(company.ask(report->name, given));
                const Table pages = page_by_page(company, report->name, given, 3,
                                                 [&] { something_happens(company, ++time); });
                BOOST_TEST(seen(pages) == whole, said(*report, given));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_page_says_what_follows_it) {
    TradingCompany company;
    const Table first = company.ask("items", {{"limit", "1"}});
    BOOST_TEST(first.text_at(0, "item") == "BOLT-M8");
    BOOST_TEST(first.columns.back().name == "next");
    const std::string next = first.text_at(0, "next");
    BOOST_TEST(!next.empty());
    BOOST_TEST(next.find_first_not_of("0123456789.~%-ABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
               std::string::npos);
    const Table last = company.ask("items", {{"limit", "1"}, {"after", next}});
    BOOST_TEST(last.text_at(0, "item") == "NUT-M8");
    BOOST_TEST(last.text_at(0, "next") == "");
    BOOST_TEST(company.ask("items").columns.back().name != "next");
}

BOOST_AUTO_TEST_CASE(a_key_that_no_page_gave_is_refused) {
    TradingCompany company;
    for (const Report* report : paged_reports())
        for (const char* key : {"x", "1", "1.~", "~.~.~", "1.2.3.4.5.6.7.8", "1.~%", "1.~%zz"})
            try {
                company.ask(report->name, {{"limit", "1"}, {"after", key}});
                // A text may be any.
                BOOST_TEST(std::string(key) == "1.~", report->name << " takes " << key);
            } catch (const Refusal& refusal) {
                BOOST_TEST(refusal.code() == "wrong_parameter");
                BOOST_TEST(refusal.field() == "after");
            }
    BOOST_CHECK_EXCEPTION(company.ask("items", {{"limit", "0"}}), Refusal,
                          [](const Refusal& refusal) { return refusal.field() == "limit"; });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
