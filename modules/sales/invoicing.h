// Billing what was shipped: which lines at which amounts, and making the invoice of them.
#pragma once

#include <optional>
#include <vector>

#include "modules/accounting/tax.h"
#include "modules/ledger/ledger.h"
#include "modules/sales/shipment.h"

namespace storekeep::sales {

struct InvoiceLine {
    std::int64_t line = 0;  // of the invoice
    Id<Document> shipment;
    std::int64_t shipment_line = 0;
    Id<catalog::Item> item;
    Quantity quantity;
    Money amount;      // in the invoice's currency
    Money value = {};  // in the company's
};

struct Invoice {
    Document document;
    Id<Document> order;
    Id<catalog::Partner> customer;
    std::string bill_to;
    Date due;
    Money total;  // with tax
    std::vector<InvoiceLine> lines;
    std::vector<accounting::TaxLine> taxes = {};
    std::string journal = {};
    ExchangeRate rate = {};  // of its amounts, on its date
    Money value = {};        // the total in the company's currency
};

struct InvoicePlan {
    std::vector<InvoiceLine> lines;             // amounts net of tax
    std::vector<accounting::TaxLine> taxes;
    std::vector<ShippedLine> balances;  // of those lines, with what is billed by them
    std::vector<catalog::Item> items;   // of those lines
};

// What `quantity` more of an order line comes to when `invoiced` were billed at `amount` before:
// the cumulative share of the line's amount, so that the invoices of a line sum to it to the cent.
Money amount_of_next(const OrderLine& line, Quantity invoiced, const Money& amount,
                     Quantity quantity);

// What is shipped and not billed, of one shipment or of the whole order, taxed at the rates of
// `date`. Refuses `account_role_missing` where tax has no account.
InvoicePlan plan_invoice(Reads& reads, const ledger::PostingRules& rules, const SalesOrder& order,
                         Id<Document> only_shipment, Date date);

// Refuses `account_role_missing` where revenue of an item or receivables have no account.
void refuse_without_accounts(const ledger::PostingRules& rules,
                             const std::vector<catalog::Item>& items,
                             Id<catalog::Warehouse> warehouse);

struct InvoiceTerms {
    ExchangeRate rate;  // of the order's currency, on the date
    std::string number;
    Date date;
    std::string memo;
    std::optional<Date> due;  // left out: after the customer's terms
};

// Makes the invoice of a plan that has lines, in the order's currency; a plan without lines makes
// nothing.
Invoice make_invoice(Tx& tx, const ledger::PostingRules& rules, const SalesOrder& order,
                     const InvoicePlan& plan, const InvoiceTerms& terms);

}  // namespace storekeep::sales
