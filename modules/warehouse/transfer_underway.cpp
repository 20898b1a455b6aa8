#include "modules/warehouse/transfer_underway.h"

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

const Rule more_than_in_transit{
    "more_than_in_transit",
    "{number} line {line} has {underway} on its way; {wanted} are asked for"};
const Rule lot_not_in_transit{
    "lot_not_in_transit",
    "{number} line {line} has {underway} of '{lot}' on its way; {wanted} are asked for"};
const Rule nothing_in_transit{"nothing_in_transit", "nothing of {number} is on its way"};

void UnderwayLine::underway_fields(Fields& f) {
    f.field("line", line, "the transfer's line");
    f.field("quantity", quantity, "how many; left out: all that is on its way");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    tracked_fields(f);
}

std::vector<std::int64_t> lines_underway(const Transfer& transfer) {
    std::vector<std::int64_t> lines;
    for (const TransferLine& line : transfer.lines)
        if (line.underway().is_positive()) lines.push_back(line.line);
    if (lines.empty())
        refuse(nothing_in_transit, "number", {{"number", transfer.document.number}});
    return lines;
}

namespace {

std::vector<Underway> take_share(std::vector<Underway>& goods, const stock::LotShare& share) {
    std::vector<Underway> parts;
    Quantity left = share.quantity;
    for (Underway& one : goods) {
        const Quantity part = std::min(one.quantity, left);
        if (one.lot != share.lot || !part.is_positive()) continue;
        parts.push_back({one.shipment, one.lot, part});
        one.quantity -= part;
        left -= part;
    }
    return parts;
}

Quantity sum_of(const std::vector<Underway>& goods) {
    Quantity sum;
    for (const Underway& one : goods) sum += one.quantity;
    return sum;
}

Quantity sum_of(const std::vector<Underway>& goods, Id<stock::Lot> lot) {
    Quantity sum;
    for (const Underway& one : goods)
        if (one.lot == lot) sum += one.quantity;
    return sum;
}

}  // namespace

std::vector<Underway>& GoodsUnderway::on_way(std::int64_t line) {
    const auto [found, is_new] = lines_.try_emplace(line);
    if (is_new) found->second = underway(tx_, transfer_.document.id, line);
    return found->second;
}

// The lots that were named; all, or the only one there is, need no name.
std::vector<stock::LotShare> GoodsUnderway::lots_meant(const catalog::Item& item,
                                                       const UnderwayLine& entry,
                                                       Quantity quantity,
                                                       const std::vector<Underway>& goods,
                                                       const std::string& path) {
    std::map<Id<stock::Lot>, Quantity> lots;
    for (const Underway& one : goods)
        if (one.quantity.is_positive()) lots[one.lot] += one.quantity;
    const bool named = !entry.lots.empty() || !entry.serials.empty();
    if (named || (lots.size() > 1 && quantity < sum_of(goods)))
        return stock::shares_of(tx_, item, entry, quantity, false, path);
    std::vector<stock::LotShare> shares;
    for (const auto& [lot, there] : lots) shares.push_back({lot, std::min(there, quantity)});
    return shares;
}

TakenUnderway GoodsUnderway::take(const UnderwayLine& entry, const std::string& path) {
    const TransferLine& line = transfer_line(transfer_, entry.line, path + ".line");
    TakenUnderway taken{line.line, catalog::items_of(tx_, {line.item}).front(), {}};
    std::vector<Underway>& goods = on_way(line.line);
    const Quantity left = sum_of(goods);
    const Quantity quantity =
        entry.quantity ? base_quantity(tx_, taken.item, *entry.quantity, entry.unit, path)
                       : base_quantity(tx_, taken.item, left, {}, path);
    if (quantity > left)
        refuse(more_than_in_transit, path + ".quantity",
               {{"number", transfer_.document.number},
                {"line", std::to_string(line.line)},
                {"underway", text(left)},
                {"wanted", text(quantity)}});
    for (const stock::LotShare& share : lots_meant(taken.item, entry, quantity, goods, path)) {
        const Quantity there = sum_of(goods, share.lot);
        if (share.quantity > there)
            refuse(lot_not_in_transit, path + (entry.lots.empty() ? ".serials" : ".lots"),
                   {{"number", transfer_.document.number},
                    {"line", std::to_string(line.line)},
                    {"underway", text(there)},
                    {"lot", stock::lot_text(tx_, share.lot)},
                    {"wanted", text(share.quantity)}});
        for (Underway& part : take_share(goods, share)) taken.parts.push_back(std::move(part));
    }
    return taken;
}

}  // namespace storekeep::warehouse
