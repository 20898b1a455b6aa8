#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> categories_columns(Currency) {
    return {text_column("category"), text_column("name"), text_column("cost_method"),
            integer_column("items")};
}

Table answer_categories(Reads& reads, const Parameters&) {
    Table table{{}, categories_columns(reads.currency()), {}};
    reads.each("select c.code, c.name, c.cost_method, (select count(*) from item i "
               "where i.category_id = c.id) from category c order by c.code",
               {}, [&](const Row& row) {
                   table.add(row.text(0), row.text(1), row.text(2), row.integer(3));
               });
    return table;
}

}  // namespace

Report categories() {
    return {"categories",
            "Categories",
            "What gathers items, with how they are costed and how many they are",
            "reports.stock",
            {},
            answer_categories,
            categories_columns,
            {},
            "items"};
}

}  // namespace storekeep::reports
