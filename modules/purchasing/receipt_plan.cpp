#include "modules/purchasing/receipt_plan.h"

#include "core/must.h"
#include "core/text.h"
#include "modules/purchasing/billed_ahead.h"

namespace storekeep::purchasing {

namespace {

// A line of the request with everything it names looked up.
struct Arriving {
    const ReceiptLineEntry* entry;
    OrderLine* ordered;
    const catalog::Item* item;
    std::string unit;   // counted in; "" is the base unit
    Quantity quantity;  // base unit, damaged included
    Quantity damaged;
    stock::TrackedLine tracked;  // its lots counted in the base unit
    catalog::Bin bin;
    std::string path;   // "lines[1]"
};

std::vector<ReceiptLineEntry> everything_open(const PurchaseOrder& order) {
    std::vector<ReceiptLineEntry> entries;
    for (const OrderLine& line : order.lines)
        if (line.open().is_positive()) {
            ReceiptLineEntry entry;
            entry.line = line.line;
            entries.push_back(std::move(entry));
        }
    if (entries.empty()) refuse(nothing_to_receive, "purchase_order", {{"number", order.number}});
    return entries;
}

// A scanned label says what it is and in which unit; what is typed says it louder.
void set_unit(Tx& tx, const PurchaseOrder& order, Arriving& arriving) {
    const ReceiptLineEntry& entry = *arriving.entry;
    if (entry.item) {
        const auto unit = scanned_unit(tx, *entry.item, *arriving.item);
        if (!unit)
            refuse(line_not_on_order, arriving.path + ".item",
                   {{"number", order.number},
                    {"line", std::to_string(entry.line) + " for " + *entry.item},
                    {"lines", arriving.item->sku + " on that line"}});
        arriving.unit = *unit;
    }
    arriving.unit = entry.unit.value_or(arriving.unit);
}

void set_quantities(Tx& tx, Arriving& arriving) {
    const ReceiptLineEntry& entry = *arriving.entry;
    const UnitRatio ratio =
        catalog::unit_ratio(tx, *arriving.item, arriving.unit, arriving.path + ".unit");
    const std::string place = arriving.path + ".quantity";
    arriving.quantity = arriving.ordered->open();
    if (entry.quantity) {
        if (!entry.quantity->is_positive())
            refuse(must_be_positive, place, {{"field", place}, {"value", text(*entry.quantity)}});
        arriving.quantity = in_base(*entry.quantity, ratio, arriving.item->step, place);
    } else if (arriving.quantity.is_zero()) {
        refuse(must_be_positive, place, {{"field", place}, {"value", "0"}});
    }
    arriving.tracked = entry;
    for (std::size_t index = 0; index < entry.lots.size(); ++index)
        if (auto& counted = arriving.tracked.lots[index].quantity)
            counted = in_base(*counted, ratio, arriving.item->step,
                              arriving.path + "." + in_list("lots", index, "quantity"));
    if (!entry.damaged) return;
    const std::string damaged_place = arriving.path + ".damaged";
    if (entry.damaged->is_negative())
        refuse(value_not_negative, damaged_place,
               {{"field", damaged_place}, {"value", text(*entry.damaged)}});
    arriving.damaged = in_base(*entry.damaged, ratio, arriving.item->step, damaged_place);
    if (arriving.damaged > arriving.quantity)
        refuse(damaged_exceeds_received, damaged_place,
               {{"damaged", text(arriving.damaged)}, {"quantity", text(arriving.quantity)}});
}

void refuse_over_receipt(const PurchaseOrder& order, const catalog::Partner& supplier,
                         const ReceiptPost& request, const Arriving& arriving,
                         Quantity with_this) {
    const OrderLine& line = *arriving.ordered;
    const Quantity tolerance{divide_half_away(
        Int128{line.quantity.value} * supplier.over_receipt_percent.value, Int128{100} * million)};
    const Quantity most = line.closed ? line.received : line.quantity + tolerance;
    if (with_this <= most || request.waives(over_receipt)) return;
    refuse(over_receipt, arriving.path + ".quantity",
           {{"order", order.number},
            {"line", std::to_string(line.line)},
            {"open", text(line.open())},
            {"unit", arriving.item->unit},
            {"quantity", text(arriving.quantity)},
            {"percent", text(supplier.over_receipt_percent)},
            {"supplier", supplier.code}});
}

// A serial that an earlier line of the same receipt brings as well.
void refuse_serial_again(Tx& tx, ReceiptPlan& plan, const Arriving& arriving,
                         Id<stock::Lot> lot) {
    if (!arriving.item->has_serials() || plan.serials.insert(lot).second) return;
    refuse(stock::serial_in_stock, arriving.path + ".serials",
           {{"item", arriving.item->sku},
            {"serial", stock::lot_text(tx, lot)},
            {"place", "another line of this receipt"}});
}

void add_moves(Tx& tx, ReceiptPlan& plan, const Arriving& arriving) {
    const catalog::Item& item = *arriving.item;
    const std::string good(item.inspect_on_receipt ? stock::inspection : stock::available);
    Quantity damaged_left = arriving.damaged;
    for (const stock::LotShare& lot : stock::shares_of(tx, item, arriving.tracked,
                                                       arriving.quantity, true, arriving.path)) {
        refuse_serial_again(tx, plan, arriving, lot.lot);
        const Quantity damaged = std::min(damaged_left, lot.quantity);
        damaged_left -= damaged;
        const auto add = [&](Quantity quantity, const std::string& status) {
            if (!quantity.is_positive()) return;
            plan.moves.push_back({arriving.entry->line, item.id, lot.lot, quantity,
                                  stock::outside(catalog::supplier_place),
                                  {arriving.bin.id, status}});
            plan.arrivals.push_back({{arriving.bin.id, item.id, lot.lot, status}, quantity});
        };
        add(lot.quantity - damaged, good);
        add(damaged, std::string(stock::damaged));
    }
}

void add_line(ReceiptPlan& plan, const Arriving& arriving) {
    for (ReceiptLine& line : plan.lines)
        if (line.line == arriving.entry->line) {
            line.quantity += arriving.quantity;
            line.damaged += arriving.damaged;
            return;
        }
    plan.lines.push_back({arriving.entry->line, arriving.item->id, arriving.item->sku,
                          arriving.quantity, arriving.damaged, {}, {}, {}, {}, {}});
    plan.items.push_back(*arriving.item);
    plan.expected.push_back(arriving.ordered->open());
}

// What goods without a price on the order cost until their paper comes: what the item did last.
Money last_cost(Tx& tx, const catalog::Item& item, const PurchaseOrder& order,
                const ExchangeRate& rate, Quantity quantity) {
    const Price cost = stock::current_cost(tx, stock::pool_of(item, order.warehouse, {}));
    return amount_of(rate.price_from(cost.is_zero() ? item.purchase_price : cost), quantity,
                     rate.from, "lines");
}

// What a bill said before they came is what they cost, and the order's price what the rest does.
void set_values(Tx& tx, ReceiptPlan& plan, PurchaseOrder& order, const ExchangeRate& rate,
                bool provisional) {
    const std::map<std::int64_t, std::vector<Accrual>> waiting = billed_ahead(tx, order.id);
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        ReceiptLine& line = plan.lines[index];
        const OrderLine& ordered = *order.find(line.line);
        line.foreign_value =
            provisional && ordered.amount.is_zero()
                ? last_cost(tx, plan.items[index], order, rate, line.quantity)
                : value_of_next(ordered, ordered.received - line.quantity, line.quantity);
        const auto of_line = waiting.find(line.line);
        plan.ahead.push_back(of_line == waiting.end()
                                 ? std::vector<Accrual>{}
                                 : taken_ahead(of_line->second, line.quantity));
        Quantity rest = line.quantity;
        for (const Accrual& one : plan.ahead.back()) rest -= one.quantity;
        line.value = rate.value_of(share(line.foreign_value, rest, line.quantity));
        for (const Accrual& one : plan.ahead.back()) line.value += one.value;
    }
}

// What came of each order line against what was expected of it, whatever the bins.
void note_variances(ReceiptPlan& plan) {
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        const ReceiptLine& line = plan.lines[index];
        const Quantity expected = plan.expected[index];
        if (line.quantity == expected && line.damaged.is_zero()) continue;
        plan.variances.append(Json::object()
                                  .set("line", line.line)
                                  .set("item", line.sku)
                                  .set("expected", text(expected))
                                  .set("received", text(line.quantity))
                                  .set("difference", text(line.quantity - expected))
                                  .set("damaged", text(line.damaged)));
    }
}

}  // namespace

OrderLine& ordered_line(PurchaseOrder& order, std::int64_t number, const std::string& path) {
    OrderLine* line = order.find(number);
    if (!line) {
        std::vector<std::string> known;
        for (const OrderLine& one : order.lines) known.push_back(std::to_string(one.line));
        refuse(line_not_on_order, path + ".line",
               {{"number", order.number},
                {"line", std::to_string(number)},
                {"lines", joined(known, ", ")}});
    }
    return *line;
}

ReceiptPlan plan_receipt(Tx& tx, PurchaseOrder& order, const catalog::Partner& supplier,
                         const ExchangeRate& rate, const ReceiptPost& request) {
    const std::vector<ReceiptLineEntry> open =
        request.lines.empty() ? everything_open(order) : std::vector<ReceiptLineEntry>{};
    const std::vector<ReceiptLineEntry>& entries = request.lines.empty() ? open : request.lines;
    std::vector<Arriving> arrivals;
    std::vector<Id<catalog::Item>> ids;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        OrderLine& line = ordered_line(order, entries[index].line, path);
        arrivals.push_back({&entries[index], &line, nullptr, {}, {}, {}, {}, {}, path});
        ids.push_back(line.item);
    }
    const std::vector<catalog::Item> items = catalog::items_of(tx, ids);
    ReceiptPlan plan;
    plan.warehouse = catalog::load_warehouse(tx, order.warehouse);
    std::map<std::string, catalog::Bin> bins;
    for (std::size_t index = 0; index < arrivals.size(); ++index) {
        Arriving& arriving = arrivals[index];
        arriving.item = &items[index];
        set_unit(tx, order, arriving);
        set_quantities(tx, arriving);
        refuse_over_receipt(order, supplier, request, arriving,
                            arriving.ordered->received + arriving.quantity);
        const std::string bin = arriving.entry->bin.value_or("");
        if (!bins.contains(bin))
            bins[bin] = bin.empty()
                            ? catalog::first_bin(tx, order.warehouse, "receiving")
                            : catalog::bin_named(tx, plan.warehouse, bin, arriving.path + ".bin");
        arriving.bin = bins[bin];
        add_moves(tx, plan, arriving);
        add_line(plan, arriving);
        arriving.ordered->received += arriving.quantity;
    }
    note_variances(plan);
    set_values(tx, plan, order, rate, request.provisional);
    std::map<std::int64_t, std::vector<stock::LotShare>> lots;
    for (const stock::Move& move : plan.moves) lots[move.line].push_back({move.lot, move.quantity});
    for (const ReceiptLine& line : plan.lines)
        for (stock::CostIn& cost : stock::costs_in(plan.item_of(line.line), order.warehouse,
                                                   line.line, lots[line.line], line.value))
            plan.costs.push_back(std::move(cost));
    return plan;
}

const catalog::Item& ReceiptPlan::item_of(std::int64_t line) const {
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (lines[index].line == line) return items[index];
    must(false, "a receipt's costs are of its lines");
    return items.front();
}

}  // namespace storekeep::purchasing
