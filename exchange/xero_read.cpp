#include <map>

#include <fmt/format.h>

#include "core/text.h"
#include "exchange/xero.h"

namespace storekeep::xero {

namespace {

using books::TradeDocument;

// One line of a sheet, its cells by the template's column names, with or without their star.
class Cells {
public:
    Cells(const Sheet& sheet, const Sheet::Line& line, std::vector<Note>& problems)
        : sheet_(sheet), line_(line), problems_(problems) {}

    const std::string& text(std::string_view name) const {
        static const std::string nothing;
        auto place = sheet_.column(name);
        if (!place) place = sheet_.column(fmt::format("*{}", name));
        return place ? line_.cells[*place] : nothing;
    }

    std::optional<Date> date(std::string_view name, DateOrder order) {
        const auto date = read_date(text(name), order);
        if (!date) problem(name, "a date");
        return date;
    }

    // Empty is zero; what is no number is a problem.
    Amount number(std::string_view name) {
        if (trimmed(text(name)).empty()) return {};
        const auto number = read_amount(text(name));
        if (!number) problem(name, "a number");
        return number.value_or(Amount{});
    }

    std::optional<Price> price(std::string_view name) {
        if (trimmed(text(name)).empty()) return std::nullopt;
        return Price{number(name).value};
    }

    Currency currency(Currency home) {
        const std::string code{trimmed(text("Currency"))};
        if (code.empty()) return home;
        try {
            return Currency::named(code);
        } catch (const Refusal&) {
            problem("Currency", "a currency's code");
            return home;
        }
    }

    std::string required(std::string_view name) {
        std::string value{trimmed(text(name))};
        if (value.empty()) problem(name, "filled");
        return value;
    }

    void problem(std::string_view name, std::string_view wanted) {
        good_ = false;
        problems_.push_back({line_.row, std::string(name),
                             fmt::format("\"{}\" must be {}", text(name), wanted)});
    }

    bool good() const { return good_; }

private:
    const Sheet& sheet_;
    const Sheet::Line& line_;
    std::vector<Note>& problems_;
    bool good_ = true;
};

books::PostalAddress address(const Cells& cells, const std::string& prefix) {
    books::PostalAddress result;
    for (std::size_t place = 0; place < result.lines.size(); ++place) {
        result.lines[place] = cells.text(fmt::format("{}AddressLine{}", prefix, place + 1));
    }
    result.city = cells.text(prefix + "City");
    result.region = cells.text(prefix + "Region");
    result.postal_code = cells.text(prefix + "PostalCode");
    result.country = cells.text(prefix + "Country");
    return result;
}

std::array<books::Tracking, 2> tracking(const Cells& cells) {
    return {books::Tracking{cells.text("TrackingName1"), cells.text("TrackingOption1")},
            books::Tracking{cells.text("TrackingName2"), cells.text("TrackingOption2")}};
}

books::DocumentLine document_line(Cells& cells, Currency currency, const Organisation& from) {
    books::DocumentLine line;
    line.item = cells.text("InventoryItemCode");
    line.description = cells.text("Description");
    line.quantity = Quantity{cells.number("Quantity").value};
    line.unit_price = Price{cells.number("UnitAmount").value};
    line.discount = Percent{cells.number("Discount").value};
    const Money gross = extend(line.unit_price, line.quantity, currency);
    line.amount = gross - percent_of(gross, line.discount);
    line.tax_amount = Money{0, currency};
    line.account = cells.text("AccountCode");
    line.tax = cells.text("TaxType") == from.no_tax ? "" : cells.text("TaxType");
    line.tracking = tracking(cells);
    return line;
}

// A negative total says that the document is a credit; credits state positive amounts here.
void tell_credits(std::vector<TradeDocument>& documents) {
    for (auto& document : documents) {
        document.credit = books::total(document).is_negative();
        if (!document.credit) continue;
        for (auto& line : document.lines) {
            line.quantity = -line.quantity;
            line.amount = -line.amount;
        }
    }
}

ReadBack<TradeDocument> read_documents(const Sheet& sheet, const Organisation& from,
                                       bool number_is_the_suppliers) {
    ReadBack<TradeDocument> result;
    std::map<std::string, std::size_t> places;
    for (const auto& row : sheet.lines) {
        Cells cells(sheet, row, result.problems);
        TradeDocument document;
        document.contact = cells.required("ContactName");
        document.number = cells.required("InvoiceNumber");
        document.email = cells.text("EmailAddress");
        document.address = address(cells, "PO");
        document.reference = cells.text("Reference");
        document.date = cells.date("InvoiceDate", from.dates).value_or(Date{});
        document.due = cells.date("DueDate", from.dates);
        document.currency = cells.currency(from.home);
        auto line = document_line(cells, document.currency, from);
        if (!cells.good()) continue;
        std::string key = document.number;
        if (number_is_the_suppliers) key += "\n" + document.contact;
        const auto [place, is_new] = places.emplace(key, result.records.size());
        if (is_new) {
            document.lines.push_back(std::move(line));
            result.records.push_back(std::move(document));
        } else if (result.records[place->second].currency == document.currency) {
            result.records[place->second].lines.push_back(std::move(line));
        } else {
            cells.problem("Currency", "the same over the document's rows");
        }
    }
    tell_credits(result.records);
    return result;
}

}  // namespace

ReadBack<TradeDocument> read_sales_invoices(const Sheet& sheet, const Organisation& from) {
    return read_documents(sheet, from, false);
}

ReadBack<TradeDocument> read_bills(const Sheet& sheet, const Organisation& from) {
    return read_documents(sheet, from, true);
}

ReadBack<books::Journal> read_manual_journals(const Sheet& sheet, const Organisation& from) {
    ReadBack<books::Journal> result;
    std::map<std::pair<std::string, Date>, std::size_t> places;
    for (const auto& row : sheet.lines) {
        Cells cells(sheet, row, result.problems);
        const std::string narration = cells.required("Narration");
        const Date date = cells.date("Date", from.dates).value_or(Date{});
        books::JournalLine line;
        line.account = cells.required("AccountCode");
        line.description = cells.text("Description");
        line.tax = cells.text("TaxRate") == from.no_tax ? "" : cells.text("TaxRate");
        line.tracking = tracking(cells);
        try {
            line.amount = in_currency(cells.number("Amount"), from.home, "Amount");
        } catch (const Refusal&) {
            cells.problem("Amount", "whole " + from.home.code() + " cents");
        }
        if (!cells.good()) continue;
        const auto [place, is_new] = places.emplace(std::pair{narration, date},
                                                    result.records.size());
        if (is_new) {
            books::Journal journal;
            const std::size_t colon = narration.find(": ");
            journal.number = narration.substr(0, colon);
            if (colon != std::string::npos) journal.narration = narration.substr(colon + 2);
            journal.date = date;
            journal.currency = from.home;
            result.records.push_back(std::move(journal));
        }
        result.records[place->second].lines.push_back(std::move(line));
    }
    return result;
}

ReadBack<books::Contact> read_contacts(const Sheet& sheet) {
    ReadBack<books::Contact> result;
    for (const auto& row : sheet.lines) {
        Cells cells(sheet, row, result.problems);
        books::Contact contact;
        contact.name = cells.required("ContactName");
        contact.code = cells.text("AccountNumber");
        contact.email = cells.text("EmailAddress");
        contact.first_name = cells.text("FirstName");
        contact.last_name = cells.text("LastName");
        contact.postal = address(cells, "PO");
        contact.street = address(cells, "SA");
        contact.phone = cells.text("PhoneNumber");
        contact.fax = cells.text("FaxNumber");
        contact.mobile = cells.text("MobileNumber");
        contact.tax_number = cells.text("TaxNumber");
        contact.website = cells.text("Website");
        contact.sales_account = cells.text("SalesAccount");
        contact.purchases_account = cells.text("PurchasesAccount");
        if (cells.good()) result.records.push_back(std::move(contact));
    }
    return result;
}

ReadBack<books::Product> read_items(const Sheet& sheet) {
    ReadBack<books::Product> result;
    for (const auto& row : sheet.lines) {
        Cells cells(sheet, row, result.problems);
        books::Product product;
        product.code = cells.required("ItemCode");
        product.name = cells.text("ItemName");
        product.purchase_description = cells.text("PurchasesDescription");
        product.purchase_price = cells.price("PurchasesUnitPrice");
        product.purchase_account = cells.text("PurchasesAccount");
        product.purchase_tax = cells.text("PurchasesTaxRate");
        product.sales_description = cells.text("SalesDescription");
        product.sales_price = cells.price("SalesUnitPrice");
        product.sales_account = cells.text("SalesAccount");
        product.sales_tax = cells.text("SalesTaxRate");
        if (cells.good()) result.records.push_back(std::move(product));
    }
    return result;
}

ReadBack<books::Account> read_accounts(const Sheet& sheet) {
    ReadBack<books::Account> result;
    for (const auto& row : sheet.lines) {
        Cells cells(sheet, row, result.problems);
        books::Account account{cells.required("Code"), cells.required("Name"),
                               cells.required("Type"), cells.text("Tax Code"),
                               cells.text("Description")};
        if (cells.good()) result.records.push_back(std::move(account));
    }
    return result;
}

}  // namespace storekeep::xero
