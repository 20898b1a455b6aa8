// What the bookkeeper writes of goods that are ordered, come, are billed and go back.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

void Auditor::opening_stock(const Json& request, const Json& result) {
    begin(result, "opening_stock");
    const std::string warehouse = said(request, "warehouse");
    Count number = 0;
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        const Count quantity = base_units(item, line, "quantity");
        const Count value =
            priced(counted(said(line, "quantity"), 6), price_said(line, "unit_cost"));
        const std::vector<Share> shares = shares_of(item, line, quantity);
        books_.on_line(++number);
        for (const Share& share : shares)
            lay(warehouse, said(line, "bin"), item, share.lot, line.text_or("status", "available"),
                share.quantity);
        come_in(item, warehouse, shares, value);
        post(account::opening_equity, -value);
    }
}

void Auditor::purchase_order(const Json& request, const Json& result) {
    Order& order = orders_[said(result, "purchase_order")];
    order = {said(request, "supplier"), said(request, "warehouse")};
    Count number = 0;
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        order.lines[number_of(line, "line", ++number)] = {
            item, order.warehouse, base_units(item, line, "quantity"),
            priced(counted(said(line, "quantity"), 6), price_said(line, "price"))};
    }
}

// All lines are said as they shall be; one that was closed stays so unless it asks for another
// quantity.
void Auditor::purchase_order_change(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    const std::map<Count, OrderLine> before = orders_.at(number).lines;
    Json as_new = request;
    as_new.set("supplier", orders_.at(number).partner)
        .set("warehouse", orders_.at(number).warehouse);
    purchase_order(as_new, Json::object().set("purchase_order", number));
    books_.begin(number + " changed", date_);
    for (const auto& [line, now] : orders_.at(number).lines) {
        const std::string closed = of_line("closed", number, line);
        const auto was = before.find(line);
        if (was != before.end() && was->second.quantity != now.quantity)
            books_.add(closed, -books_.at(closed));
    }
}

void Auditor::purchase_order_close(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    books_.begin(number + " closed", date_);
    for (const auto& [line, ordered] : orders_.at(number).lines)
        if (!is_said(request, "line") || number_of(request, "line", 0) == line)
            books_.add(of_line("closed", number, line),
                       1 - books_.at(of_line("closed", number, line)));
}

void Auditor::receive_line(const Json& request, const Order& order, Receipt& receipt, Count number,
                           const std::vector<const Json*>& entries) {
    const OrderLine& ordered = order.lines.at(number);
    const std::string came = of_line("received", receipt.order, number);
    const Count before = books_.at(came);
    std::vector<Share> shares;
    Count quantity = 0;
    Count all_damaged = 0;
    books_.on_line(number);
    for (const Json* entry : entries) {
        const Count of_entry = is_said(*entry, "quantity")
                                   ? base_units(ordered.item, *entry, "quantity")
                                   : ordered.quantity - before;
        Count damaged = is_said(*entry, "damaged") ? base_units(ordered.item, *entry, "damaged")
                                                   : 0;
        quantity += of_entry;
        all_damaged += damaged;
        for (const Share& share : shares_of(ordered.item, *entry, of_entry)) {
            const Count broken = std::min(damaged, share.quantity);
            damaged -= broken;
            const std::string bin = entry->text_or("bin", "RECV-01");
            lay(order.warehouse, bin, ordered.item, share.lot, "available",
                share.quantity - broken);
            lay(order.warehouse, bin, ordered.item, share.lot, "damaged", broken);
            shares.push_back(share);
        }
    }
    ReceiptLine& line = receipt.lines[number];
    line = {ordered.item, quantity, 0, 0, all_damaged};
    const bool unpriced = ordered.amount == 0 && request.find("provisional");
    line.foreign = unpriced
                       ? priced(quantity, share_of(cost_now(ordered.item, order.warehouse, ""),
                                                   1'000'000, receipt.rate))
                       : share_of(ordered.amount, before + quantity, ordered.quantity) -
                             share_of(ordered.amount, before, ordered.quantity);
    line.value = exchanged(line.foreign, receipt.rate);
    books_.add(came, quantity);
    come_in(ordered.item, order.warehouse, shares, line.value);
    post(account::grni, -line.value);
    books_.add(of_line("open_quantity", books_.document(), number), quantity);
    books_.add(of_line("open_value", books_.document(), number), line.value);
}

// Without lines everything that is open came.
void Auditor::receipt(const Json& request, const Json& result) {
    const std::string number = said(request, "purchase_order");
    const Order& order = orders_.at(number);
    begin(result, "receipt");
    Receipt& receipt = receipts_[books_.document()];
    const std::string& currency = currency_of(order.partner);
    receipt = {number, order.warehouse, currency, rate_of(currency)};
    const Json all = Json::object();
    std::vector<std::pair<Count, std::vector<const Json*>>> lines;
    for (const Json& entry : lines_of(request)) {
        const Count line = number_of(entry, "line", 1);
        const auto same = std::find_if(lines.begin(), lines.end(),
                                       [&](const auto& one) { return one.first == line; });
        if (same != lines.end())
            same->second.push_back(&entry);
        else
            lines.push_back({line, {&entry}});
    }
    if (lines_of(request).empty())
        for (const auto& [line, ordered] : order.lines)
            if (books_.at(of_line("closed", number, line)) == 0 &&
                books_.at(of_line("received", number, line)) < ordered.quantity)
                lines.push_back({line, {&all}});
    for (const auto& [line, entries] : lines) receive_line(request, order, receipt, line, entries);
}

Count Auditor::expected(const Line& line, Count quantity) const {
    const Receipt& receipt = receipts_.at(line.document);
    const ReceiptLine& came = receipt.lines.at(line.line);
    const Count open = books_.at(of_line("open_quantity", line));
    if (receipt.currency == "USD")
        return share_of(books_.at(of_line("open_value", line)), quantity, open);
    return share_of(came.foreign, open, came.quantity) -
           share_of(came.foreign, open - quantity, came.quantity);
}

void Auditor::bear(const Line& receipt, Count difference, Count gone_back) {
    if (difference == 0) return;
    const std::string& item = receipts_.at(receipt.document).lines.at(receipt.line).item;
    if (method_of(item) == "standard") return post(account::variance, difference);
    post_late(books_.correct(receipt, difference, gone_back), difference);
}

// What goods bear that are here, by warehouse; those that are gone bear the rest.
void Auditor::post_late(const std::map<std::string, Count>& borne, Count difference) {
    Count gone = difference;
    for (const auto& [warehouse, value] : borne) {
        post(warehouse.empty() ? account::in_transit : account::inventory, value);
        gone -= value;
    }
    post(late_to_variance_ ? account::variance : account::cost_of_goods_sold, gone);
}

void Auditor::true_up(const Json& request, const Json& result) {
    const std::string number = said(request, "number");
    const Receipt& receipt = receipts_.at(number);
    begin(result, "true_up");
    auto& differences = true_ups_[books_.document()];
    for (const Json& entry : lines_of(request)) {
        const Line line{number, number_of(entry, "line", 1)};
        const ReceiptLine& came = receipt.lines.at(line.line);
        const Count open = books_.at(of_line("open_quantity", line));
        const Count right =
            share_of(priced(came.quantity, price_said(entry, "price")), open, came.quantity);
        const Count thought = open == 0 ? 0 : expected(line, open);
        differences.emplace_back(line, exchanged(right - thought, receipt.rate));
        // From here on the goods are expected at this price.
        books_.on_line(line.line);
        books_.add(of_line("foreign_before", books_.document(), line.line), came.foreign);
    }
    for (const Json& entry : lines_of(request)) {
        ReceiptLine& came = receipts_.at(number).lines.at(number_of(entry, "line", 1));
        came.foreign = priced(came.quantity, price_said(entry, "price"));
    }
    for (const auto& [line, difference] : differences) {
        books_.on_line(line.line);
        bear(line, difference, books_.at(of_line("sent_back", line)));
        books_.add(of_line("open_value", line), difference);
        post(account::grni, -difference);
    }
}

void Auditor::true_up_reverse(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    books_.begin(number + " reversed", date_);
    for (const auto& [line, difference] : true_ups_.at(number)) {
        receipts_.at(line.document).lines.at(line.line).foreign =
            books_.at(of_line("foreign_before", number, line.line));
        bear(line, -difference, books_.at(of_line("sent_back", line)));
        books_.add(of_line("open_value", line), -difference);
        post(account::grni, difference);
    }
}

void Auditor::post_bill(const std::string& number, Count sign) {
    Bill& bill = bills_.at(number);
    std::vector<Count> amounts;
    Count total = 0;
    for (const BillLine& line : bill.lines) {
        amounts.push_back(line.amount);
        total += line.amount;
    }
    const Count value = exchanged(total, bill.rate);
    const std::vector<Count> values = exchanged(amounts, bill.rate);
    Count exchange = value;
    for (std::size_t index = 0; index < bill.lines.size(); ++index) {
        BillLine& line = bill.lines[index];
        if (!line.account.empty()) {
            post(line.account, sign * values[index]);
            exchange -= values[index];
            continue;
        }
        if (sign > 0) {
            const Receipt& receipt = receipts_.at(line.receipt.document);
            line.cleared = share_of(books_.at(of_line("open_value", line.receipt)), line.quantity,
                                    books_.at(of_line("open_quantity", line.receipt)));
            line.difference =
                exchanged(line.amount - expected(line.receipt, line.quantity), receipt.rate);
        }
        exchange -= line.cleared + line.difference;
        books_.on_line(static_cast<Count>(index) + 1);
        books_.add(of_line("open_quantity", line.receipt), -sign * line.quantity);
        books_.add(of_line("open_value", line.receipt), -sign * line.cleared);
        post(account::grni, sign * line.cleared);
        bear(line.receipt, sign * line.difference, books_.at(of_line("sent_back", line.receipt)));
    }
    post(account::exchange, sign * exchange);
    post(account::payables, -sign * value);
    owe(bill.partner, -sign * value);
    if (sign > 0) make_item(number, bill.partner, false, -value, -total);
    bill.posted = sign > 0;
}

void Auditor::bill(const Json& request, const Json& result) {
    Bill& bill = bills_[said(result, "bill")];
    bill = {said(request, "supplier"), currency_of(said(request, "supplier")), date_};
    bill.rate = rate_of(bill.currency);
    for (const Json& entry : lines_of(request)) {
        BillLine line;
        if (is_said(entry, "account")) {
            line.account = said(entry, "account");
            line.amount = amount_said(entry, "amount");
        } else {
            line.receipt = {said(entry, "receipt"), number_of(entry, "line", 1)};
            const Receipt& receipt = receipts_.at(line.receipt.document);
            const ReceiptLine& came = receipt.lines.at(line.receipt.line);
            line.quantity = is_said(entry, "quantity")
                                ? base_units(came.item, entry, "quantity")
                                : books_.at(of_line("open_quantity", line.receipt));
            line.amount = is_said(entry, "price")
                              ? priced(is_said(entry, "quantity")
                                           ? counted(said(entry, "quantity"), 6)
                                           : line.quantity,
                                       price_said(entry, "price"))
                              : share_of(came.foreign, line.quantity, came.quantity);
        }
        bill.lines.push_back(line);
    }
    begin(result, "bill");
    if (said(result, "state") == "posted") post_bill(books_.document(), 1);
}

// What more was billed than came is cut off, line by line, when that is asked for.
void Auditor::bill_release(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    Bill& bill = bills_.at(number);
    std::map<Line, Count> open;
    for (BillLine& line : bill.lines) {
        if (!line.account.empty()) continue;
        const Count left = open.try_emplace(line.receipt, books_.at(of_line("open_quantity",
                                                                            line.receipt)))
                               .first->second;
        if (line.quantity > left) {
            line.amount = share_of(line.amount, left, line.quantity);
            line.quantity = left;
        }
        open[line.receipt] -= line.quantity;
    }
    std::erase_if(bill.lines, [](const BillLine& line) {
        return line.account.empty() && line.quantity == 0;
    });
    books_.begin(number, date_);
    post_bill(number, 1);
}

void Auditor::bill_reverse(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    if (!bills_.at(number).posted) return;
    unsettle(number);
    books_.begin(number + " reversed", date_);
    post_bill(number, -1);
    books_.add("item_open|" + number, -books_.at("item_open|" + number));
    books_.add("item_foreign|" + number, -books_.at("item_foreign|" + number));
}

}  // namespace storekeep::auditor
