// What the bookkeeper writes of goods that lie somewhere else, in other warehouses and other bins.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

std::string on_its_way(const Line& left_with, const std::string& lot) {
    return "underway|" + left_with.document + "|" + std::to_string(left_with.line) + "|" + lot;
}

// Each lot on its own, however its item is costed.
Pool between(const std::string& item, const std::string& lot) { return {item, {}, lot}; }

}  // namespace

void Auditor::transfer_create(const Json& request, const Json& result) {
    Order& order = orders_[said(result, "transfer")];
    order = {{}, said(request, "from"), said(request, "to")};
    Count number = 0;
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        order.lines[number_of(line, "line", ++number)] = {
            item, order.warehouse, base_units(item, line, "quantity"), 0};
    }
}

void Auditor::transfer_ship(const Json& request, const Json& result) {
    const std::string number = said(request, "number");
    const Order& order = orders_.at(number);
    begin(result, "shipment");
    carriers_[number].push_back(books_.document());
    for (const Json& entry : lines_of(request)) {
        const Count line = number_of(entry, "line", 1);
        const std::string& item = order.lines.at(line).item;
        books_.on_line(line);
        for (const Share& share : shares_of(item, entry, base_units(item, entry, "quantity"))) {
            lay(order.warehouse, said(entry, "bin"), item, share.lot, "available",
                -share.quantity);
            const Line own{books_.document(), line};
            books_.add(on_its_way(own, share.lot), share.quantity);
            auto& carried = carried_[number];
            if (std::none_of(carried.begin(), carried.end(), [&](const Arrival& one) {
                    return one.by == own && one.lot == share.lot;
                }))
                carried.push_back({own, {}, share.lot, share.quantity});
            const Pool from = pool_of(item, order.warehouse, share.lot);
            const std::vector<Piece> pieces = books_.take(from, method_of(item), share.quantity);
            post(account::inventory, -value_of(pieces));
            note_carrier(number, line, share.quantity, value_of(pieces));
            come_in(between(item, share.lot), pieces);
        }
    }
}

// The lots that are meant: those named, or all, or the only one there is.
std::vector<Auditor::Share> Auditor::underway(const std::string& transfer, const Json& entry) {
    const Count line = number_of(entry, "line", 1);
    const std::string& item = orders_.at(transfer).lines.at(line).item;
    std::vector<Share> there;
    Count all = 0;
    for (const Arrival& one : carried_[transfer]) {
        if (one.by.line != line) continue;
        const Count left = books_.at(on_its_way(one.by, one.lot));
        if (left == 0) continue;
        all += left;
        const auto same = std::find_if(there.begin(), there.end(),
                                       [&](const Share& lot) { return lot.lot == one.lot; });
        if (same != there.end())
            same->quantity += left;
        else
            there.push_back({one.lot, left});
    }
    const Count quantity =
        is_said(entry, "quantity") ? base_units(item, entry, "quantity") : all;
    if (!listed(entry, "lots").empty()) return shares_of(item, entry, quantity);
    std::stable_sort(there.begin(), there.end(), [&](const Share& one, const Share& other) {
        return rank_of(item, one.lot) < rank_of(item, other.lot);
    });
    for (Share& share : there) share.quantity = std::min(share.quantity, quantity);
    return there;
}

void Auditor::take_underway(
    const std::string& transfer, Count line, const std::vector<Share>& shares,
    const std::function<void(const Share&, const std::vector<Piece>&)>& each) {
    const Order& order = orders_.at(transfer);
    const std::string& item = order.lines.at(line).item;
    books_.on_line(line);
    for (const Share& share : shares) {
        Count quantity = share.quantity;
        for (const Arrival& one : carried_[transfer]) {
            if (one.by.line != line || one.lot != share.lot) continue;
            const Count part = std::min(quantity, books_.at(on_its_way(one.by, one.lot)));
            if (part == 0) continue;
            quantity -= part;
            books_.add(on_its_way(one.by, one.lot), -part);
            const std::vector<Piece> pieces = books_.take_own(
                between(item, one.lot), method_of(item), one.by, part);
            post(account::in_transit, -value_of(pieces));
            each({one.lot, part}, pieces);
        }
    }
}

void Auditor::transfer_receive(const Json& request, const Json& result) {
    const std::string number = said(request, "number");
    const Order& order = orders_.at(number);
    begin(result, "receipt");
    carriers_[number].push_back(books_.document());
    std::vector<Json> entries = lines_of(request);
    if (entries.empty())
        for (const auto& [line, ordered] : order.lines)
            entries.push_back(Json::object().set("line", line));
    for (const Json& entry : entries) {
        const Count line = number_of(entry, "line", 1);
        const std::string& item = order.lines.at(line).item;
        take_underway(number, line, underway(number, entry),
                      [&](const Share& share, const std::vector<Piece>& pieces) {
                          lay(order.to, entry.text_or("bin", "RECV-01"), item, share.lot,
                              "available", share.quantity);
                          come_in(pool_of(item, order.to, share.lot), pieces);
                      });
    }
}

void Auditor::transfer_write_off(const Json& request, const Json& result) {
    const std::string number = said(result, "write_off");
    if (said(result, "state") == "waiting") {
        losses_[number] = request;
        return;
    }
    const std::string transfer = said(request, "number");
    books_.begin(number, date_);
    std::vector<Json> entries = lines_of(request);
    if (entries.empty())
        for (const auto& [line, ordered] : orders_.at(transfer).lines)
            entries.push_back(Json::object().set("line", line));
    for (const Json& entry : entries)
        take_underway(transfer, number_of(entry, "line", 1), underway(transfer, entry),
                      [&](const Share&, const std::vector<Piece>& pieces) {
                          post(account::write_offs, value_of(pieces));
                      });
}

void Auditor::transfer_write_off_approve(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    transfer_write_off(losses_.at(number),
                       Json::object().set("write_off", number).set("state", "posted"));
}

void Auditor::stock_move(const Json& request, const Json& result) {
    begin(result, "stock_move");
    const std::string warehouse = said(request, "warehouse");
    const std::string item = said(request, "item");
    const std::string status = request.text_or("status", "available");
    for (const Share& share : shares_of(item, request, base_units(item, request, "quantity"))) {
        lay(warehouse, said(request, "from"), item, share.lot, status, -share.quantity);
        lay(warehouse, said(request, "to"), item, share.lot, status, share.quantity);
    }
}

void Auditor::putaway(const Json& request, const Json& result) {
    begin(result, "putaway");
    const std::string warehouse = said(request, "warehouse");
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        for (const Share& share : shares_of(item, line, base_units(item, line, "quantity"))) {
            lay(warehouse, said(line, "from"), item, share.lot, "available", -share.quantity);
            lay(warehouse, said(line, "to"), item, share.lot, "available", share.quantity);
        }
    }
}

void Auditor::set_status(const Json& request, const Json& result) {
    begin(result, "status_change");
    const std::string warehouse = said(request, "warehouse");
    const std::string item = said(request, "item");
    const std::string to = said(request, "to");
    const std::vector<Share> shares =
        shares_of(item, request, base_units(item, request, "quantity"));
    for (const Share& share : shares) {
        lay(warehouse, said(request, "bin"), item, share.lot, said(request, "from"),
            -share.quantity);
        if (to != "written_off")
            lay(warehouse, said(request, "bin"), item, share.lot, to, share.quantity);
    }
    if (to == "written_off") post(account::write_offs, leave(item, warehouse, shares));
}

// All that lies of the lot is quarantined, but for what is picked and waits in the packing bin.
void Auditor::lot_block(const Json& request, const Json& result) {
    begin(result, "lot_block");
    const std::string tail = "|" + said(request, "item") + "|" + said(request, "lot") + "|";
    for (const auto& [spot, quantity] : spots()) {
        const std::size_t at = spot.find(tail);
        if (at == std::string::npos || spot.find("|PACK-01|") != std::string::npos) continue;
        const std::string place = spot.substr(0, at + tail.size());
        if (spot == place + "quarantine") continue;
        books_.add("spot|" + spot, -quantity);
        books_.add("spot|" + place + "quarantine", quantity);
    }
}

}  // namespace storekeep::auditor
