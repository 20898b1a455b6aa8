#include "modules/accounting/opening_balances_import.h"

namespace storekeep::accounting {

namespace {

const ImportColumn opening_date{"date", "date", false, {"As of", "Opening Date"}};

Importer open_documents(std::string_view name, std::string_view help, ImportColumn partner,
                        std::vector<std::string_view> heads_of_number) {
    return {name,
            help,
            "opening_balance.post",
            "date",
            {
                opening_date,
                std::move(partner),
                {"document", "lines[].document", true, std::move(heads_of_number)},
                {"due", "lines[].due", false, {"Due Date"}},
                {"amount", "lines[].amount", true,
                 {"Open Balance", "Balance", "Amount Due", "Open Amount", "Outstanding"}},
                {"currency", "lines[].currency", false, {"Currency Code"}},
                {"rate", "lines[].rate", false, {"Exchange Rate"}},
            },
            {},
            {},
            "opening_balance.reverse"};
}

}  // namespace

Importer opening_balances_importer() {
    return {"opening-balances",
            "What stood on the accounts at the start, without stock and open documents",
            "opening_balance.post",
            "date",
            {
                opening_date,
                {"account", "lines[].account", true, {"Account Number", "Account Code", "Code"}},
                {"debit", "lines[].debit", false, {"Debits", "Debit Amount"}},
                {"credit", "lines[].credit", false, {"Credits", "Credit Amount"}},
            },
            {},
            {},
            "opening_balance.reverse"};
}

Importer open_invoices_importer() {
    return open_documents(
        "open-invoices", "Invoices that customers still owe: one a row",
        {"customer", "lines[].customer", true, {"Customer Code", "Customer ID"}},
        {"Invoice Number", "Invoice", "Invoice No", "Number"});
}

Importer open_bills_importer() {
    return open_documents(
        "open-bills", "Bills that suppliers are still owed: one a row",
        {"supplier", "lines[].supplier", true, {"Supplier Code", "Vendor", "Vendor Code"}},
        {"Bill Number", "Bill", "Bill No", "Reference", "Number"});
}

}  // namespace storekeep::accounting
