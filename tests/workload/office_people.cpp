// What people ask for who pay, cost, decide, take back and close.
#include <algorithm>

#include "tests/workload/hostile_office.h"
#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::pair<std::string, std::string>> reversals{
    {"opening_stock.reverse", "opening_stock"},
    {"receipt.reverse", "receipt"},
    {"true_up.reverse", "true_up"},
    {"supplier_bill.reverse", "bill"},
    {"landed_cost.reverse", "landed_cost"},
    {"supplier_return.reverse", "supplier_return"},
    {"supplier_credit.reverse", "supplier_credit"},
    {"pick.reverse", "pick"},
    {"pack.reverse", "pack"},
    {"shipment.reverse", "shipment"},
    {"invoice.reverse", "invoice"},
    {"payment.reverse", "payment"},
    {"settlement.reverse", "settlement"},
    {"return_receipt.reverse", "return_receipt"},
    {"disposition.reverse", "disposition"},
    {"repair.reverse", "repair"},
    {"credit_note.reverse", "credit_note"},
    {"transfer_shipment.reverse", "transfer_shipment"},
    {"transfer_receipt.reverse", "transfer_receipt"},
    {"transfer_write_off.reverse", "transfer_write_off"},
    {"stock_move.reverse", "stock_move"},
    {"putaway.reverse", "putaway"},
    {"status_change.reverse", "status_change"},
    {"lot_block.reverse", "lot_block"},
    {"adjustment.reverse", "adjustment"},
    {"count.reverse", "count"},
    {"revaluation.reverse", "revaluation"},
    {"journal.reverse", "journal"},
};

}  // namespace

Json HostileOffice::pay() {
    const bool in = chance(50);
    const std::string kind = in ? "invoice" : "bill";
    Paper& document = any_of(kind);
    const std::string partner = !document.partner.empty() && chance(90) ? document.partner
                                : in                                    ? "CUST1"
                                                                        : "SUPP1";
    const std::string amount = document.amount > 0 && chance(50)
                                   ? auditor::decimal(document.amount, 2)
                                   : auditor::decimal(1 + below(20'000), 2);
    Json apply = list_of(Json::object().set("document", document.number).set("amount", amount));
    if (chance(20)) {
        Json request = asked("settlement.post")
                           .set(in ? "customer" : "supplier", partner)
                           .set("from", chance(70) ? any_of("payment").number
                                                   : any_of("credit_note").number);
        return request.set("apply", std::move(apply));
    }
    Json request = asked(in ? "payment.receive" : "payment.make")
                       .set(in ? "customer" : "supplier", partner)
                       .set("account", "1000")
                       .set("amount", amount);
    // Of money in the company's own currency the bank makes nothing else.
    const bool exchanged = partner == "CUST3" || partner == "SUPP3";
    if (chance(15) && exchanged)
        request.set("bank_amount", auditor::decimal(1 + below(20'000), 2));
    if (chance(65)) request.set("apply", std::move(apply));
    return request;
}

Json HostileOffice::revalue() {
    Json request = asked("revaluation.post").set("item", item());
    if (chance(50)) request.set("warehouse", place());
    if (chance(60)) return request.set("unit_cost", price());
    return request.set("percent", auditor::decimal(1 + below(3000), 2));
}

Json HostileOffice::cost() {
    const int roll = below(100);
    const std::vector<std::string> ways{"fifo", "average", "lifo", "standard", "specific"};
    if (roll < 35) return revalue();
    if (roll < 55) return asked("costing.change").set("item", item()).set("cost_method", any(ways));
    if (roll < 58) return asked("costing.change").set("cost_method", any(ways));
    if (roll < 63)
        return asked("costing.change").set("cost_scope", chance(50) ? "company" : "warehouse");
    if (roll < 80)
        return asked("currency_rate.save")
            .set("currency", "EUR")
            .set("rate", auditor::decimal(1'050'000 + below(80'000), 6));
    const std::string amount = auditor::decimal(1 + below(9000), 2);
    Json lines = Json::list();
    lines.append(Json::object().set("account", chance(92) ? "6100" : "1400").set("debit", amount));
    lines.append(Json::object().set("account", "1000").set("credit", amount));
    return asked("journal.post").set("lines", std::move(lines));
}

// What waits for somebody's approval; asked of what does not, too.
Json HostileOffice::decide() {
    const std::vector<std::string> kinds{"adjustment", "transfer_write_off", "revaluation"};
    const std::string kind = any(kinds);
    return Json::object()
        .set("op", kind + (chance(75) ? ".approve" : ".reject"))
        .set("number", any_of(kind).number);
}

Json HostileOffice::take_back() {
    const auto& [operation, kind] = any(reversals);
    return Json::object().set("op", operation).set("number", any_of(kind).number);
}

Json HostileOffice::close_books() {
    if (chance(30))
        return asked("period.reopen").set("through", text(today_.plus_days(-20)));
    return asked("period.close").set("through", text(today_.plus_days(-4)));
}

}  // namespace storekeep
