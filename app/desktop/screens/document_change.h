// A form that changes a document: begins with what the document says, asks only for what is
// changed, and when somebody else was quicker keeps what was typed and tells both.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/desktop/company/effect.h"
#include "app/desktop/widgets/field_form.h"

namespace storekeep::desktop {

class DocumentChange final {
public:
    DocumentChange(Desk& desk, FieldForm& form, std::string document);

    // What is typed already stays. Asked again after somebody else changed it.
    void load(std::function<void()> done);
    // Takes out of the request what stays as it is, and says which version it is about.
    void reduce(Json& request) const;
    void set_version(std::string version) { version_ = std::move(version); }
    void forget_version() { version_.clear(); }
    const std::vector<EffectLine>& conflicts() const { return conflicts_; }

private:
    using Facts = std::map<std::string, std::string, std::less<>>;
    void take(const Table& found);
    std::string typed(const FieldBox& box) const;

    Desk& desk_;
    FieldForm& form_;
    std::string document_;
    Facts before_;  // by field
    std::string version_;
    std::vector<EffectLine> conflicts_;
    Caller caller_;
};

}  // namespace storekeep::desktop
