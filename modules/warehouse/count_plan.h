// count.plan: says what is to be counted, and keeps what the books say of it now.
#pragma once

#include "modules/warehouse/stock_count.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct CountPlan : RequestHead {
    std::optional<std::string> number;
    std::string warehouse;
    std::vector<std::string> bins;
    std::optional<std::string> zone;
    std::vector<std::string> items;
    std::string abc_class = std::string(any_class);
    bool asked_for = false;
    std::optional<std::int64_t> not_counted_for_days;
    std::string mode = std::string(roll_forward);
    std::optional<bool> blind;
    std::optional<Percent> tolerance_percent;
    void fields(Fields& f);

    static constexpr std::string_view any_class = "any";
    static constexpr std::string_view roll_forward = "roll_forward";
    static constexpr std::string_view freeze = "freeze";
};
Json plan_count(Tx& tx, const CountPlan& request);
Operation count_plan_operation();

}  // namespace storekeep::warehouse
