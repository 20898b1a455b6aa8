// Which bins and items a count covers, read from catalog, stock and earlier counts.
#include "modules/warehouse/count_scope.h"

namespace storekeep::warehouse {

namespace {

std::vector<ScopePart> parts(Reads& reads, std::string_view sql,
                             const std::vector<Value>& parameters) {
    std::vector<ScopePart> scope;
    reads.each(sql, parameters, [&](const Row& row) {
        scope.push_back({row.id<catalog::Bin>(0), row.id<catalog::Item>(1)});
    });
    return scope;
}

}  // namespace

std::vector<ScopePart> bins_to_count(Reads& reads, Id<catalog::Warehouse> warehouse,
                                     std::optional<std::string> zone) {
    if (zone)
        return parts(reads,
                     "select b.id, 0 from bin b join zone z on z.id = b.zone_id "
                     "where b.warehouse_id = $1 and b.active = 1 and z.code = $2 "
                     "order by b.pick_order, b.code",
                     {bind(warehouse), bind(*zone)});
    return parts(reads,
                 "select id, 0 from bin where warehouse_id = $1 and active = 1 "
                 "order by pick_order, code",
                 {bind(warehouse)});
}

std::vector<ScopePart> places_of_items(Reads& reads, Id<catalog::Warehouse> warehouse,
                                       const std::vector<Id<catalog::Item>>& items) {
    std::vector<std::vector<Value>> keys;
    for (const Id<catalog::Item> item : items) keys.push_back({bind(item), bind(warehouse)});
    std::map<std::pair<std::string, std::string>, std::vector<ScopePart>> walk;
    reads.each_of(
        "with wanted(item_id, warehouse_id) as ({wanted}) "
        "select distinct b.pick_order, b.code, b.id, c.item_id from wanted w "
        "join bin_balance c on c.item_id = w.item_id and c.quantity > 0 "
        "join bin b on b.id = c.bin_id and b.warehouse_id = w.warehouse_id",
        keys, [&](const Row& row) {
            walk[{row.text(0), row.text(1)}].push_back(
                {row.id<catalog::Bin>(2), row.id<catalog::Item>(3)});
        });
    std::vector<ScopePart> scope;
    for (auto& [at, here] : walk) {
        std::sort(here.begin(), here.end());
        scope.insert(scope.end(), here.begin(), here.end());
    }
    return scope;
}

std::vector<ScopePart> places_asked_for(Reads& reads, Id<catalog::Warehouse> warehouse) {
    return parts(reads,
                 "select t.bin_id, t.item_id from count_task t join bin b on b.id = t.bin_id "
                 "where b.warehouse_id = $1 and t.done = 0 "
                 "order by b.pick_order, b.code, t.item_id",
                 {bind(warehouse)});
}

std::vector<Id<catalog::Item>> items_of_class(Reads& reads, const std::string& name, Date day) {
    struct Used {
        Id<catalog::Item> item;
        std::int64_t value;
    };
    std::vector<Used> items;
    Int128 total = 0;
    reads.each(
        "select i.id, coalesce((select cast(-sum(e.value) as bigint) from cost_entry e "
        "join document d on d.id = e.document_id where e.item_id = i.id and e.trail = 0 "
        "and e.value < 0 and e.date > $1 and e.date <= $2 and d.kind = 'shipment' "
        "and d.reverses_id is null), 0) as used from item i order by used desc, i.id",
        {bind(day.plus_days(-365)), bind(day)}, [&](const Row& row) {
            items.push_back({row.id<catalog::Item>(0), row.integer(1)});
            total += row.integer(1);
        });
    std::vector<Id<catalog::Item>> wanted;
    Int128 before = 0;  // what the items above make up
    for (const Used& one : items) {
        const bool first = one.value > 0 && before * 100 < total * 80;
        const bool second = one.value > 0 && before * 100 < total * 95;
        if (name == (first ? "A" : second ? "B" : "C")) wanted.push_back(one.item);
        before += one.value;
    }
    return wanted;
}

std::string counted_in(Reads& reads, const ScopePart& part) {
    const auto row = reads.first(
        "select d.number from count_scope s join stock_count c on c.id = s.count_id "
        "join document d on d.id = c.id where s.bin_id = $1 and c.state = 'open' "
        "and (s.item_id = $2 or s.item_id = 0 or $2 = 0) order by d.id limit 1",
        part.bin, part.item);
    return row ? row->text(0) : std::string{};
}

std::optional<Date> last_counted(Reads& reads, const ScopePart& part) {
    const auto row = reads.first(
        "select max(d.date) from count_scope s join stock_count c on c.id = s.count_id "
        "join document d on d.id = c.id left join document r on r.reverses_id = d.id "
        "where s.bin_id = $1 and c.state = 'approved' and r.id is null "
        "and (s.item_id = $2 or s.item_id = 0)",
        part.bin, part.item);
    return row ? row->optional_date(0) : std::nullopt;
}

}  // namespace storekeep::warehouse
