#include "modules/returns/standing_goods.h"

#include "modules/stock/lot_store.h"

namespace storekeep::returns {

const Rule lot_not_held{
    "lot_not_held", "{number} line {line} holds {held} of '{lot}'; {quantity} are too many"};

namespace {

// Takes what came first, of one lot or of any.
std::vector<Standing> take_standing(std::vector<Standing>& places,
                                    std::optional<Id<stock::Lot>> lot, Quantity quantity) {
    std::vector<Standing> parts;
    for (Standing& place : places) {
        const Quantity part = std::min(place.quantity, quantity);
        if (!part.is_positive() || (lot && place.lot != *lot)) continue;
        parts.push_back({place.receipt, place.bin, place.lot, part});
        place.quantity -= part;
        quantity -= part;
    }
    return parts;
}

}  // namespace

std::vector<Standing> parts_of(Tx& tx, const catalog::Item& item, const CustomerReturn& found,
                               std::int64_t line, const stock::TrackedLine& entry,
                               Quantity quantity, std::vector<Standing>& places,
                               const std::string& path) {
    if (entry.lots.empty() && entry.serials.empty()) return take_standing(places, {}, quantity);
    std::vector<Standing> parts;
    for (const stock::LotShare& share :
         stock::shares_of(tx, item, entry, quantity, false, path)) {
        Quantity held;
        for (const Standing& place : places)
            if (place.lot == share.lot) held += place.quantity;
        if (held < share.quantity)
            refuse(lot_not_held, path + (entry.lots.empty() ? ".serials" : ".lots"),
                   {{"number", found.document.number},
                    {"line", std::to_string(line)},
                    {"held", text(held)},
                    {"lot", stock::lot_text(tx, share.lot)},
                    {"quantity", text(share.quantity)}});
        for (Standing& part : take_standing(places, share.lot, share.quantity))
            parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace storekeep::returns
