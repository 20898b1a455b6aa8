// Every file of tests/scenarios is a test case, on each database.
#include "core/text.h"
#include "tests/support/scenario_run.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(scenarios)

namespace {

// Boost asks for the cases when the program starts, not while it is loaded.
class ScenarioCases final : public boost::unit_test::test_unit_generator {
public:
    boost::unit_test::test_unit* next() const override {
        if (!listed_) list();
        if (place_ == cases_.size()) return nullptr;
        const auto& [file, backend] = cases_[place_++];
        const std::string stem = file.substr(0, file.rfind('.'));
        return boost::unit_test::make_test_case(
            [file = file, backend = backend] { play(load_scenario(file), backend); },
            stem + "_on_" + name_of(backend), __FILE__, __LINE__);
    }

private:
    void list() const {
        for (const std::string& file : scenario_files())
            for (const Backend backend : backends()) cases_.emplace_back(file, backend);
        listed_ = true;
    }

    mutable std::vector<std::pair<std::string, Backend>> cases_;
    mutable std::size_t place_ = 0;
    mutable bool listed_ = false;
};

const boost::unit_test::ut_detail::auto_test_unit_registrar scenario_cases(
    boost::shared_ptr<boost::unit_test::test_unit_generator>(new ScenarioCases),
    boost::unit_test::decorator::collector_t::instance());

std::string complaint(const std::string& text) {
    try {
        read_scenario("a.scenario", text);
    } catch (const NotAScenario& error) {
        return error.what();
    }
    return "(none)";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_text_is_read_as_steps) {
    const Scenario read = read_scenario("a.scenario",
                                        "# PU-01 Suppliers\n"
                                        "# PU-02 Orders\n"
                                        "fixture: trading\n"
                                        "\n"
                                        "# an aside\n"
                                        "do {\"op\":\"a.b\",\n"
                                        "    \"x\":1}\n"
                                        "expect result lines[0].open 40 EA\n"
                                        "refuse code lines[0].item {\"op\":\"a.b\"}\n"
                                        "refuse code - {\"op\":\"a.b\"}\n"
                                        "as ana\n"
                                        "today 2026-03-05\n"
                                        "report stock item=A as_of=2026-01-01\n"
                                        "    item | quantity\n"
                                        "    A    | 40\n");
    BOOST_REQUIRE(read.capabilities.size() == 2U);
    BOOST_TEST(read.capabilities[1].id == "PU-02");
    BOOST_TEST(read.capabilities[1].title == "Orders");
    BOOST_TEST(read.fixture == "trading");
    BOOST_REQUIRE(read.steps.size() == 7U);
    BOOST_TEST(read.steps[0].request.written() == R"({"op":"a.b","x":1})");
    BOOST_TEST(read.steps[1].field == "lines[0].open");
    BOOST_TEST(read.steps[1].value == "40 EA");
    BOOST_TEST(read.steps[2].field == "lines[0].item");
    BOOST_TEST(read.steps[3].field == "");
    BOOST_TEST(read.steps[4].value == "ana");
    BOOST_TEST(read.steps[6].parameters.size() == 2U);
    BOOST_TEST(read.steps[6].rows == std::vector<std::string>{"A|40"});
}

BOOST_AUTO_TEST_CASE(mistakes_are_named_by_file_and_line) {
    BOOST_TEST(complaint("do {\"op\":\"a.b\"}") == "(none)");
    BOOST_TEST(complaint("  do {}").starts_with("a.scenario:1: an indented line"));
    BOOST_TEST(complaint("# PU-01\n") == "a.scenario:1: PU-01 needs a title");
    BOOST_TEST(complaint("\nmake {}").starts_with("a.scenario:2: 'make' is none of"));
    BOOST_TEST(complaint("do {\"op\":").starts_with("a.scenario:1: "));
    BOOST_TEST(complaint("do {\"x\":1}") == "a.scenario:1: a request names its \"op\"");
    BOOST_TEST(complaint("do {\"op\":\"a\"}\nfixture: x").starts_with("a.scenario:2: 'fixture: "));
    BOOST_TEST(complaint("expect status x").starts_with("a.scenario:1: it is 'expect result"));
    BOOST_TEST(complaint("report stock item") == "a.scenario:1: 'item' is no name=value");
    BOOST_TEST(complaint("report stock").starts_with("a.scenario:1: a report needs a table"));
    BOOST_TEST(complaint("report stock\n  a | b\n  1") ==
               "a.scenario:3: 1 cells stand below 2 columns");
    BOOST_TEST(complaint("today tomorrow") == "a.scenario:1: it is 'today 2026-03-02'");
}

BOOST_AUTO_TEST_CASE(a_value_is_found_by_its_path) {
    const Json result = Json::read(R"({"a":"x","b":[{"c":1},{"c":2}],"d":true})");
    BOOST_TEST(value_at(result, "a") == "x");
    BOOST_TEST(value_at(result, "b[1].c") == "2");
    BOOST_TEST(value_at(result, "d") == "true");
    BOOST_TEST(value_at(result, "b[2].c") == "(none)");
    BOOST_TEST(value_at(result, "e") == "(none)");
}

BOOST_AUTO_TEST_SUITE_END()
