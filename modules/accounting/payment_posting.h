// A payment's entry. Received: bank, against receivables. Made: payables, against bank.
#pragma once

#include <map>

#include "modules/accounting/payment.h"

namespace storekeep::accounting {

// `shares` are the parts of the amount by control account; their sum is the amount.
ledger::Entry payment_entry(const Document& document, Direction direction,
                            Id<catalog::Partner> partner, Id<ledger::Account> bank,
                            const Money& amount,
                            const std::map<Id<ledger::Account>, Money>& shares);

}  // namespace storekeep::accounting
