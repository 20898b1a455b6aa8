#include "modules/purchasing/receipt_plan.h"

#include "core/text.h"

namespace storekeep::purchasing {

namespace {

// A line of the request with everything it names looked up.
struct Arriving {
    const ReceiptLineEntry* entry;
    OrderLine* ordered;
    const catalog::Item* item;
    Quantity quantity;  // base unit, damaged included
    Quantity damaged;
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

OrderLine& ordered_line(PurchaseOrder& order, const ReceiptLineEntry& entry,
                        const std::string& path) {
    OrderLine* line = order.find(entry.line);
    if (!line) {
        std::vector<std::string> known;
        for (const OrderLine& one : order.lines) known.push_back(std::to_string(one.line));
        refuse(line_not_on_order, path + ".line",
               {{"number", order.number},
                {"line", std::to_string(entry.line)},
                {"lines", joined(known, ", ")}});
    }
    return *line;
}

void set_quantities(Tx& tx, Arriving& arriving) {
    const ReceiptLineEntry& entry = *arriving.entry;
    const std::string unit = entry.unit.value_or("");
    const UnitRatio ratio = catalog::unit_ratio(tx, *arriving.item, unit, arriving.path + ".unit");
    const std::string place = arriving.path + ".quantity";
    arriving.quantity = arriving.ordered->open();
    if (entry.quantity) {
        if (!entry.quantity->is_positive())
            refuse(must_be_positive, place, {{"field", place}, {"value", text(*entry.quantity)}});
        arriving.quantity = in_base(*entry.quantity, ratio, arriving.item->step, place);
    } else if (arriving.quantity.is_zero()) {
        refuse(must_be_positive, place, {{"field", place}, {"value", "0"}});
    }
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
    const Quantity most = line.quantity +
        Quantity{divide_half_away(Int128{line.quantity.value} * supplier.over_receipt_percent.value,
                                  Int128{100} * million)};
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

void add_moves(Tx& tx, ReceiptPlan& plan, const Arriving& arriving) {
    const catalog::Item& item = *arriving.item;
    const std::string good(item.inspect_on_receipt ? stock::inspection : stock::available);
    Quantity damaged_left = arriving.damaged;
    for (const stock::LotShare& lot : stock::shares_of(tx, item, *arriving.entry,
                                                       arriving.quantity, true, arriving.path)) {
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

void add_value(ReceiptPlan& plan, const Arriving& arriving, const Money& value) {
    for (ReceiptLine& line : plan.lines)
        if (line.line == arriving.entry->line) {
            line.quantity += arriving.quantity;
            line.damaged += arriving.damaged;
            line.value += value;
            return;
        }
    plan.lines.push_back({arriving.entry->line, arriving.item->id, arriving.item->sku,
                          arriving.quantity, arriving.damaged, value, {}, {}});
    plan.items.push_back(*arriving.item);
}

void note_variance(ReceiptPlan& plan, const Arriving& arriving, Quantity expected) {
    if (arriving.quantity == expected && arriving.damaged.is_zero()) return;
    plan.variances.append(Json::object()
                              .set("line", arriving.entry->line)
                              .set("item", arriving.item->sku)
                              .set("expected", text(expected))
                              .set("received", text(arriving.quantity))
                              .set("difference", text(arriving.quantity - expected))
                              .set("damaged", text(arriving.damaged)));
}

}  // namespace

ReceiptPlan plan_receipt(Tx& tx, PurchaseOrder& order, const catalog::Partner& supplier,
                         const ReceiptPost& request) {
    const std::vector<ReceiptLineEntry> open =
        request.lines.empty() ? everything_open(order) : std::vector<ReceiptLineEntry>{};
    const std::vector<ReceiptLineEntry>& entries = request.lines.empty() ? open : request.lines;
    std::vector<Arriving> arrivals;
    std::vector<Id<catalog::Item>> ids;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        OrderLine& line = ordered_line(order, entries[index], path);
        arrivals.push_back({&entries[index], &line, nullptr, {}, {}, {}, path});
        ids.push_back(line.item);
    }
    const std::vector<catalog::Item> items = catalog::items_of(tx, ids);
    ReceiptPlan plan;
    plan.warehouse = catalog::load_warehouse(tx, order.warehouse);
    std::map<std::string, catalog::Bin> bins;
    for (std::size_t index = 0; index < arrivals.size(); ++index) {
        Arriving& arriving = arrivals[index];
        arriving.item = &items[index];
        if (arriving.entry->item && *arriving.entry->item != arriving.item->sku)
            refuse(line_not_on_order, arriving.path + ".item",
                   {{"number", order.number},
                    {"line", std::to_string(arriving.entry->line) + " for " +
                                 *arriving.entry->item},
                    {"lines", arriving.item->sku + " on that line"}});
        set_quantities(tx, arriving);
        const Quantity before = arriving.ordered->received;
        const Quantity expected = arriving.ordered->open();
        refuse_over_receipt(order, supplier, request, arriving, before + arriving.quantity);
        const std::string bin = arriving.entry->bin.value_or("");
        if (!bins.contains(bin))
            bins[bin] = bin.empty()
                            ? catalog::first_bin(tx, order.warehouse, "receiving")
                            : catalog::bin_named(tx, plan.warehouse, bin, arriving.path + ".bin");
        arriving.bin = bins[bin];
        add_moves(tx, plan, arriving);
        add_value(plan, arriving, value_of_next(*arriving.ordered, before, arriving.quantity));
        note_variance(plan, arriving, expected);
        arriving.ordered->received += arriving.quantity;
    }
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        const ReceiptLine& line = plan.lines[index];
        plan.costs.push_back({line.line, stock::pool_of(plan.items[index], order.warehouse, {}),
                              plan.items[index].cost_method, line.quantity, line.value});
    }
    return plan;
}

}  // namespace storekeep::purchasing
