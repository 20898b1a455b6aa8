// revaluation.post: goods in stock are given another cost, up or down.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct RevaluationEntry {
    std::optional<std::string> warehouse;
    std::optional<std::string> item;
    std::optional<std::string> category;
    std::optional<Price> unit_cost;
    std::optional<Percent> percent;
    void fields(Fields& f);
};

struct RevaluationPost : RequestHead {
    std::optional<std::string> number;
    RevaluationEntry entry;  // where there are no lines
    std::vector<RevaluationEntry> lines;
    void fields(Fields& f);
};

Json post_revaluation_as_asked(Tx& tx, const RevaluationPost& request);
Operation revaluation_post_operation();

}  // namespace storekeep::accounting
