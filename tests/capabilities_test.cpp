// docs/capabilities.md says what the program can do, and it says what scenarios and window tests
// show. Run with STOREKEEP_WRITE_DOCS=1 the test writes the page; otherwise the page must be as it
// would write it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/program/program.h"
#include "core/text.h"
#include "tests/support/paths.h"
#include "tests/support/scenario.h"
#include "tests/support/screens.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(capabilities)

namespace {

struct Shown {
    std::string title;
    std::vector<std::string> by;
};

std::map<std::string, Shown> everything_shown() {
    std::map<std::string, Shown> shown;
    const auto add = [&](const std::string& id, const std::string& title, std::string by) {
        Shown& one = shown[id];
        if (one.title.empty()) one.title = title;
        one.by.push_back(std::move(by));
    };
    for (const std::string& file : scenario_files())
        for (const Capability& capability : load_scenario(file).capabilities)
            add(capability.id, capability.title,
                "[" + file.substr(0, file.rfind('.')) + "](../tests/scenarios/" + file + ")");
    for (const WindowTest& test : window_tests())
        add(test.id, test.title, "[" + test.name + "](../tests/gui/" + test.file + ")");
    return shown;
}

std::string page() {
    const auto screens = screens_of_capabilities();
    std::string text =
        "# What Storekeep can do\n\n"
        "Each line is shown by scenarios that the test run plays on every database, or by tests "
        "that work the\nwindow as people do. The last column says where it is on the desktop: "
        "Ctrl+K finds each form, report\nand list. The page is written by the test `capabilities` "
        "from the scenarios' first lines, from what\nthe window tests say they show, and from "
        "`tests/gui/screens.txt`.\n\n"
        "| ID | What | Shown by | Screens |\n|---|---|---|---|\n";
    for (const auto& [id, one] : everything_shown()) {
        std::vector<std::string> where;
        if (const auto found = screens.find(id); found != screens.end())
            for (const Screen& screen : found->second)
                where.push_back(screen.kind + " `" + screen.name + "`");
        text += fmt::format("| {} | {} | {} | {} |\n", id, one.title, joined(one.by, ", "),
                            joined(where, ", "));
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_page_says_what_the_scenarios_show) {
    const auto path = std::filesystem::path(source_folder()) / "docs" / "capabilities.md";
    const std::string should = page();
    if (std::getenv("STOREKEEP_WRITE_DOCS")) std::ofstream(path) << should;
    std::ostringstream is;
    is << std::ifstream(path).rdbuf();
    BOOST_TEST((is.str() == should),
               "docs/capabilities.md differs from what is shown; run this test with "
               "STOREKEEP_WRITE_DOCS=1");
}

BOOST_AUTO_TEST_CASE(what_is_shown_has_a_screen_and_no_other) {
    const auto shown = everything_shown();
    const auto screens = screens_of_capabilities();
    for (const auto& [id, one] : shown)
        BOOST_TEST(screens.contains(id), id << " has no screen in tests/gui/screens.txt");
    for (const auto& [id, where] : screens) {
        BOOST_TEST(shown.contains(id), id << " has a screen, and nothing shows it");
        for (const Screen& screen : where) {  // pages and lists: the window tests open them
            if (screen.kind == "form")
                BOOST_TEST(bool(program().find_operation(screen.name)), id << ": " << screen.name);
            if (screen.kind == "report")
                BOOST_TEST(bool(program().find_report(screen.name)), id << ": " << screen.name);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
