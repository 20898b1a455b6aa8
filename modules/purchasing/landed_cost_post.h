// landed_cost.post: freight, duty and other charges go onto the goods of receipts and transfers. A
// supplier's bill for them is posted with it; without a supplier it allocates what earlier bills
// left on landed cost clearing.
#pragma once

#include "modules/purchasing/landed_cost.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct ChargeEntry {
    std::optional<std::string> name;
    std::string basis;
    Amount amount;
    void fields(Fields& f);
};

struct LandedCostPost : RequestHead {
    std::optional<std::string> number;
    std::string basis = "value";
    std::optional<Amount> amount;
    std::vector<ChargeEntry> charges;
    std::optional<std::string> supplier;
    std::optional<std::string> bill;
    std::optional<std::string> reference;
    std::optional<Date> due;
    std::vector<std::string> receipts;
    std::vector<std::string> transfers;
    void fields(Fields& f);
};

Json post_landed_cost(Tx& tx, const LandedCostPost& request);
Operation landed_cost_post();

// The lines of a landed cost as its operations answer them.
Json answer(const LandedCost& cost, const ledger::Journal& journal);

}  // namespace storekeep::purchasing
