// What was typed into a form, kept until it is posted or dropped.
#include "app/desktop/screens/operation_page.h"

namespace storekeep::desktop {

std::string OperationPage::draft_path() const {
    std::string about;
    for (const auto& [name, value] : given_.members())
        if (const std::string* text = value.text()) about += " " + *text;
    return "drafts/" + desk().company_name() + "/" + std::string(operation_.name) + about;
}

void OperationPage::forget_draft() {
    pause_.Stop();
    dirty_ = false;
    shell_.remembered().set(draft_path(), Json());
    shell_.remembered().save();
}

// On disk at every pause, so that it survives a crash.
void OperationPage::keep_draft() {
    Json kept = request();
    kept.remove("op");
    for (const auto& list : lists_) kept.set(list->grid().list(), list->typed());
    for (const FieldInfo& field : operation_.fields)
        if (field.type == FieldType::secret) kept.remove(field.name);  // never in a file
    shell_.remembered().set(draft_path(), std::move(kept));
    shell_.remembered().save();
    dirty_ = false;
}

bool OperationPage::save_draft() {
    if (posting_) return true;
    keep_draft();
    shell_.say("The draft is kept.", StateKind::draft);
    return true;
}

void OperationPage::take_up_draft() {
    const Json draft = shell_.remembered().value(draft_path());
    if (!draft.is_object()) return;
    prefer(draft);
    for (const auto& list : lists_)
        if (const Json* lines = draft.find(list->grid().list())) list->take_up(*lines);
    shell_.say("What was typed here before is taken up again.", StateKind::draft);
}

}  // namespace storekeep::desktop
