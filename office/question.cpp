#include "office/question.h"

#include "core/must.h"

namespace storekeep {

const Rule unknown_report{"unknown_report", "there is no report '{name}'{suggestion}"};
const Rule unknown_parameter{"unknown_parameter",
                             "report '{report}' has no parameter '{name}'; it takes: {known}"};
const Rule wrong_parameter{"wrong_parameter",
                           "parameter '{name}' must be {expected}, not '{value}'"};

bool Parameters::has(std::string_view name) const { return values_.find(name) != values_.end(); }

std::string Parameters::text(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::string{} : found->second;
}

Date Parameters::date(std::string_view name, Date otherwise) const {
    const std::string value = text(name);
    if (value.empty()) return otherwise;
    const std::optional<Date> date = Date::read(value);
    if (!date)
        refuse(
            wrong_parameter, std::string(name),
            {{"name", std::string(name)}, {"expected", "a date as 2026-03-02"}, {"value", value}});
    return *date;
}

std::int64_t Parameters::integer(std::string_view name, std::int64_t otherwise) const {
    const std::string value = text(name);
    if (value.empty()) return otherwise;
    const bool digits_only =
        value.size() <= 18 && value.find_first_not_of("0123456789") == std::string::npos;
    if (!digits_only)
        refuse(wrong_parameter, std::string(name),
               {{"name", std::string(name)}, {"expected", "a whole number"}, {"value", value}});
    return std::stoll(value);
}

bool Parameters::truth(std::string_view name) const {
    const std::string value = text(name);
    if (value.empty() || value == "no" || value == "false" || value == "0") return false;
    if (value == "yes" || value == "true" || value == "1") return true;
    refuse(wrong_parameter, std::string(name),
           {{"name", std::string(name)}, {"expected", "yes or no"}, {"value", value}});
}

}  // namespace storekeep
