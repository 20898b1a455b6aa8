// Substitutes that were accepted, and dates that suppliers moved, as rows.
#pragma once

#include "modules/purchasing/receipt_substitution.h"

namespace storekeep::purchasing {

void insert_substitution(Tx& tx, const Receipt& receipt, const Substitution& substitution);
std::vector<Substitution> substitutions_of(Reads& reads, Id<Document> receipt);

// The supplier moved the day on which a line of a placed order comes.
void insert_delay(Tx& tx, Id<Document> order, std::int64_t line, Date was, Date became);

}  // namespace storekeep::purchasing
