// What a figure is made of: a tree down to the documents, whose leaves sum to it again. Asked of
// the reports that know its parts; no window.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

// A cell of a report's row.
struct Figure {
    std::string report;
    std::string column;
    std::map<std::string, std::string, std::less<>> row;  // its texts, by column
    Json asked = Json::object();                          // what the report was asked
};

struct ExplainedLine {
    int depth = 0;       // under the figure
    bool last = false;   // of its siblings
    std::string what;    // "GR-000017", "Goods receipts"
    std::string date;    // as people read it
    std::string words;   // "RECV-01 → A-01-1"
    std::string amount;  // "+164.00"
    std::string kind;    // of the document; empty: it is none
    std::string number;
};

struct Explanation {
    std::string title;   // "Value of BOLT-M8 in MAIN"
    std::string figure;  // "164.00"
    std::vector<ExplainedLine> lines;
    bool adds_up = false;  // the leaves sum to the figure
};

bool can_explain(const Figure& figure);
// Empty where the figure is of a kind that nothing explains.
std::optional<Explanation> explained(LocalOffice& office, const Figure& figure);

}  // namespace storekeep::desktop
