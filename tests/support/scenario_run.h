// Plays a scenario in a fresh company and holds the company to the laws afterwards.
#pragma once

#include <functional>

#include "tests/support/company.h"
#include "tests/support/scenario.h"

namespace storekeep {

// Fails the test where the company does otherwise than the scenario says, where a refusal changed
// anything, a proof breaks, making the balances anew changes them, a request repeated with its key
// has another reply, or performing the log again in a second company gives another state.
void play(const Scenario& scenario, Backend backend);

// Plays the steps alone.
void play_into(const Scenario& scenario, TestCompany& company);

// Likewise in a company of its own. `watch` sees each request that will be done before it is, and
// may answer what is to be called once it was.
using AfterRequest = std::function<void()>;
using WatchRequest = std::function<AfterRequest(TestCompany&, const Json& request)>;
void play_watched(const Scenario& scenario, Backend backend, const WatchRequest& watch);

// The value at a path of a result: "lines[0].open"; "(none)" where there is none.
std::string value_at(const Json& result, const std::string& path);

}  // namespace storekeep
