// What the engine answers to a form: its effect, what it refuses, what was made.
#include <algorithm>
#include <chrono>

#include "app/desktop/company/line_problems.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/operation_page.h"
#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

namespace {

constexpr std::chrono::milliseconds patience_for_problems{2000};

}  // namespace

// Somebody else changed it: what was typed stays, what they changed is told beside it.
void OperationPage::meet_newer_version() {
    change_->forget_version();
    for (const auto& list : lists_) list->ask_again();
    change_->load([this] {
        changed();
        shell_.say("Somebody else changed it meanwhile. What you typed is kept; compare at the "
                   "right, then post again.",
                   StateKind::waiting);
    });
}

std::vector<EffectLine> OperationPage::conflicts() const {
    std::vector<EffectLine> all;
    if (change_) all = change_->conflicts();
    for (const auto& list : lists_)
        all.insert(all.end(), list->conflicts().begin(), list->conflicts().end());
    return all;
}

void OperationPage::show(const Answer<Reply>& answer, bool posted) {
    form_->clear_refusals();
    for (const auto& list : lists_) list->grid().clear_refusals();
    step_.reset();
    refused_ = !answer.ok();
    if (answer.ok()) {
        if (posted) return;
        for (const auto& list : lists_) list->show(answer.value.result);
        Effect effect = effect_of(answer.value);
        if (auto both = conflicts(); !both.empty())
            effect.groups.insert(effect.groups.begin(), {"Changed meanwhile", both, 0});
        effect_->show(effect);
        return;
    }
    const Trouble& trouble = *answer.trouble;
    if (!posted && trouble.code == "missing_field") {
        const std::string field = trouble.field.substr(trouble.field.rfind('.') + 1);
        effect_->show_words("Fill in “" + label_of(field) + "” to see what this does.");
        return;
    }
    if (trouble.code == "changed_meanwhile" && change_) {
        meet_newer_version();
        return;
    }
    form_->show_refusal(trouble.field, trouble.message);
    step_ = next_step(desk().registry(), trouble);
    if (step_ && !desk().may_do(step_->operation)) step_.reset();
    effect_->show_refusal(trouble.message, trouble.waive,
                          step_ ? action_label(step_->operation) : std::string());
    for (const auto& list : lists_)
        if (list->grid().show_refusal(trouble.field, trouble.message)) find_problems(*list);
    if (posted) shell_.say(trouble.message, StateKind::refused);
}

// It refuses at the first cell; a pasted block is told all that is wrong with it.
void OperationPage::find_problems(FormLines& lines) {
    const auto found = std::make_shared<std::vector<LineProblem>>();
    const FieldInfo* list = nullptr;
    for (const FieldInfo& field : operation_.fields)
        if (field.name == lines.grid().list()) list = &field;
    desk().run(
        rehearsal_,
        [request = request(), list, found](LocalOffice& office) {
            *found = line_problems(office, request, *list, patience_for_problems);
        },
        [this, &lines, found](std::optional<Trouble> trouble) {
            if (trouble || posting_ || found->size() < 2) return;
            for (auto one = found->rbegin(); one != found->rend(); ++one)
                lines.grid().show_refusal(one->field, one->said);  // the first is told last
            effect_->show_refusal(std::to_string(found->size()) +
                                      " cells of the lines are refused. F8 goes from one to the "
                                      "next, and tells why.",
                                  "");
        });
}

bool OperationPage::walk_refusals(bool forward) {
    for (const auto& list : lists_)
        if (list->grid().walk_refusals(forward)) return true;
    return false;
}

// The kind and number of the document that the form was opened for; empty where there is none.
OperationPage::Made OperationPage::document_done_for() const {
    for (const auto& [name, value] : given_.members())
        if (const std::string* number = value.text(); number && !number->empty())
            for (const FieldInfo& field : operation_.fields)
                if (field.name == name)
                    if (const auto kind = kind_of_member(field.refers, *number); !kind.empty())
                        return {kind, *number};
    return {};
}

// What was made, where something is to be done with it next; else the document it was done for.
OperationPage::Made OperationPage::document_to_show(const Json& result) const {
    const Made about = document_done_for();
    Made made;
    for (const auto& [name, value] : result.members())
        if (const std::string* number = value.text();
            made.first.empty() && number && *number != about.second)
            made = {kind_of_member(name, *number), *number};
    const DocumentPlan* plan = find_plan(made.first);
    if (!plan) return about;
    const bool goes_on = std::any_of(plan->offers.begin(), plan->offers.end(),
                                     [](const Offer& one) { return one.main; });
    return about.first.empty() || goes_on ? made : about;
}

void OperationPage::done(const Reply& reply) {
    forget_draft();
    const std::string made = effect_of(reply).makes;
    shell_.say(action_label(operation_.name) + ": " + (made.empty() ? "done" : made),
               StateKind::done);
    const auto [kind, number] = document_to_show(reply.result);
    if (find_plan(kind))
        shell_.replace(*this, address::document(kind, number));
    else
        shell_.close(*this);
}

}  // namespace storekeep::desktop
