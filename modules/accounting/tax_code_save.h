// tax_code.save: makes a tax code or changes it. A new rate holds from a day on; what was charged
// before stays.
#pragma once

#include "modules/accounting/tax.h"
#include "office/operation.h"

namespace storekeep::accounting {

struct TaxCodeSave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    std::string kind;
    std::optional<Percent> rate;
    std::optional<Date> from;
    std::optional<Percent> recoverable_percent;
    std::optional<std::string> sales_account;
    std::optional<std::string> purchase_account;
    void fields(Fields& f);
};

Json save_tax_code_as_asked(Tx& tx, const TaxCodeSave& request);
Operation tax_code_save_operation();

}  // namespace storekeep::accounting
