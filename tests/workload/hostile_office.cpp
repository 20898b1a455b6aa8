#include "tests/workload/hostile_office.h"

#include <algorithm>

#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::string> items{"FIFO", "AVERAGE", "LIFO", "STANDARD", "SPECIFIC", "LOTTED",
                                     "WEIGHED"};
const std::vector<std::string> lots{"L1", "L2", "L3"};
const std::vector<std::string> places{"MAIN", "EAST"};
const std::vector<std::string> bins{"A-1", "A-2", "B-1"};

Json read(const std::string& text) { return Json::read(text); }

struct Kind {
    const char* operation;
    const char* member;  // of the result
    const char* kind;
    const char* reversal;  // what takes it back
};
constexpr Kind kinds[] = {
    {"purchase_order.create", "purchase_order", "purchase_order", ""},
    {"sales_order.create", "sales_order", "sales_order", ""},
    {"transfer.create", "transfer", "transfer", ""},
    {"return.authorize", "return", "return", ""},
    {"receipt.post", "receipt", "receipt", "receipt.reverse"},
    {"supplier_bill.post", "bill", "bill", "supplier_bill.reverse"},
    {"landed_cost.post", "landed_cost", "landed_cost", "landed_cost.reverse"},
    {"pick.confirm", "pick", "pick", "pick.reverse"},
    {"pack.post", "pack", "pack", "pack.reverse"},
    {"shipment.post", "shipment", "shipment", "shipment.reverse"},
    {"invoice.post", "invoice", "invoice", "invoice.reverse"},
    {"payment.receive", "payment", "payment", "payment.reverse"},
    {"payment.make", "payment", "payment", "payment.reverse"},
    {"return.receive", "receipt", "return_receipt", "return_receipt.reverse"},
    {"return.dispose", "disposition", "disposition", "disposition.reverse"},
    {"credit_note.post", "credit_note", "credit_note", "credit_note.reverse"},
    {"transfer.ship", "shipment", "transfer_shipment", "transfer_shipment.reverse"},
    {"transfer.receive", "receipt", "transfer_receipt", "transfer_receipt.reverse"},
    {"transfer.write_off", "write_off", "transfer_write_off", "transfer_write_off.reverse"},
    {"stock.move", "stock_move", "stock_move", "stock_move.reverse"},
    {"putaway.post", "putaway", "putaway", "putaway.reverse"},
    {"stock.set_status", "status_change", "status_change", "status_change.reverse"},
};

}  // namespace

std::vector<Json> HostileOffice::first_requests() {
    std::vector<Json> requests{
        read(R"({"op":"company.create","name":"Random Traders","currency":"USD",)"
             R"("chart":"us-trading","identity":"0123456789abcdef0123456789abcdef",)"
             R"("owner":"owner"})")};
    for (const std::string& place : places) {
        requests.push_back(Json::object().set("op", "warehouse.save").set("code", place));
        for (const std::string& bin : bins)
            requests.push_back(Json::object()
                                   .set("op", "bin.save")
                                   .set("warehouse", place)
                                   .set("code", bin)
                                   .set("type", bin == "B-1" ? "reserve" : "pick_face"));
    }
    const char* methods[] = {"fifo", "average", "lifo", "standard", "specific", "fifo", "average"};
    for (std::size_t index = 0; index < items.size(); ++index) {
        Json item = Json::object()
                        .set("op", "item.save")
                        .set("sku", items[index])
                        .set("name", items[index])
                        .set("tracking", by_lot(items[index]) ? "lot" : "none")
                        .set("cost_method", methods[index]);
        if (items[index] == "STANDARD") item.set("standard_cost", "4.037");
        if (items[index] == "WEIGHED") item.set("step", "0.001");
        requests.push_back(std::move(item));
    }
    for (const char* code : {"SUPP1", "SUPP2"})
        requests.push_back(Json::object()
                               .set("op", "partner.save")
                               .set("code", code)
                               .set("name", code)
                               .set("supplier", true)
                               .set("over_receipt_percent", "10"));
    for (const char* code : {"CUST1", "CUST2"})
        requests.push_back(Json::object()
                               .set("op", "partner.save")
                               .set("code", code)
                               .set("name", code)
                               .set("customer", true));
    return requests;
}

std::string HostileOffice::any_of(const std::string& kind) {
    const std::vector<std::string>& all = numbers_[kind];
    if (all.empty() || chance(1)) return "NOBODY-1";
    if (chance(25)) return any(all);
    const int recent = std::min<int>(static_cast<int>(all.size()), 6);
    return all[all.size() - 1 - static_cast<std::size_t>(below(recent))];
}

std::string HostileOffice::item() { return any(items); }

std::string HostileOffice::quantity(const std::string& item, int most) {
    const int whole = 1 + below(most);
    if (item != "WEIGHED") return chance(1) ? "-1" : std::to_string(whole);
    return auditor::decimal(whole * 1000 + below(1000), 3);
}

std::string HostileOffice::quantity_of(const Spot& spot) {
    if (spot.quantity == 0) return "1";
    if (chance(30)) return auditor::decimal(spot.quantity, 6);
    const auto whole = static_cast<int>(spot.quantity / 1'000'000);
    return quantity(spot.item, std::max(1, chance(5) ? 2 * whole : whole));
}

std::string HostileOffice::price() {
    return auditor::decimal(1 + below(chance(10) ? 100 : 90'000), chance(50) ? 4 : 3);
}

HostileOffice::Spot HostileOffice::spot(const Spots& spots, const std::string& status) {
    std::vector<Spot> there;
    for (const auto& [name, quantity] : spots) {
        std::vector<std::string> parts{""};
        for (const char letter : name)
            if (letter == '|')
                parts.emplace_back();
            else
                parts.back() += letter;
        if (parts[4] == status || chance(2))
            there.push_back({parts[0], parts[1], parts[2], parts[3], parts[4], quantity});
    }
    if (there.empty()) return {"MAIN", "A-1", "FIFO", "", status, 0};
    return any(there);
}

Json HostileOffice::next(const Spots& spots, Date today) {
    const int roll = below(100);
    Json request = roll < 10   ? buy()
                   : roll < 22 ? receive()
                   : roll < 29 ? bill()
                   : roll < 35 ? sell()
                   : roll < 51 ? work_on_order(spots)
                   : roll < 60 ? ship_and_bill()
                   : roll < 69 ? give_back()
                   : roll < 77 ? carry(spots)
                   : roll < 85 ? floor(spots)
                   : roll < 88 ? pay()
                   : roll < 99 ? take_back()
                               : close_books(today);
    if (chance(12)) request.set("date", text(today.plus_days(-below(9))));
    return request;
}

void HostileOffice::remember(const Json& request, const Json& result) {
    const std::string operation = request.text_or("op", "");
    const auto number = [&](const char* member) { return result.text_or(member, ""); };
    for (const Kind& kind : kinds) {
        if (operation == kind.operation) numbers_[kind.kind].push_back(number(kind.member));
        // Reversals can be found, and somebody will try to take them back.
        if (operation == kind.reversal && !number(kind.member).empty() && chance(20))
            numbers_[kind.kind].push_back(number(kind.member));
    }
    const Json* lines = request.find("lines");
    if (operation.ends_with("_order.create") || operation == "transfer.create") {
        const bool transfer = operation == "transfer.create";
        const std::string made =
            number(transfer ? "transfer" : operation.substr(0, operation.find('.')).c_str());
        orders_[made] = {lines->items()[0].text_or("item", ""),
                         request.text_or(transfer ? "from" : "warehouse", "")};
    }
    if (operation == "receipt.post")
        belongs_to_[number("receipt")] = request.text_or("purchase_order", "");
    if (operation == "shipment.post")
        belongs_to_[number("shipment")] = request.text_or("sales_order", "");
    if (operation == "return.authorize")
        belongs_to_[number("return")] = belongs_to_[request.text_or("shipment", "")];
}

Json HostileOffice::buy() {
    if (chance(45))
        return Json::object()
            .set("op", "purchase_order.confirm")
            .set("number", any_of("purchase_order"));
    if (chance(4))
        return Json::object()
            .set("op", "purchase_order.close")
            .set("number", any_of("purchase_order"));
    const std::string sku = item();
    if (chance(10)) {
        Json line = Json::object()
                        .set("item", sku)
                        .set("bin", any(bins))
                        .set("quantity", quantity(sku, 60))
                        .set("unit_cost", price());
        if (by_lot(sku) != chance(4)) say_lot(line, any(lots));
        return Json::object()
            .set("op", "opening_stock.post")
            .set("warehouse", any(places))
            .set("lines", one_line(std::move(line)));
    }
    return Json::object()
        .set("op", "purchase_order.create")
        .set("supplier", chance(50) ? "SUPP1" : "SUPP2")
        .set("warehouse", any(places))
        .set("lines", one_line(Json::object()
                                   .set("item", sku)
                                   .set("quantity", quantity(sku, 90))
                                   .set("price", price())));
}

Json HostileOffice::receive() {
    const std::string order = any_of("purchase_order");
    const std::string sku = orders_[order].first;
    Json line = Json::object().set("line", 1).set("bin", chance(50) ? "RECV-01" : any(bins));
    line.set("quantity", quantity(sku, 50));
    if (chance(10)) line.set("damaged", "1");
    if (by_lot(sku) != chance(4)) say_lot(line, any(lots));
    return Json::object()
        .set("op", "receipt.post")
        .set("purchase_order", order)
        .set("lines", one_line(std::move(line)));
}

Json HostileOffice::bill() {
    const std::string receipt = any_of("receipt");
    Json receipts = Json::list();
    receipts.append(receipt);
    const std::string paper = "P-" + std::to_string(++papers_);
    if (chance(25))
        return Json::object()
            .set("op", "landed_cost.post")
            .set("basis", "quantity")
            .set("amount", auditor::decimal(1 + below(9000), 2))
            .set("supplier", "SUPP2")
            .set("reference", paper)
            .set("receipts", std::move(receipts));
    const std::string sku = orders_[belongs_to_[receipt]].first;
    return Json::object()
        .set("op", "supplier_bill.post")
        .set("supplier", chance(50) ? "SUPP1" : "SUPP2")
        .set("reference", paper)
        .set("lines", one_line(Json::object()
                                   .set("receipt", receipt)
                                   .set("line", 1)
                                   .set("quantity", quantity(sku, 30))
                                   .set("price", price())));
}

Json HostileOffice::sell() {
    const std::string sku = item();
    return Json::object()
        .set("op", "sales_order.create")
        .set("customer", chance(50) ? "CUST1" : "CUST2")
        .set("warehouse", any(places))
        .set("lines", one_line(Json::object()
                                   .set("item", sku)
                                   .set("quantity", quantity(sku, 30))
                                   .set("price", price())));
}

Json HostileOffice::work_on_order(const Spots& spots) {
    const std::string order = any_of("sales_order");
    const int roll = below(100);
    if (roll < 60) {
        const auto& [sku, warehouse] = orders_[order];
        std::vector<Spot> there;
        for (int tries = 0; tries < 30 && there.empty(); ++tries) {
            Spot one = spot(spots, "available");
            if (one.item == sku && one.warehouse == warehouse && one.bin != "PACK-01")
                there.push_back(one);
        }
        if (!there.empty() && roll < 45) {
            Json line = Json::object()
                            .set("line", 1)
                            .set("bin", there[0].bin)
                            .set("quantity", quantity(sku, 12));
            if (!there[0].lot.empty()) line.set("reason", "it lay in front");
            say_lot(line, there[0].lot);
            return Json::object()
                .set("op", "pick.confirm")
                .set("sales_order", order)
                .set("lines", one_line(std::move(line)));
        }
        return Json::object().set("op", "pack.post").set("sales_order", order);
    }
    const char* operation = roll < 85   ? "sales_order.confirm"
                            : roll < 94 ? "sales_order.allocate"
                            : roll < 97 ? "sales_order.release"
                                        : "sales_order.cancel";
    return Json::object().set("op", operation).set("number", order);
}

}  // namespace storekeep
