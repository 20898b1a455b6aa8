#include "modules/warehouse/leaving_lots.h"

#include "core/text.h"
#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

const Rule lot_blocked{"lot_blocked",
                       "lot {lot} of line {line} is blocked by {by}; it must not leave. Pick "
                       "another one, or reverse the block"};
const Rule lot_expired{"lot_expired",
                       "lot {lot} of line {line} is good until {expires}; for this customer it "
                       "must be good until {needed}. Pick another one"};

void refuse_lots_that_stay(Reads& reads, OrderWork& work, const std::vector<Holding>& goods,
                           Date date, const std::string& field) {
    std::set<Id<stock::Lot>> lots;
    for (const Holding& one : goods) lots.insert(one.lot);
    auto terms = stock::terms_of(reads, lots);
    for (const Holding& one : goods) {
        const stock::LotTerms& lot = terms[one.lot];
        if (lot.blocked_by)
            refuse(lot_blocked, field,
                   {{"lot", stock::lot_text(reads, one.lot)},
                    {"line", std::to_string(one.line)},
                    {"by", load_document(reads, lot.blocked_by).number}});
        const Date needed = work.demand_of(one.line, field).needed_until(date);
        if (lot.expires && *lot.expires < needed)
            refuse(lot_expired, field,
                   {{"lot", stock::lot_text(reads, one.lot)},
                    {"line", std::to_string(one.line)},
                    {"expires", text(*lot.expires)},
                    {"needed", text(needed)}});
    }
}

}  // namespace storekeep::warehouse
