// What is handed to other bookkeeping, in no program's own terms.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/money.h"
#include "core/number.h"

namespace storekeep::books {

struct PostalAddress {
    std::array<std::string, 4> lines;
    std::string city, region, postal_code, country;
};

struct Tracking {
    std::string name, option;
};

struct DocumentLine {
    std::string item, description;
    Quantity quantity{million};
    Price unit_price;
    Percent discount;
    Money amount;      // after the discount, before tax: what the ledger has, to the cent
    std::string account;
    std::string tax;   // the rate's name on the other side
    Money tax_amount;
    std::array<Tracking, 2> tracking;
};

// A sales invoice or a supplier's bill. A credit states positive amounts; each format turns the
// sign its own way.
struct TradeDocument {
    bool credit = false;
    std::string contact, email;
    PostalAddress address;
    std::string number, reference;
    Date date;
    std::optional<Date> due;  // left out: the date
    std::string terms, memo;
    Currency currency;
    std::vector<DocumentLine> lines;
};

Money total(const TradeDocument& document);  // of the lines' amounts, without tax

// Bills dealt into rounds in which no number stands twice: readers of files join rows of one
// number, and two suppliers may use the same. Refused: one number twice from one supplier.
std::vector<std::vector<const TradeDocument*>> in_rounds(std::span<const TradeDocument> bills);

enum class Control { none, receivable, payable };

struct JournalLine {
    std::string account, description;
    Money amount;         // debit positive, credit negative
    std::string partner;  // whom a receivable or payable line is about
    Control control = Control::none;
    std::string tax;
    std::array<Tracking, 2> tracking;
};

struct Journal {
    std::string number, narration;
    Date date;
    Currency currency;
    std::vector<JournalLine> lines;
};

struct Contact {
    std::string name, code, company, first_name, last_name;
    std::string email, phone, mobile, fax, website, tax_number, currency;
    PostalAddress postal, street;
    std::string sales_account, purchases_account;
};

// Goods go over as things that are not stock there: their stock and its value stay here.
struct Product {
    std::string code, name;
    bool service = false;
    std::string sales_description, sales_account, sales_tax;
    std::optional<Price> sales_price;
    std::string purchase_description, purchase_account, purchase_tax;
    std::optional<Price> purchase_price;
};

struct Account {
    std::string code, name, type, tax, description;
};

// How a line can be shown so that whoever multiplies it out gets its amount to the cent, whatever
// rounding he uses: as it is when that is exact, else as one of the whole amount with the true
// figures in words before its description.
struct ShownLine {
    std::string description;
    Quantity quantity;
    Price unit_price;
    Percent discount;
};
ShownLine shown(const DocumentLine& line, int price_digits, bool with_discount);

}  // namespace storekeep::books
