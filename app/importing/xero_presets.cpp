// Xero: its templates for contacts, items, accounts, and open invoices and bills.
#include <map>
#include <set>

#include "app/importing/preset.h"
#include "core/text.h"

namespace storekeep::importing {

namespace {

std::string document_key(const Row& row) {
    return std::string(trimmed(row.at("ContactName"))) + '\n' +
           std::string(trimmed(row.at("InvoiceNumber")));
}

// What it is in, where that is a currency at all; the importer tells where it is not.
Currency currency_of(const Row& row, Currency company) {
    const std::string code(trimmed(row.at("Currency")));
    try {
        return code.empty() ? company : Currency::named(code);
    } catch (const Refusal&) {
        return company;
    }
}

// quantity × price less discount, and the tax where the row says it.
std::int64_t minor_units_of(const Row& row, Currency currency) {
    const Quantity quantity{millionths_in(row.at("Quantity"))};
    const Money gross = extend(Price{millionths_in(row.at("UnitAmount"))}, quantity, currency);
    const Money net = gross - percent_of(gross, Percent{millionths_in(row.at("Discount"))});
    const Price tax_amount{millionths_in(row.at("TaxAmount"))};
    const Money tax = extend(tax_amount, Quantity{million}, currency);
    return (net + tax).minor;
}

// A document is one open item: its lines' sum stands in its first row, the others are left out.
Change open_documents(const PresetContext& context) {
    std::map<std::string, std::int64_t> totals;
    context.source.rows([&](int number, const std::vector<std::string>& cells) {
        const Row row(context.source.header, number, cells);
        std::int64_t& total = totals[document_key(row)];
        total = add(total, minor_units_of(row, currency_of(row, context.currency)));
    });
    return [totals = std::move(totals), currency = context.currency](Row& row) mutable {
        const auto total = totals.find(document_key(row));
        if (total == totals.end()) return false;
        const Currency own = currency_of(row, currency);
        const std::string code(trimmed(row.at("Currency")));
        row.set("Open amount", text(Money{total->second, own}));
        row.set("Open currency", code.empty() ? std::string(own.code()) : code);
        totals.erase(total);
        return true;
    };
}

Change xero_accounts(const PresetContext&) {
    return [](Row& row) {
        row.set("Type", account_type(row.at("Type")));
        return true;
    };
}

Change contacts(const PresetContext&) {
    return [](Row& row) {
        if (trimmed(row.at("AccountNumber")).empty())
            row.set("AccountNumber", row.at("ContactName"));
        return true;
    };
}

// The contacts that documents name, each once.
Change contacts_of_documents(const PresetContext&) {
    return [seen = std::set<std::string>()](Row& row) mutable {
        return seen.insert(std::string(trimmed(row.at("ContactName")))).second;
    };
}

using Columns = std::vector<std::pair<std::string_view, std::string_view>>;

const Columns contact_columns{
    {"code", "ContactName"}, {"name", "ContactName"}, {"email", "EmailAddress"},
    {"street", "POAddressLine1"}, {"city", "POCity"}, {"region", "PORegion"},
    {"postal_code", "POPostalCode"}, {"country", "POCountry"}};

Columns document_columns(std::string_view partner) {
    return {{partner, "ContactName"}, {"document", "InvoiceNumber"}, {"due", "DueDate"},
            {"amount", "Open amount"}, {"currency", "Open currency"}};
}

Columns contact_list_columns() {
    Columns columns = contact_columns;
    columns[0].second = "AccountNumber";
    for (const auto& one : Columns{{"phone", "PhoneNumber"}, {"tax_number", "TaxNumber"},
                                   {"customer", "=yes"}, {"supplier", "=yes"}})
        columns.push_back(one);
    return columns;
}

}  // namespace

std::vector<Preset> xero_presets() {
    return {
        {"Xero sales invoices",
         {"ContactName", "InvoiceNumber", "UnitAmount", "Reference"},
         {{"customers", contact_columns, contacts_of_documents},
          {"open-invoices",
           document_columns("customer"),
           open_documents,
           {"Open amount", "Open currency"}}}},
        {"Xero bills",
         {"ContactName", "InvoiceNumber", "UnitAmount"},
         {{"suppliers", contact_columns, contacts_of_documents},
          {"open-bills",
           document_columns("supplier"),
           open_documents,
           {"Open amount", "Open currency"}}},
         {"Reference"}},
        {"Xero contacts",
         {"ContactName", "AccountNumber", "EmailAddress"},
         {{"partners", contact_list_columns(), contacts}}},
        {"Xero items",
         {"ItemCode", "ItemName", "SalesUnitPrice"},
         {{"items",
           {{"sku", "ItemCode"},
            {"name", "ItemName"},
            {"description", "SalesDescription"},
            {"sales_price", "SalesUnitPrice"},
            {"purchase_price", "PurchasesUnitPrice"}}}}},
        {"Xero chart of accounts",
         {"Code", "Name", "Type", "Tax Code"},
         {{"accounts", {{"code", "Code"}, {"name", "Name"}, {"type", "Type"}}, xero_accounts}}},
    };
}

}  // namespace storekeep::importing
