// partner.merge: a supplier or customer who was entered twice becomes one. Orders, bills to come,
// prices, addresses and what is open go to the survivor; the merged partner is out of use, and
// papers keep the name they were made with.
#pragma once

#include "office/operation.h"

namespace storekeep::upkeep {

extern const Rule same_partner;
extern const Rule partners_differ;
extern const Rule open_with_both;

struct PartnerMerge : RequestHead {
    std::string partner;
    std::string into;
    void fields(Fields& f);
};

Operation partner_merge_operation();

}  // namespace storekeep::upkeep
