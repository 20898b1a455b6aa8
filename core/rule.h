// A rule that may say no, and the refusal it makes: what, which field, the values compared.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace storekeep {

// Declared once, beside its sentence. `{name}` in the sentence is filled from the refusal's values.
// A waivable rule may be set aside by a caller who holds `waiver_right`: "waive": ["code"].
struct Rule {
    std::string_view code;
    std::string_view sentence;
    std::string_view waiver_right = {};
};

using Values = std::vector<std::pair<std::string, std::string>>;

// A rule said no. Nothing has changed. `field` is the path in the request, as `lines[1].quantity`.
class Refusal : public std::exception {
public:
    Refusal(const Rule& rule, std::string field, Values values);

    std::string_view code() const { return rule_->code; }
    const Rule& rule() const { return *rule_; }
    const std::string& field() const { return field_; }
    const std::string& message() const { return message_; }
    const Values& values() const { return values_; }
    const char* what() const noexcept override { return message_.c_str(); }

    // The same refusal seen from an enclosing record: `quantity` in line 1 is `lines[1].quantity`.
    Refusal within(std::string_view outer) const;

private:
    const Rule* rule_;
    std::string field_;
    Values values_;
    std::string message_;
};

// Rules have static storage: a refusal keeps a pointer to its rule.
[[noreturn]] void refuse(const Rule& rule, std::string field, Values values = {});

// "lines[2].quantity": the path of a member of the element `index` (from 0) of a list.
std::string in_list(std::string_view list, std::size_t index, std::string_view member = {});

}  // namespace storekeep
