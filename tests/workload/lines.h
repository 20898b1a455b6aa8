// How people of the workload write a request's one line.
#pragma once

#include <string>
#include <utility>

#include "core/json.h"

namespace storekeep {

inline Json one_line(Json line) {
    Json lines = Json::list();
    lines.append(std::move(line));
    return lines;
}

// All of the line's quantity is of the lot; "": of none.
inline void say_lot(Json& line, const std::string& lot) {
    if (lot.empty()) return;
    Json share = Json::object().set("lot", lot).set("quantity", *line.find("quantity"));
    line.set("lots", one_line(std::move(share)));
}

inline bool by_lot(const std::string& item) { return item == "SPECIFIC" || item == "LOTTED"; }

}  // namespace storekeep
