// Value given to goods that lie here, documents taken back, and what nobody will ask for again.
#include <algorithm>
#include <stdexcept>

#include "tests/auditor/books.h"

namespace storekeep::auditor {

void Books::add_value(const Pool& pool, const Line& came_with, Count value) {
    for (const std::size_t place : open_since(came_with)) {
        const Heap& heap = heaps_.at(place);
        if (heap.pool == pool && heap.kind == Heap::Kind::layer)
            return change_heap(place, 0, value);
    }
    std::vector<std::size_t> first = open(pool, Heap::Kind::pool);
    if (first.empty()) first = open(pool, Heap::Kind::layer);
    change_heap(first.at(0), 0, value);
}

Count Books::revalue(const Pool& pool, Count value, bool by_quantity) {
    std::vector<std::size_t> places = open(pool, Heap::Kind::pool);
    if (places.empty()) places = open(pool, Heap::Kind::layer);
    const Count before = content(pool).value;
    if (value == before) return 0;
    std::vector<Count> weights;
    for (const std::size_t place : places)
        weights.push_back(by_quantity ? heaps_.at(place).quantity : heaps_.at(place).value);
    const std::vector<Count> values = dealt(value, weights);
    for (std::size_t index = 0; index < places.size(); ++index) {
        const Count change = values[index] - heaps_.at(places[index]).value;
        if (change != 0) change_heap(places[index], 0, change);
    }
    return value - before;
}

Books::Content Books::content(const Pool& pool) const {
    Content sum;
    for (const auto kind : {Heap::Kind::layer, Heap::Kind::pool})
        for (const std::size_t place : open(pool, kind)) {
            sum.quantity += heaps_.at(place).quantity;
            sum.value += heaps_.at(place).value;
        }
    return sum;
}

std::vector<Pool> Books::pools_of(const std::string& item) const {
    std::vector<Pool> pools;
    for (const auto& [key, open] : open_)
        if (key.first.item == item && !key.first.is_between() && !open.empty() &&
            key.second != Heap::Kind::trail)
            pools.push_back(key.first);
    return pools;
}

Count Books::last_price(const std::string& item) const {
    const auto latest = latest_.find(item);
    return latest == latest_.end() ? 0 : price_of(latest->second.value, latest->second.quantity);
}

void Books::take_back(const std::string& original, const Costing& now) {
    std::vector<Change> changes = changes_[original];
    std::reverse(changes.begin(), changes.end());
    for (Change& change : changes) {
        line_ = change.line;
        change.quantity = -change.quantity;
        change.value = -change.value;
        if (change.heap == 0) {
            apply(change);
            continue;
        }
        const Heap& heap = heaps_.at(change.heap);
        const std::optional<Pool> pool = now.place(heap.pool);
        const bool pooled = pool && !pool->is_between() && now.pooled(*pool);
        if (pool == heap.pool && pooled == (heap.kind != Heap::Kind::layer)) {
            apply(change);
        } else if (heap.kind != Heap::Kind::trail) {
            // What left before its item was costed in another way comes back to what it is now.
            if (change.quantity < 0 || !pool)
                throw std::logic_error(original + " cannot be taken back from other heaps");
            const std::size_t root = heap.kind == Heap::Kind::layer ? heap.root : 0;
            put(*pool, pooled ? "average" : "fifo",
                {{root, change.quantity, change.value, {}}});
        }
    }
}

void Books::let_go(std::size_t place) {
    const auto found = heaps_.find(place);
    if (found == heaps_.end()) return;
    const Heap heap = found->second;
    if (heap.quantity != 0 || heap.named > 0 || heap.kind == Heap::Kind::pool) return;
    for (const Line& line : {heap.made_by, heap.came_with})
        if (const auto known = since_.find(line); known != since_.end()) {
            known->second.erase(place);
            if (known->second.empty()) since_.erase(known);
        }
    heaps_.erase(found);
    if (const auto root = heaps_.find(heap.root); root != heaps_.end()) {
        --root->second.named;
        let_go(heap.root);
    }
}

void Books::forget(const std::string& document) {
    const auto known = changes_.find(document);
    if (known == changes_.end()) return;
    const std::vector<Change> changes = std::move(known->second);
    changes_.erase(known);
    const Line first{document, 0};
    while (!since_.empty() && since_.lower_bound(first) != since_.end() &&
           since_.lower_bound(first)->first.document == document)
        since_.erase(since_.lower_bound(first));
    for (auto line = taken_by_.lower_bound(first);
         line != taken_by_.end() && line->first.document == document;
         line = taken_by_.erase(line))
        for (const std::size_t entry : line->second) taken_.erase(entry);
    for (const Change& change : changes) {
        const auto heap = heaps_.find(change.heap);
        if (heap == heaps_.end()) continue;
        --heap->second.named;
        let_go(change.heap);
    }
}

}  // namespace storekeep::auditor
