#include "tests/auditor/books.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace storekeep::auditor {

namespace {

__extension__ typedef __int128 Wide;

Count half_away(Wide numerator, Wide denominator) {
    const bool negative = (numerator < 0) != (denominator < 0);
    if (numerator < 0) numerator = -numerator;
    if (denominator < 0) denominator = -denominator;
    const auto size = static_cast<Count>((2 * numerator + denominator) / (2 * denominator));
    return negative ? -size : size;
}

}  // namespace

Count counted(const std::string& decimal, int digits) {
    const bool negative = decimal.starts_with('-');
    const std::size_t point = decimal.find('.');
    std::string all = decimal.substr(negative ? 1 : 0, point - (negative ? 1 : 0));
    std::string after = point == std::string::npos ? "" : decimal.substr(point + 1);
    after.resize(static_cast<std::size_t>(digits), '0');
    const Count count = std::stoll(all + after);
    return negative ? -count : count;
}

std::string decimal(Count count, int digits) {
    std::string text = std::to_string(count < 0 ? -count : count);
    const auto wanted = static_cast<std::size_t>(digits);
    if (text.size() <= wanted) text.insert(0, wanted + 1 - text.size(), '0');
    text.insert(text.size() - wanted, ".");
    return count < 0 ? "-" + text : text;
}

Count share_of(Count whole, Count part, Count all) { return half_away(Wide{whole} * part, all); }

Count priced(Count quantity, Count price) {
    return half_away(Wide{quantity} * price * 100, Wide{1'000'000} * 1'000'000);
}

std::vector<Count> dealt(Count whole, const std::vector<Count>& weights) {
    const Count sign = whole < 0 ? -1 : 1;
    const Count all = std::accumulate(weights.begin(), weights.end(), Count{0});
    std::vector<Count> parts;
    std::vector<std::pair<Wide, std::size_t>> remainders;
    Count left = whole * sign;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const Wide product = Wide{whole} * sign * weights[index];
        parts.push_back(static_cast<Count>(product / all));
        remainders.emplace_back(-(product % all), index);
        left -= parts.back();
    }
    std::sort(remainders.begin(), remainders.end());
    remainders.resize(static_cast<std::size_t>(left));
    for (const auto& [remainder, index] : remainders) ++parts[index];
    for (Count& part : parts) part *= sign;
    return parts;
}

Count value_of(const std::vector<Piece>& pieces) {
    Count value = 0;
    for (const Piece& piece : pieces) value += piece.value;
    return value;
}

void Books::begin(std::string document, std::string date) {
    document_ = std::move(document);
    date_ = std::move(date);
}

void Books::apply(const Change& change) {
    if (change.heap != 0) {
        Heap& heap = heaps_[change.heap];
        heap.quantity += change.quantity;
        heap.value += change.value;
        if (heap.quantity < 0 || heap.value < 0 || (heap.quantity == 0 && heap.value != 0))
            throw std::logic_error("the auditor finds " + decimal(heap.quantity, 6) + " worth " +
                                   decimal(heap.value, 2) + " of " + heap.pool.item + " of " +
                                   heap.document + " in '" + heap.pool.warehouse + "'");
    } else if (change.taken != 0) {
        taken_[change.taken].quantity += change.quantity;
        taken_[change.taken].value += change.value;
    } else {
        counters_[change.counter] += change.quantity;
    }
    changes_[document_].push_back(change);
}

void Books::add(const std::string& counter, Count change) {
    if (change != 0) apply({counter, 0, 0, change, 0});
}

Count Books::at(const std::string& counter) const {
    const auto found = counters_.find(counter);
    return found == counters_.end() ? 0 : found->second;
}

std::size_t Books::make(const Pool& pool, Heap::Kind kind, std::size_t root,
                        const std::string& since) {
    const std::size_t place = heaps_.size();
    heaps_.push_back({pool, kind, since.empty() ? date_ : since, root == 0 ? place : root,
                      document_, 0, 0});
    return place;
}

std::size_t Books::pool_heap(const Pool& pool) {
    for (std::size_t place = 1; place < heaps_.size(); ++place)
        if (heaps_[place].kind == Heap::Kind::pool && heaps_[place].pool == pool) return place;
    return make(pool, Heap::Kind::pool, 0, {});
}

std::vector<std::size_t> Books::open(const Pool& pool, Heap::Kind kind) const {
    std::vector<std::size_t> found;
    for (std::size_t place = 1; place < heaps_.size(); ++place) {
        const Heap& heap = heaps_[place];
        if (heap.kind == kind && heap.pool == pool && heap.quantity > 0) found.push_back(place);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t one, std::size_t other) {
        return heaps_[one].since < heaps_[other].since;
    });
    return found;
}

namespace {

bool is_pooled(const Pool& pool, const std::string& method) {
    return !pool.warehouse.empty() && (method == "average" || method == "standard");
}

}  // namespace

void Books::put(const Pool& pool, const std::string& method, const std::vector<Piece>& pieces) {
    const bool pooled = is_pooled(pool, method);
    for (const Piece& piece : pieces) {
        const auto kind = pooled ? Heap::Kind::trail : Heap::Kind::layer;
        const std::size_t heap = make(pool, kind, piece.root, piece.since);
        apply({{}, heap, 0, piece.quantity, pooled ? 0 : piece.value});
        if (pooled) apply({{}, pool_heap(pool), 0, piece.quantity, piece.value});
    }
}

Piece Books::take_from(std::size_t place, Count quantity) {
    const Heap& heap = heaps_[place];
    const Piece piece{heap.root, quantity, share_of(heap.value, quantity, heap.quantity),
                      heap.since};
    taken_by_[document_].push_back(taken_.size());
    taken_.push_back({place, quantity, piece.value});
    apply({{}, place, 0, -quantity, -piece.value});
    return piece;
}

std::vector<Piece> Books::take(const Pool& pool, const std::string& method, Count quantity) {
    const bool pooled = is_pooled(pool, method);
    std::vector<std::size_t> turn = open(pool, pooled ? Heap::Kind::trail : Heap::Kind::layer);
    if (method == "lifo" && !pool.warehouse.empty()) std::reverse(turn.begin(), turn.end());
    std::vector<Piece> pieces;
    std::vector<Count> quantities;
    Count left = quantity;
    for (const std::size_t heap : turn) {
        if (left == 0) break;
        pieces.push_back(take_from(heap, std::min(left, heaps_[heap].quantity)));
        quantities.push_back(pieces.back().quantity);
        left -= pieces.back().quantity;
    }
    if (left != 0) throw std::logic_error("the auditor has too few " + pool.item);
    if (!pooled) return pieces;
    const std::vector<Count> values =
        dealt(take_from(pool_heap(pool), quantity).value, quantities);
    for (std::size_t index = 0; index < pieces.size(); ++index) pieces[index].value = values[index];
    return pieces;
}

std::vector<Piece> Books::take_own(const Pool& pool, const std::string& method,
                                   const std::string& came_with, Count quantity) {
    const bool pooled = is_pooled(pool, method);
    std::vector<Piece> pieces;
    Count left = quantity;
    for (const std::size_t heap : open(pool, pooled ? Heap::Kind::trail : Heap::Kind::layer)) {
        const std::string& of_root = heaps_[heaps_[heap].root].document;
        if (left == 0 || (heaps_[heap].document != came_with && of_root != came_with)) continue;
        pieces.push_back(take_from(heap, std::min(left, heaps_[heap].quantity)));
        left -= pieces.back().quantity;
        if (pooled)
            pieces.back().value = take_from(pool_heap(pool), pieces.back().quantity).value;
    }
    if (left == 0) return pieces;
    for (const Piece& piece : take(pool, method, left)) pieces.push_back(piece);
    return pieces;
}

std::vector<Piece> Books::take_last(const std::string& original, const std::string& lot, bool trail,
                                    Count quantity) {
    std::vector<Piece> pieces;
    std::vector<std::size_t> entries = taken_by_[original];
    std::reverse(entries.begin(), entries.end());
    for (const std::size_t entry : entries) {
        const Taken& taken = taken_[entry];
        const Heap& heap = heaps_[taken.heap];
        if ((heap.kind == Heap::Kind::trail) != trail || heap.pool.lot != lot) continue;
        const Count part = std::min(quantity, taken.quantity);
        if (part == 0) continue;
        const Count value = share_of(taken.value, part, taken.quantity);
        pieces.push_back({heap.root, part, value, {}});
        apply({{}, 0, entry, -part, -value});
        quantity -= part;
    }
    if (quantity != 0) throw std::logic_error("more comes back than left with " + original);
    return pieces;
}

Count Books::give_back(const Pool& pool, const std::string& method, const std::string& original,
                       Count quantity, Count at_standard) {
    if (!is_pooled(pool, method)) {
        const std::vector<Piece> back = take_last(original, pool.lot, false, quantity);
        put(pool, method, back);
        return value_of(back);
    }
    for (const Piece& piece : take_last(original, pool.lot, true, quantity))
        apply({{}, make(pool, Heap::Kind::trail, piece.root, {}), 0, piece.quantity, 0});
    const Count value = value_of(take_last(original, pool.lot, false, quantity));
    apply({{}, pool_heap(pool), 0, quantity, at_standard < 0 ? value : at_standard});
    return value;
}

std::map<std::string, Count> Books::correct(const std::string& receipt, Count difference) {
    std::vector<std::size_t> here;
    std::vector<Count> weights;
    Count whole = 0;
    Count on_hand = 0;
    for (const Change& change : changes_[receipt])
        if (change.heap != 0 && heaps_[change.heap].kind != Heap::Kind::pool)
            whole += change.quantity;
    for (std::size_t place = 1; place < heaps_.size(); ++place) {
        const Heap& heap = heaps_[place];
        if (heap.kind != Heap::Kind::pool && heap.quantity > 0 &&
            heaps_[heap.root].document == receipt)
            here.push_back(place);
    }
    std::stable_sort(here.begin(), here.end(), [&](std::size_t one, std::size_t other) {
        return heaps_[one].since < heaps_[other].since;
    });
    for (const std::size_t place : here) {
        weights.push_back(heaps_[place].quantity);
        on_hand += heaps_[place].quantity;
    }
    std::map<std::string, Count> borne;
    if (here.empty()) return borne;
    const std::vector<Count> parts =
        dealt(share_of(difference, on_hand, std::max(on_hand, whole)), weights);
    for (std::size_t index = 0; index < here.size(); ++index) {
        const Heap& heap = heaps_[here[index]];
        const std::size_t holder =
            heap.kind == Heap::Kind::trail ? pool_heap(heap.pool) : here[index];
        const Count value = std::max(parts[index], -heaps_[holder].value);
        if (value == 0) continue;
        borne[heap.pool.warehouse] += value;
        apply({{}, holder, 0, 0, value});
    }
    return borne;
}

void Books::take_back(const std::string& original) {
    std::vector<Change> changes = changes_[original];
    std::reverse(changes.begin(), changes.end());
    for (Change& change : changes) {
        change.quantity = -change.quantity;
        change.value = -change.value;
        apply(change);
    }
}

}  // namespace storekeep::auditor
