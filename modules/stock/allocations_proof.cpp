#include "modules/stock/module.h"

namespace storekeep::stock {

namespace {

Table no_allocation_breaks() {
    return {"", {text_column("what"), text_column("record"), text_column("item"),
                 quantity_column("ledger"), quantity_column("balance")},
            {}};
}

constexpr std::array<const char*, 5> steps{"requested", "allocated", "picked", "packed",
                                           "shipped"};

// Each step of each demand, in the order of its entries' index.
void add_steps(Reads& reads, Table& breaks) {
    std::string sums;
    std::string balances;
    std::string differ;
    for (const char* step : steps) {
        sums += fmt::format(", coalesce(sum(case when e.kind = '{0}' then e.quantity end), 0) "
                            "as {0}",
                            step);
        balances += fmt::format(", cast(x.{0} as bigint), b.{0}", step);
        differ += fmt::format("{0} x.{1} <> b.{1}", differ.empty() ? "" : " or", step);
    }
    reads.each(
        fmt::format("select o.number, i.sku{} from (select q.id{} from demand q "
                    "left join demand_entry e on e.demand_id = q.id group by q.id) x "
                    "join demand_balance b on b.demand_id = x.id join demand d on d.id = x.id "
                    "join document o on o.id = d.document_id join item i on i.id = d.item_id "
                    "where{}",
                    balances, sums, differ),
        {}, [&](const Row& row) {
            for (std::size_t step = 0; step < steps.size(); ++step)
                if (row.integer(2 + 2 * step) != row.integer(3 + 2 * step))
                    breaks.add("step " + std::string(steps[step]), row.text(0), row.text(1),
                               row.integer(2 + 2 * step), row.integer(3 + 2 * step));
        });
    reads.each(
        "select o.number, i.sku from demand d join document o on o.id = d.document_id "
        "join item i on i.id = d.item_id "
        "where not exists (select 1 from demand_balance b where b.demand_id = d.id)",
        {}, [&](const Row& row) {
            breaks.add("no balance", row.text(0), row.text(1), std::int64_t{0}, std::int64_t{0});
        });
    reads.each(
        "select o.number, i.sku, coalesce(e.last, 0), b.last_sequence from demand_balance b "
        "left join (select demand_id, max(sequence) as last from demand_entry "
        "group by demand_id) e on e.demand_id = b.demand_id "
        "join demand d on d.id = b.demand_id join document o on o.id = d.document_id "
        "join item i on i.id = d.item_id where b.last_sequence <> coalesce(e.last, 0)",
        {}, [&](const Row& row) {
            breaks.add("last step", row.text(0), row.text(1), row.integer(2), row.integer(3));
        });
}

}  // namespace

Table allocations_differ(Reads& reads) {
    Table breaks = no_allocation_breaks();
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select 'held in bin', b.code, i.sku, cast(x.held as bigint), cast(x.kept as bigint) from ("
        "select bin_id, item_id, lot_id, sum(held) as held, sum(kept) as kept from ("
        "select a.bin_id, d.item_id, a.lot_id, a.quantity as held, 0 as kept "
        "from allocation_balance a join demand d on d.id = a.demand_id where a.quantity <> 0 "
        "union all select bin_id, item_id, lot_id, 0, allocated from bin_balance "
        "where allocated <> 0) y group by bin_id, item_id, lot_id "
        "having sum(held) <> sum(kept)) x "
        "join bin b on b.id = x.bin_id join item i on i.id = x.item_id",
        {}, take);
    // What was held in a bin that no balance names shows itself in its demand's steps.
    reads.each(
        "select 'held for ' || o.number, b.code, i.sku, cast(x.held as bigint), x.kept from ("
        "select a.demand_id, a.bin_id, a.quantity as kept, coalesce((select sum(e.quantity) "
        "from demand_entry e where e.demand_id = a.demand_id and e.kind = 'allocated' "
        "and e.bin_id = a.bin_id and e.lot_id = a.lot_id), 0) as held from allocation_balance a) x "
        "join demand d on d.id = x.demand_id join document o on o.id = d.document_id "
        "join bin b on b.id = x.bin_id join item i on i.id = d.item_id where x.held <> x.kept",
        {}, take);
    add_steps(reads, breaks);
    reads.each(
        "select 'held more than there', b.code, i.sku, c.allocated, c.quantity "
        "from bin_balance c join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
        "where c.allocated > c.quantity or (c.allocated > 0 and c.status <> 'available')",
        {}, take);
    return breaks;
}

}  // namespace storekeep::stock
