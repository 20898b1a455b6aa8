#include "modules/warehouse/pack_post.h"

#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

const Rule nothing_to_pack{"nothing_to_pack",
                           "nothing of {number} is picked and not yet packed; pick it first"};
const Rule more_than_picked{
    "more_than_picked",
    "of {number} line {line} {picked} were picked and {packed} are packed; {wanted} cannot be"};
const Rule carton_repeated{"carton_repeated",
                           "carton {carton} is there twice; give each its own number"};

void CartonLineEntry::fields(Fields& f) {
    f.field("line", line, "the order's line");
    f.field("quantity", quantity, "how many of it are in the carton");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    tracked_fields(f);
}

void CartonEntry::fields(Fields& f) {
    f.field("carton", carton, "the carton's number; left out: its place in the list");
    f.field("weight", weight, "what it weighs");
    f.list("lines", lines, "what is in it", true);
}

void PackPost::fields(Fields& f) {
    f.field("sales_order", sales_order, "the order packed for", "sales_order");
    f.field("number", number, "the packing list's number; left out: the next of the series");
    f.list("cartons", cartons, "the cartons; left out: one with all that is picked");
}

namespace {

std::vector<Carton> one_carton(const OrderWork& work, const std::vector<HandledLot>& handled) {
    Carton carton{1, std::nullopt, {}};
    for (const HandledLot& lot : handled)
        if (lot.to_pack().is_positive())
            carton.lines.push_back({lot.line, lot.lot, lot.to_pack()});
    if (carton.lines.empty())
        refuse(nothing_to_pack, "sales_order", {{"number", work.order.number}});
    return {carton};
}

// Puts a line into the carton, of the lots said or of any, taking them off `handled`.
void put_in(Carton& carton, const OrderWork& work, std::vector<HandledLot>& handled,
            const CartonLineEntry& entry, const std::vector<stock::LotShare>& shares,
            bool any_lot, const std::string& field) {
    for (const stock::LotShare& share : shares) {
        Quantity left = share.quantity;
        Quantity picked;
        Quantity packed;
        for (HandledLot& lot : handled) {
            if (lot.line != entry.line || (!any_lot && lot.lot != share.lot)) continue;
            picked += lot.picked;
            packed += lot.packed;
            const Quantity part = std::min(left, lot.to_pack());
            if (!part.is_positive()) continue;
            lot.packed += part;
            left -= part;
            const auto same = std::find_if(
                carton.lines.begin(), carton.lines.end(), [&](const CartonLine& line) {
                    return line.line == lot.line && line.lot == lot.lot;
                });
            if (same != carton.lines.end())
                same->quantity += part;
            else
                carton.lines.push_back({lot.line, lot.lot, part});
        }
        if (left.is_positive())
            refuse(more_than_picked, field,
                   {{"number", work.order.number},
                    {"line", std::to_string(entry.line)},
                    {"picked", text(picked)},
                    {"packed", text(packed)},
                    {"wanted", text(share.quantity)}});
    }
}

std::map<std::int64_t, catalog::Item> items_of_lines(Reads& reads, const OrderWork& work) {
    std::vector<Id<catalog::Item>> ids;
    for (const stock::Demand& demand : work.demands) ids.push_back(demand.item);
    const std::vector<catalog::Item> items = catalog::items_of(reads, ids);
    std::map<std::int64_t, catalog::Item> by_line;
    for (std::size_t index = 0; index < items.size(); ++index)
        by_line[work.demands[index].line] = items[index];
    return by_line;
}

std::vector<Carton> as_asked(Tx& tx, OrderWork& work, std::vector<HandledLot> handled,
                             const PackPost& request) {
    const std::map<std::int64_t, catalog::Item> items = items_of_lines(tx, work);
    std::vector<Carton> cartons;
    std::set<std::int64_t> numbers;
    for (std::size_t index = 0; index < request.cartons.size(); ++index) {
        const CartonEntry& entry = request.cartons[index];
        const std::string place = in_list("cartons", index);
        Carton carton{entry.carton.value_or(static_cast<std::int64_t>(index) + 1), entry.weight,
                      {}};
        if (carton.carton <= 0 || !numbers.insert(carton.carton).second)
            refuse(carton_repeated, place + ".carton",
                   {{"carton", std::to_string(carton.carton)}});
        if (entry.weight && entry.weight->is_negative())
            refuse(value_not_negative, place + ".weight",
                   {{"field", place + ".weight"}, {"value", text(*entry.weight)}});
        for (std::size_t at = 0; at < entry.lines.size(); ++at) {
            const CartonLineEntry& line = entry.lines[at];
            const std::string field = place + "." + in_list("lines", at);
            work.demand_of(line.line, field + ".line");
            const catalog::Item& item = items.at(line.line);
            const Quantity quantity = base_quantity(tx, item, line.quantity, line.unit, field);
            const bool any_lot = line.lots.empty() && line.serials.empty();
            std::vector<stock::LotShare> shares{{{}, quantity}};
            if (!any_lot) shares = stock::shares_of(tx, item, line, quantity, false, field);
            put_in(carton, work, handled, line, shares, any_lot, field + ".quantity");
        }
        cartons.push_back(std::move(carton));
    }
    return cartons;
}

Json listed(const std::vector<Carton>& cartons, Reads& reads) {
    Json list = Json::list();
    for (const Carton& carton : cartons) {
        Json lines = Json::list();
        for (const CartonLine& line : carton.lines) {
            Json one = Json::object().set("line", line.line).set("quantity", text(line.quantity));
            if (line.lot) one.set("lot", stock::lot_text(reads, line.lot));
            lines.append(std::move(one));
        }
        list.append(Json::object().set("carton", carton.carton).set("lines", std::move(lines)));
    }
    return list;
}

}  // namespace

Json pack(Tx& tx, const PackPost& request) {
    OrderWork work = order_work(tx, request.sales_order);
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<HandledLot> handled = handled_lots(tx, work.order.id);
    const std::vector<Carton> cartons = request.cartons.empty()
                                            ? one_carton(work, handled)
                                            : as_asked(tx, work, handled, request);
    Json contents = listed(cartons, tx);

    // From here on it must succeed.
    const Document document = register_document(tx, "pack", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    insert_packing(tx, document, work.order.id, cartons);
    std::map<std::int64_t, Quantity> packed;
    for (const Carton& carton : cartons)
        for (const CartonLine& line : carton.lines) packed[line.line] += line.quantity;
    for (const auto& [line, quantity] : packed)
        stock::note_packed(tx, work.demand_of(line, "line"), quantity);
    note_event(tx, work.order.id, "packed",
               fmt::format("{}: {} lines in {} cartons", document.number, packed.size(),
                           cartons.size()));
    return Json::object()
        .set("pack", document.number)
        .set("sales_order", work.order.number)
        .set("cartons", std::move(contents));
}

Operation pack_post_operation() {
    return operation<PackPost>(
        "pack.post", "warehouse.work", "Picked goods are in cartons, ready to be shipped",
        {&document_not_found, &not_on_the_floor, &ledger::period_closed, &nothing_to_pack,
         &carton_repeated, &value_not_negative, &line_not_on_order, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &more_than_picked, &number_taken},
        pack);
}

}  // namespace storekeep::warehouse
