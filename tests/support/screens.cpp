#include "tests/support/screens.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "tests/support/paths.h"

namespace storekeep {

namespace {

std::filesystem::path folder() { return std::filesystem::path(source_folder()) / "tests" / "gui"; }

void read_window_tests(const std::filesystem::path& path, std::vector<WindowTest>& tests) {
    static const std::regex shows("^// shows ([A-Z]{2}-[0-9]{2}): (.+)$");
    static const std::regex named("^BOOST_AUTO_TEST_CASE\\((\\w+)\\).*$");
    std::ifstream file(path);
    std::string line;
    std::vector<WindowTest> waiting;
    std::smatch found;
    while (std::getline(file, line)) {
        if (std::regex_match(line, found, shows)) {
            waiting.push_back({found[1], found[2], path.filename().string(), ""});
        } else if (!waiting.empty() && std::regex_match(line, found, named)) {
            for (WindowTest& test : waiting) test.name = found[1];
            tests.insert(tests.end(), waiting.begin(), waiting.end());
            waiting.clear();
        }
    }
    if (!waiting.empty())
        throw std::runtime_error(waiting.front().file + ": no test case shows " +
                                 waiting.front().id);
}

}  // namespace

std::map<std::string, std::vector<Screen>> screens_of_capabilities() {
    static const std::regex whole("^([A-Z]{2}-[0-9]{2}) +(.+)$");
    static const std::regex screen("(page|list|form|report) ([a-z_.]+)");
    std::map<std::string, std::vector<Screen>> all;
    std::ifstream file(folder() / "screens.txt");
    std::string line;
    std::smatch found;
    while (std::getline(file, line)) {
        if (line.empty() || line.starts_with("#")) continue;
        const auto wrong = [&] { return std::runtime_error("screens.txt: “" + line + "”"); };
        if (!std::regex_match(line, found, whole)) throw wrong();
        std::vector<Screen>& screens = all[found[1]];
        if (!screens.empty()) throw wrong();
        std::istringstream words(found[2]);
        for (std::string one; std::getline(words >> std::ws, one, ',');) {
            if (!std::regex_match(one, found, screen)) throw wrong();
            screens.push_back({found[1], found[2]});
        }
    }
    return all;
}

std::vector<WindowTest> window_tests() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        if (entry.path().extension() == ".cpp") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<WindowTest> tests;
    for (const auto& file : files) read_window_tests(file, tests);
    return tests;
}

}  // namespace storekeep
