#include "app/desktop/frame/main_frame.h"

#include <wx/menu.h>
#include <wx/sizer.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/frame/help.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

// Milliseconds between looks for others' changes, and at least between two looks at the proofs.
constexpr int look_every = 2000;
constexpr int check_every = 60'000;

}  // namespace

MainFrame::MainFrame(std::unique_ptr<Desk> desk, Remembered& remembered, FileChoice& files)
    : wxFrame(nullptr, wxID_ANY, wx("Storekeep – " + desk->company_name()), wxDefaultPosition,
              wxSize(1280, 800)),
      desk_(std::move(desk)),
      remembered_(remembered),
      files_(files),
      looking_(this) {
    SetMinSize(FromDIP(wxSize(1024, 640)));
    SetSize(FromDIP(wxSize(1280, 800)));
    SetBackgroundColour(theme::page());
    SetIcon(icon("company", 32, theme::accent()).GetIconFor(this));
    navigation_ = new Navigation(this, *desk_);
    navigation_->on_choose = [this](const Json& address) { open(address); };
    tabs_ = new Tabs(this, *this);
    tabs_->on_change = [this] { place_changed(); };
    status_ = new StatusLine(this);
    status_->show_place(desk_->company_name(), desk_->user(), shown_date(desk_->today()));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(navigation_, 0, wxEXPAND);
    across->Add(rule_line(this, true), 0, wxEXPAND);
    across->Add(tabs_, 1, wxEXPAND);
    explain_ = new ExplainPanel(this, *desk_);
    explain_->on_open = [this](const std::string& kind, const std::string& number) {
        if (const auto to = address_of_record(kind, number)) open(*to);
    };
    explain_->on_leave = [this] {
        if (page()) page()->focus();
    };
    across->Add(explain_, 0, wxEXPAND);
    auto* down = new wxBoxSizer(wxVERTICAL);
    down->Add(across, 1, wxEXPAND);
    down->Add(rule_line(this), 0, wxEXPAND);
    down->Add(status_, 0, wxEXPAND);
    SetSizer(down);
    palette_ = new Palette(this, *desk_);
    palette_->on_choose = [this](const Json& address) { open(address); };
    palette_->on_choose_own = [this](const Json& address) { go(address); };
    scanner_.on_scan = [this](const std::string& code) { take_scan(code); };
    build_menus();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { on_key(event); });
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { look_around(); }, looking_.GetId());
    looking_.Start(look_every);
    desk_->on_change(caller_, [this] {
        if (checked_.Time() > check_every) check_proofs();
    });
    desk_->on_trouble(caller_, [this](const std::string& sentence) { tell_trouble(sentence); });
    Centre();
    restore_tabs();
    check_proofs();
}

MainFrame::~MainFrame() {
    ending_ = true;
    remember_tabs();
    tabs_->DeleteAllPages();  // pages keep their drafts while there is still a desk
    remembered_.save();
}

void MainFrame::go(const Json& address) {
    if (!tabs_->current()) {
        open(address);
        return;
    }
    tabs_->current()->go(address);
    tabs_->retitle(*tabs_->page());
}

void MainFrame::open(const Json& address) { tabs_->open(address); }

void MainFrame::replace(Page&, const Json& address) {
    if (!tabs_->current()) return;
    tabs_->current()->replace(address);
    tabs_->retitle(*tabs_->page());
}

void MainFrame::close(Page& page) { tabs_->close(page); }

void MainFrame::open_company(const std::string& address) {
    if (on_open_address) on_open_address(address);
}

void MainFrame::say(const std::string& words, StateKind kind) { status_->say(words, kind); }

void MainFrame::retitle(Page& page) { tabs_->retitle(page); }

void MainFrame::place_changed() {
    if (ending_) return;
    if (Page* one = page()) {
        navigation_->show_place(one->address());
        one->seen();
    }
    if (tabs_->GetPageCount() == 0) CallAfter([this] {
        if (!ending_ && tabs_->GetPageCount() == 0) open(address::home());
    });
}

void MainFrame::restore_tabs() {
    const Json kept = remembered_.value("companies/" + desk_->company_name() + "/tabs");
    for (const Json& one : kept.items()) open(one);
    if (tabs_->GetPageCount() == 0) open(address::home());
}

void MainFrame::remember_tabs() {
    Json list = Json::list();
    for (const Json& one : tabs_->addresses())
        if (!PaperTray::is_held(one)) list.append(one);
    remembered_.set("companies/" + desk_->company_name() + "/tabs", std::move(list));
}

void MainFrame::look_around() {
    desk_->look_for_changes();
    if (desk_->waits_to_write())
        say("Somebody else is writing. What you do is entered as soon as they are done.",
            StateKind::waiting);
}

void MainFrame::tell_trouble(const std::string& sentence) {
    if (!sentence.empty()) {
        status_->show_proofs("proofs not asked", StateKind::waiting);
        say(sentence, StateKind::refused);
        return;
    }
    say("The company can be worked in again.", StateKind::done);
    if (page()) page()->refresh();
    check_proofs();
}

// Whether books and bins agree, as the line below says all day.
void MainFrame::check_proofs() {
    checked_.Start();
    if (!desk_->may_ask("reconciliation")) return;
    desk_->ask(caller_, {"reconciliation", {}}, [this](Answer<Table> answer) {
        if (!answer.ok()) {
            status_->show_proofs("proofs not asked", StateKind::waiting);
            return;
        }
        bool holds = true;
        for (std::size_t row = 0; row < answer.value.rows.size(); ++row) {
            const std::string difference = answer.value.text_at(row, "difference");
            holds = holds && difference.find_first_of("123456789") == std::string::npos;
        }
        status_->show_proofs(holds ? "books = bins = layers ✓" : "books and bins differ: F4",
                             holds ? StateKind::done : StateKind::refused);
    });
}

void MainFrame::take_scan(const std::string& code) {
    if (page() && page()->scan(code)) return;
    Parameters parameters;
    parameters.set("text", code);
    parameters.set("limit", "1");
    desk_->look(caller_, {"lookup", std::move(parameters)}, [this, code](Answer<Table> answer) {
        if (answer.ok() && !answer.value.rows.empty()) {
            const auto to = address_of_record(answer.value.text_at(0, "kind"),
                                              answer.value.text_at(0, "code"));
            if (to) {
                say("✓ " + code, StateKind::done);
                go(*to);
                return;
            }
        }
        say("Nothing here is called " + code + ". Scan again, or enter it with Ctrl+K.",
            StateKind::refused);
    });
}

// Beside the page where something explains the figure, and away again; else where it leads.
void MainFrame::explain() {
    const wxWindow* focus = FindFocus();
    if (explain_->IsShown() && explain_->IsDescendant(const_cast<wxWindow*>(focus))) {
        explain_->leave();
        return;
    }
    const auto figure = page() ? page()->figure() : std::nullopt;
    if (figure && can_explain(*figure))
        explain_->show(*figure);
    else
        on_page(&Page::explain);
}

bool MainFrame::on_page(bool (Page::*answer)()) { return page() && (page()->*answer)(); }

void MainFrame::on_key(wxKeyEvent& event) {
    if (scanner_.hear(event)) return;
    const int key = event.GetKeyCode();
    if (event.ControlDown() && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)) {
        on_page(&Page::main_action);
    } else if (event.ControlDown() && key == WXK_TAB) {
        tabs_->next(!event.ShiftDown());
    } else if (event.AltDown() && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)) {
        on_page(&Page::explain);
    } else if (event.AltDown() && (key == WXK_LEFT || key == WXK_RIGHT)) {
        if (Tab* tab = tabs_->current(); tab && (key == WXK_LEFT ? tab->back() : tab->forward()))
            tabs_->retitle(*tab->page());
    } else {
        event.Skip();
    }
}

void MainFrame::add_command(wxMenu& menu, const std::string& label, std::function<void()> command) {
    wxMenuItem* item = menu.Append(wxID_ANY, wx(label));
    Bind(wxEVT_MENU, [command = std::move(command)](wxCommandEvent&) { command(); },
         item->GetId());
}

void MainFrame::add_page_keys(wxMenu& menu) {
    add_command(menu, "&New of this kind\tCtrl+N", [this] { on_page(&Page::new_one); });
    add_command(menu, "&Save draft\tCtrl+S", [this] { on_page(&Page::save_draft); });
    // Also where nothing has the focus, or what has it keeps the key.
    add_command(menu, "Do the &main action\tCtrl+Enter", [this] { on_page(&Page::main_action); });
    menu.AppendSeparator();
    add_command(menu, "&Export this list…\tCtrl+E", [this] { on_page(&Page::export_list); });
    add_command(menu, "&Print or PDF…\tCtrl+P", [this] { on_page(&Page::print); });
    add_command(menu, "&Labels…\tCtrl+Shift+P", [this] { on_page(&Page::labels); });
    menu.AppendSeparator();
}

void MainFrame::build_menus() {
    auto* bar = new wxMenuBar;
    auto* file = new wxMenu;
    add_page_keys(*file);
    add_command(*file, "&Open company…\tCtrl+O", [this] {
        if (on_open_company) on_open_company();
    });
    add_command(*file, "New &window\tCtrl+Shift+N", [this] {
        open_company(desk_->address());
    });
    add_command(*file, "&Close tab\tCtrl+W", [this] { tabs_->close_current(); });
    add_command(*file, "&Quit\tCtrl+Q", [this] { Close(); });
    bar->Append(file, "&File");
    auto* view = new wxMenu;
    add_command(*view, "Go to, do or &find…\tCtrl+K", [this] {
        palette_->begin(page() ? page()->commands() : std::vector<PageCommand>());
    });
    add_command(*view, "&Filter the list\tCtrl+L", [this] { on_page(&Page::focus_filter); });
    add_command(*view, "&Refresh\tF5", [this] {
        if (page()) page()->refresh();
        check_proofs();
    });
    add_command(*view, "E&xplain this number\tF4", [this] { explain(); });
    add_command(*view, "&Effect panel\tF7", [this] { on_page(&Page::show_effect); });
    add_command(*view, "&Narrow navigation\tCtrl+B", [this] {
        navigation_->set_narrow(!navigation_->is_narrow());
        Layout();
    });
    bar->Append(view, "&View");
    add_areas(*bar);
    auto* help = new wxMenu;
    add_command(*help, "Help for this &screen\tF1",
                [this] { show_help(this, page() ? page()->help_page() : "index"); });
    bar->Append(help, "&Help");
    SetMenuBar(bar);
}

// One menu an area: its places, and below them what can be done there.
void MainFrame::add_areas(wxMenuBar& bar) {
    for (const Area& area : areas()) {
        if (!navigation_->shows(area.title)) continue;
        auto* menu = new wxMenu;
        for (const AreaEntry& entry : area.entries) {
            if (!may_see(*desk_, entry)) continue;
            add_command(*menu, std::string(entry.title), [this, to = entry.address] { open(to); });
        }
        menu->AppendSeparator();
        for (const AreaEntry& entry : area.entries) {
            const DocumentPlan* plan = find_plan(entry.address.text_or("kind", ""));
            if (!plan || !desk_->may_do(plan->create)) continue;
            add_command(*menu, action_label(plan->create), [this, name = plan->create] {
                open(address::operation(name));
            });
        }
        bar.Append(menu, wx(area.title));
    }
}

}  // namespace storekeep::desktop
