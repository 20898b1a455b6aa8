// Many records changed at once: what differs from before becomes one request a record, by the
// ordinary operation, and what is refused is told by its row. No window needed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/company/line_problems.h"
#include "core/json.h"
#include "office/office.h"

namespace storekeep::desktop {

struct ManyPlan {
    std::string_view report;     // that lists the records
    std::string_view column;     // of it, which names one
    std::string_view operation;  // that changes one
    std::string_view key;        // its field that names it
    std::string_view plural;     // "items"
    std::vector<std::pair<std::string_view, std::string_view>> fields;  // column -> field
};

// Where somebody chooses records to be changed together: rows of that report, named by a column.
struct ManyOffer {
    const ManyPlan* plan = nullptr;
    std::string_view column;
    std::string_view area;  // only rows whose column `area` says so; empty: all
};

const ManyPlan* find_many_plan(std::string_view report);
ManyOffer many_offer(std::string_view report);  // without a plan: none

struct ManyRecord {
    std::string code;
    Json values = Json::object();  // by field
};

struct ManyDifference {
    std::size_t line = 0;
    std::string code;
    std::string field;
    std::string was;
    std::string now;
};

struct ManyChanges {
    std::vector<Json> requests;
    std::vector<std::size_t> lines;  // of each request
    std::vector<ManyDifference> differences;
    std::vector<LineProblem> problems;  // for which no request could be made
};

ManyChanges changes_of(const Operation& operation, const ManyPlan& plan,
                       const std::map<std::string, Json>& before,
                       const std::vector<ManyRecord>& now);

struct ManyOutcome {
    std::vector<std::size_t> done;  // lines
    std::vector<LineProblem> problems;
};

// Each by itself: what is refused is left out, the others are kept, or none in a rehearsal.
ManyOutcome perform_many(LocalOffice& office, const ManyChanges& changes, bool keep);

}  // namespace storekeep::desktop
