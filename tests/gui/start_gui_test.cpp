// The first window: every way into a company, and what it says when one is barred.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>
#include <wx/choice.h>
#include <wx/dcclient.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include "app/desktop/frame/start_frame.h"
#include "tests/gui/layout_faults.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

using namespace std::chrono_literals;
using desktop::Entrance;

// The start window, worked by keys, and the company that it opened.
class Start {
public:
    Start() : folder_(fresh_path(".settings")) { begin(); }
    ~Start() {
        desk.reset();
        frame_->Destroy();
        pump(40ms);
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Start(const Start&) = delete;
    Start& operator=(const Start&) = delete;

    void again() {  // as at the next start
        frame_->Destroy();
        pump(40ms);
        begin();
    }
    wxWindow* named(const std::string& name) {
        for (wxWindow* found : all_named(frame_, name))
            if (found->IsShownOnScreen()) return found;
        BOOST_REQUIRE_MESSAGE(false, "nothing that is shown here is called " + name);
        return nullptr;
    }
    void press(const std::string& name) {
        named(name)->SetFocus();
        wxUIActionSimulator().Char(WXK_SPACE);
        pump(40ms);
        settle();
    }
    void fill(const std::string& name, const std::string& text) {
        auto* field = dynamic_cast<wxTextCtrl*>(named(name));
        BOOST_REQUIRE(field);
        field->SetFocus();
        field->SelectAll();
        for (const char c : text) {
            wxUIActionSimulator().Text(wxString(c));
            pump(12ms);
        }
        pump(40ms);
        BOOST_TEST(field->GetValue().utf8_string() == text);
    }
    std::string value(const std::string& name) {
        return dynamic_cast<wxTextCtrl*>(named(name))->GetValue().utf8_string();
    }
    void settle() {
        BOOST_REQUIRE(until([this] { return !frame_->busy(); }, 300s));
        pump(60ms);
    }
    void look(const std::string& name) {
        pump(60ms);
        wxClientDC window(frame_);
        const wxSize size = frame_->GetClientSize();
        wxBitmap picture(size.x, size.y);
        wxMemoryDC memory(picture);
        memory.Blit(0, 0, size.x, size.y, &window, 0, 0);
        memory.SelectObject(wxNullBitmap);
        picture.SaveFile(picture_folder() + "/" + name + ".png", wxBITMAP_TYPE_PNG);
        for (const std::string& fault : faults_of_layout(*frame_)) BOOST_ERROR(name + ": " + fault);
    }
    std::string said() { return frame_->said(); }
    desktop::Remembered& remembered() { return *remembered_; }

    ChosenFiles files;
    std::unique_ptr<desktop::Desk> desk;  // that was opened
    Entrance entered;

private:
    static std::vector<wxWindow*> all_named(wxWindow* in, const std::string& name) {
        std::vector<wxWindow*> found;
        for (wxWindow* child : in->GetChildren()) {
            if (child->GetName() == wxString(name)) found.push_back(child);
            const auto below = all_named(child, name);
            found.insert(found.end(), below.begin(), below.end());
        }
        return found;
    }
    void begin() {
        remembered_ = std::make_unique<desktop::Remembered>(folder_);
        frame_ = new desktop::StartFrame(*remembered_, files);
        frame_->on_opened = [this](std::unique_ptr<desktop::Desk> opened, const Entrance& how) {
            desk = std::move(opened);
            entered = how;
            desktop::remember_company(*remembered_, desk->address(), desk->company_name(),
                                      desk->user());
        };
        frame_->Show();
        frame_->Raise();
        pump(120ms);
    }

    std::string folder_;
    std::unique_ptr<desktop::Remembered> remembered_;
    desktop::StartFrame* frame_ = nullptr;
};

// An address as the server's page asks for it: the folder of its socket, and the database.
std::pair<std::string, std::string> host_and_database(const std::string& address) {
    const std::size_t database = address.find('/', address.find("://") + 3) + 1;
    const std::size_t query = address.find("?host=");
    return {address.substr(query + 6), address.substr(database, query - database)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(start_gui)

BOOST_AUTO_TEST_CASE(the_demo_company_opens) {
    Start start;
    start.look("start");
    start.press("demo");
    BOOST_TEST_REQUIRE(bool(start.desk), start.said());
    BOOST_TEST(!start.desk->company_name().empty());
    BOOST_TEST(start.desk->connection().snapshot()->first("select id from invoice").has_value());
    BOOST_TEST(!start.entered.is_new);
}

BOOST_AUTO_TEST_CASE(a_new_company_is_made_step_by_step) {
    Start start;
    start.press("new_company");
    start.press("act");
    BOOST_TEST(start.said() == "A company needs a name; it stands on its documents.");
    start.fill("name", "Hansen");
    auto* chart = dynamic_cast<wxChoice*>(start.named("chart"));
    chart->SetSelection(2);
    wxCommandEvent chosen(wxEVT_CHOICE, chart->GetId());
    chosen.SetInt(2);
    chart->GetEventHandler()->ProcessEvent(chosen);
    BOOST_TEST(start.value("currency") == "EUR");
    start.fill("currency", "XYZ");
    start.fill("warehouse", "HAM");
    start.look("start_new_company");
    start.files.next = fresh_path(".storekeep");
    start.press("act");
    BOOST_TEST(!start.desk);
    BOOST_TEST(start.said().find("XYZ") != std::string::npos);
    start.look("start_new_company_refused");
    BOOST_TEST(start.value("name") == "Hansen");  // nothing is lost
    start.fill("currency", "EUR");
    start.press("act");
    BOOST_TEST_REQUIRE(bool(start.desk), start.said());
    BOOST_TEST(start.desk->company_name() == "Hansen");
    BOOST_TEST(start.entered.is_new);
    const auto reads = start.desk->connection().snapshot();
    BOOST_TEST(reads->first("select code from warehouse")->text(0) == "HAM");
    std::filesystem::remove(start.files.next);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_company_says_so) {
    Start start;
    start.files.next = fresh_path(".storekeep");
    start.press("open_file");
    BOOST_TEST(start.said().find(start.files.next) != std::string::npos);
    BOOST_TEST(start.said().find("not there") != std::string::npos);
    std::ofstream(start.files.next) << "a letter to grandmother";
    start.press("open_file");
    BOOST_TEST(!start.desk);
    BOOST_TEST(start.said().find("Storekeep company") != std::string::npos);
    start.look("start_no_company");
    std::filesystem::remove(start.files.next);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_is_told_and_the_right_one_enters) {
    TestCompany company;
    company.must(R"({"op":"user.set_password","user":"owner","password":"correct horse"})");
    Start start;
    start.files.next = company.address();
    start.press("open_file");
    BOOST_TEST(!start.desk);
    BOOST_TEST(start.value("user") == "owner");
    start.fill("password", "wrong");
    start.press("act");
    BOOST_TEST(start.said() == "owner may not enter with this password.");
    start.look("start_wrong_password");
    start.fill("password", "correct horse");
    start.press("act");
    BOOST_TEST(bool(start.desk), start.said());
}

BOOST_AUTO_TEST_CASE(a_shared_company_is_entered_and_a_server_that_is_not_there_is_told) {
    Start start;
    start.press("server");
    start.fill("host", "/nowhere/at/all");
    start.fill("database", "books");
    start.press("act");
    BOOST_TEST(!start.desk);
    BOOST_TEST(start.said().find("/nowhere/at/all") != std::string::npos);
    start.look("start_no_server");
    BOOST_TEST(start.value("database") == "books");  // nothing is lost
    for (const Backend backend : backends()) {
        if (backend != Backend::postgresql) continue;
        TestCompany company(backend);
        const auto [host, database] = host_and_database(company.address());
        start.fill("host", host);
        start.fill("database", "no_such_books");
        start.fill("login", "storekeep");
        start.press("act");
        BOOST_TEST(start.said().find("no_such_books") != std::string::npos);
        start.fill("login", "stranger");
        start.fill("database", database);
        start.press("act");
        BOOST_TEST(!start.desk);
        BOOST_TEST(start.said().find("stranger") != std::string::npos);
        start.look("start_server_stranger");
        start.fill("login", "storekeep");
        start.press("act");
        BOOST_TEST_REQUIRE(bool(start.desk), start.said());
        BOOST_TEST(start.desk->company_name() ==
                   company.connection().snapshot()->company().name);
        start.desk.reset();
        start.again();
        start.press("recent " + company.connection().snapshot()->company().name);
        BOOST_TEST(bool(start.desk), start.said());
        start.desk.reset();
    }
}

BOOST_AUTO_TEST_CASE(the_second_start_goes_straight_into_the_last_company) {
    TestCompany company;
    company.must_all({
        R"({"op":"role.save","code":"all","name":"All","rights":["*"]})",
        R"({"op":"user.save","user":"ana","full_name":"Ana","roles":["all"]})",
    });
    Start start;
    BOOST_TEST(!desktop::last_entrance(start.remembered()));
    desktop::remember_company(start.remembered(), company.address(), "Nordwind", "ana");
    start.again();
    const auto last = desktop::last_entrance(start.remembered());
    BOOST_TEST_REQUIRE(last.has_value());
    BOOST_TEST(last->address == company.address());
    BOOST_TEST(last->user == "ana");
    start.look("start_recent");
    start.press("recent Nordwind");
    BOOST_TEST_REQUIRE(bool(start.desk), start.said());
    BOOST_TEST(start.desk->user() == "ana");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
