// A scenario: what a company is asked to do, what it must answer and what it must refuse, as a text
// that a storekeeper can read. tests/scenarios/README.md tells the language.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/json.h"

namespace storekeep {

// A capability that a scenario shows: "PU-02" and what it is, in a line.
struct Capability {
    std::string id;
    std::string title;
};

enum class StepKind { perform, refuse, expect, report, import_rows, act_as, today };

struct Step {
    StepKind kind = StepKind::perform;
    int line = 0;              // of the file, for messages
    Json request = {};         // of do and refuse
    std::string code = {};     // of a refusal
    std::string field = {};    // of a refusal; the path of an expected value
    std::string value = {};    // what is expected; who acts; which day it is
    std::string report = {};   // or the importer
    std::vector<std::pair<std::string, std::string>> parameters = {};
    std::vector<std::string> columns = {};
    std::vector<std::string> rows = {};  // "MAIN|A-01|40"
};

struct Scenario {
    std::string file;  // its name, for messages
    std::vector<Capability> capabilities;
    std::string fixture;
    std::vector<Step> steps;
};

// A text that is no scenario: "RC-01_receive.scenario:7: a report needs a table".
class NotAScenario : public std::runtime_error {
public:
    NotAScenario(const std::string& file, int line, const std::string& what);
};

Scenario read_scenario(const std::string& file, const std::string& text);

// All scenarios of the house by their file names, fixtures left out.
std::vector<std::string> scenario_files();
Scenario load_scenario(const std::string& name);  // "RC-01_receive.scenario", "fixtures/…"

}  // namespace storekeep
