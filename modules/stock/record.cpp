// Recording moves: the one way a quantity changes anywhere.
#include "core/must.h"
#include "modules/stock/move_store.h"

namespace storekeep::stock {

const Rule not_enough_in_bin{
    "not_enough_in_bin", "bin {bin} holds {there} {status}, {wanted} are asked for"};
const Rule allocated_to_others{
    "allocated_to_others",
    "bin {bin} holds {there}, of which {allocated} are held for orders; {free} are free, {wanted} "
    "are asked for"};
const Rule negative_later{
    "negative_later",
    "dated {date}, taking {wanted} out of bin {bin} would leave it below zero on a later day (at "
    "least {least} was needed since); choose a later date"};
const Rule bin_frozen{
    "bin_frozen",
    "{number} counts what lies in bin {bin}; nothing is moved there until the count is approved or "
    "cancelled"};

std::vector<std::string> statuses() {
    return {std::string(available), std::string(inspection), std::string(quarantine),
            std::string(damaged), std::string(repair)};
}

namespace {

// Outside places keep no balance, but for goods on their way between warehouses.
bool keeps_balance(const Place& place) {
    return place.bin == catalog::transit_place || place.bin.value > catalog::transit_place.value;
}

Spot spot_of(const Move& move, const Place& place) {
    return {place.bin, move.item, move.lot, place.status};
}

std::vector<Spot> spots_of(const std::vector<Move>& moves) {
    std::vector<Spot> spots;
    for (const Move& move : moves)
        for (const Place& place : {move.from, move.to})
            if (keeps_balance(place)) spots.push_back(spot_of(move, place));
    return spots;
}

void refuse_frozen(Balances& balances, const std::vector<Spot>& spots) {
    for (const Spot& spot : spots) {
        const Content& content = balances.at(spot);
        if (content.frozen_by)
            refuse(bin_frozen, "",
                   {{"number", load_document(balances.tx(), content.frozen_by).number},
                    {"bin", content.bin_code}});
    }
}

void refuse_backdated(Balances& balances, Date date, const std::vector<Move>& moves) {
    std::map<Spot, Quantity> leaving;
    for (const Move& move : moves)
        if (keeps_balance(move.from)) leaving[spot_of(move, move.from)] += move.quantity;
    for (const auto& [spot, quantity] : leaving) {
        const Content& content = balances.at(spot);
        if (date >= content.last_date) continue;
        const Quantity least = least_from(balances.tx(), spot, date, content.quantity);
        if (least < quantity)
            refuse(negative_later, "date",
                   {{"date", text(date)},
                    {"wanted", text(quantity)},
                    {"bin", content.bin_code},
                    {"least", text(quantity - least)}});
    }
}

}  // namespace

void refuse_unless_free(Balances& balances, const Spot& spot, Quantity quantity,
                        const std::string& field) {
    const Content& content = balances.at(spot);
    if (content.quantity < quantity)
        refuse(not_enough_in_bin, field,
               {{"bin", content.bin_code},
                {"there", text(content.quantity)},
                {"status", spot.status},
                {"wanted", text(quantity)}});
    if (content.free() < quantity)
        refuse(allocated_to_others, field,
               {{"bin", content.bin_code},
                {"there", text(content.quantity)},
                {"allocated", text(content.allocated)},
                {"free", text(content.free())},
                {"wanted", text(quantity)}});
}

void record(Balances& balances, const Document& document, const std::vector<Move>& moves) {
    const std::vector<Spot> spots = spots_of(moves);
    balances.load(spots);
    refuse_frozen(balances, spots);
    refuse_backdated(balances, document.date, moves);
    for (const Move& move : moves) {
        must(move.quantity.is_positive() && move.from != move.to, "a move moves something");
        for (const Place& place : {move.from, move.to}) {
            if (!keeps_balance(place)) continue;
            Content& content = balances.change(spot_of(move, place));
            content.quantity += place == move.from ? -move.quantity : move.quantity;
            content.last_date = std::max(content.last_date, document.date);
        }
    }
    insert_moves(balances.tx(), document, moves);
    balances.write();
}

std::vector<Move> reversing_moves(Reads& reads, const Document& original) {
    std::vector<Move> moves = moves_of(reads, original.id);
    for (Move& move : moves) std::swap(move.from, move.to);
    return moves;
}

}  // namespace storekeep::stock
