#include "modules/warehouse/putaway_plan.h"

#include "core/text.h"

namespace storekeep::warehouse {

const Rule receipt_not_found{"receipt_not_found", "there is no goods receipt {number}"};
const Rule receipt_or_warehouse{"receipt_or_warehouse",
                                "say which receipt is put away, or in which warehouse and what"};
const Rule nothing_to_put_away{"nothing_to_put_away",
                               "nothing of {number} lies available where it was received"};
const Rule line_not_on_receipt{"line_not_on_receipt", "{number} has no line {line}"};
const Rule more_than_received{"more_than_received",
                              "{number} line {line} brought {received}, of which {put_away} are "
                              "put away; {wanted} cannot be"};
const Rule no_bin_to_propose{"no_bin_to_propose",
                             "there is no free bin for {item}; say at '{field}' where it goes"};

namespace {

// Looks up what lines name, each once.
struct Lookups {
    Tx& tx;
    Document receipt;
    catalog::Warehouse warehouse;
    BinsByName bins;
    std::vector<ReceivedGoods> received;
    std::map<Id<catalog::Item>, catalog::Item> items;  // of what was received
    std::map<Id<catalog::Item>, std::optional<Proposal>> proposals;

    const std::optional<Proposal>& proposal(Id<catalog::Item> item) {
        if (!proposals.contains(item)) proposals[item] = propose_bin(tx, item, warehouse.id);
        return proposals[item];
    }
};

Lookups lookups(Tx& tx, const PutawayPost& request) {
    if (!request.receipt) {
        if (!request.warehouse || request.lines.empty())
            refuse(receipt_or_warehouse, request.lines.empty() ? "receipt" : "warehouse");
        catalog::Warehouse warehouse =
            catalog::warehouse_named(tx, *request.warehouse, "warehouse");
        return {tx, {}, warehouse, BinsByName(tx, warehouse), {}, {}, {}};
    }
    const std::optional<Document> receipt = find_document(tx, "receipt", *request.receipt);
    if (!receipt) refuse(receipt_not_found, "receipt", {{"number", *request.receipt}});
    std::vector<ReceivedGoods> received = received_goods(tx, receipt->id);
    if (received.empty() || receipt->reversed_by)
        refuse(nothing_to_put_away, "receipt", {{"number", receipt->number}});
    catalog::Warehouse warehouse =
        catalog::load_warehouse(tx, catalog::load_bin(tx, received.front().bin).warehouse);
    std::vector<Id<catalog::Item>> ids;
    for (const ReceivedGoods& goods : received) ids.push_back(goods.item);
    std::map<Id<catalog::Item>, catalog::Item> items;
    for (catalog::Item& item : catalog::items_of(tx, ids)) items[item.id] = std::move(item);
    return {
        tx, *receipt, warehouse, BinsByName(tx, warehouse), std::move(received), std::move(items),
        {}};
}

// Everything of the receipt that is available and not put away, from where it was received.
std::vector<PutawayLine> what_is_left(Lookups& at) {
    std::vector<PutawayLine> lines;
    std::map<Id<catalog::Bin>, std::string> codes;
    for (const ReceivedGoods& goods : at.received) {
        if (goods.status != stock::available || goods.left().is_zero()) continue;
        PutawayLine line;
        line.line = goods.line;
        line.quantity = goods.left();
        std::string& from = codes[goods.bin];
        if (from.empty()) from = catalog::load_bin(at.tx, goods.bin).code;
        line.from = from;
        static_cast<stock::TrackedLine&>(line) = stock::line_of_lot(at.tx, goods.lot);
        lines.push_back(std::move(line));
    }
    if (lines.empty()) refuse(nothing_to_put_away, "receipt", {{"number", at.receipt.number}});
    return lines;
}

catalog::Item item_of(Lookups& at, const PutawayLine& line, const std::string& path) {
    if (!at.receipt.id) {
        if (!line.item)
            refuse(missing_field, path + ".item",
                   {{"field", path + ".item"}, {"help", "the SKU of what is put away"}});
        return catalog::item_named(at.tx, *line.item, path + ".item");
    }
    if (!line.line)
        refuse(missing_field, path + ".line",
               {{"field", path + ".line"}, {"help", "the receipt's line"}});
    for (const ReceivedGoods& goods : at.received) {
        const catalog::Item& item = at.items[goods.item];
        if (goods.line == *line.line && (!line.item || *line.item == item.sku)) return item;
    }
    refuse(line_not_on_receipt, path + ".line",
           {{"number", at.receipt.number},
            {"line", std::to_string(*line.line) + (line.item ? " of " + *line.item : "")}});
}

catalog::Bin target_of(Lookups& at, PutawayPlan& plan, const PutawayLine& line,
                       const catalog::Item& item, const std::string& path, Json& answer) {
    const std::optional<Proposal>& proposal = at.proposal(item.id);
    if (!line.to) {
        if (!proposal)
            refuse(no_bin_to_propose, path + ".to", {{"item", item.sku}, {"field", path + ".to"}});
        answer.set("to", proposal->bin.code).set("rule", proposal->rule);
        return proposal->bin;
    }
    const catalog::Bin bin = at.bins.named(*line.to, path + ".to");
    answer.set("to", bin.code);
    if (proposal && proposal->bin.id != bin.id) {
        answer.set("proposed", proposal->bin.code).set("rule", proposal->rule);
        plan.overrides.push_back(fmt::format("{}: {} instead of {}{}", item.sku, bin.code,
                                             proposal->bin.code,
                                             line.reason ? ", " + *line.reason : ""));
    }
    return bin;
}

}  // namespace

PutawayPlan plan_putaway(Tx& tx, const PutawayPost& request) {
    Lookups at = lookups(tx, request);
    ledger::refuse_when_closed(tx, request.date);
    PutawayPlan plan{at.receipt, at.received, {}, {}, Json::list()};
    const std::vector<PutawayLine> lines = request.lines.empty() ? what_is_left(at) : request.lines;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const PutawayLine& line = lines[index];
        const std::string path = in_list("lines", index);
        const catalog::Item item = item_of(at, line, path);
        const Quantity quantity = base_quantity(tx, item, line.quantity, line.unit, path);
        const catalog::Bin from = at.bins.named(line.from, path + ".from");
        const auto number = line.line.value_or(static_cast<std::int64_t>(index) + 1);
        Json answer = Json::object()
                          .set("line", number)
                          .set("item", item.sku)
                          .set("quantity", text(quantity))
                          .set("from", from.code);
        const catalog::Bin to = target_of(at, plan, line, item, path, answer);
        const auto shares = stock::shares_of(tx, item, line, quantity, false, path);
        for (HandMove& move :
             hand_moves(number, item, shares, from, to, line.status, path + ".quantity"))
            plan.moves.push_back(std::move(move));
        plan.lines.append(std::move(answer));
    }
    return plan;
}

// Goods that were carried on from a second bin are not looked at again.
void refuse_more_than_received(const PutawayPlan& plan) {
    std::map<std::pair<std::int64_t, Id<catalog::Bin>>, Quantity> wanted;
    for (const HandMove& one : plan.moves) {
        const std::int64_t line = one.move.line;
        const Quantity sum = wanted[{line, one.from.id}] += one.move.quantity;
        Quantity received;
        Quantity put_away;
        for (const ReceivedGoods& goods : plan.received) {
            if (goods.line != line || goods.bin != one.from.id) continue;
            received += goods.quantity;
            put_away += goods.put_away;
        }
        if (received.is_positive() && put_away + sum > received)
            refuse(more_than_received, one.field,
                   {{"number", plan.receipt.number},
                    {"line", std::to_string(line)},
                    {"received", text(received)},
                    {"put_away", text(put_away)},
                    {"wanted", text(sum)}});
    }
}

}  // namespace storekeep::warehouse
