#include "modules/warehouse/hand_move.h"

namespace storekeep::warehouse {

const Rule same_bin{"same_bin", "the goods lie in bin {bin} already; name another one to go to"};

namespace {

bool orders_reach(const catalog::Bin& bin) {
    return catalog::is_pickable(bin.type) || bin.type == "receiving";
}

// Picked goods in a packing bin stay there: their holding ends only with their shipment.
bool holdings_go_along(const HandMove& one) {
    return one.move.from.status == stock::available && orders_reach(one.from) &&
           orders_reach(one.to);
}

stock::Spot from_spot(const HandMove& one) {
    return {one.move.from.bin, one.move.item, one.move.lot, one.move.from.status};
}

stock::Spot to_spot(const HandMove& one) {
    return {one.move.to.bin, one.move.item, one.move.lot, one.move.to.status};
}

void load(stock::Balances& balances, const std::vector<HandMove>& moves) {
    std::vector<stock::Spot> spots;
    for (const HandMove& one : moves) {
        spots.push_back(from_spot(one));
        spots.push_back(to_spot(one));
    }
    balances.load(spots);
}

}  // namespace

std::vector<HandMove> hand_moves(std::int64_t line, const catalog::Item& item,
                                 const std::vector<stock::LotShare>& shares,
                                 const catalog::Bin& from, const catalog::Bin& to,
                                 const std::string& status, const std::string& field) {
    std::vector<HandMove> moves;
    for (const stock::LotShare& share : shares)
        moves.push_back({{line, item.id, share.lot, share.quantity, {from.id, status},
                          {to.id, status}},
                         from,
                         to,
                         field});
    return moves;
}

void refuse_unless_movable(stock::Balances& balances, const std::vector<HandMove>& moves) {
    load(balances, moves);
    std::map<stock::Spot, Quantity> wanted;
    std::map<stock::Spot, Quantity> wanted_free;
    for (const HandMove& one : moves) {
        if (one.move.from == one.move.to) refuse(same_bin, one.field, {{"bin", one.to.code}});
        const stock::Spot spot = from_spot(one);
        const Quantity sum = wanted[spot] += one.move.quantity;
        const stock::Content& content = balances.at(spot);
        if (!holdings_go_along(one))
            stock::refuse_unless_free(balances, spot, wanted_free[spot] += one.move.quantity,
                                      one.field);
        if (content.quantity < sum)
            refuse(stock::not_enough_in_bin, one.field,
                   {{"bin", content.bin_code},
                    {"there", text(content.quantity)},
                    {"status", spot.status},
                    {"wanted", text(sum)}});
    }
}

void move_by_hand(stock::Balances& balances, const Document& document,
                  const std::vector<HandMove>& moves, HeldGoods held) {
    load(balances, moves);
    std::vector<stock::Move> goods;
    std::vector<stock::Arrival> arrivals;
    std::map<stock::Spot, Quantity> left;  // of what lies there, after the moves so far
    std::map<stock::Spot, Quantity> for_free_only;
    for (const HandMove& one : moves)
        if (!holdings_go_along(one)) for_free_only[from_spot(one)] += one.move.quantity;
    for (const HandMove& one : moves) {
        const stock::Spot spot = from_spot(one);
        const stock::Content& content = balances.at(spot);
        const Quantity quantity = one.move.quantity;
        Quantity& there = left.try_emplace(spot, content.quantity).first->second;
        there -= quantity;
        goods.push_back(one.move);
        if (!holdings_go_along(one)) {
            for_free_only[spot] -= quantity;
        } else {
            // What stays must cover the holdings that stay and the moves that need free goods.
            const Quantity may_stay = there - for_free_only[spot];
            const Quantity must_go = std::max(Quantity{}, content.allocated - may_stay);
            const Quantity may_go = std::min(quantity, content.allocated);
            const Quantity going = held == HeldGoods::go_first ? may_go : must_go;
            if (going.is_positive())
                stock::move_held_goods(balances, one.move.item, one.move.lot, one.from.id,
                                       one.to.id, going);
        }
        if (catalog::is_pickable(one.to.type) && !catalog::is_pickable(one.from.type))
            arrivals.push_back({to_spot(one), quantity});
    }
    stock::record(balances, document, goods);
    if (arrivals.empty()) return;
    const Id<catalog::Warehouse> warehouse = moves.front().to.warehouse;
    stock::fill_backorders(balances, warehouse, arrivals);
}

}  // namespace storekeep::warehouse
