// The handbook: every screen has its page, every page leads somewhere, and what it names is there.
// Its pictures are taken here, in the demo company.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "app/desktop/company/words.h"
#include "app/desktop/frame/handbook.h"
#include "app/desktop/frame/help.h"
#include "app/desktop/frame/help_pages.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/program/program.h"
#include "tests/gui/window.h"
#include "tests/support/paths.h"

namespace storekeep::gui {

namespace {

using Words = std::set<std::string, std::less<>>;

std::string text_of_file(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

// What stands between `open` and `close` in a page.
std::vector<std::string> marked(std::string_view page, const std::string& pattern) {
    const std::regex mark(pattern);
    std::vector<std::string> all;
    const std::string text(page);
    for (std::sregex_iterator at(text.begin(), text.end(), mark), end; at != end; ++at)
        all.push_back((*at)[1]);
    return all;
}

// All that the window's own sources say between quotes: buttons, heads, keys of the menus.
std::string sources_of_the_desktop() {
    std::string all;
    const auto folder = std::filesystem::path(source_folder()) / "app" / "desktop";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".cpp") all += text_of_file(entry.path());
    return all;
}

Words words_of_the_window() {
    Words words;
    for (const Operation* operation : program().operations()) {
        words.insert(desktop::action_label(operation->name));
        for (const FieldInfo& field : operation->fields)
            words.insert(desktop::label_of(field.name));
    }
    for (const Report& report : program().reports()) words.insert(std::string(report.title));
    for (const desktop::DocumentPlan& plan : desktop::document_plans()) {
        words.insert(std::string(plan.title));
        words.insert(std::string(plan.plural));
    }
    for (const desktop::Area& area : desktop::areas()) {
        words.insert(std::string(area.title));
        for (const desktop::AreaEntry& entry : area.entries) words.insert(std::string(entry.title));
    }
    return words;
}

// Keys that the toolkit or a control hears, and no menu names.
const Words own_keys{"Enter",  "Tab",       "F2",       "F3",          "F8",
                     "F9",     "Alt+Enter", "Alt+Left", "Alt+Right",   "Ctrl+Tab",
                     "Ctrl+D", "Ctrl+Del",  "Ctrl+Z",   "Ctrl+Shift+C"};

}  // namespace

BOOST_AUTO_TEST_SUITE(handbook_gui)

BOOST_AUTO_TEST_CASE(every_screen_has_a_page) {
    const auto has = [](std::string_view subject) {
        BOOST_TEST(desktop::handbook_page_for(subject) != "index",
                   std::string(subject) + " has no page in docs/handbook");
    };
    for (const desktop::DocumentPlan& plan : desktop::document_plans()) has(plan.kind);
    for (const Operation* operation : program().operations()) has(operation->name);
    for (const desktop::Area& area : desktop::areas())
        for (const desktop::AreaEntry& entry : area.entries)
            for (const char* member : {"kind", "report", "operation"})
                if (const Json* value = entry.address.find(member)) has(*value->text());
}

BOOST_AUTO_TEST_CASE(every_page_serves_what_there_is_and_leads_where_something_is) {
    for (const auto& [name, text] : desktop::handbook_pages()) {
        for (const std::string& to : marked(text, "\\]\\(([a-z_]+)\\.md\\)"))
            BOOST_TEST(desktop::handbook_pages().contains(to), name << " leads to " << to);
        for (const std::string& picture : marked(text, "\\]\\(\\.\\./pictures/([a-z_.]+)\\)"))
            BOOST_TEST(desktop::handbook_pictures().contains(picture),
                       name << " shows " << picture);
        BOOST_TEST(!desktop::subjects_of(text).empty(), std::string(name) + " serves nothing");
    }
    for (const auto& [name, bytes] : desktop::handbook_pictures())
        BOOST_TEST(bytes.size() <= 60U * 1024U, name << " is larger than 60 KB");
}

BOOST_AUTO_TEST_CASE(what_a_page_names_is_on_screen) {
    const Words words = words_of_the_window();
    const std::string sources = sources_of_the_desktop();
    for (const auto& [name, text] : desktop::handbook_pages()) {
        for (const std::string& bold : marked(text, "\\*\\*([^*]+)\\*\\*")) {
            const bool known = words.contains(bold) || own_keys.contains(bold) ||
                               sources.find("\"" + bold + "\"") != std::string::npos ||
                               sources.find("\\t" + bold + "\"") != std::string::npos;
            BOOST_TEST(known, name << " names “" << bold << "”, which is nowhere on screen");
        }
        for (const std::string& scanned : marked(text, "`([A-Z]+)`"))
            BOOST_TEST((sources.find("\"" + scanned + "\"") != std::string::npos ||
                        sources.find(scanned + ", ") != std::string::npos),
                       name << " has `" << scanned << "` scanned, which no station knows");
    }
}

// shows TH-02: F1 opens the page of the screen, offline, with its steps and a picture
BOOST_AUTO_TEST_CASE(f1_opens_the_page_of_the_screen) {
    TestCompany company;
    Window window(company);
    window.go(desktop::address::page("picking"));
    window.key(WXK_F1);
    pump(std::chrono::milliseconds(200));
    wxWindow* help = wxWindow::FindWindowByName("help");
    BOOST_REQUIRE(help);
    BOOST_TEST(help->IsShown());
    look_at(*help, "help_window");
    BOOST_TEST(desktop::help_page("picking").find("help_picking.png") != std::string::npos);
    BOOST_TEST(desktop::help_page("receipt.post").find("The form “Receive”") != std::string::npos);
    help->Close();
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
