// The first thing a newcomer sees: the demo company, a company of one's own, a file, a server, or
// one of those opened before.
#pragma once

#include <functional>
#include <string>

#include <wx/frame.h>
#include <wx/simplebook.h>

#include "app/desktop/company/remembered.h"
#include "app/desktop/frame/page.h"

class wxTextCtrl;
class wxChoice;

namespace storekeep::desktop {

struct Entrance {
    std::string address;
    std::string user = "owner";
    std::string password = {};
    bool is_new = false;  // it was made just now: what the firm has is brought in next
};

class StartFrame final : public wxFrame {
public:
    StartFrame(Remembered& remembered, FileChoice& files);

    std::function<void(std::unique_ptr<Desk>, const Entrance&)> on_opened;
    // Opens it on another thread; what goes wrong is told here and nothing typed is lost.
    void enter(const Entrance& entrance);
    void show_trouble(const Entrance& tried, const Trouble& trouble);
    std::string said() const;

    // The steps, as a user takes them.
    void open_demo();
    void show_new_company();
    void show_server();
    void open_file();
    bool busy() const { return busy_; }

private:
    wxWindow* build_welcome();
    wxWindow* build_new_company();
    wxWindow* build_server();
    wxWindow* build_sign_in();
    void add_recent(wxWindow* parent, wxSizer* column);
    wxTextCtrl* add_text(wxWindow* parent, wxSizer* column, const char* label, const char* name,
                         const std::string& value, long style = 0);
    wxSizer* add_back(wxWindow* parent, const char* action, std::function<void()> act);
    void make_company();
    void enter_server();
    void enter_again();
    void say(const std::string& words, StateKind kind);
    void run(const std::string& words, std::function<void()> work, std::function<void()> done,
             std::function<void(const Trouble&)> failed = {});

    Remembered& remembered_;
    FileChoice& files_;
    wxSimplebook* book_ = nullptr;
    wxStaticText* said_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* currency_ = nullptr;
    wxChoice* chart_ = nullptr;
    wxTextCtrl* warehouse_ = nullptr;
    wxTextCtrl* host_ = nullptr;
    wxTextCtrl* database_ = nullptr;
    wxTextCtrl* login_ = nullptr;
    wxTextCtrl* login_password_ = nullptr;
    wxTextCtrl* user_ = nullptr;
    wxTextCtrl* password_ = nullptr;
    Entrance tried_;
    std::unique_ptr<Lane> lane_;
    Caller caller_;
    bool busy_ = false;
};

// Puts a company at the top of those opened before, and makes it the one of the next start.
void remember_company(Remembered& remembered, const std::string& opened, const std::string& name,
                      const std::string& user);

// Throws Fault with a sentence that says what is the matter with the company.
std::unique_ptr<Desk> opened(const Entrance& entrance);

// The company of the last time, with who was in it; nothing before the first time.
std::optional<Entrance> last_entrance(const Remembered& remembered);

}  // namespace storekeep::desktop
