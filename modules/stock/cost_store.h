// Cost layers and their entries as rows. Layers and entries are facts; what is left is derived.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "modules/stock/cost.h"

namespace storekeep::stock {

// What is left of a layer.
struct LayerLeft {
    Id<Layer> layer;
    Pool pool;
    std::string kind;  // layer, pool, trail
    Date date;
    Id<Layer> root;  // the layer of the receipt these units came with
    Quantity quantity;
    Money value;
};

// Why a layer changes.
struct Cause {
    Id<Document> document;
    Date date;
    std::int64_t line = 0;
    Id<CostEntry> gives_back = {};
};

struct EntryLeft {  // an issue's entry and how much of it has not come back
    Id<CostEntry> entry;
    Id<Layer> root;
    Id<Lot> lot;
    bool trail = false;
    Quantity quantity;  // positive
    Money value;
};

struct EntryRow {
    Id<CostEntry> entry;
    Id<Layer> layer;
    bool trail = false;
    std::int64_t line = 0;
    Quantity quantity;
    Money value;
    Id<CostEntry> gives_back;  // whose units came back with it
    bool given_back = false;   // some of its units came back with a later document
};

// A new layer with its first entry. `root` none: the layer is its own root. `since`: the day by
// which it takes its turn, when that is another than the cause's.
LayerLeft add_layer(Tx& tx, const Cause& cause, const Pool& pool, std::string_view kind,
                    Id<Layer> root, Quantity quantity, const Money& value,
                    std::optional<Date> since = std::nullopt);
void change_layer(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity,
                  const Money& value);

// Layers of a pool with something left, oldest first, at most `most`.
std::vector<LayerLeft> open_layers(Tx& tx, const Pool& pool, std::string_view kind,
                                   std::int64_t most);

// Which layers of a pool have their turn, and in which order.
enum class Turn { oldest_layer, newest_layer, pool, trail };

// The open layers of several pools in their turn, looked up together and not again after each
// change. While it is in use nothing else changes these pools' layers.
class OpenLayers {
public:
    explicit OpenLayers(Tx& tx) : tx_(tx) {}
    Tx& tx() { return tx_; }

    // To be looked up with the others; a layer asked for without that is looked up alone.
    void expect(const Pool& pool, Turn turn);
    // The next layer with something left, to be changed in place; null when there is none.
    LayerLeft* next(const Pool& pool, Turn turn);
    // The one layer of an average pool, made meanwhile.
    void add_pool(const LayerLeft& layer);

private:
    using Key = std::pair<Turn, Pool>;
    struct Known {
        std::deque<LayerLeft> layers;
        bool looked_up = false;
        bool complete = false;  // the database has no more
    };
    void look_up(const std::vector<Key>& keys);
    void look_up(const std::vector<Key>& keys, bool newest_first);

    Tx& tx_;
    std::map<Key, Known> known_;
};

std::vector<LayerLeft> layers_of_roots(Tx& tx, const std::vector<Id<Layer>>& roots);
// Layers that a document line made, and layers of the same receipt made since, with something left.
std::vector<LayerLeft> layers_since(Tx& tx, Id<Document> document, std::int64_t line);
// Layers that a line of these documents made, with something left, whose quantity counts.
std::vector<LayerLeft> layers_made(Tx& tx, const std::vector<Id<Document>>& documents,
                                   std::int64_t line);
LayerLeft load_layer(Tx& tx, Id<Layer> layer);

// The layers with which a receipt line's units came in, and how many they were.
struct Roots {
    Id<catalog::Item> item;
    std::vector<Id<Layer>> layers;
    Quantity quantity;
};
Roots roots_of(Tx& tx, Id<Document> receipt, std::int64_t line);

// In SQL: the warehouse of the pool that holds goods of the warehouse in `column`, which is 0 in
// transit; and its name for people.
std::string pool_place(std::string_view column);
std::string pool_place_name(std::string_view pool, std::string_view code);

// What a document line took and has not come back yet, last taken first.
std::vector<EntryLeft> taken_by(Tx& tx, Id<Document> document, std::int64_t line);
std::vector<EntryRow> entries_of(Tx& tx, Id<Document> document);  // last entered first

}  // namespace storekeep::stock
