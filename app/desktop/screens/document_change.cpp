#include "app/desktop/screens/document_change.h"

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"

namespace storekeep::desktop {

namespace {

// These are of the change and not of the document.
bool is_of_the_change(std::string_view field) {
    return field == "date" || field == "memo" || field == "number";
}

}  // namespace

DocumentChange::DocumentChange(Desk& desk, FieldForm& form, std::string document)
    : desk_(desk), form_(form), document_(std::move(document)) {}

std::string DocumentChange::typed(const FieldBox& box) const { return plain_text(box.value()); }

void DocumentChange::load(std::function<void()> done) {
    Parameters parameters;
    parameters.set("document", document_);
    desk_.look(caller_, {"document_facts", std::move(parameters)},
               [this, done = std::move(done)](Answer<Table> answer) {
                   if (answer.ok()) take(answer.value);
                   done();
               });
}

void DocumentChange::take(const Table& found) {
    Facts facts;
    conflicts_.clear();
    for (std::size_t row = 0; row < found.rows.size(); ++row) {
        const std::string field = found.text_at(row, "field");
        const std::string value = found.text_at(row, "value");
        if (field == "version" && version_.empty()) version_ = value;
        FieldBox* box = is_of_the_change(field) ? nullptr : form_.box(field);
        if (!box) continue;
        facts[field] = value;
        const auto before = before_.find(field);
        const std::string was = before == before_.end() ? std::string() : before->second;
        const std::string own = typed(*box);
        if (!box->is_emptied() && (own.empty() || own == was))
            box->set(Json(value));
        else if (before != before_.end() && value != was && value != own)
            conflicts_.push_back({label_of(field),
                                  "yours " + (own.empty() ? "empty" : own) + ", now " +
                                      (value.empty() ? "empty" : value),
                                  "", "", ""});
    }
    before_ = std::move(facts);
}

void DocumentChange::reduce(Json& request) const {
    for (const auto& [field, value] : before_) {
        const Json* own = request.find(field);
        if (own && plain_text(*own) == value) request.remove(field);
        const FieldBox* box = form_.box(field);
        if (!own && !value.empty() && box && box->is_emptied())
            request.set(field, box->emptied());
    }
    if (!version_.empty()) request.set("version", Json(Json::Number{version_}));
}

}  // namespace storekeep::desktop
