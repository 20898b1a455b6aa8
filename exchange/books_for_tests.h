// Small documents that the tests of several formats write.
#pragma once

#include <string>
#include <vector>

#include "exchange/books.h"

namespace storekeep::books {

inline Currency dollars() { return Currency::named("USD"); }

inline DocumentLine document_line(const std::string& quantity, const std::string& price,
                                  const std::string& amount) {
    DocumentLine line;
    line.item = "BOLT-M8";
    line.description = "Bolt, M8\u00D740 \"zinc\"";
    line.quantity = Quantity{parse_millionths(quantity)};
    line.unit_price = Price{parse_millionths(price)};
    line.amount = in_currency(Amount{parse_millionths(amount)}, dollars(), "amount");
    line.tax_amount = Money{0, dollars()};
    line.account = "200";
    return line;
}

inline TradeDocument document(const std::string& number, std::vector<DocumentLine> lines) {
    TradeDocument result;
    result.contact = "Globex, Inc";
    result.email = "pay@globex.example";
    result.address.lines[0] = "1 Main St";
    result.address.city = "Springfield";
    result.number = number;
    result.date = Date::of(2026, 3, 2);
    result.due = Date::of(2026, 4, 1);
    result.currency = dollars();
    result.lines = std::move(lines);
    return result;
}

inline Journal journal(const std::string& number, std::vector<std::string> amounts) {
    Journal result;
    result.number = number;
    result.narration = "Cost of shipment SH-1";
    result.date = Date::of(2026, 3, 2);
    result.currency = dollars();
    for (const auto& amount : amounts) {
        JournalLine line;
        line.account = result.lines.empty() ? "310" : "630";
        line.amount = in_currency(Amount{parse_millionths(amount)}, dollars(), "amount");
        result.lines.push_back(std::move(line));
    }
    return result;
}

}  // namespace storekeep::books
