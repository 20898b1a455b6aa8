// What holds for every report there is.
#include "reports/reports.h"

#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "office/paging.h"
#include "reports/trading_company_for_tests.h"

namespace storekeep {

namespace {

using Names = std::vector<std::string>;

// Reports that can only be asked about something named.
bool needs_a_name(const Report& report) { return report.name == "export_batch_content"; }

Names all_columns(const Table& table) {
    Names names;
    for (const Column& column : table.columns) names.push_back(column.name);
    return names;
}

Names all_cells(const Table& table) { return rows_of(table, all_columns(table)); }

// As the contract names them, in its order.
const std::map<std::string, Names> columns_of_the_contract{
    {"stock_on_hand",
     {"item", "warehouse", "bin", "lot", "status", "quantity", "allocated", "available", "value"}},
    {"availability",
     {"item", "warehouse", "on_hand", "allocated", "available", "incoming", "in_transit",
      "safety_stock", "available_to_sell"}},
    {"stock_ledger",
     {"date", "document", "item", "from", "to", "quantity", "unit_cost", "value",
      "balance_quantity", "balance_value"}},
    {"inventory_valuation", {"item", "warehouse", "method", "quantity", "unit_cost", "value"}},
    {"cost_layers",
     {"item", "warehouse", "lot", "received_on", "document", "quantity_left", "value_left"}},
    {"lot_trace", {"lot", "direction", "document", "partner", "quantity", "date"}},
    {"trial_balance", {"account", "name", "debit", "credit"}},
    {"profit_and_loss", {"account", "amount"}},
    {"balance_sheet", {"account", "amount"}},
    {"general_ledger", {"date", "journal", "account", "document", "debit", "credit", "memo"}},
    {"reconciliation", {"account", "books", "layers", "bins", "difference"}},
    {"receivables_aging",
     {"partner", "current", "1–30", "31–60", "61–90", "over_90", "total"}},
    {"payables_aging", {"partner", "current", "1–30", "31–60", "61–90", "over_90", "total"}},
    {"goods_received_not_billed", {"purchase_order", "item", "quantity", "value", "days"}},
    {"supplier_performance",
     {"supplier", "orders", "lines", "on_time", "fill", "damage", "price_variance",
      "lead_time_days"}},
    {"exceptions", {"kind", "document", "item", "age_days", "detail", "suggested_operation"}},
    {"audit_log", {"sequence", "at", "user", "operation", "document", "chain_hash"}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(reports_test)

BOOST_AUTO_TEST_CASE(as_of_today_equals_now) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        for (const Report& report : program().reports()) {
            if (needs_a_name(report)) continue;
            for (const char* until : {"as_of", "to"}) {
                if (!takes(report, until)) continue;
                const std::string name(report.name);
                BOOST_TEST(all_cells(company.ask(name, {{until, "2026-03-24"}})) ==
                               all_cells(company.ask(name)),
                           name << " differs by " << until << " on " << name_of(backend));
            }
        }
    }
}

// The very texts, on days that each lie between two postings.
BOOST_AUTO_TEST_CASE(both_databases_give_the_same_answers) {
    TradingCompany here;
    for (Backend backend : backends()) {
        if (backend == Backend::sqlite) continue;
        TradingCompany there(backend);
        for (const Report& report : program().reports()) {
            if (needs_a_name(report)) continue;
            for (const char* day : {"2026-03-01", "2026-03-04", "2026-03-06", "2026-03-09",
                                    "2026-03-15", "2026-03-24"}) {
                TestCompany::Given given;
                for (const char* until : {"as_of", "to"})
                    if (takes(report, until)) given.emplace_back(until, day);
                const std::string name(report.name);
                BOOST_TEST(all_cells(there.ask(name, given)) == all_cells(here.ask(name, given)),
                           name << " of " << day << " differs");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(columns_are_known_without_asking) {
    TradingCompany company;
    for (const Report& report : all_reports()) {
        BOOST_REQUIRE_MESSAGE(report.columns, report.name << " does not tell its columns");
        const Table told{{}, report.columns(Currency::named("USD")), {}};
        for (const Column& column : told.columns) {
            const bool counts = column.type == ColumnType::quantity ||
                                column.type == ColumnType::price ||
                                column.type == ColumnType::money ||
                                column.type == ColumnType::percent;
            BOOST_TEST((!counts || !column.unit.empty()),
                       report.name << "." << column.name << " names no unit");
        }
        if (needs_a_name(report)) continue;
        const Table answer = company.ask(report.name);
        BOOST_TEST(all_columns(answer) == all_columns(told), report.name << " answers otherwise");
        for (const auto& row : answer.rows)
            BOOST_TEST(row.size() == answer.columns.size(), report.name << " has a broken row");
        for (std::string_view name : report.cost_columns) told.column(name);
    }
}

BOOST_AUTO_TEST_CASE(the_columns_of_the_contract_come_first) {
    for (const auto& [name, wanted] : columns_of_the_contract) {
        const Report* report = program().find_report(name);
        BOOST_REQUIRE_MESSAGE(report, "there is no report " << name);
        Names told = all_columns({{}, report->columns(Currency::named("USD")), {}});
        told.resize(wanted.size());
        BOOST_TEST(told == wanted, name << " has other columns");
    }
}

BOOST_AUTO_TEST_CASE(a_row_opens_a_report_that_takes_one_of_its_cells) {
    for (const Report& report : all_reports()) {
        if (report.opens.empty()) continue;
        const Report* opened = program().find_report(report.opens);
        BOOST_REQUIRE_MESSAGE(opened, report.name << " opens no report");
        bool narrows = false;
        for (const Column& column : report.columns(Currency::named("USD")))
            narrows = narrows || takes(*opened, column.name);
        BOOST_TEST(narrows, report.name << " gives nothing to " << report.opens);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_company_answers_every_report) {
    TestCompany company;
    for (const Report& report : all_reports())
        if (!needs_a_name(report)) BOOST_CHECK_NO_THROW(company.ask(report.name));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
