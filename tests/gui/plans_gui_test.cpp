// What the plans name must exist: operations, lists, members, reports, parameters, columns.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "app/desktop/screens/plans.h"
#include "tests/support/company.h"

namespace storekeep::gui {

namespace {

const FieldInfo* member(const std::vector<FieldInfo>& fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldInfo& one) { return one.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

bool has_column(const Report& report, std::string_view name) {
    const std::vector<Column> columns = report.columns(Currency::named("USD"));
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column& one) { return one.name == name; });
}

bool has_parameter(const Report& report, std::string_view name) {
    return std::any_of(report.parameters.begin(), report.parameters.end(),
                       [&](const Parameter& one) { return one.name == name; });
}

void check_filled(const Registry& registry, const desktop::LinesPlan& plan,
                  const Operation& operation, const FieldInfo& list, const std::string& said) {
    const Report* report = registry.find_report(plan.report);
    BOOST_TEST_REQUIRE(bool(report), said + std::string(plan.report));
    BOOST_TEST(has_parameter(*report, plan.parameter), said + std::string(plan.parameter));
    BOOST_TEST(bool(member(operation.fields, plan.field)), said + std::string(plan.field));
    for (const auto& [column, name] : plan.members) {
        BOOST_TEST(has_column(*report, column), said + std::string(column));
        BOOST_TEST(bool(member(list.members, name)), said + std::string(name));
    }
    for (const std::string& told : plan.told)
        BOOST_TEST(has_column(*report, told), said + std::string(told));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plans_gui)

BOOST_AUTO_TEST_CASE(documents_name_what_exists) {
    TestCompany company;
    const Registry& registry = company.office().registry();
    for (const desktop::DocumentPlan& plan : desktop::document_plans()) {
        const std::string said = std::string(plan.kind) + ": ";
        BOOST_TEST((plan.create.empty() || registry.find_operation(plan.create)),
                   said + std::string(plan.create));
        const Report* report = registry.find_report(plan.report);
        BOOST_TEST_REQUIRE(bool(report), said + std::string(plan.report));
        for (const std::string& column : plan.columns)
            BOOST_TEST(has_column(*report, column), said + std::string(column));
        for (const desktop::Offer& offer : plan.offers)
            BOOST_TEST(bool(registry.find_operation(offer.operation)),
                       said + std::string(offer.operation));
    }
}

BOOST_AUTO_TEST_CASE(lines_name_what_exists) {
    TestCompany company;
    const Registry& registry = company.office().registry();
    for (const desktop::LinesPlan& plan : desktop::lines_plans()) {
        const std::string said = std::string(plan.operation) + ": ";
        const Operation* operation = registry.find_operation(plan.operation);
        BOOST_TEST_REQUIRE(bool(operation), said);
        const FieldInfo* list = member(operation->fields, plan.list);
        BOOST_TEST_REQUIRE(bool(list), said + std::string(plan.list));
        if (!plan.report.empty()) check_filled(registry, plan, *operation, *list, said);
        for (const std::string_view name : {plan.gone, plan.sum})
            BOOST_TEST((name.empty() || bool(member(list->members, name))),
                       said + std::string(name));
        BOOST_TEST((plan.sum_field.empty() || member(operation->fields, plan.sum_field)), said);
        BOOST_TEST((plan.about.empty() || registry.find_report(plan.about)),
                   said + std::string(plan.about));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
