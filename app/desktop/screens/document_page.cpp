#include "app/desktop/screens/document_page.h"

#include <algorithm>

#include <wx/wrapsizer.h>
#include <wx/menu.h>
#include <wx/wupdlock.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

// In the head of the page, or of no use to people.
bool is_said_already(std::string_view fact) {
    return fact == "Version" || fact == "State" || fact == "Number";
}

// As nearly every document says it.
bool says_nothing(std::string_view fact, std::string_view value) {
    return value.empty() || value == "no" || (fact == "Rate" && value == "1");
}

// What is labelled of a kind of document.
std::string labels_of_kind(std::string_view kind) {
    if (kind == "receipt") return "receipt";
    return kind == "sales_order" || kind == "pack" ? "cartons" : "";
}

}  // namespace

DocumentPage::DocumentPage(wxWindow* parent, Shell& shell, const DocumentPlan& plan,
                           std::string number)
    : Page(parent, shell), plan_(plan), number_(std::move(number)) {
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, number_), 0, wxALIGN_CENTRE_VERTICAL);
    partner_ = name_line(this, plan_.title);
    pill_ = new wxPanel(this);
    pill_word_ = new wxStaticText(pill_, wxID_ANY, "");
    auto* in_pill = new wxBoxSizer(wxHORIZONTAL);
    in_pill->Add(pill_word_, 0, wxALL, FromDIP(measure::unit));
    pill_->SetSizer(in_pill);
    pill_->Hide();
    head->Add(pill_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    head->Add(partner_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    buttons_ = new wxBoxSizer(wxHORIZONTAL);
    head->Add(buttons_, 0, wxALIGN_CENTRE_VERTICAL);
    facts_ = plain_panel(this);
    facts_->SetSizer(new wxWrapSizer(wxHORIZONTAL));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    column->Add(facts_, 0, wxEXPAND | wxLEFT | wxRIGHT, margin);
    build_tabs(column);
    SetSizer(column);
    refresh();
}

void DocumentPage::build_tabs(wxSizer* column) {
    static constexpr Tab tabs[] = {{"Lines", "document_lines"},
                                   {"Linked documents", "linked_documents"},
                                   {"Moves", "goods_moved"},
                                   {"Journal", "money_posted"},
                                   {"History", "document_history"}};
    tabs_ = new wxNotebook(this, wxID_ANY);
    for (const Tab& tab : tabs) {
        auto* panel = plain_panel(tabs_);
        auto* table = new TableView(panel, shell_.remembered(),
                                    "document_" + std::string(tab.report), desk().user());
        table->set_empty({"list", tab.report == "goods_moved"    ? "It moved no goods."
                                  : tab.report == "money_posted" ? "It posted no money."
                                                                 : "Nothing here.",
                          "", {}});
        const Report* report = desk().registry().find_report(tab.report);
        table->on_open = [this, table, report](std::size_t row, const std::string& name) {
            if (!report) return;
            if (const auto to = address_of_cell(desk().registry(), *report, Json::object(),
                                                table->rows(), row, name);
                to && *to != address())
                shell_.go(*to);
        };
        auto* inside = new wxBoxSizer(wxVERTICAL);
        inside->Add(table, 1, wxEXPAND | wxALL, FromDIP(measure::row_gap));
        panel->SetSizer(inside);
        tabs_->AddPage(panel, wx(tab.title));
        tables_.push_back(table);
        reports_.push_back(tab.report);
    }
    column->Add(tabs_, 1, wxEXPAND | wxALL, FromDIP(measure::page_margin));
}

Json DocumentPage::address() const { return address::document(plan_.kind, number_); }

void DocumentPage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    const auto about = [this] {
        Parameters parameters;
        parameters.set("document", number_);
        parameters.set("kind", std::string(plan_.kind));
        return parameters;
    };
    desk().look(caller_, {"document_steps", about()}, [this](Answer<Table> answer) {
        if (answer.ok()) take_steps(answer.value);
    });
    desk().look(caller_, {"documents", about()}, [this](Answer<Table> answer) {
        if (answer.ok())
            show_summary(answer.value);
        else
            tables_.front()->show_trouble(answer.trouble->message);
    });
    desk().look(caller_, {"document_facts", about()}, [this](Answer<Table> answer) {
        if (answer.ok()) show_facts(answer.value);
    });
    for (std::size_t place = 0; place < tables_.size(); ++place) ask_tab(place);
}

void DocumentPage::ask_tab(std::size_t place) {
    if (!desk().may_ask(reports_[place])) return;
    Parameters parameters;
    parameters.set("document", number_);
    tables_[place]->ask(desk(), {std::string(reports_[place]), std::move(parameters)},
                        [this, place](const Answer<Table>& answer) {
                            if (!answer.ok()) return;
                            const std::string title = utf8(tabs_->GetPageText(place));
                            const std::string plain = title.substr(0, title.find(" ("));
                            const std::size_t rows = answer.value.rows.size();
                            const std::string counted = " (" + std::to_string(rows) + ")";
                            tabs_->SetPageText(place, wx(rows == 0 ? plain : plain + counted));
                        });
}

// Asked before the summary, so that what is offered fits when it is first shown.
void DocumentPage::take_steps(const Table& steps) {
    finished_.clear();
    for (std::size_t row = 0; row < steps.rows.size(); ++row)
        if (steps.text_at(row, "done") == "all") finished_.insert(steps.text_at(row, "operation"));
}

void DocumentPage::show_summary(const Table& documents) {
    if (documents.rows.empty()) {
        tables_.front()->show_trouble("There is no " + plain_word(plan_.kind) + " " + number_ +
                                      ".");
        return;
    }
    state_ = documents.text_at(0, "state");
    partner_code_ = documents.text_at(0, "partner");
    is_reversal_ = !documents.text_at(0, "reverses").empty();
    const std::string name = documents.text_at(0, "name");
    partner_->SetLabelText(wx(name.empty() ? std::string(plan_.title) : name));
    const StateKind kind = state_kind(state_);
    pill_->Show(!state_.empty());
    pill_->SetBackgroundColour(theme::state_soft(kind));
    pill_word_->SetForegroundColour(theme::state(kind));
    pill_word_->SetLabelText(wx("● " + plain_word(state_)));
    pill_->GetSizer()->Fit(pill_);
    show_offers();
    shell_.retitle(*this);
    Layout();
}

void DocumentPage::show_facts(const Table& facts) {
    const wxWindowUpdateLocker quiet(facts_);
    facts_->GetSizer()->Clear(true);
    for (std::size_t row = 0; row < facts.rows.size(); ++row) {
        const std::string name = facts.text_at(row, "name");
        std::string value = facts.text_at(row, "value");
        if (name == "Entered" && value.size() > 16) value = value.substr(0, 16).replace(10, 1, " ");
        if (is_said_already(name) || says_nothing(name, value)) continue;
        auto* pair = new wxBoxSizer(wxVERTICAL);
        pair->Add(hint(facts_, name));
        const auto date = Date::read(value);
        auto* said = words(facts_, date ? shown_date(*date) : value);
        const std::string refers = facts.text_at(row, "refers");
        if (refers == "customer" || refers == "supplier") partner_kind_ = refers;
        if (const auto to = refers.empty() ? std::nullopt : address_of_record(refers, value)) {
            said->SetForegroundColour(theme::accent());
            said->SetCursor(wxCursor(wxCURSOR_HAND));
            said->Bind(wxEVT_LEFT_DOWN, [this, to](wxMouseEvent&) { shell_.go(*to); });
        }
        pair->Add(said);
        facts_->GetSizer()->Add(pair, 0, wxRIGHT | wxBOTTOM, FromDIP(measure::group_gap));
    }
    Layout();
}

bool DocumentPage::fits(const Offer& offer) const {
    if (is_reversal_ || finished_.contains(offer.operation) || !desk().may_do(offer.operation))
        return false;
    return offer.states.empty() ||
           std::find(offer.states.begin(), offer.states.end(), state_) != offer.states.end();
}

std::vector<std::string> DocumentPage::offered() const {
    std::vector<std::string> names;
    for (const bool main : {true, false})
        for (const Offer& offer : plan_.offers)
            if (offer.main == main && fits(offer)) names.emplace_back(offer.operation);
    return names;
}

void DocumentPage::show_offers() {
    const wxWindow* focused = FindFocus();
    for (const wxSizerItem* item : buttons_->GetChildren())
        if (item->GetWindow() == focused) tabs_->SetFocus();  // the button makes room for others
    buttons_->Clear(true);
    const std::vector<std::string> names = offered();
    const bool has_main = !main_offer().empty();
    const std::size_t shown = std::min<std::size_t>(names.size(), 3);
    for (std::size_t place = shown; place-- > 0;) {
        const std::string name = names[place];
        const auto take = [this, name] { take_offer(name); };
        wxButton* made = place == 0 && has_main ? main_button(this, action_label(name), take)
                                                : button(this, action_label(name), take);
        made->SetName(wx(name));
        buttons_->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
    }
    if (names.size() > shown) {
        wxButton* more = button(this, "⋯", {});
        more->SetMinSize(FromDIP(wxSize(40, -1)));
        more->Bind(wxEVT_BUTTON, [this, more](wxCommandEvent&) { offer_more(more); });
        buttons_->Add(more, 0, wxLEFT, FromDIP(measure::row_gap));
    }
    show_papers();
}

// What there is of it on paper.
void DocumentPage::show_papers() {
    const auto add = [&](const char* label, const char* name, const char* key,
                         std::function<void()> pressed) {
        wxButton* made = button(this, label, std::move(pressed), key);
        made->SetName(name);
        buttons_->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
    };
    if (!labels_of_kind(plan_.kind).empty())
        add("Labels", "labels", "Ctrl+Shift+P", [this] { labels(); });
    add("Print", "print", "Ctrl+P", [this] { print(); });
}

void DocumentPage::offer_more(wxWindow* below) {
    wxMenu menu;
    const std::vector<std::string> names = offered();
    for (std::size_t place = 3; place < names.size(); ++place) {
        wxMenuItem* item = menu.Append(wxID_ANY, wx(action_label(names[place])));
        menu.Bind(wxEVT_MENU, [this, name = names[place]](wxCommandEvent&) {
            CallAfter([this, name] { take_offer(name); });
        }, item->GetId());
    }
    below->PopupMenu(&menu, 0, below->GetSize().y);
}

// The form's first values: this document, and its partner where the form asks for one.
Json DocumentPage::given_for(const std::string& operation) const {
    Json given = given_to(desk().registry(), operation, plan_.kind, number_);
    const Operation* found = desk().registry().find_operation(operation);
    const auto asks_for = [&](std::string_view name) {
        return std::any_of(found->fields.begin(), found->fields.end(),
                           [&](const FieldInfo& field) { return field.refers == name; });
    };
    const bool one_of_both = asks_for("customer") && asks_for("supplier");
    for (const FieldInfo& field : found->fields) {
        const bool names_partner = field.refers == "customer" || field.refers == "supplier" ||
                                   field.refers == "partner";
        const bool needed = field.required || (one_of_both && field.refers == partner_kind_);
        if (names_partner && needed && !partner_code_.empty())
            given.set(field.name, partner_code_);
    }
    return given;
}

std::vector<PageCommand> DocumentPage::commands() const {
    std::vector<PageCommand> all;
    for (const std::string& name : offered())
        all.push_back({action_label(name), number_, std::string(plan_.icon),
                       address::operation(name, given_for(name))});
    return all;
}

void DocumentPage::take_offer(const std::string& operation) {
    shell_.go(address::operation(operation, given_for(operation)));
}

std::string DocumentPage::main_offer() const {
    for (const Offer& offer : plan_.offers)
        if (offer.main && fits(offer)) return std::string(offer.operation);
    return {};
}

bool DocumentPage::main_action() {
    if (const std::string operation = main_offer(); !operation.empty()) {
        take_offer(operation);
        return true;
    }
    shell_.say("Nothing is left to do with " + number_ + "; Ctrl+K tells what may be done.",
               StateKind::open);
    return true;
}

TableView& DocumentPage::front() const {
    return *tables_[static_cast<std::size_t>(tabs_->GetSelection())];
}

TableView& DocumentPage::table(std::string_view report) {
    const auto found = std::find(reports_.begin(), reports_.end(), report);
    must(found != reports_.end(), "a document's tab shows the report");
    return *tables_[static_cast<std::size_t>(found - reports_.begin())];
}

void DocumentPage::show_tab(std::string_view report) {
    const auto found = std::find(reports_.begin(), reports_.end(), report);
    if (found != reports_.end())
        tabs_->SetSelection(static_cast<std::size_t>(found - reports_.begin()));
}

bool DocumentPage::explain() { return front().open_current(); }

bool DocumentPage::focus_filter() {
    front().focus_filter();
    return true;
}

bool DocumentPage::export_list() {
    save_table(this, shell_, front().as_shown(),
               number_);
    return true;
}

bool DocumentPage::print() {
    if (tabs_->GetSelection() == 0) {
        print_document(shell_, plan_.kind, number_);
        return true;
    }
    const std::string tab =
        utf8(tabs_->GetPageText(static_cast<std::size_t>(tabs_->GetSelection())));
    print_table(shell_, front().as_shown(),
                std::string(plan_.title) + " " + number_ + ": " + tab.substr(0, tab.find(" (")));
    return true;
}

bool DocumentPage::labels() {
    const std::string what = labels_of_kind(plan_.kind);
    if (what.empty()) return false;
    paper::LabelsAsked asked{what};
    asked.document = number_;
    print_labels(shell_, asked);
    return true;
}

}  // namespace storekeep::desktop
