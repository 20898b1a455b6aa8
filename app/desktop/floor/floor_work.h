// What a station has collected and not yet posted: kept as a draft, taken back step by step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/number.h"

namespace storekeep::desktop {

// What was scanned or typed, and the item it means where it is a barcode or SKU.
struct Scanned {
    std::string text;
    std::string item;  // "" where it is none
    std::string name;
    std::string unit;      // the item's base unit
    std::string tracking;  // none, lot, serial, lot_and_serial
    Quantity contains{million};  // base units that one scan of it stands for

    bool is(std::string_view code) const;     // without regard to case
    bool is_bin(std::string_view bin) const;  // "A-01-1" is "MAIN/A-01-1" too
    // A count; a long row of digits is a barcode that nobody knows.
    std::optional<Quantity> number() const;
};

// One line being collected, and later one of the request.
struct FloorLine {
    std::string document;  // where a task belongs to one of its own, as a putaway to a receipt
    std::int64_t line = 0;
    std::string bin;
    std::string from;    // where it was, or was to be, when `bin` is another place
    std::string status;  // of the goods, where it matters
    std::string reason;  // why another place than the proposed one
    std::string item;
    std::string name;
    std::string unit;
    std::string tracking;
    std::string lot;
    std::string expires;
    std::vector<std::string> serials;
    Quantity quantity;
    Quantity damaged;
    std::int64_t carton = 0;

    bool wants_lot() const { return tracking.starts_with("lot") && lot.empty(); }
    bool wants_serial() const { return tracking == "serial" || tracking == "lot_and_serial"; }
    bool operator==(const FloorLine&) const = default;
};

struct FloorWork {
    std::string document;
    std::vector<FloorLine> lines;
    FloorLine now;
    std::string step;                // what the next scan is, where it is not plain
    std::vector<std::string> later;  // bins passed over for now
    Json facts = Json::object();     // of the whole: carrier, tracking, weights

    bool is_empty() const { return lines.empty() && now == FloorLine{} && facts.members().empty(); }
    bool operator==(const FloorWork&) const = default;
};

Json written(const FloorWork& work);
FloorWork read_floor_work(const Json& written);

// The members `lots` and `serials` of a request's line, by how its item is tracked.
void set_tracked(Json& line, const FloorLine& collected);

}  // namespace storekeep::desktop
