// What people ask for who order, receive, pay for and send back goods.
#include <algorithm>

#include "tests/workload/hostile_office.h"
#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::string> bins{"A-1", "A-2", "B-1", "RECV-01"};
const std::vector<std::string> suppliers{"SUPP1", "SUPP2", "SUPP3"};

}  // namespace

std::vector<HostileOffice::PaperLine*> HostileOffice::some_lines(Paper& paper) {
    std::vector<PaperLine*> lines;
    for (PaperLine& line : paper.lines)
        if ((line.left > 0 || chance(4)) && chance(80)) lines.push_back(&line);
    if (lines.empty() && !paper.lines.empty())
        lines.push_back(&paper.lines[static_cast<std::size_t>(
            below(static_cast<int>(paper.lines.size())))]);
    return lines;
}

Json HostileOffice::buy() {
    const int roll = below(100);
    if (roll < 42)
        return asked("purchase_order.confirm").set("number", any_of("purchase_order").number);
    if (roll < 46) {
        Json request = asked("purchase_order.close").set("number",
                                                         any_of("purchase_order").number);
        if (chance(60)) request.set("line", 1 + below(3));
        return request;
    }
    if (roll < 48)
        return asked("purchase_order.cancel").set("number", any_of("purchase_order").number);
    if (roll < 58) {
        Json lines = Json::list();
        for (int number = how_many_lines(); number > 0; --number) {
            const std::string sku = item();
            Json line = Json::object()
                            .set("item", sku)
                            .set("bin", any(bins))
                            .set("quantity", units(sku, 60 * one))
                            .set("unit_cost", price());
            say_lots(line, sku, *line.find("quantity")->text());
            lines.append(std::move(line));
        }
        return asked("opening_stock.post").set("warehouse", place()).set("lines", lines);
    }
    Json lines = Json::list();
    const bool change = roll < 64;
    Paper& order = any_of("purchase_order");
    const int wanted = change ? static_cast<int>(order.lines.size()) : how_many_lines();
    for (int number = 1; number <= wanted; ++number) {
        const std::string sku =
            change ? order.lines[static_cast<std::size_t>(number) - 1].item : item();
        Json line = Json::object()
                        .set("line", number)
                        .set("item", sku)
                        .set("quantity", units(sku, 90 * one))
                        .set("price", price());
        if (sku == "FIFO" && chance(30)) line.set("unit", "CASE");
        lines.append(std::move(line));
    }
    if (change)
        return asked("purchase_order.change").set("number", order.number).set("lines", lines);
    return asked("purchase_order.create")
        .set("supplier", any(suppliers))
        .set("warehouse", place())
        .set("lines", std::move(lines));
}

Json HostileOffice::receive() {
    Paper& order = any_of("purchase_order");
    Json request = asked("receipt.post").set("purchase_order", order.number);
    if (chance(15)) request.set("provisional", true);
    if (chance(20)) return request;
    Json lines = Json::list();
    for (const PaperLine* ordered : some_lines(order)) {
        const std::string quantity = part_of(ordered->item, ordered->left);
        Json line = Json::object()
                        .set("line", ordered->line)
                        .set("bin", chance(50) ? "RECV-01" : any(bins))
                        .set("quantity", quantity);
        if (chance(8)) line.set("damaged", "1");
        say_lots(line, ordered->item, quantity);
        lines.append(std::move(line));
    }
    return request.set("lines", std::move(lines));
}

Json HostileOffice::bill() {
    Paper& receipt = any_of("receipt");
    const int roll = below(100);
    if (roll < 8)
        return asked("supplier_bill.release")
            .set("number", any_of("bill").number)
            .set("quantities", chance(60) ? "received" : "billed");
    Json lines = Json::list();
    if (roll < 20) {
        for (const PaperLine* line : some_lines(receipt))
            lines.append(Json::object().set("line", line->line).set("price", price()));
        return asked("receipt.true_up").set("number", receipt.number).set("lines", lines);
    }
    if (roll < 42) {
        Json request = asked("landed_cost.post")
                           .set("supplier", "SUPP2")
                           .set("reference", number_of_paper());
        const bool carried = chance(30);
        if (carried) request.set("transfers", list_of(any_of("transfer").number));
        if (!carried || chance(20)) {
            Json receipts = list_of(receipt.number);
            if (chance(40)) receipts.append(any_of("receipt").number);
            request.set("receipts", std::move(receipts));
        }
        const std::vector<std::string> bases{"value", "quantity", "line", "weight", "volume"};
        const auto charge = [&] {
            return Json::object()
                .set("basis", any(bases))
                .set("amount", auditor::decimal(1 + below(9000), 2));
        };
        if (chance(30)) {
            Json charges = Json::list();
            charges.append(charge());
            charges.append(charge());
            return request.set("charges", std::move(charges));
        }
        const Json only = charge();
        return request.set("basis", *only.find("basis")).set("amount", *only.find("amount"));
    }
    for (const PaperLine* line : some_lines(receipt)) {
        Json entry = Json::object().set("receipt", receipt.number).set("line", line->line);
        if (chance(85))
            entry.set("quantity", part_of(line->item, line->left)).set("price", price());
        lines.append(std::move(entry));
    }
    if (chance(12))
        lines.append(Json::object()
                         .set("account", "6100")
                         .set("amount", auditor::decimal(1 + below(3000), 2)));
    return asked("supplier_bill.post")
        .set("supplier", chance(95) && !receipt.partner.empty() ? receipt.partner : "SUPP1")
        .set("reference", number_of_paper())
        .set("lines", std::move(lines));
}

Json HostileOffice::send_back() {
    if (chance(45)) {
        Paper& returned = any_of("supplier_return");
        Json request = asked("supplier_credit.post")
                           .set("supplier_return", returned.number)
                           .set("reference", number_of_paper());
        if (chance(40)) return request;
        Json lines = Json::list();
        for (const PaperLine* line : some_lines(returned)) {
            Json entry = Json::object().set("line", line->line);
            if (chance(60)) entry.set("quantity", part_of(line->item, line->left));
            if (chance(60)) entry.set("price", price());
            lines.append(std::move(entry));
        }
        return request.set("lines", std::move(lines));
    }
    Paper& receipt = any_of("receipt");
    Json lines = Json::list();
    for (const PaperLine* line : some_lines(receipt)) {
        const std::string status = chance(80) ? "available" : "damaged";
        const std::vector<Spot> there = lying(receipt.warehouse, line->item, status);
        if (there.empty()) continue;
        const Spot& spot = any(there);
        Json entry = Json::object()
                         .set("line", line->line)
                         .set("bin", spot.bin)
                         .set("status", status)
                         .set("quantity",
                              part_of(line->item, std::min(line->left / 2, spot.quantity)));
        say_lot(entry, spot.lot);
        lines.append(std::move(entry));
    }
    return asked("supplier_return.post").set("receipt", receipt.number).set("lines", lines);
}

}  // namespace storekeep
