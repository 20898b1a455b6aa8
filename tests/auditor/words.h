// How requests of one line say things, and the accounts of a trading company.
#pragma once

#include <stdexcept>
#include <string>

#include "core/json.h"
#include "tests/auditor/books.h"

namespace storekeep::auditor {

namespace account {
inline constexpr const char* bank = "1000";
inline constexpr const char* receivables = "1100";
inline constexpr const char* inventory = "1400";
inline constexpr const char* in_transit = "1450";
inline constexpr const char* payables = "2000";
inline constexpr const char* grni = "2150";
inline constexpr const char* opening_equity = "3900";
inline constexpr const char* revenue = "4000";
inline constexpr const char* sales_returns = "4100";
inline constexpr const char* restocking_fees = "4200";
inline constexpr const char* cost_of_goods_sold = "5000";
inline constexpr const char* variance = "5100";
inline constexpr const char* write_offs = "5400";
}  // namespace account

inline std::string said(const Json& object, const char* name) {
    const Json* value = object.find(name);
    if (!value || !value->text())
        throw std::logic_error(std::string(name) + " is not said in " + object.written());
    return *value->text();
}

inline const Json& line_of(const Json& request) {
    const Json* lines = request.find("lines");
    if (!lines || lines->items().size() != 1)
        throw std::logic_error("the auditor reads one line: " + request.written());
    return lines->items().front();
}

inline Count quantity_of(const Json& line) { return counted(said(line, "quantity"), 6); }

inline std::string lot_of(const Json& line) {
    const Json* lots = line.find("lots");
    return lots && !lots->items().empty() ? said(lots->items().front(), "lot") : "";
}

}  // namespace storekeep::auditor
