// A revaluation: goods in stock are given another cost. It waits where its value is above what the
// user who enters it may decide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/stock/cost_change.h"

namespace storekeep::accounting {

struct RevaluationLine {
    std::int64_t line = 0;
    catalog::Item item;
    stock::Pool pool;
    stock::Worth worth;
    Price cost_before;  // of one unit
    Quantity quantity;  // revalued
    Money difference;   // gained, or lost where negative
};

struct Revaluation {
    Document document;
    std::string state;  // waiting, posted, rejected, reversed
    std::optional<Date> posted_on;
    std::int64_t version = 1;
    std::vector<RevaluationLine> lines;

    Money size() const;  // what it changes, gains and losses both counted
    Money difference() const;
};

extern const Rule revaluation_not_found;
extern const Rule revaluation_not_waiting;

// Refuses `revaluation_not_found`, then `revaluation_not_waiting` at "number".
Revaluation waiting_revaluation(Reads& reads, const std::string& number);

// Pure: inventory against the account of revaluations.
ledger::Entry revalued(const ledger::PostingRules& rules, const Document& document, Date date,
                       const std::vector<RevaluationLine>& lines);

// What each line would change, as the pools are now.
void work_out(Reads& reads, Revaluation& revaluation);

// Changes layers and standards and posts. A pool that is empty by now is left as it is.
ledger::Journal post_revaluation(Tx& tx, Revaluation& revaluation, Date date);

Json answer(const Revaluation& revaluation, const ledger::Journal& journal);

}  // namespace storekeep::accounting
