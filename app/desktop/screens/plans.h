// What the desktop says about each kind of document beyond what the registry knows: what its list
// shows, what may be done next, and where the lines of a form come from. Declarations, no rules:
// whether something is allowed is the engine's answer.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json.h"
#include "office/registry.h"

namespace storekeep::desktop {

class Desk;

// Something to be done with a document. Without states it is always offered; where the report
// document_steps says that all of it is done, it is not.
struct Offer {
    std::string_view operation;
    std::vector<std::string_view> states = {};
    bool main = false;  // the first main one that fits is Ctrl+Enter
};

struct DocumentPlan {
    std::string_view kind;    // "purchase_order"
    std::string_view title;   // "Purchase order"
    std::string_view plural;  // "Purchase orders"
    std::string_view icon;
    std::string_view prefix;  // of its numbers, "PO-"
    std::string_view create;  // the operation that makes one; empty: others make it
    std::string_view report = "documents";  // that lists them
    std::vector<std::string> columns = {};  // of the list, in their order
    std::vector<Offer> offers = {};
    std::string_view empty = "";  // what belongs into the empty list
};

// Where the lines of an operation's list come from: rows of a report, asked about what the form
// says. Columns named in `told` are shown beside the fields to be filled.
struct LinesPlan {
    std::string_view operation;
    std::string_view list;       // "lines"
    std::string_view report;
    std::string_view parameter;  // of the report …
    std::string_view field;      // … filled from this field of the form
    std::vector<std::pair<std::string_view, std::string_view>> members;  // column -> member
    std::vector<std::string> told;
    std::string_view gone = "";  // the member that is 0 for a line taken out; empty: left out
    std::string_view sum = "";   // the member whose sum …
    std::string_view sum_field = "";  // … this field of the form holds, until somebody types it
    int owed = 0;  // 1: rows whose sum is ours to get, -1: to give, told without their sign
    std::string_view about = "";  // a report that tells below the lines of the item at the cursor
};

struct AreaEntry {
    std::string_view title;
    std::string_view icon;
    Json address;
    std::string_view operation = "";  // who may not do it does not see the entry
};

struct Area {
    std::string_view title;
    std::string_view icon;
    std::vector<AreaEntry> entries;
};

const std::vector<DocumentPlan>& document_plans();
const DocumentPlan* find_plan(std::string_view kind);
// By the prefix that numbers of a kind usually have; empty where the company writes them its own
// way or somebody gave the number.
std::string_view kind_of_number(std::string_view number);
// What a member of a request or result names: the kind of its number, else of its name.
std::string_view kind_of_member(std::string_view name, std::string_view number);

const std::vector<LinesPlan>& lines_plans();
const LinesPlan* find_lines_plan(std::string_view operation, std::string_view list);
const std::vector<Area>& areas();
// Whether this user has anything to do there: may ask its report, do its operation.
bool may_see(const Desk& desk, const AreaEntry& entry);

// The form's first values for doing `operation` with a document: the field that refers to its kind.
// A kind that is not known is the first that the operation asks for.
Json given_to(const Registry& registry, std::string_view operation, std::string_view kind,
              std::string_view document);

}  // namespace storekeep::desktop
