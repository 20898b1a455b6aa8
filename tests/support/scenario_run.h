// Plays a scenario in a fresh company and holds the company to the laws afterwards.
#pragma once

#include "tests/support/databases.h"
#include "tests/support/scenario.h"

namespace storekeep {

// Fails the test where the company does otherwise than the scenario says, where a refusal changed
// anything, a proof breaks, making the balances anew changes them, a request repeated with its key
// has another reply, or performing the log again in a second company gives another state.
void play(const Scenario& scenario, Backend backend);

// The value at a path of a result: "lines[0].open"; "(none)" where there is none.
std::string value_at(const Json& result, const std::string& path);

}  // namespace storekeep
