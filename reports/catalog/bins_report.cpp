#include "reports/catalog/catalog_reports.h"
#include "reports/page.h"

namespace storekeep::reports {

namespace {

std::vector<Column> bins_columns(Currency) {
    return {text_column("warehouse"), text_column("zone"), text_column("bin"), text_column("type"),
            text_column("pick_order"), text_column("state"), integer_column("items"),
            quantity_column("quantity")};
}

Table answer_bins(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Page page(reads, parameters, {{"w.code", true}, {"b.pick_order", true}, {"b.code", true}});
    Table table{{}, bins_columns(reads.currency()), {}};
    reads.each(
        "select w.code, z.code, b.code, b.type, b.pick_order, b.active, (select "
        "count(distinct c.item_id) from bin_balance c where c.bin_id = b.id and c.quantity > 0), "
        "(select cast(sum(c.quantity) as bigint) from bin_balance c where c.bin_id = b.id) "
        "from bin b join warehouse w on w.id = b.warehouse_id left join zone z on z.id = b.zone_id "
        "where 1 = 1" +
            conditions.equal("b.warehouse_id", asked.warehouse) +
            conditions.equal("z.code", parameters.text("zone")) +
            conditions.equal("b.type", parameters.text("type")) +
            conditions.equal("b.code", parameters.text("bin")) +
            page.of_its_moment("b.id", conditions) + page.after(conditions) + page.in_order(),
        conditions.values(), [&](const Row& row) {
            if (!page.take({row.at(0), row.at(4), row.at(2)})) return;
            table.add(row.text(0), row.text_or_empty(1), row.text(2), row.text(3), row.text(4),
                      row.truth(5) ? "active" : "retired", row.integer(6),
                      row.is_null(7) ? std::int64_t{0} : row.integer(7));
        });
    page.end(table);
    return table;
}

}  // namespace

Report bins() {
    return {"bins",
            "Bins",
            "Where goods lie, in walking order, with how much is there",
            "reports.stock",
            {warehouse_parameter,
             {"zone", ParameterType::text, "only this zone", "zone"},
             {"type", ParameterType::text, "only bins of this type, as pick_face"},
             {"bin", ParameterType::text, "only this bin", "bin"},
             limit_parameter,
             after_parameter},
            answer_bins,
            bins_columns,
            {},
            "stock_on_hand"};
}

}  // namespace storekeep::reports
