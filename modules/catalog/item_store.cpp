#include "modules/catalog/item_store.h"

#include <map>

#include "core/must.h"
#include "office/settings.h"

namespace storekeep::catalog {

namespace {

// What the category leaves open stays "" and is the company's setting.
Item item_from(const Row& row) {
    Item item;
    item.id = row.id<Item>(0);
    item.sku = row.text(1);
    item.name = row.text(2);
    item.category = row.id<Category>(3);
    item.unit = row.text(4);
    item.step = row.quantity(5);
    item.tracking = row.text(6);
    item.cost_method = row.text(7);
    item.status = row.text(8);
    item.sales_price = row.price(9);
    item.purchase_price = row.price(10);
    item.safety_stock = row.quantity(11);
    item.inspect_on_receipt = row.truth(12);
    item.version = row.integer(13);
    item.tax_code = row.text(14);
    item.standard_cost = row.price(15);
    item.one_pool = row.integer(16) != 0;
    return item;
}

constexpr std::string_view looked_up_columns =
    "i.id, i.sku, i.name, i.category_id, i.unit, i.step, i.tracking, "
    "case when i.cost_method <> '' then i.cost_method else c.cost_method end, i.status, "
    "i.sales_price, i.purchase_price, i.safety_stock, i.inspect_on_receipt, i.version, "
    "i.tax_code, i.standard_cost, (select count(*) from company_setting "
    "where name = 'cost_scope' and value = 'company')";

// Items found for `keys`, by what stands in column `key` of the answer.
template <class Key>
std::map<Key, Item> items_for(Reads& reads, std::string_view sql,
                              const std::set<std::vector<Value>>& keys, Key (*key)(const Item&)) {
    std::map<Key, Item> found;
    reads.each_of(sql, {keys.begin(), keys.end()}, [&](const Row& row) {
        Item item = item_from(row);
        Key place = key(item);
        found.emplace(std::move(place), std::move(item));
    });
    std::string company_method;
    for (auto& [place, item] : found) {
        if (!item.cost_method.empty()) continue;
        if (company_method.empty()) company_method = setting(reads, "cost_method");
        item.cost_method = company_method;
    }
    return found;
}

std::map<std::string, Item> items_by_sku(Reads& reads, const std::vector<std::string>& skus) {
    static const std::string sql = fmt::format(
        "with wanted(sku) as ({{wanted}}) select {} from wanted "
        "join item i on i.sku = wanted.sku join category c on c.id = i.category_id",
        looked_up_columns);
    std::set<std::vector<Value>> keys;
    for (const std::string& sku : skus) keys.insert({bind(sku)});
    return items_for<std::string>(reads, sql, keys, [](const Item& item) { return item.sku; });
}

[[noreturn]] void refuse_item(const std::string& sku, const std::string& field) {
    refuse(item_not_found, field, {{"item", sku}});
}

}  // namespace

Item item_named(Reads& reads, const std::string& sku, const std::string& field) {
    std::map<std::string, Item> found = items_by_sku(reads, {sku});
    if (found.empty()) refuse_item(sku, field);
    return std::move(found.begin()->second);
}

std::vector<Item> items_named(Reads& reads, const std::vector<std::string>& skus,
                              std::string_view list) {
    const std::map<std::string, Item> found = items_by_sku(reads, skus);
    std::vector<Item> items;
    items.reserve(skus.size());
    for (std::size_t index = 0; index < skus.size(); ++index) {
        const auto item = found.find(skus[index]);
        if (item == found.end()) refuse_item(skus[index], in_list(list, index, "item"));
        items.push_back(item->second);
    }
    return items;
}

std::vector<Item> items_of(Reads& reads, const std::vector<Id<Item>>& ids) {
    static const std::string sql = fmt::format(
        "with wanted(id) as ({{wanted}}) select {} from wanted "
        "join item i on i.id = wanted.id join category c on c.id = i.category_id",
        looked_up_columns);
    std::set<std::vector<Value>> keys;
    for (const Id<Item> id : ids) keys.insert({bind(id)});
    const auto found =
        items_for<std::int64_t>(reads, sql, keys, [](const Item& item) { return item.id.value; });
    std::vector<Item> items;
    items.reserve(ids.size());
    for (const Id<Item> id : ids) {
        const auto item = found.find(id.value);
        must(item != found.end(), fmt::format("item {} exists", id.value));
        items.push_back(item->second);
    }
    return items;
}

std::optional<ItemRecord> find_item(Reads& reads, const std::string& sku) {
    const auto row = reads.first(
        "select i.id, i.sku, i.name, i.category_id, i.unit, i.step, i.tracking, i.cost_method, "
        "i.status, i.sales_price, i.purchase_price, i.safety_stock, i.inspect_on_receipt, "
        "i.version, i.tax_code, i.standard_cost, 0, i.description, i.weight, i.length, i.width, "
        "i.height, c.code, c.cost_method "
        "from item i join category c on c.id = i.category_id where i.sku = $1",
        sku);
    if (!row) return std::nullopt;
    ItemRecord record;
    record.item = item_from(*row);
    record.description = row->text(17);
    record.weight = {row->integer(18)};
    record.length = {row->integer(19)};
    record.width = {row->integer(20)};
    record.height = {row->integer(21)};
    record.category = {record.item.category, row->text(22), row->text(23)};
    return record;
}

void save_item(Tx& tx, const ItemRecord& record) {
    const Item& item = record.item;
    tx.upsert_row("item",
                  "id, sku, name, description, category_id, unit, step, tracking, cost_method, "
                  "status, sales_price, purchase_price, weight, length, width, height, "
                  "inspect_on_receipt, safety_stock, version, tax_code, standard_cost",
                  1, item.id, item.sku, item.name, record.description, record.category.id,
                  item.unit, item.step, item.tracking, item.cost_method, item.status,
                  item.sales_price, item.purchase_price, record.weight, record.length, record.width,
                  record.height, item.inspect_on_receipt, item.safety_stock, item.version,
                  item.tax_code, item.standard_cost);
}

void refuse_unless_tax_code(Reads& reads, const std::string& code, const std::string& field) {
    if (!code.empty() && !reads.first("select 1 from tax_code where code = $1", code))
        refuse(tax_code_not_found, field, {{"code", code}});
}

void set_standard_cost(Tx& tx, Id<Item> item, Price cost) {
    tx.execute("update item set standard_cost = $2 where id = $1", item, cost);
}

void raise_version(Tx& tx, Id<Item> item) {
    tx.execute("update item set version = version + 1 where id = $1", item);
}

std::optional<Category> find_category(Reads& reads, const std::string& code) {
    const auto row =
        reads.first("select id, code, cost_method, name from category where code = $1", code);
    if (!row) return std::nullopt;
    return Category{row->id<Category>(0), row->text(1), row->text(2), row->text(3)};
}

void save_category(Tx& tx, const Category& category) {
    tx.upsert_row("category", "id, code, name, cost_method", 1, category.id, category.code,
                  category.name, category.cost_method);
}

Category make_category(Tx& tx, const std::string& code) {
    const Category category{tx.next_id<Category>(), code, {}, code};
    save_category(tx, category);
    return category;
}

std::string resolved_cost_method(Reads& reads, const std::string& own, const Category& category) {
    if (!own.empty()) return own;
    return category.cost_method.empty() ? setting(reads, "cost_method") : category.cost_method;
}

void remove_item(Tx& tx, Id<Item> item) {
    tx.execute("delete from item_unit where item_id = $1", item);
    tx.execute("delete from item_barcode where item_id = $1", item);
    tx.execute("delete from item_warehouse where item_id = $1", item);
    tx.execute("delete from item where id = $1", item);
}

}  // namespace storekeep::catalog
