// How people of the workload write what they ask for.
#pragma once

#include <string>
#include <utility>

#include "core/json.h"
#include "tests/auditor/figures.h"

namespace storekeep {

inline Json asked(const char* operation) { return Json::object().set("op", operation); }

inline Json list_of(Json one) { return Json(Json::List{std::move(one)}); }

// All of the line's quantity is of the lot; "": of none.
inline void say_lot(Json& line, const std::string& lot, const char* quantity = "quantity") {
    if (lot.empty()) return;
    line.set("lots", list_of(Json::object().set("lot", lot).set("quantity", *line.find(quantity))));
}

inline bool by_lot(const std::string& item) { return item == "SPECIFIC" || item == "LOTTED"; }
inline bool by_weight(const std::string& item) { return item == "WEIGHED"; }

}  // namespace storekeep
