#include "modules/catalog/goods_store.h"

#include "core/text.h"

namespace storekeep::catalog {

namespace {

constexpr std::size_t most_named = 20;  // more than a message can show

// Questions ask for one row more than is named.
std::string listing(std::vector<std::string> names) {
    if (names.size() > most_named) names[most_named] = "and more";
    return joined(names, ", ");
}

}  // namespace

std::string stock_of_item(Reads& reads, Id<Item> item) {
    std::vector<std::string> names;
    reads.each(
        "select s.quantity, coalesce(w.code || '/', '') || b.code, s.status, l.code, l.serial "
        "from bin_balance s join bin b on b.id = s.bin_id "
        "left join warehouse w on w.id = b.warehouse_id join lot l on l.id = s.lot_id "
        "where s.item_id = $1 and s.quantity > 0 order by 2, l.code, l.serial, s.status limit 21",
        {bind(item)}, [&](const Row& row) {
            std::vector<std::string> details;
            if (!row.text(3).empty()) details.push_back("lot " + row.text(3));
            if (!row.text(4).empty()) details.push_back("serial " + row.text(4));
            if (row.text(2) != "available") details.push_back(row.text(2));
            std::string name = fmt::format("{} at {}", text(row.quantity(0)), row.text(1));
            if (!details.empty()) name += fmt::format(" ({})", joined(details, ", "));
            names.push_back(std::move(name));
        });
    return listing(std::move(names));
}

std::string stock_in_bin(Reads& reads, Id<Bin> bin) {
    std::vector<std::string> names;
    reads.each(
        "select cast(sum(s.quantity) as bigint), i.sku from bin_balance s "
        "join item i on i.id = s.item_id "
        "where s.bin_id = $1 and s.quantity > 0 group by i.sku order by i.sku limit 21",
        {bind(bin)}, [&](const Row& row) {
            names.push_back(fmt::format("{} {}", text(row.quantity(0)), row.text(1)));
        });
    return listing(std::move(names));
}

std::string use_of_warehouse(Reads& reads, Id<Warehouse> warehouse) {
    const auto row = reads.first(
        "select 'stock of ' || i.sku from item_balance b join item i on i.id = b.item_id "
        "where b.warehouse_id = $1 and b.quantity > 0 "
        "union all select 'purchase order ' || number from purchase_order "
        "where warehouse_id = $1 and state not in ('closed', 'cancelled') "
        "union all select 'order ' || d.number from demand_balance b "
        "join demand m on m.id = b.demand_id join document d on d.id = m.document_id "
        "where b.warehouse_id = $1 and b.requested > b.shipped order by 1 limit 1",
        warehouse);
    return row ? row->text(0) : std::string{};
}

namespace {

std::string items_with_stock_where(Reads& reads, std::string_view condition,
                                   const std::vector<Value>& values) {
    std::vector<std::string> names;
    reads.each(fmt::format("select i.sku from item i join category c on c.id = i.category_id "
                           "where {} and exists (select 1 from bin_balance s "
                           "where s.item_id = i.id and s.quantity > 0) order by i.sku limit 21",
                           condition),
               values, [&](const Row& row) { names.push_back(row.text(0)); });
    return listing(std::move(names));
}

}  // namespace

std::string stock_costed_by_setting(Reads& reads) {
    return items_with_stock_where(reads, "i.cost_method = '' and c.cost_method = ''", {});
}

std::string stock_costed_by_category(Reads& reads, Id<Category> category) {
    return items_with_stock_where(reads, "i.cost_method = '' and c.id = $1", {bind(category)});
}

std::string items_with_stock(Reads& reads) { return items_with_stock_where(reads, "1 = 1", {}); }

bool has_moved(Reads& reads, Id<Item> item) {
    return reads.integer("select 1 from stock_move where item_id = $1 limit 1", item) == 1;
}

bool has_stock_off_step(Reads& reads, Id<Item> item, Quantity step) {
    return reads.integer(
               "select 1 from bin_balance where item_id = $1 and quantity > 0 "
               "and quantity % $2 <> 0 limit 1",
               item, step) == 1;
}

}  // namespace storekeep::catalog
