// What the bookkeeper writes of goods that go back to their supplier.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

// What came damaged, went not back yet and lies here damaged: of the first bins and lots first.
std::vector<Auditor::Leaving> Auditor::claim(const std::string& number) const {
    const Receipt& receipt = receipts_.at(number);
    std::vector<Leaving> leaving;
    for (const auto& [line, came] : receipt.lines) {
        std::map<std::pair<Count, Count>, Leaving> lying;
        for (const auto& [name, quantity] : spots()) {
            const std::vector<std::string> spot = split(name);
            if (spot[0] == receipt.warehouse && spot[2] == came.item && spot[4] == "damaged")
                lying[{place_in(order_of_bins_, spot[1]), rank_of(came.item, spot[3])}] = {
                    line, spot[1], spot[4], {spot[3], quantity}};
        }
        Count left =
            came.damaged - std::min(came.damaged, books_.at(of_line("sent_back", {number, line})));
        for (auto& [order, one] : lying) {
            one.share.quantity = std::min(one.share.quantity, left);
            left -= one.share.quantity;
            if (one.share.quantity > 0) leaving.push_back(one);
        }
    }
    return leaving;
}

std::vector<Auditor::Leaving> Auditor::going_back(const Json& request) {
    const std::string number = said(request, "receipt");
    if (lines_of(request).empty()) return claim(number);
    std::vector<Leaving> leaving;
    for (const Json& entry : lines_of(request)) {
        const Count line = number_of(entry, "line", 1);
        const std::string& item = receipts_.at(number).lines.at(line).item;
        for (const Share& share : shares_of(item, entry, base_units(item, entry, "quantity")))
            leaving.push_back(
                {line, said(entry, "bin"), entry.text_or("status", "available"), share});
    }
    return leaving;
}

// What was not billed yet goes first.
void Auditor::supplier_return(const Json& request, const Json& result) {
    const std::string number = said(request, "receipt");
    const Receipt& receipt = receipts_.at(number);
    begin(result, "supplier_return");
    SentBack& sent_back = sent_back_[books_.document()];
    sent_back.receipt = number;
    std::map<Count, std::vector<Share>> leaving;
    for (const Leaving& one : going_back(request)) {
        books_.on_line(one.line);
        lay(receipt.warehouse, one.bin, receipt.lines.at(one.line).item, one.share.lot, one.status,
            -one.share.quantity);
        leaving[one.line].push_back(one.share);
        sent_back.lines[one.line] += one.share.quantity;
    }
    for (const auto& [place, shares] : leaving) {
        const Line line{number, place};
        const std::string& item = receipt.lines.at(place).item;
        const Count quantity = sent_back.lines.at(place);
        books_.on_line(place);
        Count value = 0;
        for (const auto& [pool, part] : pools_of(item, receipt.warehouse, shares))
            value += value_of(books_.take_own(pool, method_of(item), line, part));
        const Count open = books_.at(of_line("open_quantity", line));
        const Count unbilled = std::min(quantity, open);
        const Count cleared =
            unbilled == 0 ? 0 : share_of(books_.at(of_line("open_value", line)), unbilled, open);
        const Count unbilled_cost = share_of(value, unbilled, quantity);
        books_.add(of_line("open_quantity", line), -unbilled);
        books_.add(of_line("open_value", line), -cleared);
        books_.add(of_line("sent_back", line), quantity);
        const Line own{books_.document(), place};
        books_.add(of_line("waiting_quantity", own), quantity - unbilled);
        books_.add(of_line("waiting_value", own), value - unbilled_cost);
        post(account::inventory, -value);
        post(account::grni, cleared);
        post(account::variance, unbilled_cost - cleared);
        post(account::returned_not_credited, value - unbilled_cost);
    }
}

void Auditor::supplier_credit(const Json& request, const Json& result) {
    const std::string number = said(request, "supplier_return");
    const SentBack& sent_back = sent_back_.at(number);
    const Receipt& receipt = receipts_.at(sent_back.receipt);
    begin(result, "supplier_credit");
    std::vector<Json> entries = lines_of(request);
    if (entries.empty())
        for (const auto& [line, quantity] : sent_back.lines)
            if (books_.at(of_line("waiting_quantity", {number, line})) != 0)
                entries.push_back(Json::object().set("line", line));
    const Count rate = rate_of(receipt.currency);
    std::vector<Count> amounts;
    Count as_received = 0;
    for (const Json& entry : entries) {
        const Line line{number, number_of(entry, "line", 1)};
        const ReceiptLine& came = receipt.lines.at(line.line);
        const Count waiting = books_.at(of_line("waiting_quantity", line));
        const Count quantity =
            is_said(entry, "quantity") ? counted(said(entry, "quantity"), 6) : waiting;
        const Count value =
            share_of(books_.at(of_line("waiting_value", line)), quantity, waiting);
        amounts.push_back(is_said(entry, "price") ? priced(quantity, price_said(entry, "price"))
                          : receipt.currency == "USD"
                              ? value
                              : share_of(came.foreign, quantity, came.quantity));
        const Count worth = exchanged(amounts.back(), receipt.rate);
        as_received += worth;
        books_.on_line(line.line);
        books_.add(of_line("waiting_quantity", line), -quantity);
        books_.add(of_line("waiting_value", line), -value);
        post(account::returned_not_credited, -value);
        post(account::variance, value - worth);
    }
    Count total = 0;
    for (const Count amount : amounts) total += amount;
    const Count value = exchanged(total, rate);
    const std::string& partner = orders_.at(receipt.order).partner;
    post(account::payables, value);
    owe(partner, value);
    post(account::exchange, as_received - value);
    if (total != 0) make_item(books_.document(), partner, false, value, total);
}

}  // namespace storekeep::auditor
