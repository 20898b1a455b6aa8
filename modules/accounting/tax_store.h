// The tables tax_code, tax_rate and tax_line.
#pragma once

#include "modules/accounting/tax.h"

namespace storekeep::accounting {

std::map<std::string, TaxCode> all_tax_codes(Reads& reads);
void save_tax_code(Tx& tx, const TaxCode& code);  // with its rates; rates are never taken away

// The first day on or after `from` on which a document charged the code at another rate.
std::optional<Date> charged_otherwise(Reads& reads, const std::string& code, Date from,
                                      Percent rate);

}  // namespace storekeep::accounting
