// supplier_credit.post: the supplier's credit for goods that went back to him.
#pragma once

#include "modules/purchasing/supplier_return.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierCreditEntry {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    std::optional<Price> price;
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
    Money amount;      // credited
    Accrual expected;  // that it takes off goods returned not credited
};

// Pure: payables debited, goods returned not credited credited, the difference a purchase price
// variance.
ledger::Entry credited(const ledger::PostingRules& rules, const Document& document,
                       const SupplierReturn& returned, const std::vector<CreditedLine>& lines,
                       const std::string& reference);

Json post_supplier_credit(Tx& tx, const SupplierCreditPost& request);
Operation supplier_credit_post();

}  // namespace storekeep::purchasing
