// Laws over the list of everything that the program can do.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app/program/program.h"
#include "core/text.h"
#include "modules/access/rights.h"
#include "modules/stock/stock.h"
#include "tests/support/paths.h"
#include "tests/support/scenario.h"
#include "tests/support/source_tree.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(registry_laws)

namespace {

using Names = std::vector<std::string>;

void none(const Names& offences) {
    BOOST_TEST(offences.empty(), offences.size() << " offences:\n" << joined(offences, "\n"));
}

// The names that are there more than once.
Names repeated(const Names& names) {
    std::set<std::string> seen;
    Names twice;
    for (const std::string& name : names)
        if (!seen.insert(name).second) twice.push_back(name);
    return twice;
}

// receipt.post is tested in receipt_post_test.cpp.
const SourceFile* test_of(const Operation& operation) {
    static const SourceTree tree = read_source_tree(source_folder());
    std::string name(operation.name);
    std::replace(name.begin(), name.end(), '.', '_');
    for (const SourceFile& file : tree)
        if (file.path.ends_with("/" + name + "_test.cpp")) return &file;
    return nullptr;
}

std::string text_of(const std::string& path) {
    std::ifstream stream(std::filesystem::path(source_folder()) / path);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// A test with what it shares with others: rows that several operations have in common stand once.
std::string text_with_shared(const std::string& file) {
    std::string text = text_of(file);
    std::string shared;
    constexpr std::string_view include = "#include \"";
    for (std::size_t at = text.find(include); at != std::string::npos;
         at = text.find(include, at + 1)) {
        const std::size_t begin = at + include.size();
        const std::string path = text.substr(begin, text.find('"', begin) - begin);
        if (path.ends_with("_for_tests.h")) shared += text_with_shared(path);
    }
    return text + shared;
}

// The kinds of documents, as their one list says them: {"receipt", "GR-", "Goods receipt"},
Names document_kinds() {
    Names kinds;
    const std::string text = text_of("office/document_store.cpp");
    constexpr std::string_view entry = "\n    {\"";
    for (std::size_t at = text.find(entry); at != std::string::npos;
         at = text.find(entry, at + 1)) {
        const std::size_t begin = at + entry.size();
        kinds.push_back(text.substr(begin, text.find('"', begin) - begin));
    }
    return kinds;
}

// Everything that the scenarios and their fixtures do and are refused.
struct Played {
    std::set<std::string> operations;
    std::set<std::string> reports;

    void add(const Scenario& scenario) {
        if (!scenario.fixture.empty())
            add(load_scenario("fixtures/" + scenario.fixture + ".scenario"));
        for (const Step& step : scenario.steps) {
            if (step.kind == StepKind::perform) operations.insert(step.request.text_or("op", ""));
            if (step.kind == StepKind::report) reports.insert(step.report);
        }
    }
};

Played everything_played() {
    Played played;
    played.operations.insert("company.create");  // each scenario begins with it
    for (const std::string& file : scenario_files()) played.add(load_scenario(file));
    return played;
}

bool is_sentence(std::string_view help) {
    return help.size() > 10 && trimmed(help) == help && !has_control_characters(help);
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_are_there_once) {
    Names operations;
    for (const Operation* operation : program().operations())
        operations.emplace_back(operation->name);
    Names reports;
    for (const Report& report : program().reports()) reports.emplace_back(report.name);
    Names proofs;
    for (const Proof* proof : program().proofs()) proofs.emplace_back(proof->name);
    Names importers;
    for (const Importer* importer : program().importers()) importers.emplace_back(importer->name);
    for (const Names& names : {operations, reports, proofs, importers}) none(repeated(names));
}

BOOST_AUTO_TEST_CASE(every_operation_says_what_it_does_and_who_may) {
    Names offences;
    for (const Operation* operation : program().operations()) {
        const std::string name(operation->name);
        if (std::count(name.begin(), name.end(), '.') != 1)
            offences.push_back(name + ": is no noun.verb");
        if (!is_sentence(operation->help)) offences.push_back(name + ": has no help");
        if (!access::is_right(operation->right))
            offences.push_back(name + ": " + std::string(operation->right) + " is no right");
        for (const FieldInfo& field : operation->fields)
            if (field.help.empty()) offences.push_back(name + ": " + field.name + " has no help");
    }
    none(offences);
}

BOOST_AUTO_TEST_CASE(every_operation_has_its_test_with_a_row_for_each_refusal) {
    Names offences;
    for (const Operation* operation : program().operations()) {
        const std::string name(operation->name);
        const SourceFile* file = test_of(*operation);
        if (!file) {
            offences.push_back(name + ": has no test of its own");
            continue;
        }
        const std::string text = text_with_shared(file->path);
        for (const Rule* rule : operation->refusals)
            if (rule != &stock::bin_frozen && text.find(rule->code) == std::string::npos)
                offences.push_back(name + ": " + std::string(rule->code) + " is not in " +
                                   file->path);
    }
    none(offences);
}


BOOST_AUTO_TEST_CASE(a_waiver_asks_for_a_right_that_exists) {
    Names offences;
    for (const Operation* operation : program().operations())
        for (const Rule* rule : operation->refusals)
            if (!rule->waiver_right.empty() && !access::is_right(rule->waiver_right))
                offences.push_back(std::string(rule->code) + ": " +
                                   std::string(rule->waiver_right));
    none(offences);
}

// Whatever moves goods, cost or money can be taken back by an operation of its kind. Orders and
// parcels move nothing; what was decided about an account or an item is decided anew.
BOOST_AUTO_TEST_CASE(what_is_posted_can_be_reversed) {
    const std::set<std::string> not_taken_back{
        "purchase_order", "sales_order", "return",         "transfer",     "posting_rule",
        "item_category",  "item_merge",  "costing_change", "export_batch", "parcel",
        "partner_merge",  "channel_batch",
    };
    const Names kinds = document_kinds();
    BOOST_TEST(kinds.size() > 20U);
    Names offences;
    for (const std::string& kind : kinds)
        if (!not_taken_back.contains(kind) && !program().find_operation(kind + ".reverse"))
            offences.push_back(kind);
    none(offences);
}

BOOST_AUTO_TEST_CASE(every_operation_is_played_in_a_scenario) {
    const Played played = everything_played();
    Names offences;
    for (const Operation* operation : program().operations())
        if (!played.operations.contains(std::string(operation->name)))
            offences.emplace_back(operation->name);
    none(offences);
}

BOOST_AUTO_TEST_CASE(scenarios_name_their_capabilities_and_only_what_there_is) {
    Names offences;
    for (const std::string& file : scenario_files()) {
        const Scenario scenario = load_scenario(file);
        if (scenario.capabilities.empty()) offences.push_back(file + ": names no capability");
        else if (!file.starts_with(scenario.capabilities.front().id))
            offences.push_back(file + ": is not named for its first capability");
        for (const Step& step : scenario.steps)
            if (step.kind == StepKind::report && !program().find_report(step.report))
                offences.push_back(file + ": there is no report " + step.report);
    }
    none(offences);
}

BOOST_AUTO_TEST_CASE(every_report_says_what_it_shows_and_who_may) {
    Names offences;
    for (const Report& report : program().reports()) {
        const std::string name(report.name);
        if (report.title.empty()) offences.push_back(name + ": has no title");
        if (!is_sentence(report.help)) offences.push_back(name + ": has no help");
        if (!access::is_right(report.right))
            offences.push_back(name + ": " + std::string(report.right) + " is no right");
        if (!report.opens.empty() && !program().find_report(report.opens))
            offences.push_back(name + ": opens " + std::string(report.opens));
        Names parameters;
        for (const Parameter& parameter : report.parameters) {
            parameters.emplace_back(parameter.name);
            if (parameter.help.empty())
                offences.push_back(name + ": " + parameters.back() + " has no help");
        }
        for (const std::string& twice : repeated(parameters))
            offences.push_back(name + ": parameter " + twice + " is there twice");
    }
    none(offences);
}

BOOST_AUTO_TEST_CASE(a_reports_columns_are_known_and_there_once) {
    Names offences;
    for (const Report& report : program().reports()) {
        if (!report.columns) continue;
        Names columns;
        for (const Column& column : report.columns(Currency::named("USD")))
            columns.push_back(column.name);
        for (const std::string& twice : repeated(columns))
            offences.push_back(std::string(report.name) + ": column " + twice + " is there twice");
        for (std::string_view cost : report.cost_columns)
            if (std::find(columns.begin(), columns.end(), cost) == columns.end())
                offences.push_back(std::string(report.name) + ": has no column " +
                                   std::string(cost));
    }
    none(offences);
}

BOOST_AUTO_TEST_CASE(every_proof_says_what_it_claims) {
    Names offences;
    for (const Proof* proof : program().proofs())
        if (!is_sentence(proof->claim)) offences.emplace_back(proof->name);
    none(offences);
}

BOOST_AUTO_TEST_CASE(importers_fill_operations_that_exist) {
    Names offences;
    for (const Importer* importer : program().importers()) {
        if (!program().find_operation(importer->operation))
            offences.push_back(std::string(importer->name) + ": " +
                               std::string(importer->operation));
        for (std::string_view next : importer->then)
            if (!program().find_operation(next))
                offences.push_back(std::string(importer->name) + ": " + std::string(next));
    }
    none(offences);
}

BOOST_AUTO_TEST_SUITE_END()
