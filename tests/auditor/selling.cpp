// What the bookkeeper writes of goods that are picked, packed, shipped and billed.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

const std::string packing_bin = "PACK-01";

Count amount_of(const Json& line) {
    const Count discount = counted(line.text_or("discount_percent", "0"), 6);
    return priced(counted(said(line, "quantity"), 6), price_said(line, "price"), discount);
}

}  // namespace

void Auditor::sales_order(const Json& request, const Json& result) {
    Order& order = orders_[said(result, "sales_order")];
    order = {said(request, "customer"), said(request, "warehouse")};
    Count number = 0;
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        order.lines[number_of(line, "line", ++number)] = {item, order.warehouse,
                                                         base_units(item, line, "quantity"),
                                                         amount_of(line), line};
    }
}

void Auditor::sales_order_confirm(const Json& request, const Json&) {
    orders_.at(said(request, "number")).confirmed = true;
}

// A line that is known changes in what is said; quantity 0 takes it out of a draft. Of a confirmed
// order it stays known, and may be wanted again.
void Auditor::sales_order_change(const Json& request, const Json&) {
    Order& order = orders_.at(said(request, "number"));
    for (const Json& change : lines_of(request)) {
        const Count number = number_of(change, "line", 1);
        const auto known = order.lines.find(number);
        if (!order.confirmed && known != order.lines.end() &&
            change.text_or("quantity", "1") == "0") {
            order.lines.erase(known);
            continue;
        }
        Json line = known == order.lines.end() ? change : known->second.said;
        for (const auto& [name, value] : change.members()) line.set(name, value);
        const std::string item = said(line, "item");
        order.lines[number] = {item, order.warehouse, base_units(item, line, "quantity"),
                               amount_of(line), line};
    }
}

// Which lots of what was held were taken is the office's choice: the reply says it.
void Auditor::pick(const Json& request, const Json& result) {
    const std::string number = said(request, "sales_order");
    const Order& order = orders_.at(number);
    begin(result, "pick");
    for (const Json& taken : lines_of(result)) {
        const Count line = number_of(taken, "line", 1);
        const std::string& item = order.lines.at(line).item;
        const std::string lot = taken.text_or("lot", "");
        const Count quantity = counted(said(taken, "quantity"), 6);
        books_.on_line(line);
        lay(order.warehouse, said(taken, "bin"), item, lot, "available", -quantity);
        lay(order.warehouse, packing_bin, item, lot, "available", quantity);
        books_.add(of_line("picked", number, line) + "|" + lot, quantity);
    }
}

void Auditor::pick_short(const Json& request, const Json& result) {
    if (!is_said(result, "pick")) return;
    const std::string number = said(request, "sales_order");
    const Order& order = orders_.at(number);
    const Count line = number_of(request, "line", 1);
    const std::string& item = order.lines.at(line).item;
    const Count quantity = counted(said(request, "found"), 6);
    if (by_lot_.contains(item)) throw std::logic_error("which lot was found short is not said");
    begin(result, "pick");
    lay(order.warehouse, said(request, "bin"), item, "", "available", -quantity);
    lay(order.warehouse, packing_bin, item, "", "available", quantity);
    books_.add(of_line("picked", number, line) + "|", quantity);
}

// What a counter holds of each lot of an order's line, in the order in which the lots came to be.
std::vector<Auditor::Share> Auditor::handled(const std::string& beginning,
                                             const std::string& item) const {
    std::vector<Share> shares;
    for (const auto& [lot, quantity] : books_.all(beginning + "|"))
        shares.push_back({lot, quantity});
    std::stable_sort(shares.begin(), shares.end(), [&](const Share& one, const Share& other) {
        return rank_of(item, one.lot) < rank_of(item, other.lot);
    });
    return shares;
}

Count Auditor::units_of(const std::string& order, const Json& line) const {
    const std::string& item = orders_.at(order).lines.at(number_of(line, "line", 1)).item;
    return base_units(item, line, "quantity");
}

void Auditor::pack(const Json& request, const Json& result) {
    const std::string number = said(request, "sales_order");
    begin(result, "pack");
    std::vector<std::pair<Count, Count>> wanted;  // of a line
    for (const Json& carton : listed(request, "cartons"))
        for (const Json& line : lines_of(carton))
            wanted.emplace_back(number_of(line, "line", 1), units_of(number, line));
    if (wanted.empty())
        for (const auto& [line, ordered] : orders_.at(number).lines) wanted.emplace_back(line, -1);
    for (auto& [line, left] : wanted) {
        const std::string packed = of_line("packed", number, line);
        for (const Share& picked :
             handled(of_line("picked", number, line), orders_.at(number).lines.at(line).item)) {
            const Count free = picked.quantity - books_.at(packed + "|" + picked.lot);
            const Count part = left < 0 ? free : std::min(left, free);
            books_.add(packed + "|" + picked.lot, part);
            if (left >= 0) left -= part;
        }
    }
}

void Auditor::shipment(const Json& request, const Json& result) {
    const std::string number = said(request, "sales_order");
    const Order& order = orders_.at(number);
    begin(result, "shipment");
    const std::string shipment = books_.document();
    order_of_[shipment] = number;
    shipments_[number].push_back(shipment);
    std::vector<std::pair<Count, Count>> wanted;
    for (const Json& line : lines_of(request))
        wanted.emplace_back(number_of(line, "line", 1),
                            is_said(line, "quantity") ? units_of(number, line) : -1);
    if (wanted.empty())
        for (const auto& [line, ordered] : order.lines) wanted.emplace_back(line, -1);
    std::vector<std::pair<std::pair<Count, Pool>, Count>> leaving;
    for (auto& [line, left] : wanted) {
        const std::string& item = order.lines.at(line).item;
        books_.on_line(line);
        for (const Share& packed : handled(of_line("packed", number, line), item)) {
            const Count part = left < 0 ? packed.quantity : std::min(packed.quantity, left);
            if (part == 0) continue;
            if (left > 0) left -= part;
            books_.add(of_line("picked", number, line) + "|" + packed.lot, -part);
            books_.add(of_line("packed", number, line) + "|" + packed.lot, -part);
            books_.add(of_line("shipped", shipment, line), part);
            lay(order.warehouse, packing_bin, item, packed.lot, "available", -part);
            const std::pair key(line, pool_of(item, order.warehouse, packed.lot));
            const auto same = std::find_if(leaving.begin(), leaving.end(),
                                           [&](const auto& one) { return one.first == key; });
            if (same != leaving.end())
                same->second += part;
            else
                leaving.emplace_back(key, part);
        }
    }
    for (const auto& [key, quantity] : leaving) {
        books_.on_line(key.first);
        const Count value =
            value_of(books_.take(key.second, method_of(key.second.item), quantity));
        post(account::cost_of_goods_sold, value);
        post(account::inventory, -value);
    }
    if (is_said(result, "invoice")) bill_shipped(number, shipment, said(result, "invoice"));
}

// What is shipped and not billed, of one shipment or of all: each line's part of its amount.
void Auditor::bill_shipped(const std::string& number, const std::string& only,
                           const std::string& invoice) {
    const Order& order = orders_.at(number);
    books_.begin(invoice, date_);
    Count total = 0;
    for (const std::string& shipment : shipments_[number]) {
        if (!only.empty() && shipment != only) continue;
        bool billed = false;
        for (const auto& [line, ordered] : order.lines) {
            const Count quantity = books_.at(of_line("shipped", shipment, line)) -
                                   books_.at(of_line("billed_quantity", shipment, line));
            if (quantity == 0) continue;
            const Count before = books_.at(of_line("billed_quantity", number, line));
            const Count amount = share_of(ordered.amount, before + quantity, ordered.quantity) -
                                 books_.at(of_line("billed_amount", number, line));
            for (const std::string& of : {shipment, number}) {
                books_.add(of_line("billed_quantity", of, line), quantity);
                books_.add(of_line("billed_amount", of, line), amount);
            }
            total += amount;
            billed = true;
        }
        if (billed) invoices_[shipment].push_back(invoice);
    }
    const Count value = exchanged(total, rate_of(currency_of(order.partner)));
    post(account::receivables, value);
    post(account::revenue, -value);
    owe(order.partner, value);
    make_item(invoice, order.partner, true, value, total);
}

void Auditor::invoice(const Json& request, const Json& result) {
    const std::string shipment = request.text_or("shipment", "");
    const std::string number =
        shipment.empty() ? said(request, "sales_order") : order_of_.at(shipment);
    bill_shipped(number, shipment, said(result, "invoice"));
}

}  // namespace storekeep::auditor
