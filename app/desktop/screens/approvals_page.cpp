#include "app/desktop/screens/approvals_page.h"

#include "app/desktop/company/asking.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

ApprovalsPage::ApprovalsPage(wxWindow* parent, Shell& shell, const Json& given)
    : ReportPage(parent, shell, "approvals_waiting", given) {
    wxSizer* list = GetSizer();
    SetSizer(nullptr, false);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(list, 1, wxEXPAND);
    across->Add(rule_line(this, true), 0, wxEXPAND);
    auto* side = new wxBoxSizer(wxVERTICAL);
    approve_ = main_button(this, "Approve", [this] { main_action(); });
    approve_->SetName("approve");
    side->Add(approve_, 0, wxALL | wxALIGN_RIGHT, FromDIP(measure::page_margin));
    effect_ = new EffectPanel(this);
    effect_->show_words("Choose one to see what it does. Ctrl+Enter says yes to it.");
    effect_->on_open = [this](const EffectLine& line) {
        shell_.open(address::report(line.report, Json::object().set(line.name, line.value)));
    };
    side->Add(effect_, 1, wxEXPAND);
    across->Add(side, 0, wxEXPAND);
    SetSizer(across);
    allow(*approve_, false);
    table().on_select = [this] { chosen(); };
}

Json ApprovalsPage::request() const {
    const auto row = table().selected();
    if (!row) return {};
    const TableRows& rows = table().rows();
    const std::string operation = rows.text_at(*row, "suggested_operation");
    if (!desk().may_do(operation)) return {};
    return given_to(desk().registry(), operation, rows.text_at(*row, "kind"),
                    rows.text_at(*row, "document"))
        .set("op", operation)
        .set("date", text(desk().today()));
}

void ApprovalsPage::chosen() {
    Json wanted = request();
    allow(*approve_, !wanted.is_null());
    if (wanted == rehearsed_) return;
    rehearsed_ = wanted;
    rehearsal_.forget();
    if (wanted.is_null()) {
        effect_->show_words("You may not decide about this one.");
        return;
    }
    desk().rehearse(rehearsal_, std::move(wanted), questions_of_effect(),
                    [this](Answer<Reply> answer) {
                        if (answer.ok())
                            effect_->show(effect_of(answer.value));
                        else
                            effect_->show_refusal(answer.trouble->message, "");
                    });
}

bool ApprovalsPage::main_action() {
    Json wanted = request();
    if (posting_) return true;
    if (wanted.is_null()) {
        shell_.say("Choose one that you may decide about.", StateKind::waiting);
        return true;
    }
    wanted.set("key", new_request_key());
    const auto row = table().selected();
    const std::string said = action_label(wanted.text_or("op", "")) + ": " +
                             table().rows().text_at(*row, "document");
    posting_ = true;
    desk().perform(caller_, std::move(wanted), [this, said](Answer<Reply> answer) {
        posting_ = false;
        if (!answer.ok()) {
            shell_.say(answer.trouble->message, StateKind::refused);
            return;
        }
        shell_.say(said, StateKind::done);
        rehearsed_ = {};
        refresh();
        table().grid().SetFocus();
    });
    return true;
}

bool ApprovalsPage::show_effect() {
    effect_->Show(!effect_->IsShown());
    Layout();
    return true;
}

}  // namespace storekeep::desktop
