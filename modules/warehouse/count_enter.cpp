#include "modules/warehouse/count_enter.h"

#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

namespace {

const Rule not_in_count{"not_in_count", "{number} does not cover {item} in bin {bin}"};
const Rule counted_already{
    "counted_already",
    "{item} in bin {bin} was counted by {user}; somebody else may count it again with recount"};
const Rule recount_by_another{
    "recount_by_another", "{user} counted {item} in bin {bin}; somebody else counts it again"};

// The count as it stands while lines are entered.
struct Entering {
    const StockCount& count;
    const CountEnter& request;
    std::vector<CountEntry> entries;
    std::vector<Place> recounts;
};

Quantity counted_quantity(Reads& reads, const catalog::Item& item, const CountEnterLine& line,
                          const std::string& path) {
    if (line.counted.is_negative())
        refuse(value_not_negative, path + ".counted",
               {{"field", path + ".counted"}, {"value", text(line.counted)}});
    if (line.counted.is_zero()) return {};
    const UnitRatio ratio =
        catalog::unit_ratio(reads, item, line.unit.value_or(""), path + ".unit");
    return in_base(line.counted, ratio, item.step, path + ".counted");
}

// Which round this is; a place that was counted is counted again only by somebody else.
std::int64_t round_of(const Entering& entering, const Place& place, const std::string& user,
                      const catalog::Item& item, const catalog::Bin& bin,
                      const std::string& path) {
    std::int64_t round = 0;
    std::string last;
    for (const CountEntry& entry : entering.entries)
        if (entry.place == place && entry.round >= round) {
            round = entry.round;
            last = entry.user;
        }
    if (round == 0) return 1;
    const bool wanted =
        entering.request.recount || std::find(entering.recounts.begin(), entering.recounts.end(),
                                              place) != entering.recounts.end();
    if (!wanted)
        refuse(counted_already, path + ".item",
               {{"item", item.sku}, {"bin", bin.code}, {"user", last}});
    if (last == user)
        refuse(recount_by_another, path + ".item",
               {{"item", item.sku}, {"bin", bin.code}, {"user", last}});
    return round + 1;
}

// A line speaks of all lots of the item there: those it does not name were not found.
std::vector<CountEntry> entries_of_line(Tx& tx, const Entering& entering,
                                        const catalog::Warehouse& warehouse,
                                        const CountEnterLine& line, const std::string& path) {
    const catalog::Item item = catalog::item_named(tx, line.item, path + ".item");
    const catalog::Bin bin = catalog::bin_named(tx, warehouse, line.bin, path + ".bin");
    const Place place{bin.id, item.id, line.status};
    if (!is_in_scope(tx, entering.count, place))
        refuse(not_in_count, path + ".item",
               {{"number", entering.count.document.number}, {"item", item.sku}, {"bin", bin.code}});
    const Quantity quantity = counted_quantity(tx, item, line, path);
    const std::int64_t round = round_of(entering, place, tx.user(), item, bin, path);
    const bool now = entering.request.as_of == "now";
    const std::int64_t moment =
        now ? tx.next_id<CountEntry>().value : entering.count.document.id.value;
    std::map<Id<stock::Lot>, CountEntry> lots;
    const auto at = [&](Id<stock::Lot> lot) -> CountEntry& {
        return lots
            .try_emplace(lot, CountEntry{place, lot, round, {}, {}, moment, line.unit_cost, {}})
            .first->second;
    };
    for (const stock::LotShare& share :
         now ? booked_now(tx, place) : booked_then(tx, entering.count, place))
        at(share.lot).booked = share.quantity;
    if (quantity.is_positive())
        for (const stock::LotShare& share : stock::shares_of(tx, item, line, quantity, true, path,
                                                             stock::Serials::counted))
            at(share.lot).counted += share.quantity;
    if (lots.empty()) at({});
    std::vector<CountEntry> entries;
    for (auto& [lot, entry] : lots) {
        entry.user = tx.user();
        entries.push_back(std::move(entry));
    }
    return entries;
}

Json recounts_asked(Reads& reads, const std::vector<Place>& places) {
    Json list = Json::list();
    for (const Place& place : places)
        list.append(Json::object()
                        .set("bin", catalog::load_bin(reads, place.bin).code)
                        .set("item", catalog::items_of(reads, {place.item}).front().sku));
    return list;
}

}  // namespace

void CountEnterLine::fields(Fields& f) {
    f.field("bin", bin, "the bin", "bin");
    f.field("item", item, "the SKU of what was counted", "item");
    f.field("counted", counted, "how many are there; \"0\" only when somebody looked");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.choice("status", status, stock::statuses(), "the status of the goods");
    f.field("unit_cost", unit_cost,
            "what one of them costs if more are found; left out: the item's cost there");
    tracked_fields(f);
}

void CountEnter::fields(Fields& f) {
    f.field("number", number, "the count", "count");
    f.choice("as_of", as_of, {"begun", "now"},
             "of which moment the lines speak: when the count began, or now");
    f.field("recount", recount, "counts lines again that somebody else counted");
    f.list("lines", lines, "what was found; what is left out is not counted", true);
}

Json enter_count(Tx& tx, const CountEnter& request) {
    const StockCount count = open_count(tx, request.number);
    const catalog::Warehouse warehouse = catalog::load_warehouse(tx, count.warehouse);
    Entering entering{count, request, entries_of(tx, count), {}};
    entering.recounts = places_to_recount(count, entering.entries);
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        for (CountEntry& entry : entries_of_line(tx, entering, warehouse, request.lines[index],
                                                 in_list("lines", index))) {
            insert_entry(tx, count, entry);
            entering.entries.push_back(std::move(entry));
        }
    note_event(tx, count.document.id, "counted", fmt::format("{} lines", request.lines.size()));
    return Json::object()
        .set("count", count.document.number)
        .set("left", places_left(tx, count))
        .set("recounts", recounts_asked(tx, places_to_recount(count, entering.entries)));
}

Operation count_enter_operation() {
    return operation<CountEnter>(
        "count.enter", "warehouse.work",
        "Enters what somebody found; beyond the tolerance somebody else is asked to count again",
        {&document_not_found, &count_not_open, &catalog::item_not_found, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &not_in_count,
         &value_not_negative, &catalog::unit_without_conversion, &conversion_not_exact,
         &counted_already, &recount_by_another, &stock::lot_required,
         &stock::lot_quantities_differ, &stock::serial_quantity_differs, &stock::lot_not_wanted},
        enter_count);
}

}  // namespace storekeep::warehouse
