// How requests say things, and the accounts of a trading company.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/json.h"
#include "tests/auditor/figures.h"

namespace storekeep::auditor {

namespace account {
inline constexpr const char* bank = "1000";
inline constexpr const char* receivables = "1100";
inline constexpr const char* foreign_revaluation = "1190";
inline constexpr const char* inventory = "1400";
inline constexpr const char* in_transit = "1450";
inline constexpr const char* billed_not_received = "1455";
inline constexpr const char* returned_not_credited = "1460";
inline constexpr const char* payables = "2000";
inline constexpr const char* grni = "2150";
inline constexpr const char* opening_equity = "3900";
inline constexpr const char* revenue = "4000";
inline constexpr const char* sales_returns = "4100";
inline constexpr const char* restocking_fees = "4200";
inline constexpr const char* cost_of_goods_sold = "5000";
inline constexpr const char* variance = "5100";
inline constexpr const char* write_offs = "5400";
inline constexpr const char* repair_costs = "5450";
inline constexpr const char* revaluation = "5460";
inline constexpr const char* exchange = "7100";
}  // namespace account

inline std::string said(const Json& object, const char* name) {
    const Json* value = object.find(name);
    if (!value || !value->text())
        throw std::logic_error(std::string(name) + " is not said in " + object.written());
    return *value->text();
}

inline Count number_of(const Json& object, const char* name, Count otherwise) {
    const Json* value = object.find(name);
    return value && value->number() ? std::stoll(value->number()->digits) : otherwise;
}

inline bool is_said(const Json& object, const char* name) { return object.find(name) != nullptr; }

inline const std::vector<Json>& listed(const Json& object, const char* name) {
    static const std::vector<Json> none;
    const Json* list = object.find(name);
    return list ? list->items() : none;
}

inline const std::vector<Json>& lines_of(const Json& request) { return listed(request, "lines"); }

// "MAIN|A-1|BOLT||available" by its parts.
inline std::vector<std::string> split(const std::string& name) {
    std::vector<std::string> parts{""};
    for (const char letter : name)
        if (letter == '|')
            parts.emplace_back();
        else
            parts.back() += letter;
    return parts;
}

// Its place in a list; behind all of it where it is not there.
inline Count place_in(const std::vector<std::string>& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) - list.begin();
}

inline Count price_said(const Json& object, const char* name) {
    return counted(said(object, name), 6);
}
inline Count amount_said(const Json& object, const char* name) {
    return counted(object.text_or(name, "0"), 2);
}

}  // namespace storekeep::auditor
