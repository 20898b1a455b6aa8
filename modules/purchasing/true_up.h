// A true-up: what the goods of a provisional receipt cost more or less than was thought.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/stock/cost.h"

namespace storekeep::purchasing {

struct TrueUpLine {
    std::int64_t line = 0;  // of the receipt
    Price price;
    Money difference;
};

struct TrueUp {
    Document document;
    Id<Document> receipt;
    std::vector<TrueUpLine> lines;
};

void insert_true_up(Tx& tx, const TrueUp& true_up);
// The reversal of a true-up is none.
std::optional<TrueUp> find_true_up(Reads& reads, const std::string& number);
// The number of the true-up that made the receipt final, or "".
std::string true_up_of(Reads& reads, Id<Document> receipt);

// Changes what the goods cost and what is to be billed for them, by the lines' differences.
ledger::Journal change_cost(Tx& tx, const Document& document, const Receipt& receipt,
                            const std::vector<TrueUpLine>& lines);

}  // namespace storekeep::purchasing
