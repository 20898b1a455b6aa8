// What people ask for once goods have moved.
#include "tests/workload/hostile_office.h"
#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::string> places{"MAIN", "EAST"};
const std::vector<std::string> bins{"A-1", "A-2", "B-1", "RECV-01"};

const std::vector<std::pair<std::string, std::string>> reversals{
    {"receipt.reverse", "receipt"},
    {"supplier_bill.reverse", "bill"},
    {"landed_cost.reverse", "landed_cost"},
    {"pick.reverse", "pick"},
    {"pack.reverse", "pack"},
    {"shipment.reverse", "shipment"},
    {"invoice.reverse", "invoice"},
    {"payment.reverse", "payment"},
    {"return_receipt.reverse", "return_receipt"},
    {"disposition.reverse", "disposition"},
    {"credit_note.reverse", "credit_note"},
    {"transfer_shipment.reverse", "transfer_shipment"},
    {"transfer_receipt.reverse", "transfer_receipt"},
    {"transfer_write_off.reverse", "transfer_write_off"},
    {"stock_move.reverse", "stock_move"},
    {"putaway.reverse", "putaway"},
    {"status_change.reverse", "status_change"},
};

}  // namespace

Json HostileOffice::ship_and_bill() {
    if (chance(50))
        return Json::object().set("op", "invoice.post").set("shipment", any_of("shipment"));
    const std::string order = any_of("sales_order");
    Json request = Json::object().set("op", "shipment.post").set("sales_order", order);
    if (!by_lot(orders_[order].first) && chance(40))
        request.set("lines", one_line(Json::object().set("line", 1).set(
                                 "quantity", quantity(orders_[order].first, 8))));
    return request;
}

Json HostileOffice::give_back() {
    const int roll = below(100);
    if (roll < 25) {
        const std::string shipment = any_of("shipment");
        return Json::object()
            .set("op", "return.authorize")
            .set("shipment", shipment)
            .set("lines", one_line(Json::object().set("line", 1).set(
                              "quantity", quantity(orders_[belongs_to_[shipment]].first, 5))));
    }
    const std::string rma = any_of("return");
    const std::string sku = orders_[belongs_to_[rma]].first;
    Json line = Json::object().set("line", 1).set("quantity", quantity(sku, 3));
    if (roll < 45) {
        if (by_lot(sku)) say_lot(line, any(std::vector<std::string>{"L1", "L2", "L3"}));
        return Json::object()
            .set("op", "return.receive")
            .set("return", rma)
            .set("lines", one_line(std::move(line)));
    }
    if (roll < 65)
        return Json::object()
            .set("op", "return.inspect")
            .set("return", rma)
            .set("lines", one_line(Json::object().set("line", 1).set(
                              chance(80) ? "accepted" : "rejected", quantity(sku, 3))));
    if (roll < 80) {
        Json request = Json::object().set("op", "credit_note.post").set("return", rma);
        if (chance(30)) request.set("restocking_fee", auditor::decimal(below(300), 2));
        return request;
    }
    const std::vector<std::string> ways{"restock", "quarantine", "damaged",
                                        "repair",  "write_off",  "supplier"};
    line.set("disposition", any(ways));
    if (*line.find("disposition") == Json("restock")) line.set("bin", any(bins));
    return Json::object()
        .set("op", "return.dispose")
        .set("return", rma)
        .set("lines", one_line(std::move(line)));
}

Json HostileOffice::carry(const Spots& spots) {
    const int roll = below(100);
    const std::string number = any_of("transfer");
    const auto& [sku, warehouse] = orders_[number];
    if (roll < 25) {
        const std::string wanted = item();
        const std::string from = any(places);
        return Json::object()
            .set("op", "transfer.create")
            .set("from", from)
            .set("to", chance(3) ? from : from == "MAIN" ? "EAST" : "MAIN")
            .set("lines", one_line(Json::object().set("item", wanted).set(
                              "quantity", quantity(wanted, 40))));
    }
    if (roll < 28) return Json::object().set("op", "transfer.cancel").set("number", number);
    Json line = Json::object().set("line", 1).set("quantity", quantity(sku, 12));
    if (roll < 65) {
        Spot from = spot(spots, "available");
        for (int tries = 0; tries < 30 && (from.item != sku || from.warehouse != warehouse);
             ++tries)
            from = spot(spots, "available");
        line.set("bin", from.bin);
        if (by_lot(sku)) say_lot(line, from.lot);
        return Json::object()
            .set("op", "transfer.ship")
            .set("number", number)
            .set("lines", one_line(std::move(line)));
    }
    if (by_lot(sku)) say_lot(line, any(std::vector<std::string>{"L1", "L2", "L3"}));
    if (roll < 94) {
        line.set("bin", any(bins));
        return Json::object()
            .set("op", "transfer.receive")
            .set("number", number)
            .set("lines", one_line(std::move(line)));
    }
    return Json::object()
        .set("op", "transfer.write_off")
        .set("number", number)
        .set("reason", "lost")
        .set("lines", one_line(std::move(line)));
}

Json HostileOffice::floor(const Spots& spots) {
    const int roll = below(100);
    const std::vector<std::string> statuses{"available", "damaged", "quarantine"};
    const std::string status = roll < 70 ? "available" : any(statuses);
    const Spot from = spot(spots, status);
    const std::string count = quantity_of(from);
    if (roll < 60) {
        Json line = Json::object().set("item", from.item).set("quantity", count);
        line.set("from", from.bin).set("to", any(bins));
        say_lot(line, from.lot);
        if (roll < 30)
            return Json::object()
                .set("op", "putaway.post")
                .set("warehouse", from.warehouse)
                .set("lines", one_line(std::move(line)));
        return line.set("op", "stock.move").set("warehouse", from.warehouse);
    }
    Json change = Json::object()
                      .set("op", "stock.set_status")
                      .set("warehouse", from.warehouse)
                      .set("item", from.item)
                      .set("bin", from.bin)
                      .set("quantity", count)
                      .set("from", from.status)
                      .set("to", chance(25) ? "written_off" : any(statuses))
                      .set("reason", "seen on the floor");
    say_lot(change, from.lot);
    return change;
}

Json HostileOffice::pay() {
    const bool in = chance(50);
    Json request = Json::object()
                       .set("op", in ? "payment.receive" : "payment.make")
                       .set(in ? "customer" : "supplier",
                            in ? (chance(50) ? "CUST1" : "CUST2") : chance(50) ? "SUPP1" : "SUPP2")
                       .set("account", "1000");
    const std::string amount = auditor::decimal(1 + below(20'000), 2);
    request.set("amount", amount);
    if (chance(60))
        request.set("apply", one_line(Json::object()
                                          .set("document", any_of(in ? "invoice" : "bill"))
                                          .set("amount", amount)));
    return request;
}

Json HostileOffice::take_back() {
    const auto& [operation, kind] = any(reversals);
    return Json::object().set("op", operation).set("number", any_of(kind));
}

Json HostileOffice::close_books(Date today) {
    if (chance(30))
        return Json::object().set("op", "period.reopen").set("through", text(today.plus_days(-20)));
    return Json::object().set("op", "period.close").set("through", text(today.plus_days(-4)));
}

}  // namespace storekeep
