#include "modules/warehouse/count_plan.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/place_store.h"

namespace storekeep::warehouse {

namespace {

const Rule one_scope{"one_scope",
                     "say bins, a zone, items, a class or what was asked for: one of them"};
const Rule nothing_to_count{"nothing_to_count",
                            "{warehouse} has nothing of that kind that is due for a count"};
const Rule being_counted{"being_counted",
                         "bin {bin} is counted in {number} already; approve or cancel that first"};

void refuse_two_scopes(const CountPlan& request) {
    const int said = (request.bins.empty() ? 0 : 1) + (request.zone ? 1 : 0) +
                     (request.items.empty() ? 0 : 1) +
                     (request.abc_class == CountPlan::any_class ? 0 : 1) +
                     (request.asked_for ? 1 : 0);
    if (said > 1) refuse(one_scope, "");
}

std::vector<ScopePart> named_bins(Reads& reads, const catalog::Warehouse& warehouse,
                                  const std::vector<std::string>& codes) {
    std::set<Id<catalog::Bin>> seen;
    std::vector<ScopePart> scope;
    for (std::size_t index = 0; index < codes.size(); ++index) {
        const catalog::Bin bin =
            catalog::bin_named(reads, warehouse, codes[index], in_list("bins", index));
        if (seen.insert(bin.id).second) scope.push_back({bin.id, {}});
    }
    return scope;
}

std::vector<ScopePart> named_items(Reads& reads, const catalog::Warehouse& warehouse,
                                   const std::vector<std::string>& skus) {
    std::vector<Id<catalog::Item>> items;
    for (std::size_t index = 0; index < skus.size(); ++index)
        items.push_back(catalog::item_named(reads, skus[index], in_list("items", index)).id);
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return places_of_items(reads, warehouse.id, items);
}

std::vector<ScopePart> scope_of(Reads& reads, const catalog::Warehouse& warehouse,
                                const CountPlan& request) {
    if (!request.bins.empty()) return named_bins(reads, warehouse, request.bins);
    if (!request.items.empty()) return named_items(reads, warehouse, request.items);
    if (request.asked_for) return places_asked_for(reads, warehouse.id);
    if (request.abc_class != CountPlan::any_class)
        return places_of_items(reads, warehouse.id,
                               items_of_class(reads, request.abc_class, request.date));
    if (request.zone && !catalog::find_zone(reads, warehouse.id, *request.zone))
        refuse(catalog::zone_not_found, "zone",
               {{"warehouse", warehouse.code}, {"zone", *request.zone}});
    return bins_to_count(reads, warehouse.id, request.zone);
}

}  // namespace

void CountPlan::fields(Fields& f) {
    f.field("number", number, "the count's number; left out: the next of the series");
    f.field("warehouse", warehouse, "where; with nothing else said, all of its bins", "warehouse");
    f.field("bins", bins, "only these bins");
    f.field("zone", zone, "only the bins of this zone", "zone");
    f.field("items", items, "only these items, wherever they lie");
    f.choice("class", abc_class, {std::string(any_class), "A", "B", "C"},
             "only items of this class by what left in a year; any: whatever their class");
    f.field("asked_for", asked_for, "only where a count was asked for, as after a short pick");
    f.field("not_counted_for_days", not_counted_for_days,
            "leaves out what was counted within so many days");
    f.choice("mode", mode, {std::string(CountPlan::roll_forward), std::string(CountPlan::freeze)},
             "whether goods go on moving, which the count respects, or stay where they are until "
             "it is approved or cancelled");
    f.field("blind", blind, "whether counters do not see what the books say; left out: yes");
    f.field("tolerance_percent", tolerance_percent,
            "by how much of what is booked a line may differ before somebody else counts it again; "
            "left out: nobody does");
}

Json plan_count(Tx& tx, const CountPlan& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    refuse_two_scopes(request);
    if (request.tolerance_percent && request.tolerance_percent->is_negative())
        refuse(value_not_negative, "tolerance_percent",
               {{"field", "tolerance_percent"}, {"value", text(*request.tolerance_percent)}});
    std::vector<ScopePart> scope = scope_of(tx, warehouse, request);
    if (request.not_counted_for_days)
        std::erase_if(scope, [&](const ScopePart& part) {
            const std::optional<Date> last = last_counted(tx, part);
            return last && request.date < last->plus_days(*request.not_counted_for_days);
        });
    if (scope.empty()) refuse(nothing_to_count, "warehouse", {{"warehouse", warehouse.code}});
    for (const ScopePart& part : scope) {
        const std::string other = counted_in(tx, part);
        if (!other.empty())
            refuse(being_counted, "warehouse",
                   {{"bin", catalog::load_bin(tx, part.bin).code}, {"number", other}});
    }
    const Document document = register_document(tx, "count", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    const StockCount count{document, warehouse.id, request.blind.value_or(true),
                           request.tolerance_percent, "open", {},
                           request.mode == CountPlan::freeze};
    insert_count(tx, count, scope);
    note_event(tx, document.id, "planned");
    std::set<Id<catalog::Bin>> bins;
    for (const ScopePart& part : scope) bins.insert(part.bin);
    return Json::object()
        .set("count", document.number)
        .set("bins", static_cast<std::int64_t>(bins.size()))
        .set("lines", places_left(tx, count));
}

Operation count_plan_operation() {
    return operation<CountPlan>(
        "count.plan", "warehouse.work",
        "Says what is to be counted; what the books say now is what the count is held against",
        {&catalog::warehouse_not_found, &one_scope, &value_not_negative, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &catalog::item_not_found,
         &catalog::zone_not_found, &nothing_to_count, &being_counted, &number_taken},
        plan_count);
}

}  // namespace storekeep::warehouse
