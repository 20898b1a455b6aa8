// What people remember of what was accepted.
#include <algorithm>

#include "tests/workload/hostile_office.h"
#include "tests/workload/lines.h"

namespace storekeep {

namespace {

struct Kind {
    const char* operation;
    const char* member;  // of the result
    const char* kind;
    const char* follows;   // a member of the request: the paper that it works off; "": none
    const char* reversal;  // what takes it back
};
constexpr Kind kinds[] = {
    {"purchase_order.create", "purchase_order", "purchase_order", "", ""},
    {"sales_order.create", "sales_order", "sales_order", "", ""},
    {"transfer.create", "transfer", "transfer", "", ""},
    {"opening_stock.post", "opening_stock", "opening_stock", "", "opening_stock.reverse"},
    {"receipt.post", "receipt", "receipt", "purchase_order", "receipt.reverse"},
    {"receipt.true_up", "true_up", "true_up", "", "true_up.reverse"},
    {"supplier_bill.post", "bill", "bill", "", "supplier_bill.reverse"},
    {"landed_cost.post", "landed_cost", "landed_cost", "", "landed_cost.reverse"},
    {"supplier_return.post", "supplier_return", "supplier_return", "receipt",
     "supplier_return.reverse"},
    {"supplier_credit.post", "supplier_credit", "supplier_credit", "", "supplier_credit.reverse"},
    {"pick.confirm", "pick", "pick", "", "pick.reverse"},
    {"pick.short", "pick", "pick", "", "pick.reverse"},
    {"pack.post", "pack", "pack", "", "pack.reverse"},
    {"shipment.post", "shipment", "shipment", "sales_order", "shipment.reverse"},
    {"shipment.post", "invoice", "invoice", "", "invoice.reverse"},
    {"invoice.post", "invoice", "invoice", "", "invoice.reverse"},
    {"payment.receive", "payment", "payment", "", "payment.reverse"},
    {"payment.make", "payment", "payment", "", "payment.reverse"},
    {"return.authorize", "return", "return", "shipment", ""},
    {"return.receive", "receipt", "return_receipt", "", "return_receipt.reverse"},
    {"return.dispose", "disposition", "disposition", "", "disposition.reverse"},
    {"return.repair", "repair", "repair", "", "repair.reverse"},
    {"credit_note.post", "credit_note", "credit_note", "", "credit_note.reverse"},
    {"transfer.ship", "shipment", "transfer_shipment", "", "transfer_shipment.reverse"},
    {"transfer.receive", "receipt", "transfer_receipt", "", "transfer_receipt.reverse"},
    {"transfer.write_off", "write_off", "transfer_write_off", "", "transfer_write_off.reverse"},
    {"stock.move", "stock_move", "stock_move", "", "stock_move.reverse"},
    {"putaway.post", "putaway", "putaway", "", "putaway.reverse"},
    {"stock.set_status", "status_change", "status_change", "", "status_change.reverse"},
    {"lot.block", "lot_block", "lot_block", "", "lot_block.reverse"},
    {"adjustment.request", "adjustment", "adjustment", "", "adjustment.reverse"},
    {"count.plan", "count", "count", "", "count.reverse"},
    {"revaluation.post", "revaluation", "revaluation", "", "revaluation.reverse"},
    {"journal.post", "journal", "journal", "", "journal.reverse"},
    {"settlement.post", "settlement", "settlement", "", "settlement.reverse"},
};

Count base_units(const std::string& item, const Json& line) {
    const Count quantity = auditor::counted(line.text_or("quantity", "0"), 6);
    return line.text_or("unit", "") == "CASE" && item == "FIFO" ? 12 * quantity : quantity;
}

Count line_number(const Json& line, Count otherwise) {
    const Json* number = line.find("line");
    return number && number->number() ? std::stoll(number->number()->digits) : otherwise;
}

}  // namespace

void HostileOffice::remember_order(const std::string& kind, const std::string& number,
                                   const Json& request) {
    Paper order{number, request.text_or("supplier", request.text_or("customer", "")),
                request.text_or("warehouse", request.text_or("from", ""))};
    for (const Json& line : request.find("lines")->items()) {
        const std::string item = line.text_or("item", "");
        order.lines.push_back(
            {line_number(line, static_cast<Count>(order.lines.size()) + 1), item,
             base_units(item, line)});
    }
    keep(kind, std::move(order));
}

HostileOffice::Paper HostileOffice::follow(const std::string& number, const Json& request,
                                           const std::string& follower) {
    Paper* of = find(number);
    Paper paper;
    paper.number = follower;
    if (!of) return paper;
    paper.partner = of->partner;
    paper.warehouse = of->warehouse;
    paper.of = number;
    const Json* lines = request.find("lines");
    for (PaperLine& line : of->lines) {
        Count part = lines ? 0 : line.left;
        if (lines)
            for (const Json& entry : lines->items())
                if (line_number(entry, 1) == line.line) part += base_units(line.item, entry);
        if (part <= 0) continue;
        line.left = std::max<Count>(0, line.left - part);
        paper.lines.push_back({line.line, line.item, part});
    }
    return paper;
}

// How far the goods of a return have come.
void HostileOffice::remember_return(const std::string& operation, const Json& request) {
    Paper* found = find(request.text_or("return", ""));
    const Json* lines = request.find("lines");
    if (!found || !lines) return;
    for (const Json& entry : lines->items())
        for (PaperLine& line : found->lines) {
            if (line.line != line_number(entry, 1)) continue;
            const Count part = base_units(line.item, entry);
            if (operation == "return.receive") {
                line.left -= part;
                line.came += part;
            } else if (operation == "return.inspect") {
                const Count seen = auditor::counted(entry.text_or("accepted", "0"), 6) +
                                   auditor::counted(entry.text_or("rejected", "0"), 6);
                line.came -= seen;
                line.judged += seen;
            } else if (operation == "return.dispose") {
                line.judged -= part;
            }
        }
}

void HostileOffice::plan_next_step(const std::string& operation, const Json& request,
                                   const Json& result) {
    constexpr std::size_t most_planned = 40;
    const std::string order = request.text_or("sales_order", request.text_or("number", ""));
    if (operation == "sales_order.create")
        planned_.push_back(
            asked("sales_order.confirm").set("number", result.text_or("sales_order", "")));
    if (operation == "sales_order.confirm")
        planned_.push_back(asked("pick.confirm").set("sales_order", order));
    if (operation == "pick.confirm")
        planned_.push_back(asked("pack.post").set("sales_order", order));
    if (operation == "pack.post")
        planned_.push_back(asked("shipment.post").set("sales_order", order));
    if (operation == "shipment.post")
        planned_.push_back(asked("invoice.post").set("shipment", result.text_or("shipment", "")));
    if (planned_.size() > most_planned) planned_.pop_front();
}

std::vector<std::string> HostileOffice::remember(const Json& request, const Json& result) {
    const std::string operation = request.text_or("op", "");
    const auto number = [&](const char* member) { return result.text_or(member, ""); };
    std::vector<std::string> made;
    ++remembered_;
    for (const Kind& kind : kinds) {
        const std::string paper = number(kind.member);
        if (operation == kind.operation && !paper.empty()) {
            made.push_back(paper);
            if (operation.ends_with("order.create") || operation == "transfer.create") {
                remember_order(kind.kind, paper, request);
                continue;
            }
            // What left is said in the reply alone when all did.
            const Json& lines = operation == "shipment.post" ? result : request;
            Paper follower = follow(request.text_or(kind.follows, ""), lines, paper);
            if (operation == "count.plan") follower.warehouse = request.text_or("warehouse", "");
            if (operation == "payment.receive" || operation == "payment.make")
                follower.partner = request.text_or("customer", request.text_or("supplier", ""));
            if (operation == "supplier_bill.post" || operation == "landed_cost.post")
                follower.partner = request.text_or("supplier", "");
            follower.amount = auditor::counted(
                number("total").empty() ? request.text_or("amount", "0") : number("total"), 2);
            keep(kind.kind, std::move(follower));
        }
        // Reversals can be found, and somebody will try to take them back.
        if (operation == kind.reversal && !paper.empty() && chance(20)) {
            made.push_back(paper);
            keep(kind.kind, follow("", request, paper));
        }
    }
    if (const Json* settlements = result.find("settlements"))
        for (const Json& one : settlements->items()) {
            made.push_back(one.text_or("settlement", ""));
            keep("settlement", follow("", request, made.back()));
        }
    remember_return(operation, request);
    plan_next_step(operation, request, result);
    forget_old();
    return made;
}

}  // namespace storekeep
