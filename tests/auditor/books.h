// An independent bookkeeper's books: counters and heaps of units with their cost, kept the slow way
// and with arithmetic of their own. Nothing here knows a room of the house.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/auditor/figures.h"

namespace storekeep::auditor {

struct Pool {
    std::string item;
    std::string warehouse;  // "": between warehouses; all_places: one pool for the company
    std::string lot;        // of items costed by lot
    auto operator<=>(const Pool&) const = default;
    bool is_between() const { return warehouse.empty(); }
};
inline constexpr const char* all_places = "*";

struct Piece {
    std::size_t root = 0;  // the heap of the receipt they came with; 0: these are a receipt
    Count quantity = 0;
    Count value = 0;
    std::string since = {};  // the day by which they take their turn
};

Count value_of(const std::vector<Piece>& pieces);

// A document, and the line of it that something is done for.
struct Line {
    std::string document;
    Count line = 1;
    auto operator<=>(const Line&) const = default;
};

// The name of a figure that the books keep of one line of a document.
std::string of_line(const std::string& what, const std::string& document, Count line);
std::string of_line(const std::string& what, const Line& line);

// Units that cost alike.
struct Heap {
    enum class Kind { layer, trail, pool };
    Pool pool;
    Kind kind = Kind::layer;
    std::string since;
    std::size_t root = 0;
    Line made_by;
    Line came_with;  // what made its root
    Count quantity = 0;
    Count value = 0;
    int named = 0;  // by how many changes that can still be taken back
};

class Books {
public:
    // The document, its day and the line that all changes belong to from here on.
    void begin(std::string document, std::string date);
    void on_line(Count line) { line_ = line; }
    const std::string& document() const { return document_; }

    void add(const std::string& counter, Count change);
    Count at(const std::string& counter) const;
    // All whose names begin so, in their order.
    using Counter = std::pair<std::string, Count>;
    std::vector<Counter> all(const std::string& beginning) const;
    const std::map<std::size_t, Heap>& heaps() const { return heaps_; }
    // What changed after a day, heaps as "quantity|ITEM|PLACE" and "value|ITEM|PLACE".
    std::map<std::string, Count> changed_after(const std::string& date) const;
    void forget_days_before(const std::string& date);

    void put(const Pool& pool, const std::string& method, const std::vector<Piece>& pieces);
    std::vector<Piece> take(const Pool& pool, const std::string& method, Count quantity);
    // Those that came into the pool with a document's line, oldest first; the rest as the method
    // says.
    std::vector<Piece> take_own(const Pool& pool, const std::string& method, const Line& came_with,
                                Count quantity);
    // What a line of `original` took comes back, last out first in: its value then. `kept` says how
    // much of it is kept in stock.
    Count give_back(const Pool& pool, const std::string& method, const Line& original,
                    Count quantity, const std::function<Count(Count)>& kept);
    // What of `difference` the units of a receipt's line bear that are still here, by warehouse.
    // `gone_back` of them are the supplier's again.
    std::map<std::string, Count> correct(const Line& receipt, Count difference, Count gone_back);
    // The same of goods that were carried from one warehouse to another: of those that lie where
    // these lines put them, of so many in all.
    std::map<std::string, Count> correct_carried(const std::vector<Line>& carriers, Count carried,
                                                 Count difference);
    bool holds_carried(const std::vector<Line>& carriers) const {
        return !open_made_by(carriers).empty();
    }
    // Adds a value to goods that came with a line, or to the pool's first.
    void add_value(const Pool& pool, const Line& came_with, Count value);
    // Gives what the pool holds another value; the difference.
    Count revalue(const Pool& pool, Count value, bool by_quantity);

    struct Content {
        Count quantity = 0;
        Count value = 0;
    };
    Content content(const Pool& pool) const;
    std::vector<Pool> pools_of(const std::string& item) const;  // not those between warehouses
    // A unit's price at the latest entry that brought something in, by its day; none: 0.
    Count last_price(const std::string& item) const;

    // How an item is costed now: where goods of a pool would lie, if that can be told, and whether
    // a pool of its is one heap.
    struct Costing {
        std::function<std::optional<Pool>(const Pool&)> place;
        std::function<bool(const Pool&)> pooled;
    };
    // The opposite of all that `original` did.
    void take_back(const std::string& original, const Costing& now);
    bool did_anything(const std::string& original) const { return changes_.contains(original); }
    // Nobody will name the document again.
    void forget(const std::string& document);

private:
    struct Change {
        std::string counter;
        std::size_t heap = 0;
        std::size_t taken = 0;
        Count line = 1;
        Count quantity = 0;
        Count value = 0;
    };
    struct Taken {  // and not come back yet
        std::size_t heap = 0;
        std::size_t root = 0;
        std::string lot;
        bool trail = false;
        Count quantity = 0;
        Count value = 0;
    };
    struct Latest {
        std::string date;
        Count quantity = 0;
        Count value = 0;
    };

    void apply(const Change& change);
    void change_heap(std::size_t place, Count quantity, Count value) {
        apply({{}, place, 0, line_, quantity, value});
    }
    void move_heap(const Change& change);
    std::size_t make(const Pool& pool, Heap::Kind kind, std::size_t root, const std::string& since);
    std::size_t pool_heap(const Pool& pool);
    void let_go(std::size_t place);
    bool is_pooled(const Pool& pool, const std::string& method) const;
    std::vector<std::size_t> open(const Pool& pool, Heap::Kind kind) const;
    std::vector<std::size_t> open_made_by(const std::vector<Line>& carriers) const;
    std::map<std::string, Count> spread(const std::vector<std::size_t>& here, Count whole,
                                        Count difference);
    std::vector<std::size_t> open_since(const Line& came_with) const;
    std::vector<std::size_t> by_age(std::vector<std::size_t> places) const;
    Piece take_from(std::size_t heap, Count quantity);
    std::vector<Piece> take_last(const Line& original, const std::string& lot, bool trail,
                                 Count quantity);

    std::map<std::string, Count> counters_;
    std::map<std::string, std::map<std::string, Count>> by_day_;  // changes of counters and heaps
    std::map<std::size_t, Heap> heaps_;
    std::size_t last_heap_ = 0;
    std::map<std::pair<Pool, Heap::Kind>, std::set<std::size_t>> open_;
    std::map<Pool, std::size_t> pool_heaps_;
    std::map<Line, std::set<std::size_t>> since_;  // made by a line, or of the same receipt
    std::map<std::size_t, Taken> taken_;
    std::size_t last_taken_ = 0;
    std::map<Line, std::vector<std::size_t>> taken_by_;
    std::map<std::string, std::vector<Change>> changes_;  // by document
    std::map<std::string, Latest> latest_;                // by item
    std::string document_;
    std::string date_;
    Count line_ = 1;
};

}  // namespace storekeep::auditor
