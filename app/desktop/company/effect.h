// What a request would do, in plain words: goods, money and promises, from a rehearsal.
#pragma once

#include <string>
#include <vector>

#include "office/office.h"

namespace storekeep::desktop {

struct EffectLine {
    std::string figure;  // "+40 EA", "−164.00"; the part to be aligned
    std::string words;   // "BOLT-M8 → MAIN/RECV-01", "1400 Inventory"
    std::string report;  // what opens when it is chosen, with its parameter; empty: nothing
    std::string name;
    std::string value;
};

struct EffectGroup {
    std::string title;  // Goods, Money, Promises
    std::vector<EffectLine> lines;
    std::size_t more = 0;  // lines left out, as a thousand-line order has too many
};

struct Effect {
    std::vector<EffectGroup> groups;
    std::string makes;  // "GR-000018, J-000102": the numbers it would get
};

// What to ask with a rehearsal, and what the answers say.
std::vector<Question> questions_of_effect();
Effect effect_of(const Reply& rehearsed);

}  // namespace storekeep::desktop
