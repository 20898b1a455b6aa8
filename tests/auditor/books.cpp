#include "tests/auditor/books.h"

#include <algorithm>
#include <stdexcept>

namespace storekeep::auditor {

std::string of_line(const std::string& what, const std::string& document, Count line) {
    return what + "|" + document + "|" + std::to_string(line);
}

std::string of_line(const std::string& what, const Line& line) {
    return of_line(what, line.document, line.line);
}

Count value_of(const std::vector<Piece>& pieces) {
    Count value = 0;
    for (const Piece& piece : pieces) value += piece.value;
    return value;
}

void Books::begin(std::string document, std::string date) {
    document_ = std::move(document);
    date_ = std::move(date);
    line_ = 1;
}

void Books::move_heap(const Change& change) {
    Heap& heap = heaps_.at(change.heap);
    heap.quantity += change.quantity;
    heap.value += change.value;
    ++heap.named;
    if (heap.quantity < 0 || heap.value < 0 || (heap.quantity == 0 && heap.value != 0))
        throw std::logic_error("the auditor finds " + decimal(heap.quantity, 6) + " worth " +
                               decimal(heap.value, 2) + " of " + heap.pool.item + " of " +
                               heap.made_by.document + " in '" + heap.pool.warehouse + "'");
    std::set<std::size_t>& open = open_[{heap.pool, heap.kind}];
    if (heap.quantity > 0)
        open.insert(change.heap);
    else
        open.erase(change.heap);
    if (heap.kind == Heap::Kind::trail) return;
    const std::string place = heap.pool.item + "|" + heap.pool.warehouse;
    by_day_[date_]["quantity|" + place] += change.quantity;
    by_day_[date_]["value|" + place] += change.value;
    Latest& latest = latest_[heap.pool.item];
    if (change.quantity > 0 && date_ >= latest.date)
        latest = {date_, change.quantity, change.value};
}

void Books::apply(const Change& change) {
    if (change.heap != 0) {
        move_heap(change);
    } else if (change.taken != 0) {
        const auto taken = taken_.find(change.taken);
        if (taken == taken_.end()) return;  // of a document that nobody will name again
        taken->second.quantity += change.quantity;
        taken->second.value += change.value;
    } else {
        const auto counter = counters_.try_emplace(change.counter, 0).first;
        counter->second += change.quantity;
        if (counter->second < 0 && change.counter.starts_with("spot|"))
            throw std::logic_error("the auditor finds less than nothing in " + change.counter);
        if (counter->second == 0) counters_.erase(counter);
        by_day_[date_][change.counter] += change.quantity;
    }
    changes_[document_].push_back(change);
}

void Books::add(const std::string& counter, Count change) {
    if (change != 0) apply({counter, 0, 0, line_, change, 0});
}

Count Books::at(const std::string& counter) const {
    const auto found = counters_.find(counter);
    return found == counters_.end() ? 0 : found->second;
}

std::vector<Books::Counter> Books::all(const std::string& beginning) const {
    std::vector<Counter> found;
    for (auto counter = counters_.lower_bound(beginning);
         counter != counters_.end() && counter->first.starts_with(beginning); ++counter)
        found.emplace_back(counter->first.substr(beginning.size()), counter->second);
    return found;
}

std::map<std::string, Count> Books::changed_after(const std::string& date) const {
    std::map<std::string, Count> changes;
    for (auto day = by_day_.upper_bound(date); day != by_day_.end(); ++day)
        for (const auto& [name, change] : day->second) changes[name] += change;
    return changes;
}

void Books::forget_days_before(const std::string& date) {
    by_day_.erase(by_day_.begin(), by_day_.lower_bound(date));
}

std::size_t Books::make(const Pool& pool, Heap::Kind kind, std::size_t root,
                        const std::string& since) {
    const std::size_t place = ++last_heap_;
    // A heap that is one for its pool says nothing of receipts.
    const Line own = kind == Heap::Kind::pool ? Line{} : Line{document_, line_};
    const auto of_root = heaps_.find(root);
    const Line came_with = of_root == heaps_.end() ? own : of_root->second.came_with;
    heaps_[place] = {
        pool, kind, since.empty() ? date_ : since, root == 0 ? place : root, own, came_with, 0, 0};
    if (kind == Heap::Kind::pool) return place;
    since_[own].insert(place);
    if (changes_.contains(came_with.document)) since_[came_with].insert(place);
    // The root stays known as long as goods of it may be.
    if (of_root != heaps_.end()) ++of_root->second.named;
    return place;
}

std::size_t Books::pool_heap(const Pool& pool) {
    const auto known = pool_heaps_.find(pool);
    if (known != pool_heaps_.end()) return known->second;
    return pool_heaps_[pool] = make(pool, Heap::Kind::pool, 0, {});
}

std::vector<std::size_t> Books::by_age(std::vector<std::size_t> places) const {
    std::sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
        return std::pair(heaps_.at(one).since, one) < std::pair(heaps_.at(other).since, other);
    });
    return places;
}

std::vector<std::size_t> Books::open(const Pool& pool, Heap::Kind kind) const {
    const auto known = open_.find({pool, kind});
    if (known == open_.end()) return {};
    return by_age({known->second.begin(), known->second.end()});
}

std::vector<std::size_t> Books::open_since(const Line& came_with) const {
    std::vector<std::size_t> places;
    const auto known = since_.find(came_with);
    if (known == since_.end()) return places;
    for (const std::size_t place : known->second)
        if (heaps_.at(place).quantity > 0) places.push_back(place);
    return by_age(std::move(places));
}

bool Books::is_pooled(const Pool& pool, const std::string& method) const {
    return !pool.is_between() && (method == "average" || method == "standard");
}

void Books::put(const Pool& pool, const std::string& method, const std::vector<Piece>& pieces) {
    const bool pooled = is_pooled(pool, method);
    Count quantity = 0;
    for (const Piece& piece : pieces) {
        const auto kind = pooled ? Heap::Kind::trail : Heap::Kind::layer;
        change_heap(make(pool, kind, piece.root, piece.since), piece.quantity,
                    pooled ? 0 : piece.value);
        quantity += piece.quantity;
    }
    if (pooled) change_heap(pool_heap(pool), quantity, value_of(pieces));
}

Piece Books::take_from(std::size_t place, Count quantity) {
    const Heap& heap = heaps_.at(place);
    const Piece piece{heap.root, quantity, share_of(heap.value, quantity, heap.quantity),
                      heap.since};
    taken_by_[{document_, line_}].push_back(++last_taken_);
    taken_[last_taken_] = {place,    heap.root,  heap.pool.lot, heap.kind == Heap::Kind::trail,
                           quantity, piece.value};
    change_heap(place, -quantity, -piece.value);
    return piece;
}

std::vector<Piece> Books::take(const Pool& pool, const std::string& method, Count quantity) {
    const bool pooled = is_pooled(pool, method);
    std::vector<std::size_t> turn = open(pool, pooled ? Heap::Kind::trail : Heap::Kind::layer);
    if (method == "lifo" && !pool.is_between()) std::reverse(turn.begin(), turn.end());
    std::vector<Piece> pieces;
    std::vector<Count> quantities;
    Count left = quantity;
    for (const std::size_t heap : turn) {
        if (left == 0) break;
        pieces.push_back(take_from(heap, std::min(left, heaps_.at(heap).quantity)));
        quantities.push_back(pieces.back().quantity);
        left -= pieces.back().quantity;
    }
    if (left != 0) throw std::logic_error("the auditor has too few " + pool.item);
    if (!pooled) return pieces;
    const std::vector<Count> values = dealt(take_from(pool_heap(pool), quantity).value, quantities);
    for (std::size_t index = 0; index < pieces.size(); ++index) pieces[index].value = values[index];
    return pieces;
}

std::vector<Piece> Books::take_own(const Pool& pool, const std::string& method,
                                   const Line& came_with, Count quantity) {
    std::vector<Piece> pieces;
    Count left = quantity;
    for (const std::size_t place : open_since(came_with)) {
        const Heap& heap = heaps_.at(place);
        if (left == 0 || heap.pool != pool) continue;
        const bool trail = heap.kind == Heap::Kind::trail;
        pieces.push_back(take_from(place, std::min(left, heap.quantity)));
        left -= pieces.back().quantity;
        if (trail) pieces.back().value = take_from(pool_heap(pool), pieces.back().quantity).value;
    }
    if (left == 0) return pieces;
    for (const Piece& piece : take(pool, method, left)) pieces.push_back(piece);
    return pieces;
}

std::vector<Piece> Books::take_last(const Line& original, const std::string& lot, bool trail,
                                    Count quantity) {
    std::vector<Piece> pieces;
    std::vector<std::size_t> entries = taken_by_[original];
    std::reverse(entries.begin(), entries.end());
    for (const std::size_t entry : entries) {
        const Taken taken = taken_.at(entry);
        if (taken.trail != trail || (!lot.empty() && !taken.lot.empty() && taken.lot != lot))
            continue;
        const Count part = std::min(quantity, taken.quantity);
        if (part == 0) continue;
        const Count value = share_of(taken.value, part, taken.quantity);
        pieces.push_back({taken.root, part, value, {}});
        apply({{}, 0, entry, line_, -part, -value});
        quantity -= part;
    }
    if (quantity != 0)
        throw std::logic_error("more comes back than left with " + original.document);
    return pieces;
}

Count Books::give_back(const Pool& pool, const std::string& method, const Line& original,
                       Count quantity, const std::function<Count(Count)>& kept) {
    const bool trails = std::any_of(taken_by_[original].begin(), taken_by_[original].end(),
                                    [&](std::size_t entry) { return taken_.at(entry).trail; });
    if (!is_pooled(pool, method)) {
        const std::vector<Piece> back = take_last(original, pool.lot, false, quantity);
        put(pool, method, back);
        return value_of(back);
    }
    // Where the item had another method when they left, their layers say which receipt they are of.
    const std::vector<Piece> back = take_last(original, pool.lot, false, quantity);
    for (const Piece& piece : trails ? take_last(original, pool.lot, true, quantity) : back)
        change_heap(make(pool, Heap::Kind::trail, piece.root, {}), piece.quantity, 0);
    for (const Piece& piece : back) change_heap(pool_heap(pool), piece.quantity, piece.value);
    const Count value = value_of(back);
    const Count in_stock = kept(value);
    if (in_stock != value) change_heap(pool_heap(pool), 0, in_stock - value);
    return value;
}

std::map<std::string, Count> Books::correct(const Line& receipt, Count difference,
                                            Count gone_back) {
    Count whole = -gone_back;
    for (const Change& change : changes_[receipt.document])
        if (change.heap != 0 && change.line == receipt.line && change.quantity > 0 &&
            heaps_.at(change.heap).kind != Heap::Kind::pool)
            whole += change.quantity;
    return spread(open_since(receipt), whole, difference);
}

std::vector<std::size_t> Books::open_made_by(const std::vector<Line>& carriers) const {
    std::vector<std::size_t> places;
    for (const Line& line : carriers)
        for (const std::size_t place : open_since(line))
            if (heaps_.at(place).made_by == line && heaps_.at(place).kind != Heap::Kind::pool)
                places.push_back(place);
    return by_age(std::move(places));
}

std::map<std::string, Count> Books::correct_carried(const std::vector<Line>& carriers,
                                                    Count carried, Count difference) {
    return spread(open_made_by(carriers), carried, difference);
}

std::map<std::string, Count> Books::spread(const std::vector<std::size_t>& here, Count whole,
                                           Count difference) {
    std::map<std::string, Count> borne;
    if (here.empty()) return borne;
    std::vector<Count> weights;
    Count on_hand = 0;
    for (const std::size_t place : here) {
        weights.push_back(heaps_.at(place).quantity);
        on_hand += heaps_.at(place).quantity;
    }
    const std::vector<Count> parts =
        dealt(share_of(difference, on_hand, std::max(on_hand, whole)), weights);
    for (std::size_t index = 0; index < here.size(); ++index) {
        const Heap& heap = heaps_.at(here[index]);
        const std::size_t holder =
            heap.kind == Heap::Kind::trail ? pool_heap(heap.pool) : here[index];
        const Count value = std::max(parts[index], -heaps_.at(holder).value);
        if (value == 0) continue;
        borne[heap.pool.warehouse] += value;
        change_heap(holder, 0, value);
    }
    return borne;
}

}  // namespace storekeep::auditor
