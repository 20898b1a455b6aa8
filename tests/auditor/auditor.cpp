#include "tests/auditor/auditor.h"

#include <algorithm>
#include <stdexcept>

#include "tests/auditor/words.h"

namespace storekeep::auditor {

const std::map<std::string, Auditor::Teller>& Auditor::tellers() {
    static const std::map<std::string, Teller> all{
        {"item.save", &Auditor::item_save},
        {"opening_stock.post", &Auditor::opening_stock},
        {"purchase_order.create", &Auditor::purchase_order},
        {"receipt.post", &Auditor::receipt},
        {"supplier_bill.post", &Auditor::bill},
        {"supplier_bill.reverse", &Auditor::bill_reverse},
        {"landed_cost.post", &Auditor::landed_cost},
        {"landed_cost.reverse", &Auditor::landed_cost_reverse},
        {"sales_order.create", &Auditor::sales_order},
        {"pick.confirm", &Auditor::pick},
        {"pack.post", &Auditor::pack},
        {"shipment.post", &Auditor::shipment},
        {"invoice.post", &Auditor::invoice},
        {"payment.receive", &Auditor::payment_in},
        {"payment.make", &Auditor::payment_out},
        {"return.authorize", &Auditor::authorize},
        {"return.receive", &Auditor::return_receive},
        {"return.inspect", &Auditor::inspect},
        {"return.dispose", &Auditor::dispose},
        {"credit_note.post", &Auditor::credit_note},
        {"transfer.create", &Auditor::transfer_create},
        {"transfer.ship", &Auditor::transfer_ship},
        {"transfer.receive", &Auditor::transfer_receive},
        {"transfer.write_off", &Auditor::transfer_write_off},
        {"stock.move", &Auditor::stock_move},
        {"putaway.post", &Auditor::putaway},
        {"stock.set_status", &Auditor::set_status},
        {"receipt.reverse", &Auditor::reverse},
        {"pick.reverse", &Auditor::reverse},
        {"pack.reverse", &Auditor::reverse},
        {"shipment.reverse", &Auditor::reverse},
        {"invoice.reverse", &Auditor::reverse},
        {"payment.reverse", &Auditor::reverse},
        {"return_receipt.reverse", &Auditor::reverse},
        {"disposition.reverse", &Auditor::reverse},
        {"credit_note.reverse", &Auditor::reverse},
        {"transfer_shipment.reverse", &Auditor::reverse},
        {"transfer_receipt.reverse", &Auditor::reverse},
        {"transfer_write_off.reverse", &Auditor::reverse},
        {"stock_move.reverse", &Auditor::reverse},
        {"putaway.reverse", &Auditor::reverse},
        {"status_change.reverse", &Auditor::reverse},
        {"company.create", &Auditor::nothing},
        {"warehouse.save", &Auditor::nothing},
        {"bin.save", &Auditor::nothing},
        {"partner.save", &Auditor::nothing},
        {"purchase_order.confirm", &Auditor::nothing},
        {"purchase_order.close", &Auditor::nothing},
        {"sales_order.confirm", &Auditor::nothing},
        {"sales_order.allocate", &Auditor::nothing},
        {"sales_order.release", &Auditor::nothing},
        {"sales_order.cancel", &Auditor::nothing},
        {"transfer.cancel", &Auditor::nothing},
        {"return.cancel", &Auditor::nothing},
        {"period.close", &Auditor::nothing},
        {"period.reopen", &Auditor::nothing},
    };
    return all;
}

void Auditor::told(const Json& request, const Json& result, const std::string& today) {
    const std::string operation = said(request, "op");
    const auto teller = tellers().find(operation);
    if (teller == tellers().end()) throw std::logic_error("the auditor does not know " + operation);
    date_ = request.text_or("date", today);
    (this->*teller->second)(request, result);
}

void Auditor::begin(const Json& result, const char* member) {
    books_.begin(said(result, member), date_);
}

void Auditor::lay(const std::string& warehouse, const std::string& bin, const std::string& item,
                  const std::string& lot, const std::string& status, Count quantity) {
    books_.add("spot|" + warehouse + "|" + bin + "|" + item + "|" + lot + "|" + status, quantity);
}

Pool Auditor::pool_of(const std::string& item, const std::string& warehouse,
                      const std::string& lot) const {
    return {item, warehouse, methods_.at(item) == "specific" ? lot : ""};
}

Count Auditor::at_standard(const Pool& pool, Count quantity, Count value) const {
    if (pool.warehouse.empty() || methods_.at(pool.item) != "standard") return value;
    return priced(quantity, standards_.at(pool.item));
}

Count Auditor::come_in(const Pool& pool, const std::vector<Piece>& pieces) {
    Count quantity = 0;
    for (const Piece& piece : pieces) quantity += piece.quantity;
    const Count brought = value_of(pieces);
    const Count in_stock = at_standard(pool, quantity, brought);
    std::vector<Piece> laid = pieces;
    laid.front().value += in_stock - brought;
    books_.put(pool, methods_.at(pool.item), laid);
    post(pool.warehouse.empty() ? account::in_transit : account::inventory, in_stock);
    post(account::variance, brought - in_stock);
    return brought;
}

void Auditor::item_save(const Json& request, const Json&) {
    const std::string item = said(request, "sku");
    methods_[item] = said(request, "cost_method");
    if (request.find("standard_cost"))
        standards_[item] = counted(said(request, "standard_cost"), 6);
}

void Auditor::opening_stock(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const std::string item = said(line, "item");
    const std::string warehouse = said(request, "warehouse");
    const Count quantity = quantity_of(line);
    begin(result, "opening_stock");
    lay(warehouse, said(line, "bin"), item, lot_of(line), "available", quantity);
    const Count value = priced(quantity, counted(said(line, "unit_cost"), 6));
    come_in(pool_of(item, warehouse, lot_of(line)), {{0, quantity, value}});
    post(account::opening_equity, -value);
}

void Auditor::purchase_order(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const Count quantity = quantity_of(line);
    orders_[said(result, "purchase_order")] = {
        said(line, "item"), said(request, "supplier"), said(request, "warehouse"), {},
        quantity, priced(quantity, counted(said(line, "price"), 6))};
}

void Auditor::receipt(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const std::string number = said(request, "purchase_order");
    const Order& order = orders_.at(number);
    const Count quantity = quantity_of(line);
    const Count damaged = counted(line.text_or("damaged", "0"), 6);
    begin(result, "receipt");
    order_of_[books_.document()] = number;
    const Count before = books_.at("received|" + number);
    books_.add("received|" + number, quantity);
    const Count value = share_of(order.amount, before + quantity, order.quantity) -
                        share_of(order.amount, before, order.quantity);
    const std::string bin = said(line, "bin");
    lay(order.warehouse, bin, order.item, lot_of(line), "available", quantity - damaged);
    lay(order.warehouse, bin, order.item, lot_of(line), "damaged", damaged);
    come_in(pool_of(order.item, order.warehouse, lot_of(line)), {{0, quantity, value}});
    post(account::grni, -value);
    books_.add("open_quantity|" + books_.document(), quantity);
    books_.add("open_value|" + books_.document(), value);
}

void Auditor::bear(const std::string& receipt, Count difference) {
    if (difference == 0) return;
    if (methods_.at(orders_.at(order_of_.at(receipt)).item) == "standard")
        return post(account::variance, difference);
    Count gone = difference;
    for (const auto& [warehouse, value] : books_.correct(receipt, difference)) {
        post(warehouse.empty() ? account::in_transit : account::inventory, value);
        gone -= value;
    }
    post(account::cost_of_goods_sold, gone);
}

void Auditor::post_bill(const Bill& bill, Count sign) {
    books_.add("open_quantity|" + bill.receipt, -sign * bill.quantity);
    books_.add("open_value|" + bill.receipt, -sign * bill.cleared);
    post(account::grni, sign * bill.cleared);
    post(account::payables, -sign * bill.amount);
    owe(bill.partner, -sign * bill.amount);
    if (!bill.receipt.empty()) bear(bill.receipt, sign * (bill.amount - bill.cleared));
}

void Auditor::bill(const Json& request, const Json& result) {
    Bill& bill = bills_[said(result, "bill")];
    if (said(result, "state") == "held") return;
    const Json& line = line_of(request);
    bill = {said(line, "receipt"), said(request, "supplier"), quantity_of(line), 0, 0};
    const Count open = books_.at("open_quantity|" + bill.receipt);
    bill.cleared = share_of(books_.at("open_value|" + bill.receipt), bill.quantity, open);
    bill.amount = priced(bill.quantity, counted(said(line, "price"), 6));
    begin(result, "bill");
    post_bill(bill, 1);
}

void Auditor::bill_reverse(const Json& request, const Json& result) {
    begin(result, "bill");
    post_bill(bills_[said(request, "number")], -1);
}

void Auditor::landed_cost(const Json& request, const Json& result) {
    Bill& bill = bills_[said(result, "landed_cost")];
    bill = {request.find("receipts")->items()[0].written(), said(request, "supplier"), 0, 0,
            counted(said(request, "amount"), 2)};
    bill.receipt = bill.receipt.substr(1, bill.receipt.size() - 2);
    begin(result, "landed_cost");
    post_bill(bill, 1);
}

void Auditor::landed_cost_reverse(const Json& request, const Json& result) {
    begin(result, "landed_cost");
    post_bill(bills_[said(request, "number")], -1);
}

void Auditor::payment_in(const Json& request, const Json& result) {
    const Count amount = counted(said(request, "amount"), 2);
    begin(result, "payment");
    post(account::bank, amount);
    post(account::receivables, -amount);
    owe(said(request, "customer"), -amount);
}

void Auditor::payment_out(const Json& request, const Json& result) {
    const Count amount = counted(said(request, "amount"), 2);
    begin(result, "payment");
    post(account::bank, -amount);
    post(account::payables, amount);
    owe(said(request, "supplier"), amount);
}

// The reversal says no more than the original's number.
void Auditor::reverse(const Json& request, const Json&) {
    const std::string original = said(request, "number");
    books_.begin(original + " reversed", date_);
    books_.take_back(original);
}

}  // namespace storekeep::auditor
