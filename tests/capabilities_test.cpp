// docs/capabilities.md says what the program can do, and it says what the scenarios show. Run with
// STOREKEEP_WRITE_DOCS=1 the test writes the page; otherwise the page must be as it would write it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/text.h"
#include "tests/support/paths.h"
#include "tests/support/scenario.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(capabilities)

namespace {

struct Shown {
    std::string title;
    std::vector<std::string> files;
};

std::string page() {
    std::map<std::string, Shown> shown;
    for (const std::string& file : scenario_files())
        for (const Capability& capability : load_scenario(file).capabilities) {
            Shown& one = shown[capability.id];
            if (one.title.empty()) one.title = capability.title;
            one.files.push_back("[" + file.substr(0, file.rfind('.')) + "](../tests/scenarios/" +
                                file + ")");
        }
    std::string text =
        "# What Storekeep can do\n\n"
        "Each line is shown by scenarios that the test run plays on every database. The page is "
        "written\nby the test `capabilities` from the scenarios' first lines.\n\n"
        "| ID | What | Scenarios | Screen |\n|---|---|---|---|\n";
    for (const auto& [id, one] : shown)
        text += fmt::format("| {} | {} | {} | — |\n", id, one.title, joined(one.files, ", "));
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
               "docs/capabilities.md differs from the scenarios; run this test with "
               "STOREKEEP_WRITE_DOCS=1");
}

BOOST_AUTO_TEST_SUITE_END()
