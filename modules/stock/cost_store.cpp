#include "modules/stock/cost_store.h"

#include "core/must.h"

namespace storekeep::stock {

namespace {

LayerLeft from_row(const Row& row, Currency currency) {
    return {row.id<Layer>(0),
            {row.id<catalog::Item>(1), row.id<catalog::Warehouse>(2), row.id<Lot>(3)},
            row.text(4),
            row.date(5),
            row.id<Layer>(6),
            row.quantity(7),
            row.money(8, currency)};
}

void write_left(Tx& tx, const LayerLeft& layer) {
    tx.upsert_row("cost_layer_balance",
                  "layer_id, item_id, warehouse_id, lot_id, kind, date, root_id, quantity, value",
                  1, layer.layer, layer.pool.item, layer.pool.warehouse, layer.pool.lot, layer.kind,
                  layer.date, layer.root, layer.quantity, layer.value);
}

void enter(Tx& tx, const Cause& cause, const LayerLeft& layer, Quantity quantity,
           const Money& value) {
    const bool trail = layer.kind == "trail";
    tx.insert_row("cost_entry",
                  "id, layer_id, trail, item_id, warehouse_id, lot_id, date, document_id, line, "
                  "quantity, value, gives_back_id",
                  tx.next_id<CostEntry>(), layer.layer, trail, layer.pool.item,
                  layer.pool.warehouse, layer.pool.lot, cause.date, cause.document, cause.line,
                  quantity, value, cause.gives_back ? bind(cause.gives_back) : Value{});
    if (!trail)
        tx.accumulate_row("cost_pool_balance", "item_id, warehouse_id, lot_id, quantity, value", 3,
                          layer.pool.item, layer.pool.warehouse, layer.pool.lot, quantity, value);
    tx.touch("stock_item", layer.pool.item.value);
}

}  // namespace

LayerLeft add_layer(Tx& tx, const Cause& cause, const Pool& pool, std::string_view kind,
                    Id<Layer> root, Quantity quantity, const Money& value,
                    std::optional<Date> since) {
    must(quantity.is_positive() && !value.is_negative(), "a cost layer begins with goods");
    const auto id = tx.next_id<Layer>();
    LayerLeft layer{id,
                    pool,
                    std::string(kind),
                    since.value_or(cause.date),
                    root ? root : id,
                    quantity,
                    value};
    tx.insert_row("cost_layer",
                  "id, item_id, warehouse_id, lot_id, kind, date, document_id, line, root_id, "
                  "quantity",
                  id, pool.item, pool.warehouse, pool.lot, kind, layer.date, cause.document,
                  cause.line, layer.root, quantity);
    enter(tx, cause, layer, quantity, value);
    write_left(tx, layer);
    return layer;
}

void change_layer(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity,
                  const Money& value) {
    layer.quantity += quantity;
    layer.value += value;
    must(!layer.quantity.is_negative() && !layer.value.is_negative(),
         "a cost layer never falls below nothing");
    must(layer.quantity.is_positive() || layer.value.is_zero(), "an empty layer is worth nothing");
    enter(tx, cause, layer, quantity, value);
    write_left(tx, layer);
}

std::vector<LayerLeft> open_layers(Tx& tx, const Pool& pool, std::string_view kind,
                                   std::int64_t most) {
    std::vector<LayerLeft> layers;
    tx.each(
        "select layer_id, item_id, warehouse_id, lot_id, kind, date, root_id, quantity, value "
        "from cost_layer_balance where item_id = $1 and warehouse_id = $2 and lot_id = $3 "
        "and kind = $4 and quantity > 0 order by date, layer_id limit $5",
        {bind(pool.item), bind(pool.warehouse), bind(pool.lot), bind(kind), bind(most)},
        [&](const Row& row) { layers.push_back(from_row(row, tx.currency())); });
    return layers;
}

namespace {

// At a time of one pool. A pool may have very many, of which a document needs the oldest.
constexpr std::size_t layers_at_a_time = 16;
constexpr std::size_t pools_at_a_time = 16;

// Asks for the first layers of `count` pools at once.
std::string next_question(std::size_t count, bool newest_first) {
    const std::string order = newest_first ? "date desc, layer_id desc" : "date, layer_id";
    std::string sql;
    for (std::size_t pool = 0; pool < count; ++pool)
        sql += fmt::format(
            "{}select * from (select layer_id, item_id, warehouse_id, lot_id, kind, date, "
            "root_id, quantity, value from cost_layer_balance where item_id = ${} "
            "and warehouse_id = ${} and lot_id = ${} and kind = ${} and quantity > 0 "
            "order by {} limit {}) as of_pool_{}",
            pool == 0 ? "" : " union all ", 4 * pool + 1, 4 * pool + 2, 4 * pool + 3, 4 * pool + 4,
            order, layers_at_a_time, pool);
    return sql;
}

std::string_view kind_of(Turn turn) {
    if (turn == Turn::pool) return "pool";
    return turn == Turn::trail ? "trail" : "layer";
}

}  // namespace

void OpenLayers::expect(const Pool& pool, Turn turn) { known_.try_emplace({turn, pool}); }

void OpenLayers::add_pool(const LayerLeft& layer) {
    known_[{Turn::pool, layer.pool}].layers.push_back(layer);
}

LayerLeft* OpenLayers::next(const Pool& pool, Turn turn) {
    const Key key{turn, pool};
    Known& known = known_[key];
    if (!known.looked_up) {
        std::vector<Key> wanted;
        for (const auto& [other, one] : known_)
            if (!one.looked_up) wanted.push_back(other);
        look_up(wanted);
    }
    while (!known.layers.empty() && known.layers.front().quantity.is_zero())
        known.layers.pop_front();
    if (known.layers.empty() && !known.complete) look_up({key});
    return known.layers.empty() ? nullptr : &known.layers.front();
}

void OpenLayers::look_up(const std::vector<Key>& keys) {
    std::vector<Key> oldest;
    std::vector<Key> newest;
    for (const Key& key : keys)
        (key.first == Turn::newest_layer ? newest : oldest).push_back(key);
    look_up(oldest, false);
    look_up(newest, true);
}

void OpenLayers::look_up(const std::vector<Key>& keys, bool newest_first) {
    for (std::size_t done = 0; done < keys.size(); done += pools_at_a_time) {
        const std::size_t given = std::min(pools_at_a_time, keys.size() - done);
        const std::size_t asked = given == 1 ? 1 : pools_at_a_time;
        std::vector<Value> parameters;
        std::map<std::pair<Pool, std::string_view>, Known*> asked_for;
        for (std::size_t index = done; index < done + given; ++index) {
            const auto& [turn, pool] = keys[index];
            asked_for[{pool, kind_of(turn)}] = &known_[keys[index]];
            for (Value value :
                 {bind(pool.item), bind(pool.warehouse), bind(pool.lot), bind(kind_of(turn))})
                parameters.push_back(std::move(value));
        }
        parameters.resize(4 * asked);  // of no item: nothing is found
        tx_.each(next_question(asked, newest_first), parameters, [&](const Row& row) {
            LayerLeft layer = from_row(row, tx_.currency());
            asked_for.at({layer.pool, layer.kind})->layers.push_back(std::move(layer));
        });
    }
    for (const Key& key : keys) {
        Known& known = known_[key];
        known.looked_up = true;
        known.complete = known.layers.size() < layers_at_a_time;
        std::sort(known.layers.begin(), known.layers.end(),
                  [newest_first](const LayerLeft& one, const LayerLeft& other) {
                      const std::pair first(one.date, one.layer);
                      const std::pair second(other.date, other.layer);
                      return newest_first ? second < first : first < second;
                  });
    }
}

std::vector<LayerLeft> layers_of_roots(Tx& tx, const std::vector<Id<Layer>>& roots) {
    std::vector<std::vector<Value>> keys;
    for (Id<Layer> root : roots) keys.push_back({bind(root)});
    std::vector<LayerLeft> layers;
    tx.each_of(
        "with wanted(root_id) as ({wanted}) "
        "select b.layer_id, b.item_id, b.warehouse_id, b.lot_id, b.kind, b.date, b.root_id, "
        "b.quantity, b.value from wanted w join cost_layer_balance b on b.root_id = w.root_id "
        "where b.quantity > 0 order by b.date, b.layer_id",
        keys, [&](const Row& row) { layers.push_back(from_row(row, tx.currency())); });
    return layers;
}

std::vector<LayerLeft> layers_since(Tx& tx, Id<Document> document, std::int64_t line) {
    std::vector<LayerLeft> layers;
    tx.each(
        "select b.layer_id, b.item_id, b.warehouse_id, b.lot_id, b.kind, b.date, b.root_id, "
        "b.quantity, b.value from cost_layer l join cost_layer_balance b "
        "on b.layer_id = l.id or b.root_id = l.id "
        "where l.document_id = $1 and l.line = $2 and l.kind <> 'pool' and b.quantity > 0 "
        "order by b.date, b.layer_id",
        {bind(document), bind(line)},
        [&](const Row& row) { layers.push_back(from_row(row, tx.currency())); });
    return layers;
}

std::vector<LayerLeft> layers_made(Tx& tx, const std::vector<Id<Document>>& documents,
                                   std::int64_t line) {
    std::vector<std::vector<Value>> keys;
    for (Id<Document> document : documents) keys.push_back({bind(document), bind(line)});
    std::vector<LayerLeft> layers;
    tx.each_of(
        "with wanted(document_id, line) as ({wanted}) "
        "select b.layer_id, b.item_id, b.warehouse_id, b.lot_id, b.kind, b.date, b.root_id, "
        "b.quantity, b.value from wanted w join cost_layer l "
        "on l.document_id = w.document_id and l.line = w.line and l.kind <> 'pool' "
        "join cost_layer_balance b on b.layer_id = l.id "
        "where b.quantity > 0 order by b.date, b.layer_id",
        keys, [&](const Row& row) { layers.push_back(from_row(row, tx.currency())); });
    return layers;
}

LayerLeft load_layer(Tx& tx, Id<Layer> layer) {
    const auto row = tx.first(
        "select layer_id, item_id, warehouse_id, lot_id, kind, date, root_id, quantity, value "
        "from cost_layer_balance where layer_id = $1",
        layer);
    must(row.has_value(), "a layer has a balance");
    return from_row(*row, tx.currency());
}

Roots roots_of(Tx& tx, Id<Document> receipt, std::int64_t line) {
    Roots roots;
    tx.each(
        "select id, quantity, item_id from cost_layer where document_id = $1 and line = $2 "
        "and kind <> 'pool' order by id",
        {bind(receipt), bind(line)}, [&](const Row& row) {
            roots.layers.push_back(row.id<Layer>(0));
            roots.quantity += row.quantity(1);
            roots.item = row.id<catalog::Item>(2);
        });
    return roots;
}

std::string pool_place(std::string_view column) {
    return fmt::format(
        "case when {0} <> 0 and exists (select 1 from company_setting "
        "where name = 'cost_scope' and value = 'company') then {1} else {0} end",
        column, all_warehouses.value);
}

std::string pool_place_name(std::string_view pool, std::string_view code) {
    return fmt::format(
        "case {} when 0 then 'in transit' when {} then 'all warehouses' else {} end", pool,
        all_warehouses.value, code);
}

std::vector<EntryLeft> taken_by(Tx& tx, Id<Document> document, std::int64_t line) {
    std::vector<EntryLeft> taken;
    tx.each(
        "select e.id, l.root_id, e.lot_id, e.trail, e.quantity, e.value, "
        "coalesce((select cast(sum(b.quantity) as bigint) from cost_entry b "
        "where b.gives_back_id = e.id), 0), "
        "coalesce((select cast(sum(b.value) as bigint) from cost_entry b "
        "where b.gives_back_id = e.id), 0) "
        "from cost_entry e join cost_layer l on l.id = e.layer_id "
        "where e.document_id = $1 and e.line = $2 and e.quantity < 0 order by e.id desc",
        {bind(document), bind(line)}, [&](const Row& row) {
            taken.push_back({row.id<CostEntry>(0), row.id<Layer>(1), row.id<Lot>(2), row.truth(3),
                             -row.quantity(4) - row.quantity(6),
                             -row.money(5, tx.currency()) - row.money(7, tx.currency())});
        });
    return taken;
}

std::vector<EntryRow> entries_of(Tx& tx, Id<Document> document) {
    std::vector<EntryRow> entries;
    tx.each(
        "select e.id, e.layer_id, e.trail, e.line, e.quantity, e.value, "
        "e.gives_back_id, coalesce((select cast(sum(b.quantity) as bigint) from cost_entry b "
        "where b.gives_back_id = e.id and b.document_id <> e.document_id), 0) "
        "from cost_entry e where e.document_id = $1 order by e.id desc",
        {bind(document)}, [&](const Row& row) {
            entries.push_back({row.id<CostEntry>(0), row.id<Layer>(1), row.truth(2),
                               row.integer(3), row.quantity(4), row.money(5, tx.currency()),
                               row.id_or_none<CostEntry>(6), row.integer(7) != 0});
        });
    return entries;
}

Price current_cost(Reads& reads, const Pool& pool) {
    const catalog::Item item = catalog::items_of(reads, {pool.item}).front();
    if (item.cost_method == "standard" && !item.standard_cost.is_zero()) return item.standard_cost;
    const auto left = reads.first(
        "select quantity, value from cost_pool_balance "
        "where item_id = $1 and warehouse_id = $2 and lot_id = $3 and quantity > 0",
        pool.item, pool.warehouse, pool.lot);
    if (left) return unit_price(left->money(1, reads.currency()), left->quantity(0));
    const auto last = reads.first(
        "select quantity, value from cost_entry where item_id = $1 and quantity > 0 and trail = 0 "
        "order by date desc, id desc limit 1",
        pool.item);
    return last ? unit_price(last->money(1, reads.currency()), last->quantity(0)) : Price{};
}

}  // namespace storekeep::stock
