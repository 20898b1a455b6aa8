#include "modules/returns/return_repair.h"

#include "modules/returns/returned_goods_posting.h"
#include "modules/returns/standing_goods.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"
#include "office/settings.h"

namespace storekeep::returns {

namespace {

const Rule not_under_repair{"not_under_repair",
                            "{number} line {line} has {there} in repair; {quantity} cannot be "
                            "repaired. Dispose of them to repair first"};

struct Repaired {
    ReturnLine* line;
    catalog::Item item;
    catalog::Bin bin;
    std::vector<Standing> parts;
    Quantity quantity;
    Money cost;
};

Money cost_of(Reads& reads, const RepairedLine& entry, const std::string& field) {
    const Money cost = in_currency(entry.cost.value_or(Amount{}), reads.currency(), field);
    if (cost.is_negative())
        refuse(value_not_negative, field, {{"field", field}, {"value", text(cost)}});
    return cost;
}

Repaired repaired_line(Tx& tx, CustomerReturn& found, const catalog::Warehouse& in,
                       const RepairedLine& entry, std::vector<Standing>& places,
                       const std::string& path) {
    ReturnLine& line = *found.find(entry.line);
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    const Quantity quantity =
        warehouse::base_quantity(tx, item, entry.quantity, entry.unit, path);
    Quantity there;
    for (const Standing& place : places) there += place.quantity;
    if (quantity > there)
        refuse(not_under_repair, path + ".quantity",
               {{"number", found.document.number},
                {"line", std::to_string(line.line)},
                {"there", text(there)},
                {"quantity", text(quantity)}});
    const catalog::Bin bin = entry.bin ? catalog::bin_named(tx, in, *entry.bin, path + ".bin")
                                       : catalog::first_bin(tx, in.id, "pick_face");
    return {&line,
            item,
            bin,
            parts_of(tx, item, found, line.line, entry, quantity, places, path),
            quantity,
            cost_of(tx, entry, path + ".cost")};
}

void refuse_unless_there(stock::Balances& balances, std::map<stock::Spot, Quantity>& taken,
                         const Repaired& one, const std::string& path) {
    for (const Standing& part : one.parts) {
        const stock::Spot spot{part.bin, one.item.id, part.lot, std::string(stock::repair)};
        taken[spot] += part.quantity;
        stock::refuse_unless_free(balances, spot, taken[spot], path + ".quantity");
    }
}

std::vector<Repaired> repaired_lines(stock::Balances& balances, CustomerReturn& found,
                                     const std::vector<RepairedLine>& entries) {
    Tx& tx = balances.tx();
    const catalog::Warehouse in = catalog::load_warehouse(tx, found.warehouse);
    std::map<std::int64_t, std::vector<Standing>> places;
    std::map<stock::Spot, Quantity> taken;
    std::vector<Repaired> repaired;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        const std::int64_t line = return_line(found, entries[index].line, path + ".line").line;
        if (!places.contains(line)) places[line] = under_repair(tx, found.document.id, line);
        repaired.push_back(repaired_line(tx, found, in, entries[index], places[line], path));
        refuse_unless_there(balances, taken, repaired.back(), path);
    }
    return repaired;
}

// What the repair adds to the goods, lot by lot where each has its own cost.
Money added_value(Tx& tx, const Document& document, const CustomerReturn& found,
                  const Repaired& one) {
    std::vector<std::int64_t> weights;
    for (const Standing& part : one.parts) weights.push_back(part.quantity.value);
    const std::vector<std::int64_t> costs = split(one.cost.minor, weights);
    Money added{0, tx.currency()};
    for (std::size_t index = 0; index < one.parts.size(); ++index) {
        const Standing& part = one.parts[index];
        added += stock::add_value(
            tx, document,
            {one.line->line, stock::pool_of(one.item, found.warehouse, part.lot),
             one.item.cost_method, part.quantity, {costs[index], tx.currency()}},
            part.receipt, one.line->line);
    }
    return added;
}

}  // namespace

void RepairedLine::fields(Fields& f) {
    f.field("line", line, "the return's line");
    f.field("quantity", quantity, "how many are repaired");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("bin", bin, "where they go; left out: the first pick face", "bin");
    f.field("cost", cost, "what the repair of all of them cost");
    tracked_fields(f);
}

void ReturnRepair::fields(Fields& f) {
    f.field("return", return_number, "the return whose goods are repaired", "return");
    f.list("lines", lines, "what is repaired", true);
}

Json repair(Tx& tx, const ReturnRepair& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    ledger::refuse_when_closed(tx, request.date);
    stock::Balances balances(tx);
    std::vector<Repaired> repaired = repaired_lines(balances, found, request.lines);
    const ledger::PostingRules rules(tx);
    const bool adds_cost = setting(tx, "repair_cost") == "capitalise";
    for (const Repaired& one : repaired)
        if (adds_cost && !one.cost.is_zero())
            refuse_without_accounts(rules, one.item.category, found.warehouse,
                                    ledger::role::repair_costs);
    const Document document =
        register_document(tx, "repair", "", request.date, request.memo.value_or(""));

    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    std::vector<Valued> goods;
    Money value{0, tx.currency()};
    for (const Repaired& one : repaired) {
        for (const Standing& part : one.parts) {
            const stock::Place to{one.bin.id, std::string(stock::available)};
            moves.push_back({one.line->line, one.item.id, part.lot, part.quantity,
                             {part.bin, std::string(stock::repair)}, to});
            arrivals.push_back({{to.bin, one.item.id, part.lot, to.status}, part.quantity});
            insert_event(tx, found, *one.line,
                         {one.line->line, "repaired", document.id, {}, part.bin, part.lot,
                          part.quantity});
        }
        if (!adds_cost) continue;
        goods.push_back({one.item.id, one.item.category, added_value(tx, document, found, one)});
        value += goods.back().value;
    }
    stock::record(balances, document, moves);
    stock::fill_backorders(balances, found.warehouse, arrivals);
    const ledger::Journal journal =
        ledger::post(tx, repaired_goods(rules, document, found.warehouse, goods));
    note_event(tx, found.document.id, "repaired", document.number);
    Json result = answer(found).set("repair", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation return_repair() {
    return operation<ReturnRepair>(
        "return.repair", "returns.handle",
        "Repaired goods are sold again, at what they cost before or with their repair.",
        {&return_not_found, &ledger::period_closed, &line_not_on_return, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &not_under_repair,
         &catalog::bin_not_found, &catalog::bin_not_in_warehouse, &catalog::bin_not_active,
         &stock::lot_required, &stock::lot_not_found, &stock::lot_quantities_differ,
         &stock::serial_quantity_differs, &stock::lot_not_wanted, &lot_not_held, &too_many_digits,
         &value_not_negative, &stock::not_enough_in_bin, &ledger::account_role_missing,
         &stock::bin_frozen, &stock::negative_later},
        repair);
}

}  // namespace storekeep::returns
