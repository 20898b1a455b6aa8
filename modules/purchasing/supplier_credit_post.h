// supplier_credit.post: the supplier's credit for goods that went back to him.
#pragma once

#include "modules/accounting/tax.h"
#include "modules/purchasing/supplier_return.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierCreditEntry {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    std::optional<Price> price;
    std::optional<std::string> tax_code;
    std::optional<Amount> tax;
    void fields(Fields& f);
};

struct SupplierCreditPost : RequestHead {
    std::string supplier_return;
    std::optional<std::string> number;
    std::string reference;
    std::vector<SupplierCreditEntry> lines;
    void fields(Fields& f);
};

struct CreditedLine {
    const SupplierReturnLine* returned = nullptr;
    Quantity quantity;
    Money amount;      // credited, net of tax, in the currency of the order
    Accrual expected;  // that it takes off goods returned not credited
    std::string tax_code;   // "": not taxed
    Money tax = {};         // as the paper says
    Money value = {};       // of the amount, in the company's currency
    Money tax_value = {};   // of the tax, likewise
};

struct SupplierCredit {
    Document document;
    SupplierReturn returned;
    std::string reference;
    Money total;  // with tax, in the currency of the order
    std::vector<CreditedLine> lines;
    ExchangeRate rate;       // of it, on the credit's date
    ExchangeRate came_with;  // of it, when the goods came
    Money value;             // the total in the company's currency
    std::vector<accounting::TaxLine> taxes;  // given back, by the lines' places
};

// Pure: payables debited, goods returned not credited credited. What the goods are credited at
// beyond their cost, at the rate of their receipt, is a purchase price variance, as is tax that was
// a part of it; what the rate has moved since is an exchange difference.
ledger::Entry credited(const ledger::PostingRules& rules, const SupplierCredit& credit);

Json post_supplier_credit(Tx& tx, const SupplierCreditPost& request);
Operation supplier_credit_post();

}  // namespace storekeep::purchasing
