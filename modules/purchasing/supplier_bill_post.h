// supplier_bill.post: three-way match. What agrees is posted: goods received not billed is cleared,
// a price difference goes where the goods are now. What is billed beyond the receipt holds the
// bill.
#pragma once

#include "modules/purchasing/supplier_bill.h"
#include "office/operation.h"

namespace storekeep::purchasing {

extern const Rule reference_taken;
extern const Rule tax_without_code;

struct BillLineEntry {
    std::optional<std::string> receipt;
    std::optional<std::string> purchase_order;
    std::optional<std::int64_t> line;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    std::optional<Price> price;
    std::optional<std::string> account;
    std::optional<Amount> amount;
    std::optional<std::string> memo;
    std::optional<std::string> tax_code;
    std::optional<Amount> tax;
    void fields(Fields& f);
};

struct SupplierBillPost : RequestHead {
    std::string supplier;
    std::optional<std::string> number;
    std::string reference;
    std::optional<std::string> currency;
    std::optional<Date> due;
    bool prices_include_tax = false;
    std::vector<BillLineEntry> lines;
    void fields(Fields& f);
};

Json post_supplier_bill(Tx& tx, const SupplierBillPost& request);
Operation supplier_bill_post();

// Refuses `reference_taken`, unless waived, at "reference" when a bill or landed cost has it.
void refuse_same_reference(Reads& reads, const catalog::Partner& supplier,
                           const std::string& reference, const RequestHead& request);

// What bill operations answer.
Json answer(const SupplierBill& bill, const ledger::Journal& journal,
            const std::vector<Excess>& held);

}  // namespace storekeep::purchasing
