// Why something did not come about, in the words for whoever asked.
#pragma once

#include <string>

#include "core/rule.h"

namespace storekeep::desktop {

struct Trouble {
    std::string message;        // as the window says it
    std::string code;           // of the refusal; empty for a fault
    std::string field;          // as "lines[1].quantity"; empty where it is about the whole
    std::string waive;          // the code that sets the rule aside, where a right allows it
    bool fault = false;         // the world did it: asking again is safe
    std::string sentence = {};  // of the refusal, as the engine says it, and what it speaks of
    Values values = {};
};

Trouble trouble_of(const Refusal& refusal);

// What went wrong, as somebody at the window should read it. For use in a catch block.
Trouble trouble_of_this_exception();
// The same where a company is open and somebody works in it: what to do next, rather than what
// disk or network said.
Trouble trouble_at_work(bool on_server);

}  // namespace storekeep::desktop
