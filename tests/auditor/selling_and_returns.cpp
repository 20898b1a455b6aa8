// What the bookkeeper writes of goods that leave, come back, and lie somewhere else.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

const std::string packing_bin = "PACK-01";
const std::string returns_bin = "RET-01";

std::vector<std::pair<std::string, Count>> parts_below(const Books& books,
                                                       const std::string& name) {
    std::vector<std::pair<std::string, Count>> parts;
    for (const auto& [counter, count] : books.counters())
        if (counter.starts_with(name) && count > 0)
            parts.emplace_back(counter.substr(name.size()), count);
    return parts;
}

}  // namespace

void Auditor::sales_order(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const Count quantity = quantity_of(line);
    orders_[said(result, "sales_order")] = {
        said(line, "item"), said(request, "customer"), said(request, "warehouse"), {},
        quantity, priced(quantity, counted(said(line, "price"), 6))};
}

void Auditor::pick(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const std::string number = said(request, "sales_order");
    const Order& order = orders_.at(number);
    const Count quantity = quantity_of(line);
    begin(result, "pick");
    lay(order.warehouse, said(line, "bin"), order.item, lot_of(line), "available", -quantity);
    lay(order.warehouse, packing_bin, order.item, lot_of(line), "available", quantity);
    books_.add("picked|" + number + "|" + lot_of(line), quantity);
}

void Auditor::pack(const Json& request, const Json& result) {
    const std::string number = said(request, "sales_order");
    begin(result, "pack");
    for (const auto& [lot, picked] : parts_below(books_, "picked|" + number + "|"))
        books_.add("packed|" + number + "|" + lot,
                   picked - books_.at("packed|" + number + "|" + lot));
}

void Auditor::shipment(const Json& request, const Json& result) {
    const std::string number = said(request, "sales_order");
    const Order& order = orders_.at(number);
    begin(result, "shipment");
    order_of_[books_.document()] = number;
    Count left = request.find("lines") ? quantity_of(line_of(request)) : 0;
    const bool all = left == 0;
    std::map<Pool, Count> leaving;
    for (const auto& [lot, packed] : parts_below(books_, "packed|" + number + "|")) {
        const Count part = all ? packed : std::min(packed, left);
        if (part == 0) continue;
        left -= part;
        books_.add("picked|" + number + "|" + lot, -part);
        books_.add("packed|" + number + "|" + lot, -part);
        lay(order.warehouse, packing_bin, order.item, lot, "available", -part);
        leaving[pool_of(order.item, order.warehouse, lot)] += part;
    }
    for (const auto& [pool, quantity] : leaving) {
        const Count value = value_of(books_.take(pool, methods_.at(order.item), quantity));
        books_.add("shipped|" + books_.document(), quantity);
        post(account::cost_of_goods_sold, value);
        post(account::inventory, -value);
    }
}

void Auditor::invoice(const Json& request, const Json& result) {
    const std::string shipment = said(request, "shipment");
    const std::string number = order_of_.at(shipment);
    const Order& order = orders_.at(number);
    begin(result, "invoice");
    const Count quantity =
        books_.at("shipped|" + shipment) - books_.at("billed_quantity|" + shipment);
    const Count amount = share_of(order.amount, books_.at("billed_quantity|" + number) + quantity,
                                  order.quantity) -
                         books_.at("billed_value|" + number);
    for (const std::string& of : {shipment, number}) {
        books_.add("billed_quantity|" + of, quantity);
        books_.add("billed_value|" + of, amount);
    }
    post(account::receivables, amount);
    post(account::revenue, -amount);
    owe(order.partner, amount);
}

void Auditor::authorize(const Json& request, const Json& result) {
    shipment_of_[said(result, "return")] = said(request, "shipment");
}

void Auditor::return_receive(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const std::string rma = said(request, "return");
    const std::string& shipment = shipment_of_.at(rma);
    const Order& order = orders_.at(order_of_.at(shipment));
    const Count quantity = quantity_of(line);
    begin(result, "receipt");
    arrivals_[rma].push_back(books_.document());
    lots_[books_.document()] = lot_of(line);
    lay(order.warehouse, returns_bin, order.item, lot_of(line), "inspection", quantity);
    books_.add("standing|" + books_.document(), quantity);
    const Pool pool = pool_of(order.item, order.warehouse, lot_of(line));
    const std::string& method = methods_.at(order.item);
    const Count in_stock = at_standard(pool, quantity, -1);
    const Count value = books_.give_back(pool, method, shipment, quantity, in_stock);
    post(account::inventory, in_stock < 0 ? value : in_stock);
    post(account::variance, in_stock < 0 ? 0 : value - in_stock);
    post(account::cost_of_goods_sold, -value);
}

void Auditor::inspect(const Json& request, const Json&) {
    const std::string rma = said(request, "return");
    books_.begin(rma, date_);
    books_.add("accepted|" + rma, counted(line_of(request).text_or("accepted", "0"), 6));
}

void Auditor::dispose(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const std::string rma = said(request, "return");
    const Order& order = orders_.at(order_of_.at(shipment_of_.at(rma)));
    const std::string how = said(line, "disposition");
    begin(result, "disposition");
    Count left = quantity_of(line);
    for (const std::string& receipt : arrivals_[rma]) {
        const std::string& lot = lots_.at(receipt);
        const Count part = std::min(left, books_.at("standing|" + receipt));
        if (part == 0 || (!lot_of(line).empty() && lot != lot_of(line))) continue;
        left -= part;
        books_.add("standing|" + receipt, -part);
        lay(order.warehouse, returns_bin, order.item, lot, "inspection", -part);
        if (how == "write_off") {
            const Count value =
                value_of(books_.take_own(pool_of(order.item, order.warehouse, lot),
                                         methods_.at(order.item), receipt, part));
            post(account::write_offs, value);
            post(account::inventory, -value);
            continue;
        }
        const std::string status = how == "restock"    ? "available"
                                   : how == "supplier" ? "quarantine"
                                                       : how;
        const std::string bin = how == "repair"    ? returns_bin
                                : how == "damaged" ? "DMG-01"
                                : how == "restock" ? said(line, "bin")
                                                   : "QUAR-01";
        lay(order.warehouse, bin, order.item, lot, status, part);
    }
}

void Auditor::credit_note(const Json& request, const Json& result) {
    const std::string rma = said(request, "return");
    const std::string& shipment = shipment_of_.at(rma);
    const Order& order = orders_.at(order_of_.at(shipment));
    begin(result, "credit_note");
    const Count quantity = books_.at("accepted|" + rma) - books_.at("credited|" + rma);
    const Count upto = books_.at("credited_quantity|" + shipment) + quantity;
    const Count amount = share_of(books_.at("billed_value|" + shipment), upto,
                                  books_.at("billed_quantity|" + shipment)) -
                         books_.at("credited_value|" + shipment);
    const Count fee = counted(request.text_or("restocking_fee", "0"), 2);
    books_.add("credited|" + rma, quantity);
    books_.add("credited_quantity|" + shipment, quantity);
    books_.add("credited_value|" + shipment, amount);
    post(account::sales_returns, amount);
    post(account::restocking_fees, -fee);
    post(account::receivables, fee - amount);
    owe(order.partner, fee - amount);
}

void Auditor::transfer_create(const Json& request, const Json& result) {
    orders_[said(result, "transfer")] = {
        said(line_of(request), "item"), {}, said(request, "from"), said(request, "to"), 0, 0};
}

void Auditor::transfer_ship(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const std::string number = said(request, "number");
    const Order& order = orders_.at(number);
    const Count quantity = quantity_of(line);
    begin(result, "shipment");
    arrivals_[number].push_back(books_.document());
    lots_[books_.document()] = lot_of(line);
    books_.add("underway|" + books_.document(), quantity);
    lay(order.warehouse, said(line, "bin"), order.item, lot_of(line), "available", -quantity);
    const Pool from = pool_of(order.item, order.warehouse, lot_of(line));
    Pool on_way = from;
    on_way.warehouse.clear();
    post(account::inventory,
         -come_in(on_way, books_.take(from, methods_.at(order.item), quantity)));
}

template <class Each>
void Auditor::underway(const std::string& transfer, const std::string& lot, Count quantity,
                       Each each) {
    for (const std::string& shipment : arrivals_[transfer]) {
        const Count part = std::min(quantity, books_.at("underway|" + shipment));
        if (part == 0 || lots_.at(shipment) != lot) continue;
        quantity -= part;
        books_.add("underway|" + shipment, -part);
        const std::string& item = orders_.at(transfer).item;
        const std::vector<Piece> pieces =
            books_.take_own(pool_of(item, "", lot), methods_.at(item), shipment, part);
        post(account::in_transit, -value_of(pieces));
        each(pieces);
    }
}

void Auditor::transfer_receive(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    const Order& order = orders_.at(said(request, "number"));
    begin(result, "receipt");
    lay(order.to, said(line, "bin"), order.item, lot_of(line), "available", quantity_of(line));
    underway(said(request, "number"), lot_of(line), quantity_of(line),
             [&](const std::vector<Piece>& pieces) {
                 come_in(pool_of(order.item, order.to, lot_of(line)), pieces);
             });
}

void Auditor::transfer_write_off(const Json& request, const Json& result) {
    const Json& line = line_of(request);
    begin(result, "write_off");
    underway(said(request, "number"), lot_of(line), quantity_of(line),
             [&](const std::vector<Piece>& pieces) {
                 post(account::write_offs, value_of(pieces));
             });
}

void Auditor::stock_move(const Json& request, const Json& result) {
    begin(result, "stock_move");
    const Count quantity = quantity_of(request);
    const std::string warehouse = said(request, "warehouse");
    const std::string item = said(request, "item");
    lay(warehouse, said(request, "from"), item, lot_of(request), "available", -quantity);
    lay(warehouse, said(request, "to"), item, lot_of(request), "available", quantity);
}

void Auditor::putaway(const Json& request, const Json& result) {
    begin(result, "putaway");
    const Json& line = line_of(request);
    const Count quantity = quantity_of(line);
    const std::string warehouse = said(request, "warehouse");
    const std::string item = said(line, "item");
    lay(warehouse, said(line, "from"), item, lot_of(line), "available", -quantity);
    lay(warehouse, said(line, "to"), item, lot_of(line), "available", quantity);
}

void Auditor::set_status(const Json& request, const Json& result) {
    begin(result, "status_change");
    const Count quantity = quantity_of(request);
    const std::string warehouse = said(request, "warehouse");
    const std::string item = said(request, "item");
    const std::string lot = lot_of(request);
    const std::string to = said(request, "to");
    lay(warehouse, said(request, "bin"), item, lot, said(request, "from"), -quantity);
    if (to != "written_off") return lay(warehouse, said(request, "bin"), item, lot, to, quantity);
    const Count value =
        value_of(books_.take(pool_of(item, warehouse, lot), methods_.at(item), quantity));
    post(account::write_offs, value);
    post(account::inventory, -value);
}

}  // namespace storekeep::auditor
