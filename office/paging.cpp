#include "office/paging.h"

#include <algorithm>

namespace storekeep {

bool takes(const Report& report, std::string_view parameter) {
    return std::any_of(report.parameters.begin(), report.parameters.end(),
                       [&](const Parameter& one) { return one.name == parameter; });
}

bool is_of_paging(std::string_view parameter) {
    return parameter == limit_parameter.name || parameter == after_parameter.name ||
           parameter == newest_first_parameter.name;
}

std::string take_next(Table& page) {
    if (page.columns.empty() || page.columns.back().name != next_column) return {};
    page.columns.pop_back();
    std::string next;
    if (!page.rows.empty())
        if (const auto* said = std::get_if<std::string>(&page.rows.back().back())) next = *said;
    for (std::vector<Cell>& row : page.rows) row.pop_back();
    return next;
}

}  // namespace storekeep
