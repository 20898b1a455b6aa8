#include "app/desktop/frame/start_frame.h"

#include <filesystem>

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/textctrl.h>

#include "app/desktop/desktop_app.h"
#include "app/desktop/frame/first_company.h"
#include "app/desktop/frame/secrets.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/layout.h"
#include "db/connection.h"
#include "db/fault.h"

namespace storekeep::desktop {

namespace {

enum Leaf { welcome, new_company, server, sign_in };
constexpr int leaf_width = 420;

// A way in: icon, what it is, and a sentence.
wxWindow* way(wxWindow* parent, std::string_view icon_name, std::string_view title,
              std::string_view sentence, const char* name, std::function<void()> take) {
    auto* row = plain_panel(parent);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(new wxStaticBitmap(row, wxID_ANY, icon(icon_name, 28, theme::accent())), 0,
                wxALIGN_CENTRE_VERTICAL | wxRIGHT, row->FromDIP(measure::group_gap));
    auto* texts = new wxBoxSizer(wxVERTICAL);
    wxButton* made = button(row, title, std::move(take));
    made->SetName(name);
    texts->Add(made, 0, wxBOTTOM | wxEXPAND, row->FromDIP(2));
    texts->Add(hint(row, sentence));
    across->Add(texts, 1);
    row->SetSizer(across);
    return row;
}

}  // namespace

void remember_company(Remembered& remembered, const std::string& opened, const std::string& name,
                      const std::string& user) {
    const std::string address = without_password(opened);
    Json recent = Json::list();
    recent.append(Json::object().set("address", address).set("name", name).set("user", user));
    const Json before = remembered.value("recent");
    for (const Json& one : before.items())
        if (one.text_or("address", "") != address && recent.items().size() < 8) recent.append(one);
    remembered.set("recent", std::move(recent));
    remembered.set("last", Json(address));
    remembered.save();
}

namespace {

// What a database says of itself, in a sentence about the company.
std::string plainly(const Fault& fault, const Entrance& entrance) {
    const std::string where = without_password(entrance.address);
    const std::string said = fault.what();
    const bool shared = is_postgresql(entrance.address);
    switch (fault.kind()) {
        case Fault::Kind::not_found:
            return shared ? "No company answers at " + where + ": " +
                                said.substr(0, said.find('\n')) + "."
                          : where + " is not there.";
        case Fault::Kind::not_a_company: return where + " is no Storekeep company.";
        case Fault::Kind::wrong_password: {
            const bool of_user = said.find("may not enter") != std::string::npos ||
                                 said.find("is locked") != std::string::npos;
            if (of_user) return said;
            return "The server lets nobody in with this user and password: " + where + ".";
        }
        default: return said.substr(0, said.find('\n'));
    }
}

}  // namespace

std::unique_ptr<Desk> opened(const Entrance& entrance) {
    try {
        return Desk::open(with_kept_password(entrance.address), entrance.user, entrance.password,
                          to_window_thread());
    } catch (const Fault& fault) {
        throw Fault(fault.kind(), plainly(fault, entrance));
    }
}

std::optional<Entrance> last_entrance(const Remembered& remembered) {
    const Json last = remembered.value("last");
    if (!last.text() || last.text()->empty()) return std::nullopt;
    Entrance entrance{*last.text()};
    const Json recent = remembered.value("recent");
    for (const Json& one : recent.items())
        if (one.text_or("address", "") == entrance.address)
            entrance.user = one.text_or("user", entrance.user);
    return entrance;
}

StartFrame::StartFrame(Remembered& remembered, FileChoice& files)
    : wxFrame(nullptr, wxID_ANY, "Storekeep"), remembered_(remembered), files_(files) {
    SetName("start");
    SetSize(FromDIP(wxSize(760, 640)));
    SetMinSize(FromDIP(wxSize(640, 560)));
    SetBackgroundColour(theme::page());
    auto* column = new wxBoxSizer(wxVERTICAL);
    book_ = new wxSimplebook(this);
    book_->SetBackgroundColour(theme::page());
    book_->AddPage(build_welcome(), "");
    book_->AddPage(build_new_company(), "");
    book_->AddPage(build_server(), "");
    book_->AddPage(build_sign_in(), "");
    column->Add(book_, 1, wxEXPAND | wxALL, FromDIP(2 * measure::page_margin));
    said_ = words(this, "");
    said_->SetName("said");
    column->Add(said_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM,
                FromDIP(2 * measure::page_margin));
    SetSizer(column);
    Centre();
}

wxWindow* StartFrame::build_welcome() {
    auto* page = plain_panel(book_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(page, "Welcome to Storekeep"));
    column->Add(hint(page, "Warehouse and books in one company file, which cannot differ."), 0,
                wxBOTTOM, FromDIP(measure::page_margin));
    const int gap = FromDIP(measure::group_gap);
    column->Add(way(page, "demo", "Open the demo company",
                    "A wholesaler with half a year of history, to look at and play with.", "demo",
                    [this] { open_demo(); }),
                0, wxEXPAND | wxBOTTOM, gap);
    column->Add(way(page, "company", "Make a new company",
                    "Name, country, currency and the first warehouse; then import what you have.",
                    "new_company", [this] { show_new_company(); }),
                0, wxEXPAND | wxBOTTOM, gap);
    column->Add(way(page, "open", "Open a company file", "A .storekeep file on this computer.",
                    "open_file", [this] { open_file(); }),
                0, wxEXPAND | wxBOTTOM, gap);
    column->Add(way(page, "server", "Connect to a shared company",
                    "PostgreSQL, when several people work in one company.", "server",
                    [this] { show_server(); }),
                0, wxEXPAND | wxBOTTOM, gap);
    add_recent(page, column);
    page->SetSizer(column);
    return page;
}

void StartFrame::add_recent(wxWindow* parent, wxSizer* column) {
    const Json recent = remembered_.value("recent");
    if (recent.items().empty()) return;
    column->Add(group_heading(parent, "Opened before"), 0, wxBOTTOM, FromDIP(measure::row_gap));
    for (const Json& one : recent.items()) {
        const Entrance entrance{one.text_or("address", ""), one.text_or("user", "owner"), ""};
        wxButton* made = button(parent, one.text_or("name", entrance.address),
                                [this, entrance] { enter(entrance); });
        made->SetName(wx("recent " + one.text_or("name", "")));
        made->SetToolTip(wx(entrance.address));
        column->Add(made, 0, wxBOTTOM, FromDIP(measure::unit));
    }
}

wxTextCtrl* StartFrame::add_text(wxWindow* parent, wxSizer* column, const char* label,
                                 const char* name, const std::string& value, long style) {
    column->Add(hint(parent, label), 0, wxTOP, FromDIP(measure::row_gap));
    auto* made = new wxTextCtrl(parent, wxID_ANY, wx(value), wxDefaultPosition,
                                FromDIP(wxSize(leaf_width, -1)), style);
    made->SetName(name);
    column->Add(made, 0, wxTOP, FromDIP(measure::unit));
    return made;
}

wxSizer* StartFrame::add_back(wxWindow* parent, const char* action, std::function<void()> act) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(button(parent, "Back", [this] { book_->SetSelection(welcome); }), 0, wxRIGHT,
             FromDIP(measure::row_gap));
    wxButton* made = main_button(parent, action, std::move(act));
    made->SetName("act");
    row->Add(made);
    return row;
}

wxWindow* StartFrame::build_new_company() {
    auto* page = plain_panel(book_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(page, "A new company"), 0, wxEXPAND);
    name_ = add_text(page, column, "Name of the company", "name", "");
    column->Add(hint(page, "Country: accounts and taxes to begin with"), 0, wxTOP,
                FromDIP(measure::row_gap));
    chart_ = new wxChoice(page, wxID_ANY);
    chart_->SetName("chart");
    for (const ChartChoice& one : chart_choices()) chart_->Append(wx(one.words));
    chart_->SetSelection(0);
    chart_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        currency_->ChangeValue(wx(chart_choices()[static_cast<size_t>(event.GetInt())].currency));
    });
    column->Add(chart_, 0, wxTOP, FromDIP(measure::unit));
    currency_ = add_text(page, column, "Currency of the books (ISO code)", "currency",
                         std::string(chart_choices()[0].currency));
    warehouse_ = add_text(page, column, "Code of the first warehouse", "warehouse", "MAIN");
    column->AddSpacer(FromDIP(measure::group_gap));
    column->Add(add_back(page, "Make the company…", [this] { make_company(); }));
    page->SetSizer(column);
    return page;
}

wxWindow* StartFrame::build_server() {
    auto* page = plain_panel(book_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(page, "A shared company"), 0, wxEXPAND);
    host_ = add_text(page, column, "Server (host, or host:port)", "host", "localhost");
    database_ = add_text(page, column, "Database", "database", "storekeep");
    login_ = add_text(page, column, "User of the database", "login", "");
    login_password_ =
        add_text(page, column, "Password", "login_password", "", wxTE_PASSWORD);
    column->AddSpacer(FromDIP(measure::group_gap));
    column->Add(add_back(page, "Connect", [this] { enter_server(); }));
    page->SetSizer(column);
    return page;
}

wxWindow* StartFrame::build_sign_in() {
    auto* page = plain_panel(book_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(page, "Who are you?"), 0, wxEXPAND);
    user_ = add_text(page, column, "User", "user", "owner");
    password_ = add_text(page, column, "Password", "password", "", wxTE_PASSWORD);
    column->AddSpacer(FromDIP(measure::group_gap));
    column->Add(add_back(page, "Enter", [this] { enter_again(); }));
    page->SetSizer(column);
    return page;
}

void StartFrame::say(const std::string& words, StateKind kind) {
    said_->SetForegroundColour(theme::state(kind));
    said_->SetLabelText(wx(words));
    said_->Wrap(GetClientSize().x - FromDIP(4 * measure::page_margin));
    Layout();
}

void StartFrame::show_trouble(const Entrance& tried, const Trouble& trouble) {
    tried_ = tried;
    say(trouble.message, StateKind::refused);
    if (trouble.message.find("password") == std::string::npos) return;
    // The server's own password, not that of a user of the company.
    const bool of_user = trouble.message.find("may not enter") != std::string::npos ||
                         trouble.message.find("is locked") != std::string::npos;
    if (tried.address.starts_with("postgres") && !of_user) {
        book_->SetSelection(server);
        login_password_->SetFocus();
        return;
    }
    user_->ChangeValue(wx(tried.user));
    book_->SetSelection(sign_in);
    password_->SetFocus();
}

std::string StartFrame::said() const { return utf8(said_->GetLabelText()); }

void StartFrame::enter(const Entrance& entrance) {
    const auto desk = std::make_shared<std::unique_ptr<Desk>>();
    const bool shared = entrance.address.starts_with("postgres");
    run(shared ? "Connecting…" : "Opening…",
        [entrance, desk] {
            *desk = opened(entrance);
        },
        [this, entrance, desk] {
            say("", StateKind::done);
            if (on_opened) on_opened(std::move(*desk), entrance);
        },
        [this, entrance](const Trouble& trouble) { show_trouble(entrance, trouble); });
}

void StartFrame::run(const std::string& words_now, std::function<void()> work,
                     std::function<void()> done, std::function<void(const Trouble&)> failed) {
    if (busy_) return;
    busy_ = true;
    say(words_now, StateKind::open);
    book_->Disable();
    if (!lane_) lane_ = std::make_unique<Lane>();
    lane_->add([this, life = caller_.life(), work = std::move(work), done = std::move(done),
                failed = std::move(failed)] {
        std::optional<Trouble> trouble;
        try {
            work();
        } catch (...) {
            trouble = trouble_of_this_exception();
        }
        wxTheApp->CallAfter([this, life, done, failed, trouble] {
            if (life.expired()) return;
            busy_ = false;
            book_->Enable();
            if (!trouble)
                done();
            else if (failed)
                failed(*trouble);
            else
                say(trouble->message, StateKind::refused);
        });
    });
}

void StartFrame::open_demo() {
    const std::string path = remembered_.folder() + "/demo.storekeep";
    const auto go_in = [this, path] { enter({path}); };
    if (std::filesystem::exists(std::u8string(path.begin(), path.end()))) {
        go_in();
        return;
    }
    run("Working half a year of a wholesaler's business, some seconds…",
        [path, folder = remembered_.folder()] { make_demo_file(folder, path); }, go_in);
}

void StartFrame::show_new_company() {
    book_->SetSelection(new_company);
    name_->SetFocus();
}

void StartFrame::show_server() {
    book_->SetSelection(server);
    host_->SetFocus();
}

void StartFrame::open_file() {
    const std::string path = files_.to_open(this, "Open a company",
                                            "Storekeep companies (*.storekeep)|*.storekeep|"
                                            "All files|*");
    if (!path.empty()) enter({path});
}

void StartFrame::make_company() {
    FirstCompany wanted;
    wanted.name = utf8(name_->GetValue());
    wanted.currency = utf8(currency_->GetValue());
    wanted.chart = chart_choices()[static_cast<std::size_t>(chart_->GetSelection())].chart;
    wanted.warehouse = utf8(warehouse_->GetValue());
    if (wanted.name.empty()) {
        say("A company needs a name; it stands on its documents.", StateKind::refused);
        name_->SetFocus();
        return;
    }
    wanted.address = files_.to_save(this, "Where to keep the company", wanted.name + ".storekeep",
                                    "Storekeep companies (*.storekeep)|*.storekeep");
    if (wanted.address.empty()) return;
    run("Making " + wanted.name + "…", [wanted] { make_first_company(wanted); },
        [this, wanted] { enter({wanted.address, "owner", "", true}); });
}

void StartFrame::enter_server() {
    const std::string login = utf8(login_->GetValue());
    const std::string secret = utf8(login_password_->GetValue());
    std::string address = "postgresql://";
    if (!login.empty()) address += in_address(login);
    if (!secret.empty()) address += ":" + in_address(secret);
    if (!login.empty()) address += "@";
    const std::string host = utf8(host_->GetValue());
    // A folder of sockets is a host too.
    address += host.find('/') == std::string::npos ? host : in_address(host);
    address += "/" + in_address(utf8(database_->GetValue()));
    enter({address});
}

void StartFrame::enter_again() {
    tried_.user = utf8(user_->GetValue());
    tried_.password = utf8(password_->GetValue());
    enter(tried_);
}

}  // namespace storekeep::desktop
