// What somebody may do about a refusal besides typing something else: the operation that its
// sentence names, or the one that makes the record it misses, filled with what it speaks of.
#pragma once

#include <optional>
#include <string>

#include "app/desktop/company/trouble.h"
#include "core/json.h"
#include "office/registry.h"

namespace storekeep::desktop {

struct NextStep {
    std::string operation;
    Json given;
};

std::optional<NextStep> next_step(const Registry& registry, const Trouble& trouble);

// The sentence, with operations called as the window calls them: "stock.move" -> “Move stock”.
std::string in_words_of_window(const Registry& registry, const std::string& sentence);

}  // namespace storekeep::desktop
