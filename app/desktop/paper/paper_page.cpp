#include "app/desktop/paper/paper_page.h"

#include "app/desktop/company/shown.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/widgets/layout.h"
#include "reports/paper/document_paper.h"

namespace storekeep::desktop {

PaperPage::PaperPage(wxWindow* parent, Shell& shell, Json address)
    : Page(parent, shell), address_(std::move(address)) {
    document_ = address_.text_or("document", "");
    const int margin = FromDIP(measure::page_margin);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, title()), 1, wxALIGN_CENTRE_VERTICAL);
    build_choice(head);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    panel_ = new PaperPanel(this, shell);
    column->Add(panel_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    refresh();
}

std::string PaperPage::title() const {
    if (!document_.empty()) return "Print " + document_;
    const auto table = shell_.tray().table_at(address_);
    return table ? "Print " + table->title : "Print";
}

void PaperPage::build_choice(wxSizer* head) {
    if (document_.empty()) return;
    forms_ = paper::forms_of(address_.text_or("kind", ""));
    if (forms_.front() != &paper::plain_form()) forms_.push_back(&paper::plain_form());
    if (forms_.size() < 2) return;
    choice_ = new wxChoice(this, wxID_ANY);
    choice_->SetName("form");
    const std::string wanted = address_.text_or("form", "");
    for (const paper::Form* form : forms_) {
        choice_->Append(wx(form->title.empty() ? "All it says" : form->title));
        if (form->name == wanted) choice_->SetSelection(static_cast<int>(choice_->GetCount()) - 1);
    }
    if (choice_->GetSelection() == wxNOT_FOUND) choice_->SetSelection(0);
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        address_.set("form", forms_[static_cast<std::size_t>(choice_->GetSelection())]->name);
        refresh();
    });
    head->Add(choice_, 0, wxALIGN_CENTRE_VERTICAL);
}

void PaperPage::refresh() {
    caller_.forget();
    if (!document_.empty()) {
        desk().on_change(caller_, [this] { changed_elsewhere(); });
        lay_out_document();
        return;
    }
    if (const auto table = shell_.tray().table_at(address_))
        lay_out_table(table);
    else
        panel_->show_trouble("The list is no longer here; print it again from where it is shown.");
}

void PaperPage::lay_out_document() {
    paper::PaperAsked asked;
    asked.document = document_;
    asked.kind = address_.text_or("kind", "");
    asked.form = address_.text_or("form", "");
    asked.shown = shown;
    const auto made = std::make_shared<paper::Paper>();
    desk().run(
        caller_,
        [made, asked](LocalOffice& office) { *made = paper::document_paper(office, asked); },
        [this, made](std::optional<Trouble> trouble) {
            if (trouble)
                panel_->show_trouble(trouble->message);
            else
                panel_->show(made);
        });
}

// On what the company prints on, which the office knows.
void PaperPage::lay_out_table(std::shared_ptr<const Table> table) {
    const auto made = std::make_shared<paper::Paper>();
    desk().run(
        caller_,
        [made, table](LocalOffice& office) {
            const std::string format = office.ask({"letterhead", {}}).text_at(0, "paper");
            *made = paper::table_paper(*table, {"", paper::format_named(format), shown});
        },
        [this, made](std::optional<Trouble> trouble) {
            if (trouble)
                panel_->show_trouble(trouble->message);
            else
                panel_->show(made);
        });
}

bool PaperPage::main_action() { return print(); }

bool PaperPage::print() {
    panel_->print();
    return true;
}

bool PaperPage::export_list() {
    panel_->save();
    return true;
}

}  // namespace storekeep::desktop
