#include "exchange/quickbooks_online.h"

#include <set>

#include <fmt/format.h>

#include "core/text.h"

namespace storekeep::quickbooks_online {

const Rule online_cannot_carry{"online_cannot_carry",
                               "{document}: QuickBooks Online imports no {what}; use a journal"};

namespace {

using books::TradeDocument;
using Row = SheetFiles::Row;

constexpr std::size_t most_bytes = 2'000'000;
constexpr SheetLimits list_limits{.rows = 1000, .bytes = most_bytes};
constexpr SheetLimits document_limits{.rows = 1000, .documents = 100, .bytes = most_bytes};
constexpr int price_digits = 6;

constexpr std::array contact_columns{
    SheetColumn{"Full Name", 100, true, true}, SheetColumn{"Company", 50},
    SheetColumn{"Email", 100}, SheetColumn{"Phone", 21}, SheetColumn{"Mobile", 21},
    SheetColumn{"Fax", 21}, SheetColumn{"Website", 1000}, SheetColumn{"Street", 2000},
    SheetColumn{"City", 255}, SheetColumn{"State", 255}, SheetColumn{"ZIP", 30},
    SheetColumn{"Country", 255}, SheetColumn{"Opening Balance"},
    SheetColumn{"Opening Balance Date"}};

constexpr std::array product_columns{
    SheetColumn{"Product/Service Name", 100, true, true}, SheetColumn{"Item type", 0, true},
    SheetColumn{"SKU", 100, false, true}, SheetColumn{"Sales Description", 4000},
    SheetColumn{"Sales Price / Rate"}, SheetColumn{"Income Account"},
    SheetColumn{"Purchase Description", 4000}, SheetColumn{"Purchase Cost"},
    SheetColumn{"Expense Account"}};

constexpr std::array invoice_columns{
    SheetColumn{"*InvoiceNo", 21, true, true}, SheetColumn{"*Customer", 100, true, true},
    SheetColumn{"*InvoiceDate", 0, true}, SheetColumn{"*DueDate", 0, true}, SheetColumn{"Terms"},
    SheetColumn{"Location"}, SheetColumn{"Memo", 4000}, SheetColumn{"Item(Product/Service)", 100},
    SheetColumn{"ItemDescription", 4000}, SheetColumn{"ItemQuantity", 0, true},
    SheetColumn{"ItemRate", 0, true}, SheetColumn{"*ItemAmount", 0, true},
    SheetColumn{"*ItemTaxCode"}, SheetColumn{"ItemTaxAmount"}, SheetColumn{"Currency"},
    SheetColumn{"Service Date"}};

constexpr std::array bill_columns{
    SheetColumn{"*BillNo", 21, true, true}, SheetColumn{"*Supplier", 100, true, true},
    SheetColumn{"*BillDate", 0, true}, SheetColumn{"*DueDate", 0, true}, SheetColumn{"Terms"},
    SheetColumn{"Location"}, SheetColumn{"Memo", 4000}, SheetColumn{"*Account", 0, true},
    SheetColumn{"LineDescription", 4000}, SheetColumn{"*LineAmount", 0, true},
    SheetColumn{"*LineTaxCode"}, SheetColumn{"LineTaxAmount"}, SheetColumn{"Currency"}};

constexpr std::array journal_columns{
    SheetColumn{"*JournalNo", 21, true, true}, SheetColumn{"*JournalDate", 0, true},
    SheetColumn{"*AccountName", 0, true}, SheetColumn{"*Debits"}, SheetColumn{"*Credits"},
    SheetColumn{"Description", 4000}, SheetColumn{"Name", 100, false, true},
    SheetColumn{"Currency"}, SheetColumn{"Location"}, SheetColumn{"Class"}};

[[noreturn]] void cannot_carry(const std::string& document, std::string what) {
    refuse(online_cannot_carry, {}, {{"document", document}, {"what", std::move(what)}});
}

// A name without the characters that the import refuses in one.
std::string clean_name(SheetFiles& files, std::string_view column, const std::string& name) {
    std::string clean = name;
    for (char& character : clean) {
        if (character == '"') character = '\'';
        if (character == ':') character = '-';
        if (static_cast<unsigned char>(character) < ' ') character = ' ';
    }
    if (clean != name) {
        files.note(column, fmt::format("\"{}\" goes as \"{}\"", name, clean));
    }
    return clean;
}

void only_once(std::set<std::string>& seen, const std::string& name, std::string_view column) {
    if (seen.insert(lower_ascii(name)).second) return;
    refuse(sheet_name_twice, {}, {{"document", name}, {"column", std::string(column)}});
}

std::string currency_code(const Currency& currency, const Setup& setup) {
    return currency == Currency{} ? setup.home.code() : currency.code();
}

SheetExport write_contacts(std::span<const books::Contact> contacts, const std::string& stem,
                           SheetColumn number) {
    std::vector<SheetColumn> columns(contact_columns.begin(), contact_columns.end());
    columns.push_back(number);
    SheetFiles files(stem, columns, list_limits);
    std::set<std::string> names;
    for (const auto& contact : contacts) {
        const std::string name = clean_name(files, "Full Name", contact.name);
        only_once(names, name, "Full Name");
        const auto& address = contact.postal;
        std::string street;
        for (const auto& line : address.lines) {
            if (!line.empty()) street += (street.empty() ? "" : "\n") + line;
        }
        // Balances come with the journals; an opening balance here would be counted a second time.
        files.add(name, {{name, contact.company, contact.email, contact.phone, contact.mobile,
                          contact.fax, contact.website, street, address.city, address.region,
                          address.postal_code, address.country, "", "", contact.tax_number}});
    }
    return files.finish();
}

void check_carried(const TradeDocument& document, const books::DocumentLine& line,
                   const Setup& setup) {
    if (document.credit) cannot_carry(document.number, "credits");
    if (line.amount.is_negative()) cannot_carry(document.number, "negative amounts");
    if (!setup.line_tax && !line.tax_amount.is_zero()) cannot_carry(document.number, "tax");
}

// The tax code and its amount: both empty where the company has no tax on lines.
std::array<std::string, 2> tax_cells(const books::DocumentLine& line, const Setup& setup,
                                     const std::string& document, std::string_view column) {
    if (!setup.line_tax) return {};
    const std::string& code = line.tax.empty() ? setup.no_tax : line.tax;
    if (code.empty()) {
        refuse(sheet_value_missing, {}, {{"document", document}, {"column", std::string(column)}});
    }
    return {code, text(Money{line.tax_amount.minor, line.amount.currency})};
}

void add_bill(SheetFiles& files, const TradeDocument& document, const Setup& setup) {
    const std::string supplier = clean_name(files, "*Supplier", document.contact);
    std::vector<Row> rows;
    for (const auto& line : document.lines) {
        check_carried(document, line, setup);
        const auto tax = tax_cells(line, setup, document.number, "*LineTaxCode");
        rows.push_back({document.number, supplier, slashed(document.date, setup.dates),
                        slashed(document.due.value_or(document.date), setup.dates), document.terms,
                        "", document.memo, line.account,
                        line.description.empty() ? line.item : line.description,
                        text(line.amount), tax[0], tax[1],
                        currency_code(document.currency, setup)});
    }
    files.add(document.number, std::move(rows));
}

}  // namespace

SheetExport write_customers(std::span<const books::Contact> contacts) {
    return write_contacts(contacts, "quickbooks-customers", {"Resale Number", 16});
}

SheetExport write_vendors(std::span<const books::Contact> contacts) {
    return write_contacts(contacts, "quickbooks-vendors", {"Tax ID", 20});
}

SheetExport write_products(std::span<const books::Product> products) {
    SheetFiles files("quickbooks-products", product_columns, list_limits);
    std::set<std::string> names;
    for (const auto& product : products) {
        const std::string& shown = product.name.empty() ? product.code : product.name;
        const std::string name = clean_name(files, "Product/Service Name", shown);
        only_once(names, name, "Product/Service Name");
        const auto price = [](const std::optional<Price>& value) {
            return value ? text(*value) : std::string();
        };
        files.add(name, {{name, product.service ? "Service" : "Non-inventory", product.code,
                          product.sales_description, price(product.sales_price),
                          product.sales_account, product.purchase_description,
                          price(product.purchase_price), product.purchase_account}});
    }
    return files.finish();
}

SheetExport write_invoices(std::span<const TradeDocument> documents, const Setup& setup) {
    SheetFiles files("quickbooks-invoices", invoice_columns, document_limits);
    std::set<std::string> numbers;
    for (const auto& document : documents) {
        only_once(numbers, document.number, "*InvoiceNo");
        const std::string customer = clean_name(files, "*Customer", document.contact);
        std::vector<Row> rows;
        for (const auto& line : document.lines) {
            check_carried(document, line, setup);
            const auto show = books::shown(line, price_digits, false);
            const auto tax = tax_cells(line, setup, document.number, "*ItemTaxCode");
            rows.push_back({document.number, customer, slashed(document.date, setup.dates),
                            slashed(document.due.value_or(document.date), setup.dates),
                            document.terms, "", document.memo, line.item, show.description,
                            text(show.quantity), text(show.unit_price), text(line.amount), tax[0],
                            tax[1], currency_code(document.currency, setup), ""});
        }
        files.add(document.number, std::move(rows));
    }
    return files.finish();
}

SheetExport write_bills(std::span<const TradeDocument> documents, const Setup& setup) {
    SheetFiles files("quickbooks-bills", bill_columns, document_limits);
    for (const auto& round : books::in_rounds(documents)) {
        files.begin_new_file();
        for (const auto* document : round) add_bill(files, *document, setup);
    }
    return files.finish();
}

SheetExport write_journal_entries(std::span<const books::Journal> journals, const Setup& setup) {
    SheetFiles files("quickbooks-journal-entries", journal_columns, list_limits);
    std::set<std::string> numbers;
    for (const auto& journal : journals) {
        only_once(numbers, journal.number, "*JournalNo");
        Money sum{0, journal.currency};
        int controls = 0;
        std::vector<Row> rows;
        for (const auto& line : journal.lines) {
            sum += line.amount;
            const bool control = line.control != books::Control::none;
            if (control) ++controls;
            if (control && line.partner.empty()) {
                refuse(sheet_value_missing, {},
                       {{"document", journal.number}, {"column", "Name of " + line.account}});
            }
            const bool credit = line.amount.is_negative();
            rows.push_back({journal.number, slashed(journal.date, setup.dates), line.account,
                            credit ? "" : text(line.amount), credit ? text(-line.amount) : "",
                            line.description.empty() ? journal.narration : line.description,
                            clean_name(files, "Name", line.partner),
                            currency_code(journal.currency, setup), "", ""});
        }
        if (!sum.is_zero()) {
            refuse(sheet_not_balanced, {},
                   {{"document", journal.number}, {"difference", text(sum)}});
        }
        if (controls > 1) {
            files.note("*AccountName",
                       fmt::format("{} has {} receivable or payable lines; QuickBooks Online may "
                                   "take only one in an entry", journal.number, controls));
        }
        files.add(journal.number, std::move(rows));
    }
    return files.finish();
}

}  // namespace storekeep::quickbooks_online
