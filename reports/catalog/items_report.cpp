#include "office/settings.h"
#include "reports/catalog/catalog_reports.h"
#include "reports/page.h"

namespace storekeep::reports {

namespace {

std::vector<Column> items_columns(Currency currency) {
    return {text_column("item"),
            text_column("name"),
            text_column("category"),
            text_column("unit"),
            text_column("tracking"),
            text_column("cost_method"),
            text_column("status"),
            price_column("sales_price", currency),
            price_column("purchase_price", currency),
            quantity_column("safety_stock"),
            text_column("barcode"),
            text_column("description"),
            text_column("tax_code"),
            quantity_column("step"),
            text_column("inspect_on_receipt"),
            Column{"weight", ColumnType::quantity, "kg"},
            Column{"length", ColumnType::quantity, "cm"},
            Column{"width", ColumnType::quantity, "cm"},
            Column{"height", ColumnType::quantity, "cm"}};
}

Table answer_items(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string company_method = setting(reads, "cost_method");
    Conditions conditions;
    Page page(reads, parameters, {{"i.sku", true}});
    Table table{{}, items_columns(reads.currency()), {}};
    reads.each(
        "select i.sku, i.name, c.code, i.unit, i.tracking, i.cost_method, c.cost_method, "
        "i.status, i.sales_price, i.purchase_price, i.safety_stock, "
        "(select min(b.code) from item_barcode b where b.item_id = i.id), i.description, "
        "i.tax_code, i.step, i.inspect_on_receipt, i.weight, i.length, i.width, i.height "
        "from item i join category c on c.id = i.category_id where 1 = 1" +
            conditions.equal("i.id", asked.item) +
            conditions.equal("c.code", parameters.text("category")) +
            conditions.equal("i.status", parameters.text("status")) +
            page.of_its_moment("i.id", conditions) + page.after(conditions) + page.in_order(),
        conditions.values(), [&](const Row& row) {
            if (!page.take({row.at(0)})) return;
            std::string method = row.text(5).empty() ? row.text(6) : row.text(5);
            if (method.empty()) method = company_method;
            table.add(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), method,
                      row.text(7), row.price(8), row.price(9), row.quantity(10),
                      row.text_or_empty(11), row.text(12), row.text(13), row.quantity(14),
                      row.truth(15) ? "yes" : "");
            for (std::size_t place = 16; place < 20; ++place)  // of what was measured
                table.rows.back().push_back(row.integer(place) == 0 ? Cell{}
                                                                    : Cell{row.integer(place)});
        });
    page.end(table);
    return table;
}

}  // namespace

Report items() {
    return {"items",
            "Items",
            "What is traded, with its unit, prices and first barcode",
            "reports.stock",
            {item_parameter,
             {"category", ParameterType::text, "only this category", "category"},
             {"status", ParameterType::text, "only items of this status, as active"},
             limit_parameter,
             after_parameter},
            answer_items,
            items_columns,
            {"purchase_price"},
            "availability"};
}

}  // namespace storekeep::reports
