// What people ask for who sell, pick, pack, ship, bill and take goods back.
#include <algorithm>

#include "tests/workload/hostile_office.h"
#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::string> customers{"CUST1", "CUST2", "CUST3"};
const std::vector<std::string> selling_bins{"A-1", "A-2", "B-1", "STOCK-01"};

}  // namespace

Json HostileOffice::sell() {
    Json lines = Json::list();
    if (chance(14)) {
        Paper& order = any_of("sales_order");
        for (const PaperLine* line : some_lines(order)) {
            Json change = Json::object().set("line", line->line);
            if (chance(60)) change.set("quantity", chance(8) ? "0" : units(line->item, 30 * one));
            if (chance(60)) change.set("price", price());
            lines.append(std::move(change));
        }
        return asked("sales_order.change").set("number", order.number).set("lines", lines);
    }
    for (int number = how_many_lines(); number > 0; --number) {
        const std::string sku = item();
        Json line = Json::object()
                        .set("item", sku)
                        .set("quantity", units(sku, 30 * one))
                        .set("price", price());
        if (sku == "FIFO" && chance(15)) line.set("unit", "CASE");
        if (chance(15)) line.set("discount_percent", auditor::decimal(below(3000), 2));
        lines.append(std::move(line));
    }
    return asked("sales_order.create")
        .set("customer", any(customers))
        .set("warehouse", place())
        .set("lines", std::move(lines));
}

Json HostileOffice::pick() {
    Paper& order = any_of("sales_order");
    Json request = asked("pick.confirm").set("sales_order", order.number);
    if (chance(55)) return request;
    Json lines = Json::list();
    for (const PaperLine* line : some_lines(order)) {
        const std::vector<Spot> there = lying(order.warehouse, line->item, "available");
        if (there.empty()) continue;
        const Spot& spot = any(there);
        Json entry = Json::object().set("line", line->line).set("bin", spot.bin);
        if (chance(60))
            entry.set("quantity", part_of(line->item, std::min(line->left, spot.quantity)));
        if (!spot.lot.empty() && entry.find("quantity") && chance(60)) {
            say_lot(entry, spot.lot);
            entry.set("reason", "it lay in front");
        }
        lines.append(std::move(entry));
    }
    return request.set("lines", std::move(lines));
}

Json HostileOffice::work_on_order() {
    const int roll = below(100);
    Paper& order = any_of("sales_order");
    if (roll < 30) return asked("sales_order.confirm").set("number", order.number);
    if (roll < 36) return asked("sales_order.allocate").set("number", order.number);
    if (roll < 39) return asked("sales_order.release").set("number", order.number);
    if (roll < 42) return asked("sales_order.cancel").set("number", order.number);
    if (roll < 72) return pick();
    if (roll < 77) {
        std::vector<PaperLine> untracked;
        for (const PaperLine& line : order.lines)
            if (!by_lot(line.item)) untracked.push_back(line);
        if (untracked.empty()) return pick();
        const PaperLine& line = any(untracked);
        const std::vector<Spot> there = lying(order.warehouse, line.item, "available");
        return asked("pick.short")
            .set("sales_order", order.number)
            .set("line", line.line)
            .set("bin", there.empty() ? "A-1" : any(there).bin)
            .set("found", chance(30) ? "0" : units(line.item, 6 * one));
    }
    Json request = asked("pack.post").set("sales_order", order.number);
    if (chance(65)) return request;
    Json lines = Json::list();
    for (const PaperLine* line : some_lines(order))
        lines.append(Json::object()
                         .set("line", line->line)
                         .set("quantity", part_of(line->item, std::min(line->left, 6 * one))));
    return request.set("cartons", list_of(Json::object().set("lines", std::move(lines))));
}

Json HostileOffice::ship_and_bill() {
    const int roll = below(100);
    if (roll < 30) return asked("invoice.post").set("shipment", any_of("shipment").number);
    if (roll < 42) return asked("invoice.post").set("sales_order", any_of("sales_order").number);
    Paper& order = any_of("sales_order");
    Json request = asked("shipment.post").set("sales_order", order.number);
    if (chance(70)) return request;
    Json lines = Json::list();
    for (const PaperLine* line : some_lines(order)) {
        Json entry = Json::object().set("line", line->line);
        if (chance(60)) entry.set("quantity", part_of(line->item, std::min(line->left, 5 * one)));
        lines.append(std::move(entry));
    }
    return request.set("lines", std::move(lines));
}

Json HostileOffice::give_back() {
    const int roll = below(100);
    Json lines = Json::list();
    if (roll < 24) {
        Paper& shipment = any_of("shipment");
        for (const PaperLine* line : some_lines(shipment))
            lines.append(Json::object()
                             .set("line", line->line)
                             .set("quantity", part_of(line->item, line->left)));
        return asked("return.authorize").set("shipment", shipment.number).set("lines", lines);
    }
    Paper& found = any_of("return");
    if (roll < 26) return asked("return.cancel").set("return", found.number);
    if (roll < 38) {
        Json request = asked("credit_note.post").set("return", found.number);
        if (chance(30)) request.set("restocking_fee", auditor::decimal(below(300), 2));
        return request;
    }
    const std::vector<std::string> ways{"restock", "quarantine", "damaged",
                                        "repair",  "write_off",  "supplier"};
    for (const PaperLine* line : some_lines(found)) {
        Json entry = Json::object().set("line", line->line);
        if (roll < 60) {
            entry.set("quantity", part_of(line->item, line->left));
            say_lots(entry, line->item, *entry.find("quantity")->text());
        } else if (roll < 78) {
            entry.set(chance(80) ? "accepted" : "rejected", part_of(line->item, line->came));
        } else if (roll < 95) {
            entry.set("quantity", part_of(line->item, line->judged)).set("disposition", any(ways));
            if (*entry.find("disposition") == Json("restock")) entry.set("bin", any(selling_bins));
        } else {
            entry.set("quantity", units(line->item, 3 * one)).set("bin", any(selling_bins));
            if (chance(70)) entry.set("cost", auditor::decimal(below(900), 2));
        }
        lines.append(std::move(entry));
    }
    return asked(roll < 60   ? "return.receive"
                 : roll < 78 ? "return.inspect"
                 : roll < 95 ? "return.dispose"
                             : "return.repair")
        .set("return", found.number)
        .set("lines", std::move(lines));
}

}  // namespace storekeep
