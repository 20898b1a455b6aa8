// Makes a batch of what is to be handed over. Only looks: the same serves preview and making.
#pragma once

#include <string>
#include <vector>

#include "modules/handover/handover_store.h"

namespace storekeep::handover {

extern const Rule dates_reversed;
extern const Rule nothing_to_export;

struct Terms {
    std::string target, detail;
    Date from, to;
};

struct Composed {
    Batch batch;
    std::vector<Sent> sent;
    std::vector<GivenName> new_names;
};

// Refuses, in this order: `dates_reversed`, `nothing_to_export`, `unmapped_account`,
// `unmapped_item`, `unmapped_class`.
Composed compose(Reads& reads, const Terms& terms);

}  // namespace storekeep::handover
