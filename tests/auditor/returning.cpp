// What the bookkeeper writes of goods that customers send back.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

const std::string returns_bin = "RET-01";

}  // namespace

void Auditor::authorize(const Json& request, const Json& result) {
    const std::string shipment = said(request, "shipment");
    returns_[said(result, "return")] = {shipment, orders_.at(order_of_.at(shipment)).warehouse};
}

void Auditor::return_receive(const Json& request, const Json& result) {
    Return& found = returns_.at(said(request, "return"));
    const Order& order = orders_.at(order_of_.at(found.shipment));
    begin(result, "receipt");
    std::vector<std::pair<Count, std::pair<Pool, Count>>> back;
    for (const Json& entry : lines_of(request)) {
        const Count line = number_of(entry, "line", 1);
        const std::string& item = order.lines.at(line).item;
        const std::string bin = entry.text_or("bin", returns_bin);
        const std::vector<Share> shares =
            shares_of(item, entry, base_units(item, entry, "quantity"));
        books_.on_line(line);
        for (const Share& share : shares) {
            lay(found.warehouse, bin, item, share.lot, "inspection", share.quantity);
            found.came[line].push_back(
                {{books_.document(), line}, bin, share.lot, share.quantity});
        }
        for (const auto& pool : pools_of(item, found.warehouse, shares))
            back.emplace_back(line, pool);
    }
    for (const auto& [line, of_pool] : back) {
        const auto& [pool, quantity] = of_pool;
        books_.on_line(line);
        const Pool& in = pool;
        const Count back_here = quantity;
        const Count value = books_.give_back(
            in, method_of(in.item), {found.shipment, line}, back_here,
            [&](Count worth) { return at_standard(in, back_here, worth); });
        const Count kept = at_standard(in, back_here, value);
        post(account::inventory, kept);
        post(account::variance, value - kept);
        post(account::cost_of_goods_sold, -value);
    }
}

void Auditor::inspect(const Json& request, const Json&) {
    const std::string rma = said(request, "return");
    books_.begin(rma, date_);
    for (const Json& entry : lines_of(request))
        books_.add(of_line("accepted", rma, number_of(entry, "line", 1)),
                   counted(entry.text_or("accepted", "0"), 6));
}

// What came and is not disposed of, what came first being disposed of first.
std::vector<Auditor::Arrival> Auditor::standing(const Return& found, Count line) const {
    std::vector<Arrival> places;
    if (const auto came = found.came.find(line); came != found.came.end()) places = came->second;
    if (const auto gone = found.disposed.find(line); gone != found.disposed.end())
        for (const Arrival& one : gone->second) {
            Count left = one.quantity;
            for (Arrival& place : places) {
                if (place.bin != one.bin || place.lot != one.lot) continue;
                const Count part = std::min(left, place.quantity);
                place.quantity -= part;
                left -= part;
            }
        }
    std::erase_if(places, [](const Arrival& place) { return place.quantity == 0; });
    return places;
}

void Auditor::dispose(const Json& request, const Json& result) {
    const std::string rma = said(request, "return");
    Return& found = returns_.at(rma);
    const Order& order = orders_.at(order_of_.at(found.shipment));
    begin(result, "disposition");
    std::map<Count, std::vector<Arrival>> places;
    std::vector<std::pair<const Json*, std::vector<Arrival>>> disposals;
    for (const Json& entry : lines_of(request)) {
        const Count line = number_of(entry, "line", 1);
        const std::string& item = order.lines.at(line).item;
        if (!places.contains(line)) places[line] = standing(found, line);
        const Count quantity = base_units(item, entry, "quantity");
        std::vector<Share> shares{{"*", quantity}};
        if (!listed(entry, "lots").empty()) shares = shares_of(item, entry, quantity);
        disposals.emplace_back(&entry, std::vector<Arrival>{});
        for (Share& share : shares)
            for (Arrival& place : places[line]) {
                const Count part = std::min(share.quantity, place.quantity);
                if (part == 0 || (share.lot != "*" && place.lot != share.lot)) continue;
                disposals.back().second.push_back({place.by, place.bin, place.lot, part});
                place.quantity -= part;
                share.quantity -= part;
            }
    }
    for (const auto& [entry, parts] : disposals) {
        const Count line = number_of(*entry, "line", 1);
        const std::string& item = order.lines.at(line).item;
        const std::string how = said(*entry, "disposition");
        const std::string status = how == "restock" ? "available"
                                   : how == "supplier" ? "quarantine"
                                                       : how;
        books_.on_line(line);
        for (const Arrival& part : parts) {
            found.disposed[line].push_back(
                {{books_.document(), line}, part.bin, part.lot, part.quantity});
            lay(found.warehouse, part.bin, item, part.lot, "inspection", -part.quantity);
            if (how == "write_off") {
                const Count value = value_of(
                    books_.take_own(pool_of(item, found.warehouse, part.lot), method_of(item),
                                    part.by, part.quantity));
                post(account::write_offs, value);
                post(account::inventory, -value);
                continue;
            }
            const std::string bin = entry->text_or("bin", how == "repair"    ? part.bin
                                                          : how == "damaged" ? "DMG-01"
                                                          : how == "restock" ? "A-1"
                                                                             : "QUAR-01");
            lay(found.warehouse, bin, item, part.lot, status, part.quantity);
            if (how == "repair")
                books_.add(of_line("repair", rma, line) + "|" + part.lot, part.quantity);
        }
    }
}

// Goods under repair stand in the returns bin; those of the lot that came first are mended first.
void Auditor::repair(const Json& request, const Json& result) {
    const std::string rma = said(request, "return");
    Return& found = returns_.at(rma);
    const Order& order = orders_.at(order_of_.at(found.shipment));
    begin(result, "repair");
    for (const Json& entry : lines_of(request)) {
        const Count line = number_of(entry, "line", 1);
        const std::string& item = order.lines.at(line).item;
        const std::string bin = entry.text_or("bin", "STOCK-01");
        Count left = base_units(item, entry, "quantity");
        std::vector<Share> parts;
        std::vector<Count> weights;
        books_.on_line(line);
        for (const Share& there : handled(of_line("repair", rma, line), item)) {
            const Count part = std::min(left, there.quantity);
            if (part == 0) continue;
            left -= part;
            parts.push_back({there.lot, part});
            weights.push_back(part);
            books_.add(of_line("repair", rma, line) + "|" + there.lot, -part);
            lay(found.warehouse, returns_bin, item, there.lot, "repair", -part);
            lay(found.warehouse, bin, item, there.lot, "available", part);
        }
        const Count cost = amount_said(entry, "cost");
        if (!repairs_add_ || cost == 0 || method_of(item) == "standard") continue;
        const std::vector<Count> costs = dealt(cost, weights);
        for (std::size_t index = 0; index < parts.size(); ++index) {
            if (costs[index] == 0) continue;
            books_.add_value(pool_of(item, found.warehouse, parts[index].lot),
                             found.came[line].front().by, costs[index]);
            post(account::inventory, costs[index]);
            post(account::repair_costs, -costs[index]);
        }
    }
}

void Auditor::credit_note(const Json& request, const Json& result) {
    const std::string rma = said(request, "return");
    const std::string shipment = returns_.at(rma).shipment;
    const Order& order = orders_.at(order_of_.at(shipment));
    begin(result, "credit_note");
    const std::string number = books_.document();
    std::vector<Count> amounts;
    for (const auto& [line, ordered] : order.lines) {
        const Count quantity = books_.at(of_line("accepted", rma, line)) -
                               books_.at(of_line("credited", rma, line));
        if (quantity <= 0) continue;
        const Count upto = books_.at(of_line("credited_quantity", shipment, line)) + quantity;
        const Count amount = share_of(books_.at(of_line("billed_amount", shipment, line)), upto,
                                      books_.at(of_line("billed_quantity", shipment, line))) -
                             books_.at(of_line("credited_amount", shipment, line));
        amounts.push_back(amount);
        books_.add(of_line("credited", rma, line), quantity);
        books_.add(of_line("credited_quantity", shipment, line), quantity);
        books_.add(of_line("credited_amount", shipment, line), amount);
    }
    Count total = -amount_said(request, "restocking_fee");
    for (const Count amount : amounts) total += amount;
    amounts.push_back(-amount_said(request, "restocking_fee"));
    const Count rate = rate_of(currency_of(order.partner));
    const std::vector<Count> values = exchanged(amounts, rate);
    const Count value = exchanged(total, rate);
    post(account::sales_returns, value - values.back());
    post(account::restocking_fees, values.back());
    post(account::receivables, -value);
    owe(order.partner, -value);
    if (total == 0) return;
    make_item(number, order.partner, true, -value, -total);
    for (const std::string& billed : std::vector<std::string>(invoices_[shipment])) {
        const Count open = books_.at("item_foreign|" + billed);
        const Count left = -books_.at("item_foreign|" + number);
        if (open <= 0 || left <= 0) continue;
        settle(number, billed, std::min(open, left), number + " for " + billed);
    }
}

}  // namespace storekeep::auditor
