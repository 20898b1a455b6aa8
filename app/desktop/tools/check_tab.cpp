#include "app/desktop/tools/check_tab.h"

#include "app/desktop/company/words.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

std::string told_of(const CheckPlan& plan, std::int64_t performed) {
    return fmt::format("Performing the log again: {} of {}", performed, plan.operations);
}

}  // namespace

CheckTab::CheckTab(wxWindow* parent, Shell& shell, ErrandBar& bar)
    : wxPanel(parent), shell_(shell), bar_(bar) {
    SetBackgroundColour(theme::page());
    const int gap = FromDIP(measure::row_gap);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(hint_line(this, "Proves that goods, cost and money agree, claim by claim. Others go "
                              "on working meanwhile."),
              1, wxALIGN_CENTRE_VERTICAL);
    wxButton* thorough =
        button(this, "Check thoroughly", [this] { check(CheckDepth::thorough); });
    thorough->SetName("thorough");
    thorough->SetToolTip("Also performs the whole log again and compares every figure with what it "
                         "gives. Takes much longer.");
    head->Add(thorough, 0, wxLEFT, gap);
    wxButton* made = main_button(this, "Check now", [this] { check(); });
    made->SetName("check");
    head->Add(made, 0, wxLEFT, gap);
    column->Add(head, 0, wxEXPAND | wxALL, gap);
    table_ = new TableView(this, shell_.remembered(), "check", shell_.desk().user());
    table_->set_empty({"check", "Nothing was checked in this window yet.", "Check now",
                       [this] { check(); }});
    table_->on_select = [this] { show_breaks(); };
    column->Add(table_, 2, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    breaks_ = new TableView(this, shell_.remembered(), "breaks", shell_.desk().user());
    column->Add(breaks_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    breaks_->Hide();
    SetSizer(column);
}

void CheckTab::check(CheckDepth depth) {
    if (bar_.busy()) return;
    findings_ = std::make_shared<Findings>();
    shown_ = 0;
    breaks_->Hide();
    show_findings();
    bar_.on_tick = [this] { show_findings(); };
    bar_.run("Checking…",
             [findings = findings_, depth](LocalOffice& office, Errand& errand) {
                 const CheckPlan plan = check_plan(office.connection(), depth);
                 findings->log = plan.in_words();
                 const auto take = [&](const Checked& checked) {
                     const std::lock_guard<std::mutex> hold(findings->mutex);
                     findings->list.push_back(checked);
                     errand.tell(
                         fmt::format("Checked {} of {}", findings->list.size(), plan.count()));
                 };
                 InterruptibleConnection under(office.connection(), errand.interruption());
                 check_all(under, plan, {take, [&](std::int64_t performed) {
                               errand.tell(told_of(plan, performed));
                           }});
             },
             [this](std::optional<Trouble> trouble) {
                 if (!trouble) say_end();
             });
}

void CheckTab::say_end() {
    const auto broken = std::count_if(findings_->list.begin(), findings_->list.end(),
                                      [](const Checked& one) { return !one.holds(); });
    const std::size_t all = findings_->list.size();
    if (broken == 0)
        bar_.say(fmt::format("All {} hold; {}.", all, findings_->log), StateKind::done);
    else
        bar_.say(
            fmt::format("{} of {} do not hold; choose one to see what breaks it.", broken, all),
            StateKind::refused);
}

void CheckTab::show_findings() {
    const std::lock_guard<std::mutex> hold(findings_->mutex);
    if (shown_ == findings_->list.size() && shown_ > 0) return;
    shown_ = findings_->list.size();
    Table table{{},
                {text_column("state"), text_column("claim"), integer_column("breaks"),
                 text_column("proof")},
                {}};
    for (const Checked& one : findings_->list)
        table.rows.push_back({cell(one.holds() ? "holds" : "broken"), cell(one.claim),
                              one.holds() ? Cell()
                                          : Cell(static_cast<std::int64_t>(one.breaks.rows.size())),
                              cell(plain_word(one.name))});
    table_->show(table);
}

void CheckTab::show_breaks() {
    const auto row = table_->selected();
    if (!row || !findings_) return;
    const std::string proof = table_->rows().text_at(*row, "proof");
    const std::lock_guard<std::mutex> hold(findings_->mutex);
    for (const Checked& one : findings_->list)
        if (plain_word(one.name) == proof) {
            breaks_->Show(!one.holds());
            if (!one.holds()) breaks_->show(one.breaks);
        }
    Layout();
}

}  // namespace storekeep::desktop
