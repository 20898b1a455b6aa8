#include "app/desktop/desktop_app.h"

#include <wx/cmdline.h>
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/msgdlg.h>
#include <wx/uilocale.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/frame/secrets.h"
#include "app/desktop/paper/printing.h"
#include "app/desktop/screens/address.h"
#include "db/fault.h"

namespace storekeep::desktop {

namespace {

class FileDialogs final : public FileChoice {
public:
    std::string to_open(wxWindow* parent, const std::string& what,
                        const std::string& kinds) override {
        wxFileDialog dialog(parent, wx(what), "", "", wx(kinds), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        return dialog.ShowModal() == wxID_OK ? utf8(dialog.GetPath()) : std::string();
    }
    std::string to_save(wxWindow* parent, const std::string& what, const std::string& name,
                        const std::string& kinds) override {
        wxFileDialog dialog(parent, wx(what), "", wx(name), wx(kinds),
                            wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
        return dialog.ShowModal() == wxID_OK ? utf8(dialog.GetPath()) : std::string();
    }
    std::string folder(wxWindow* parent, const std::string& what) override {
        wxDirDialog dialog(parent, wx(what), "", wxDD_DEFAULT_STYLE);
        return dialog.ShowModal() == wxID_OK ? utf8(dialog.GetPath()) : std::string();
    }
    Printed print(wxWindow* parent, const paper::Paper& paper) override {
        return print_by_dialog(parent, paper);
    }
};

}  // namespace

std::unique_ptr<FileChoice> file_dialogs() { return std::make_unique<FileDialogs>(); }

Deliver to_window_thread() {
    return [](std::function<void()> work) { wxTheApp->CallAfter(std::move(work)); };
}

void take_writing_from_system() {
    const wxUILocale& locale = wxUILocale::GetCurrent();
    const std::string decimal = utf8(locale.GetInfo(wxLOCALE_DECIMAL_POINT, wxLOCALE_CAT_NUMBER));
    const std::string thousands = utf8(locale.GetInfo(wxLOCALE_THOUSANDS_SEP, wxLOCALE_CAT_NUMBER));
    std::string date = utf8(locale.GetInfo(wxLOCALE_SHORT_DATE_FMT, wxLOCALE_CAT_DATE));
    if (!decimal.empty()) writing().decimal = decimal;
    if (!thousands.empty() && thousands != decimal) writing().thousands = thousands;
    for (std::size_t at = date.find("%y"); at != std::string::npos; at = date.find("%y"))
        date[at + 1] = 'Y';  // years always with four digits
    const bool usable = date.find("%d") != std::string::npos &&
                        date.find("%m") != std::string::npos &&
                        date.find("%Y") != std::string::npos;
    const bool unknown = utf8(locale.GetName()).starts_with("C") || locale.GetName().empty();
    if (usable && !unknown) writing().date = date;
}

bool DesktopApp::OnInit() {
    if (!wxApp::OnInit()) return false;
    SetAppName("storekeep");
    SetAppDisplayName("Storekeep");
    wxUILocale::UseDefault();
    take_writing_from_system();
    if (!wxGetEnv("PGCONNECT_TIMEOUT", nullptr)) wxSetEnv("PGCONNECT_TIMEOUT", "10");  // seconds
    remembered_ = std::make_unique<Remembered>(settings_folder());
    files_ = file_dialogs();
    SetExitOnFrameDelete(true);
    std::optional<Entrance> entrance = last_entrance(*remembered_);
    if (argc > 1) entrance = Entrance{utf8(wxString(argv[1]))};
    if (entrance)
        open_company(*entrance);
    else
        show_start();
    return true;
}

void DesktopApp::OnInitCmdLine(wxCmdLineParser& parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddParam("COMPANY", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

int DesktopApp::OnExit() {
    if (remembered_) remembered_->save();
    return wxApp::OnExit();
}

void DesktopApp::show_start() {
    if (!start_) {
        start_ = new StartFrame(*remembered_, *files_);
        start_->on_opened = [this](std::unique_ptr<Desk> desk, const Entrance& entrance) {
            show(std::move(desk), entrance);
        };
        start_->Bind(wxEVT_DESTROY, [this](wxWindowDestroyEvent& event) {
            event.Skip();
            if (event.GetEventObject() == start_) start_ = nullptr;
        });
    }
    start_->Show();
    start_->Raise();
}

// A file opens at once; a server may take its time, which the start window tells.
void DesktopApp::open_company(const Entrance& entrance) {
    if (is_postgresql(entrance.address)) {
        show_start();
        start_->enter(entrance);
        return;
    }
    try {
        show(opened(entrance), entrance);
    } catch (...) {
        const Trouble trouble = trouble_of_this_exception();
        show_start();
        start_->show_trouble(entrance, trouble);
    }
}

void DesktopApp::show(std::unique_ptr<Desk> desk, const Entrance& entrance) {
    const std::string address = desk->address();
    const std::string user = desk->user();
    keep_password(address);
    remember_company(*remembered_, address, desk->company_name(), desk->user());
    auto* frame = new MainFrame(std::move(desk), *remembered_, *files_);
    frame->on_open_company = [this] { show_start(); };
    frame->on_open_address = [this, user](const std::string& other) {
        open_company({other, user});
    };
    if (entrance.is_new) frame->open(address::page("import"));
    frame->Show();
    frame->SetFocus();
    if (start_) start_->Close();
}

}  // namespace storekeep::desktop
