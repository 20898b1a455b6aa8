// What people ask for who carry, move, adjust and count goods.
#include <algorithm>

#include "tests/workload/hostile_office.h"
#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::string> floor_bins{"A-1", "A-2", "B-1", "RECV-01", "STOCK-01"};

}  // namespace

Json HostileOffice::carry() {
    const int roll = below(100);
    Json lines = Json::list();
    if (roll < 25) {
        for (int number = how_many_lines(); number > 0; --number) {
            const std::string sku = item();
            lines.append(Json::object().set("item", sku).set("quantity", units(sku, 40 * one)));
        }
        const std::string from = place();
        return asked("transfer.create")
            .set("from", from)
            .set("to", chance(3) ? from : from == "MAIN" ? "EAST" : "MAIN")
            .set("lines", std::move(lines));
    }
    Paper& transfer = any_of("transfer");
    if (roll < 28) return asked("transfer.cancel").set("number", transfer.number);
    Json request = asked(roll < 65   ? "transfer.ship"
                         : roll < 92 ? "transfer.receive"
                                     : "transfer.write_off")
                       .set("number", transfer.number);
    if (roll >= 92) request.set("reason", "lost");
    if (roll >= 65 && chance(55)) return request;
    for (const PaperLine* line : some_lines(transfer)) {
        Json entry = Json::object().set("line", line->line);
        if (roll >= 65) {
            entry.set("quantity", units(line->item, 10 * one));
            if (roll < 92) entry.set("bin", any(floor_bins));
            if (chance(60)) say_lots(entry, line->item, *entry.find("quantity")->text());
        } else {
            const std::vector<Spot> there = lying(transfer.warehouse, line->item, "available");
            if (there.empty()) continue;
            const Spot& spot = any(there);
            entry.set("quantity", part_of(line->item, std::min(line->left, spot.quantity)))
                .set("bin", spot.bin);
            say_lot(entry, spot.lot);
        }
        lines.append(std::move(entry));
    }
    return request.set("lines", std::move(lines));
}

Json HostileOffice::floor() {
    const int roll = below(100);
    const std::vector<std::string> statuses{"available", "damaged", "quarantine"};
    if (roll < 2)
        return asked("lot.block")
            .set("item", chance(50) ? "LOTTED" : "SPECIFIC")
            .set("lot", any(std::vector<std::string>{"L1", "L2", "L3"}))
            .set("reason", "recalled");
    if (roll < 35) {
        Json lines = Json::list();
        const std::string warehouse = place();
        for (int number = how_many_lines(); number > 0; --number) {
            const Spot from = any_spot("available");
            if (from.warehouse != warehouse && !chance(3)) continue;
            Json line = Json::object()
                            .set("item", from.item)
                            .set("quantity", part_of(from.item, from.quantity))
                            .set("from", from.bin)
                            .set("to", any(floor_bins));
            say_lot(line, from.lot);
            lines.append(std::move(line));
        }
        return asked("putaway.post").set("warehouse", warehouse).set("lines", std::move(lines));
    }
    const Spot from = any_spot(roll < 70 ? "available" : any(statuses));
    Json request = asked(roll < 62 ? "stock.move" : "stock.set_status")
                       .set("warehouse", from.warehouse)
                       .set("item", from.item)
                       .set("quantity", part_of(from.item, from.quantity));
    say_lot(request, from.lot);
    if (roll < 62) return request.set("from", from.bin).set("to", any(floor_bins));
    return request.set("bin", from.bin)
        .set("from", from.status)
        .set("to", chance(25) ? "written_off" : any(statuses))
        .set("reason", "seen on the floor");
}

Json HostileOffice::adjust() {
    const std::vector<std::string> reasons{"damage", "shrinkage",  "mispick",
                                           "return", "correction", "write_off"};
    const std::string warehouse = place();
    Json lines = Json::list();
    for (int number = how_many_lines(); number > 0; --number) {
        const Spot spot = any_spot("available");
        Json line = Json::object();
        if (chance(60)) {
            if (spot.warehouse != warehouse) continue;
            const std::string quantity =
                part_of(spot.item, chance(80) ? std::min(spot.quantity, 4 * one) : spot.quantity);
            line.set("item", spot.item)
                .set("bin", spot.bin)
                .set("status", spot.status)
                .set("quantity", quantity);
            say_lot(line, spot.lot);
            line.set("quantity", "-" + quantity);
        } else {
            const std::string sku = item();
            line.set("item", sku).set("bin", any(floor_bins)).set("quantity", units(sku, 5 * one));
            say_lots(line, sku, *line.find("quantity")->text());
            if (chance(50)) line.set("unit_cost", price());
        }
        lines.append(std::move(line));
    }
    return asked("adjustment.request")
        .set("warehouse", warehouse)
        .set("reason", any(reasons))
        .set("lines", std::move(lines));
}

Json HostileOffice::count() {
    const int roll = below(100);
    Paper& counted = any_of("count");
    if (roll < 28) {
        Json request = asked("count.plan").set("warehouse", place());
        if (chance(15)) request.set("mode", "freeze");
        if (chance(5)) return request;
        Json some = Json::list();
        for (const std::string& bin : floor_bins)
            if (chance(35)) some.append(bin);
        if (some.items().empty()) some.append("A-1");
        return request.set("bins", std::move(some));
    }
    if (roll < 52) return asked("count.approve").set("number", counted.number);
    if (roll < 60) return asked("count.cancel").set("number", counted.number);
    Json lines = Json::list();
    for (int number = how_many_lines(); number > 0; --number) {
        const Spot spot = any_spot("available");
        if (spot.warehouse != counted.warehouse) continue;
        Count found = spot.quantity;
        if (chance(60)) found += (below(5) - 2) * one;
        Json line = Json::object()
                        .set("bin", spot.bin)
                        .set("item", spot.item)
                        .set("status", spot.status)
                        .set("counted", auditor::decimal(std::max<Count>(found, 0), 6));
        if (found > 0) say_lot(line, spot.lot, "counted");
        if (chance(20)) line.set("unit_cost", price());
        lines.append(std::move(line));
    }
    Json request = asked("count.enter").set("number", counted.number);
    if (chance(35)) request.set("as_of", "now");
    if (chance(10)) request.set("recount", true);
    return request.set("lines", std::move(lines));
}

}  // namespace storekeep
