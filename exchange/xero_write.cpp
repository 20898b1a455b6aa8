#include <set>

#include <fmt/format.h>

#include "core/text.h"
#include "exchange/xero.h"

namespace storekeep::xero {

namespace {

using books::TradeDocument;
using Row = SheetFiles::Row;

constexpr SheetLimits document_limits{.rows = 500};
constexpr SheetLimits journal_limits{.rows = 300};
constexpr SheetLimits list_limits{.rows = 1000};
constexpr int price_digits = 4;

constexpr std::array sales_columns{
    SheetColumn{"*ContactName", 255, true, true}, SheetColumn{"EmailAddress", 255},
    SheetColumn{"POAddressLine1", 500}, SheetColumn{"POAddressLine2", 500},
    SheetColumn{"POAddressLine3", 500}, SheetColumn{"POAddressLine4", 500},
    SheetColumn{"POCity", 255}, SheetColumn{"PORegion", 255}, SheetColumn{"POPostalCode", 50},
    SheetColumn{"POCountry", 50}, SheetColumn{"*InvoiceNumber", 255, true, true},
    SheetColumn{"Reference", 255}, SheetColumn{"*InvoiceDate", 0, true},
    SheetColumn{"*DueDate", 0, true}, SheetColumn{"InventoryItemCode", 30, false, true},
    SheetColumn{"*Description", 4000, true}, SheetColumn{"*Quantity", 0, true},
    SheetColumn{"*UnitAmount", 0, true}, SheetColumn{"Discount"},
    SheetColumn{"*AccountCode", 10, true, true}, SheetColumn{"*TaxType", 0, true},
    SheetColumn{"TrackingName1"}, SheetColumn{"TrackingOption1"}, SheetColumn{"TrackingName2"},
    SheetColumn{"TrackingOption2"}, SheetColumn{"Currency"}, SheetColumn{"BrandingTheme"}};

constexpr std::array bill_columns{
    SheetColumn{"*ContactName", 255, true, true}, SheetColumn{"EmailAddress", 255},
    SheetColumn{"POAddressLine1", 500}, SheetColumn{"POAddressLine2", 500},
    SheetColumn{"POAddressLine3", 500}, SheetColumn{"POAddressLine4", 500},
    SheetColumn{"POCity", 255}, SheetColumn{"PORegion", 255}, SheetColumn{"POPostalCode", 50},
    SheetColumn{"POCountry", 50}, SheetColumn{"*InvoiceNumber", 255, true, true},
    SheetColumn{"*InvoiceDate", 0, true}, SheetColumn{"*DueDate", 0, true},
    SheetColumn{"InventoryItemCode", 30, false, true}, SheetColumn{"Description", 4000},
    SheetColumn{"*Quantity", 0, true}, SheetColumn{"*UnitAmount", 0, true},
    SheetColumn{"*AccountCode", 10, true, true}, SheetColumn{"*TaxType", 0, true},
    SheetColumn{"TrackingName1"}, SheetColumn{"TrackingOption1"}, SheetColumn{"TrackingName2"},
    SheetColumn{"TrackingOption2"}, SheetColumn{"Currency"}};

constexpr std::array journal_columns{
    SheetColumn{"*Narration", 0, true}, SheetColumn{"*Date", 0, true}, SheetColumn{"Description"},
    SheetColumn{"*AccountCode", 10, true, true}, SheetColumn{"*TaxRate", 0, true},
    SheetColumn{"*Amount", 0, true}, SheetColumn{"TrackingName1"}, SheetColumn{"TrackingOption1"},
    SheetColumn{"TrackingName2"}, SheetColumn{"TrackingOption2"}};

// The template's columns as public copies have them. Those not filled here stay empty: payment
// terms among them, because the words Xero takes for them are not documented.
constexpr std::array contact_columns{
    SheetColumn{"*ContactName", 255, true, true}, SheetColumn{"AccountNumber", 50},
    SheetColumn{"EmailAddress", 255}, SheetColumn{"FirstName", 255}, SheetColumn{"LastName", 255},
    SheetColumn{"POAttentionTo"}, SheetColumn{"POAddressLine1", 500},
    SheetColumn{"POAddressLine2", 500}, SheetColumn{"POAddressLine3", 500},
    SheetColumn{"POAddressLine4", 500}, SheetColumn{"POCity", 255}, SheetColumn{"PORegion", 255},
    SheetColumn{"POPostalCode", 50}, SheetColumn{"POCountry", 50}, SheetColumn{"SAAttentionTo"},
    SheetColumn{"SAAddressLine1", 500}, SheetColumn{"SAAddressLine2", 500},
    SheetColumn{"SAAddressLine3", 500}, SheetColumn{"SAAddressLine4", 500},
    SheetColumn{"SACity", 255}, SheetColumn{"SARegion", 255}, SheetColumn{"SAPostalCode", 50},
    SheetColumn{"SACountry", 50}, SheetColumn{"PhoneNumber", 50}, SheetColumn{"FaxNumber", 50},
    SheetColumn{"MobileNumber", 50}, SheetColumn{"DDINumber"}, SheetColumn{"SkypeName"},
    SheetColumn{"BankAccountName"}, SheetColumn{"BankAccountNumber"},
    SheetColumn{"BankAccountParticulars"}, SheetColumn{"TaxNumber", 50},
    SheetColumn{"AccountsReceivableTaxCodeName"}, SheetColumn{"AccountsPayableTaxCodeName"},
    SheetColumn{"Website", 255}, SheetColumn{"LegalName"}, SheetColumn{"Discount"},
    SheetColumn{"CompanyNumber"}, SheetColumn{"DueDateBillDay"}, SheetColumn{"DueDateBillTerm"},
    SheetColumn{"DueDateSalesDay"}, SheetColumn{"DueDateSalesTerm"}, SheetColumn{"SalesAccount"},
    SheetColumn{"PurchasesAccount"}};

constexpr std::array item_columns{
    SheetColumn{"*ItemCode", 30, true, true}, SheetColumn{"ItemName", 50}, SheetColumn{"Quantity"},
    SheetColumn{"PurchasesDescription", 4000}, SheetColumn{"PurchasesUnitPrice"},
    SheetColumn{"PurchasesAccount", 10, false, true}, SheetColumn{"PurchasesTaxRate"},
    SheetColumn{"SalesDescription", 4000}, SheetColumn{"SalesUnitPrice"},
    SheetColumn{"SalesAccount", 10, false, true}, SheetColumn{"SalesTaxRate"},
    SheetColumn{"InventoryAssetAccount"}, SheetColumn{"CostOfGoodsSoldAccount"}};

constexpr std::array account_columns{
    SheetColumn{"*Code", 10, true, true}, SheetColumn{"*Name", 150, true},
    SheetColumn{"*Type", 0, true}, SheetColumn{"*Tax Code", 0, true},
    SheetColumn{"Description", 4000}, SheetColumn{"Dashboard"}, SheetColumn{"Expense Claims"},
    SheetColumn{"Enable Payments"}, SheetColumn{"Balance"}};

void append(Row& row, const books::PostalAddress& address) {
    row.insert(row.end(), address.lines.begin(), address.lines.end());
    row.insert(row.end(), {address.city, address.region, address.postal_code, address.country});
}

void append(Row& row, const std::array<books::Tracking, 2>& tracking) {
    for (const auto& each : tracking) row.insert(row.end(), {each.name, each.option});
}

std::string code_or(const Currency& currency, const Currency& home) {
    return currency == Currency{} ? home.code() : currency.code();
}

void check_total(const TradeDocument& document) {
    if (!books::total(document).is_negative()) return;
    refuse(sheet_sign_wrong, {},
           {{"document", document.number},
            {"reason", fmt::format("its total {} would make it a {} in Xero",
                                   text(books::total(document)),
                                   document.credit ? "document to pay" : "credit")}});
}

enum class Template { sales, bill };

Row document_row(const TradeDocument& document, const books::DocumentLine& line, Template form,
                 const Organisation& organisation) {
    const bool sales = form == Template::sales;
    const books::ShownLine show = books::shown(line, price_digits, sales);
    Row row{document.contact, document.email};
    append(row, document.address);
    row.push_back(document.number);
    if (sales) row.push_back(document.reference);
    row.push_back(slashed(document.date, organisation.dates));
    row.push_back(slashed(document.due.value_or(document.date), organisation.dates));
    row.insert(row.end(), {line.item, show.description,
                           text(document.credit ? -show.quantity : show.quantity),
                           text(show.unit_price)});
    if (sales) row.push_back(show.discount.is_zero() ? "" : text(show.discount));
    row.push_back(line.account);
    row.push_back(line.tax.empty() ? organisation.no_tax : line.tax);
    append(row, line.tracking);
    row.push_back(code_or(document.currency, organisation.home));
    if (sales) row.emplace_back();
    return row;
}

void add_document(SheetFiles& files, const TradeDocument& document, Template form,
                  const Organisation& organisation) {
    check_total(document);
    std::vector<Row> rows;
    for (const auto& line : document.lines) {
        rows.push_back(document_row(document, line, form, organisation));
    }
    files.add(document.number, std::move(rows));
}

[[noreturn]] void refuse_twice(const std::string& document, std::string column) {
    refuse(sheet_name_twice, {}, {{"document", document}, {"column", std::move(column)}});
}

}  // namespace

SheetExport write_sales_invoices(std::span<const TradeDocument> documents,
                                 const Organisation& organisation) {
    SheetFiles files("xero-sales-invoices", sales_columns, document_limits);
    std::set<std::string> numbers;
    for (const auto& document : documents) {
        if (!numbers.insert(lower_ascii(document.number)).second) {
            refuse_twice(document.number, "*InvoiceNumber");
        }
        add_document(files, document, Template::sales, organisation);
    }
    return files.finish();
}

SheetExport write_bills(std::span<const TradeDocument> documents,
                        const Organisation& organisation) {
    SheetFiles files("xero-bills", bill_columns, document_limits);
    for (const auto& round : books::in_rounds(documents)) {
        files.begin_new_file();
        for (const auto* document : round) {
            add_document(files, *document, Template::bill, organisation);
        }
    }
    return files.finish();
}

SheetExport write_manual_journals(std::span<const books::Journal> journals,
                                  const Organisation& organisation) {
    SheetFiles files("xero-manual-journals", journal_columns, journal_limits);
    std::set<std::string> numbers;
    for (const auto& journal : journals) {
        // Xero joins rows of one narration and date, so the number makes the narration unique.
        if (!numbers.insert(lower_ascii(journal.number)).second) {
            refuse_twice(journal.number, "number");
        }
        std::string narration = journal.number;
        if (!journal.narration.empty()) narration += ": " + journal.narration;
        Money sum{0, journal.currency};
        std::vector<Row> rows;
        for (const auto& line : journal.lines) {
            sum += line.amount;
            if (line.control != books::Control::none) {
                files.note("*AccountCode",
                           fmt::format("{}: Xero may refuse {} in a manual journal because it "
                                       "keeps receivables and payables by document",
                                       journal.number, line.account));
            }
            Row row{narration, slashed(journal.date, organisation.dates), line.description,
                    line.account, line.tax.empty() ? organisation.no_tax : line.tax,
                    text(line.amount)};
            append(row, line.tracking);
            rows.push_back(std::move(row));
        }
        if (!sum.is_zero()) {
            refuse(sheet_not_balanced, {},
                   {{"document", journal.number}, {"difference", text(sum)}});
        }
        files.add(journal.number, std::move(rows));
    }
    return files.finish();
}

SheetExport write_contacts(std::span<const books::Contact> contacts) {
    SheetFiles files("xero-contacts", contact_columns, list_limits);
    std::set<std::string> names;
    for (const auto& contact : contacts) {
        if (!names.insert(lower_ascii(contact.name)).second) {
            refuse_twice(contact.name, "*ContactName");
        }
        Row row{contact.name, contact.code, contact.email, contact.first_name, contact.last_name,
                ""};
        append(row, contact.postal);
        row.emplace_back();
        append(row, contact.street);
        row.insert(row.end(), {contact.phone, contact.fax, contact.mobile, "", "", "", "", "",
                               contact.tax_number, "", "", contact.website, "", "", "", "", "", "",
                               "", contact.sales_account, contact.purchases_account});
        files.add(contact.name, {std::move(row)});
    }
    return files.finish();
}

SheetExport write_items(std::span<const books::Product> products) {
    SheetFiles files("xero-items", item_columns, list_limits);
    std::set<std::string> codes;
    for (const auto& product : products) {
        if (!codes.insert(lower_ascii(product.code)).second) {
            refuse_twice(product.code, "*ItemCode");
        }
        const auto price = [](const std::optional<Price>& value) {
            return value ? text(*value) : std::string();
        };
        // The asset account stays empty: with it Xero would count and value the stock itself.
        files.add(product.code,
                  {{product.code, product.name, "", product.purchase_description,
                    price(product.purchase_price), product.purchase_account, product.purchase_tax,
                    product.sales_description, price(product.sales_price), product.sales_account,
                    product.sales_tax, "", ""}});
    }
    return files.finish();
}

SheetExport write_accounts(std::span<const books::Account> accounts) {
    SheetFiles files("xero-chart-of-accounts", account_columns, list_limits);
    std::set<std::string> codes;
    for (const auto& account : accounts) {
        if (!codes.insert(lower_ascii(account.code)).second) refuse_twice(account.code, "*Code");
        files.add(account.code, {{account.code, account.name, account.type, account.tax,
                                  account.description, "No", "No", "No", ""}});
    }
    return files.finish();
}

}  // namespace storekeep::xero
