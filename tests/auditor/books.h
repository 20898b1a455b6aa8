// An independent bookkeeper's books: counters and heaps of units with their cost, kept the slow way
// and with arithmetic of their own. Nothing here knows a room of the house.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace storekeep::auditor {

using Count = std::int64_t;  // millionths of a unit, or cents

Count counted(const std::string& decimal, int digits);  // "12.5" with 2 digits: 1250
std::string decimal(Count count, int digits);
Count share_of(Count whole, Count part, Count all);  // whole * part / all, half away from zero
Count priced(Count quantity, Count price);           // cents of millionths at millionths
// In proportion to the weights, by the largest remainder; the earlier one wins a tie.
std::vector<Count> dealt(Count whole, const std::vector<Count>& weights);

struct Pool {
    std::string item;
    std::string warehouse;  // "": between warehouses
    std::string lot;        // of items costed by lot
    auto operator<=>(const Pool&) const = default;
};

struct Piece {
    std::size_t root = 0;  // the heap of the receipt they came with; 0: these are a receipt
    Count quantity = 0;
    Count value = 0;
    std::string since = {};  // the day by which they take their turn
};

Count value_of(const std::vector<Piece>& pieces);

// Units that cost alike.
struct Heap {
    enum class Kind { layer, trail, pool };
    Pool pool;
    Kind kind = Kind::layer;
    std::string since;
    std::size_t root = 0;
    std::string document;
    Count quantity = 0;
    Count value = 0;
};

class Books {
public:
    // The document that all changes belong to from here on.
    void begin(std::string document, std::string date);
    const std::string& document() const { return document_; }

    void add(const std::string& counter, Count change);
    Count at(const std::string& counter) const;
    const std::map<std::string, Count>& counters() const { return counters_; }
    const std::vector<Heap>& heaps() const { return heaps_; }

    void put(const Pool& pool, const std::string& method, const std::vector<Piece>& pieces);
    std::vector<Piece> take(const Pool& pool, const std::string& method, Count quantity);
    // Those that came into the pool with a document, oldest first; the rest as the method says.
    std::vector<Piece> take_own(const Pool& pool, const std::string& method,
                                const std::string& came_with, Count quantity);
    // What `original` took comes back, last out first in; its value then.
    Count give_back(const Pool& pool, const std::string& method, const std::string& original,
                    Count quantity, Count kept_out);
    // What of `difference` the units of a receipt bear that are still here, by warehouse.
    std::map<std::string, Count> correct(const std::string& receipt, Count difference);
    // The opposite of all that `original` did.
    void take_back(const std::string& original);

private:
    struct Change {
        std::string counter;
        std::size_t heap = 0;
        std::size_t taken = 0;
        Count quantity = 0;
        Count value = 0;
    };
    struct Taken {  // and not come back yet
        std::size_t heap = 0;
        Count quantity = 0;
        Count value = 0;
    };

    void apply(const Change& change);
    std::size_t make(const Pool& pool, Heap::Kind kind, std::size_t root, const std::string& since);
    std::size_t pool_heap(const Pool& pool);
    std::vector<std::size_t> open(const Pool& pool, Heap::Kind kind) const;
    Piece take_from(std::size_t heap, Count quantity);
    std::vector<Piece> take_last(const std::string& original, const std::string& lot, bool trail,
                                 Count quantity);

    std::map<std::string, Count> counters_;
    std::vector<Heap> heaps_{1};
    std::vector<Taken> taken_{1};
    std::map<std::string, std::vector<Change>> changes_;  // by document
    std::map<std::string, std::vector<std::size_t>> taken_by_;
    std::string document_;
    std::string date_;
};

}  // namespace storekeep::auditor
