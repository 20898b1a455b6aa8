// What the bookkeeper writes when goods are costed in another way, or are worth something else.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

bool is_one_heap(const std::string& method) { return method == "average" || method == "standard"; }

// Takes the first `quantity` units off the pieces.
std::vector<Piece> cut(std::vector<Piece>& pieces, Count quantity) {
    std::vector<Piece> taken;
    for (Piece& piece : pieces) {
        Piece part = piece;
        part.quantity = std::min(piece.quantity, quantity);
        if (part.quantity == 0) continue;
        part.value = share_of(piece.value, part.quantity, piece.quantity);
        piece.quantity -= part.quantity;
        piece.value -= part.value;
        quantity -= part.quantity;
        taken.push_back(part);
    }
    return taken;
}

}  // namespace

// By warehouses and lots as they came to be; the one pool for the company is first.
std::vector<Pool> Auditor::in_order(std::vector<Pool> pools) const {
    std::sort(pools.begin(), pools.end(), [&](const Pool& one, const Pool& other) {
        const auto key = [&](const Pool& pool) {
            const Count warehouse =
                pool.warehouse == all_places ? -1 : place_in(order_of_warehouses_, pool.warehouse);
            return std::pair(warehouse, rank_of(pool.item, pool.lot));
        };
        return key(one) < key(other);
    });
    return pools;
}

// How much of a pool goes to which of the pools that its goods belong to from now on.
std::map<Pool, Count> Auditor::destinations(const std::string& item, const Pool& from) const {
    std::map<Pool, Count> pools;
    for (const auto& [spot, quantity] : spots()) {
        const std::vector<std::string> parts = split(spot);
        if (parts[2] == item && (from.warehouse == all_places || from.warehouse == parts[0]) &&
            (from.lot.empty() || from.lot == parts[3]))
            pools[pool_of(item, parts[0], parts[3])] += quantity;
    }
    return pools;
}

void Auditor::convert(const std::string& item, const std::string& method_before) {
    const std::string& method = method_of(item);
    for (const Pool& from : in_order(books_.pools_of(item))) {
        const std::map<Pool, Count> to = destinations(item, from);
        if (is_one_heap(method) == is_one_heap(method_before) && to.size() == 1 &&
            to.contains(from))
            continue;
        std::vector<Piece> pieces =
            books_.take(from, method_before, books_.content(from).quantity);
        std::stable_sort(
            pieces.begin(), pieces.end(),
            [](const Piece& one, const Piece& other) { return one.since < other.since; });
        std::vector<Pool> order;
        for (const auto& [pool, quantity] : to) order.push_back(pool);
        for (const Pool& pool : in_order(order))
            books_.put(pool, method, cut(pieces, to.at(pool)));
    }
}

void Auditor::costing(const Json& request, const Json& result) {
    std::map<std::string, std::string> before;
    for (const auto& [item, own] : methods_) before[item] = method_of(item);
    const bool one_pool_before = one_pool_;
    const std::string method = request.text_or("cost_method", "");
    const std::string scope = request.text_or("cost_scope", "");
    if (is_said(request, "item"))
        methods_[said(request, "item")] = method == "inherited" ? "" : method;
    else if (!method.empty())
        company_method_ = method;
    if (!scope.empty()) one_pool_ = scope == "company";
    begin(result, "costing_change");
    Count number = 0;
    for (const std::string& item : order_of_items_) {
        if (books_.pools_of(item).empty()) continue;
        if (method_of(item) == before[item] && one_pool_ == one_pool_before) continue;
        if (method_of(item) == "standard" && before[item] != "standard") {
            Books::Content sum;
            for (const Pool& pool : books_.pools_of(item)) {
                sum.quantity += books_.content(pool).quantity;
                sum.value += books_.content(pool).value;
            }
            standards_[item] = price_of(sum.value, sum.quantity);
        }
        books_.on_line(++number);
        convert(item, before[item]);
    }
}

void Auditor::revalue(const std::string& number, const Json& request,
                      const std::vector<Pool>& pools) {
    const std::string item = said(request, "item");
    const bool standard = method_of(item) == "standard";
    const Count percent = counted(request.text_or("percent", "0"), 6);
    Count unit_cost = is_said(request, "unit_cost") ? price_said(request, "unit_cost") : -1;
    if (standard && unit_cost < 0)
        unit_cost = standards_[item] - share_of(standards_[item], percent, 100'000'000);
    books_.begin(number, date_);
    Count line = 0;
    for (const Pool& pool : pools) {
        books_.on_line(++line);
        const Books::Content left = books_.content(pool);
        if (left.quantity == 0) continue;
        const Count value = unit_cost >= 0
                                ? priced(left.quantity, unit_cost)
                                : left.value - share_of(left.value, percent, 100'000'000);
        const Count difference = books_.revalue(pool, value, unit_cost >= 0);
        post(account::inventory, difference);
        post(account::revaluation, -difference);
        if (!standard) continue;
        standards_before_[number].try_emplace(item, standards_[item]);
        standards_[item] = unit_cost;
    }
}

void Auditor::revaluation(const Json& request, const Json& result) {
    const std::string number = said(result, "revaluation");
    const std::string warehouse = request.text_or("warehouse", "");
    std::vector<Pool> pools;
    for (const Pool& pool : in_order(books_.pools_of(said(request, "item"))))
        if (warehouse.empty() || pool.warehouse == all_places || pool.warehouse == warehouse)
            pools.push_back(pool);
    if (said(result, "status") == "waiting")
        revaluations_[number] = {request, pools};
    else
        revalue(number, request, pools);
}

void Auditor::revaluation_approve(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    const auto& [asked, pools] = revaluations_.at(number);
    revalue(number, asked, pools);
}

void Auditor::revaluation_reverse(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    undo(number);
    for (const auto& [item, standard] : standards_before_[number])
        if (method_of(item) == "standard") standards_[item] = standard;
}

}  // namespace storekeep::auditor
