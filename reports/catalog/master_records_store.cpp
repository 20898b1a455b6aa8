#include "reports/catalog/master_records.h"

namespace storekeep::reports {

std::vector<MasterValue> master_values(Reads& reads) {
    std::vector<MasterValue> values;
    const auto ask = [&](const char* kind, const char* field, const char* sql) {
        reads.each(sql, {}, [&](const Row& row) {
            values.push_back({kind, field, row.text(0), row.text(1)});
        });
    };
    ask("item", "sku",
        "select i.sku, i.sku from item i left join item_merge g on g.merged_id = i.id "
        "where g.id is null order by 1");
    ask("item", "barcode",
        "select i.sku, b.code from item_barcode b join item i on i.id = b.item_id "
        "left join item_merge g on g.merged_id = i.id where g.id is null order by 1, 2");
    ask("item", "name",
        "select i.sku, i.name from item i left join item_merge g on g.merged_id = i.id "
        "where g.id is null order by 1");
    ask("partner", "code", "select code, code from partner where active = 1 order by 1");
    ask("partner", "tax_number",
        "select code, tax_number from partner where active = 1 order by 1");
    ask("partner", "email", "select code, email from partner where active = 1 order by 1");
    ask("partner", "name", "select code, name from partner where active = 1 order by 1");
    return values;
}

Flaws values_missing(Reads& reads, const Selection& asked) {
    Flaws flaws;
    Conditions conditions;
    reads.each(
        "select i.sku, i.unit, i.weight, i.length * i.width * i.height, i.sales_price, "
        "(select count(*) from item_barcode b where b.item_id = i.id), "
        "(select count(*) from item_unit u where u.item_id = i.id) from item i "
        "where i.status in ('draft', 'active')" +
            conditions.equal("i.id", asked.item) + " order by i.sku",
        conditions.values(), [&](const Row& row) {
            const std::string sku = row.text(0);
            const auto missing = [&](bool is, const char* kind, const std::string& detail) {
                if (is) flaws.push_back({"item", kind, sku, detail, "item.save"});
            };
            missing(row.integer(5) == 0, "no_barcode", "no scanner can read it");
            missing(row.integer(6) == 0, "no_other_unit",
                    "it is ordered and counted in " + row.text(1) + " alone");
            missing(row.integer(2) == 0, "no_weight",
                    "freight cannot be shared by weight, nor a carton be weighed");
            missing(row.integer(3) == 0, "no_dimensions", "freight cannot be shared by volume");
            missing(row.integer(4) == 0, "no_sales_price", "an order line without a price is free");
        });
    if (asked.item) return flaws;
    reads.each(
        "select p.code from partner p where p.active = 1 and p.is_customer = 1 and not exists "
        "(select 1 from partner_address a where a.partner_id = p.id) order by p.code",
        {}, [&](const Row& row) {
            flaws.push_back({"partner", "no_address", row.text(0),
                             "papers and labels have nobody to go to", "partner.save"});
        });
    return flaws;
}

std::map<std::string, std::int64_t> records_in_use(Reads& reads) {
    std::map<std::string, std::int64_t> counts;
    reads.each("select 'item', count(*) from item where status in ('draft', 'active') union all "
               "select 'partner', count(*) from partner where active = 1 and is_customer = 1",
               {}, [&](const Row& row) { counts[row.text(0)] = row.integer(1); });
    return counts;
}

Flaws units_that_do_not_fit(Reads& reads, const Selection& asked) {
    Flaws flaws;
    Conditions conditions;
    reads.each(
        "select i.sku, l.unit, i.unit, cast(sum(l.lines) as bigint) from ("
        "select item_id, unit, count(*) as lines from purchase_order_line group by item_id, unit "
        "union all select item_id, unit, count(*) from sales_order_line group by item_id, unit "
        "union all select item_id, unit, count(*) from price_list_entry group by item_id, unit) l "
        "join item i on i.id = l.item_id "
        "left join item_unit u on u.item_id = l.item_id and u.unit = l.unit "
        "where l.unit <> i.unit and u.unit is null" +
            conditions.equal("i.id", asked.item) +
            " group by i.sku, l.unit, i.unit order by i.sku, l.unit",
        conditions.values(), [&](const Row& row) {
            flaws.push_back({"item", "unit_without_conversion", row.text(0),
                             fmt::format("{} lines in {}, of which nobody says how many {} it "
                                         "holds",
                                         row.integer(3), row.text(1), row.text(2)),
                             "item.save"});
        });
    return flaws;
}

// Two years without a move, nothing in stock and nothing on order: it only lengthens the lists.
Flaws records_out_of_use(Reads& reads, const Selection& asked) {
    constexpr std::int64_t two_years = 730;
    Flaws flaws;
    Conditions conditions(asked.counted_on.plus_days(-two_years));
    reads.each(
        "select i.sku, (select max(m.date) from stock_move m where m.item_id = i.id) from item i "
        "where i.status = 'active' and exists (select 1 from stock_move m where m.item_id = i.id) "
        "and not exists (select 1 from stock_move m where m.item_id = i.id and m.date > $1) "
        "and not exists (select 1 from item_balance b where b.item_id = i.id and b.quantity > 0)" +
            conditions.equal("i.id", asked.item) + " order by i.sku",
        conditions.values(), [&](const Row& row) {
            flaws.push_back({"item", "out_of_use", row.text(0),
                             "nothing here and nothing moved since " + text(row.date(1)),
                             "item.retire"});
        });
    return flaws;
}

}  // namespace storekeep::reports
