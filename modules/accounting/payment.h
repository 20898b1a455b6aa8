// What receiving and making a payment have in common: money through a bank or cash account, applied
// to open items of one partner; what is not applied stays open as a credit on account.
#pragma once

#include "modules/accounting/settlement.h"

namespace storekeep::accounting {

extern const Rule not_a_bank_account;

struct PaymentTerms {
    std::string account;
    Amount amount;
    std::optional<std::string> currency;
    std::optional<Amount> bank_amount;
    std::vector<ApplicationEntry> apply;
    std::optional<std::string> number;
    std::optional<std::string> reference;
    void terms_fields(Fields& f);
};

enum class Direction { received, made };

// Refuses, in this order: account, amount, rate, bank amount, documents and amounts of `apply`,
// period, number.
Json post_payment(Tx& tx, Direction direction, const catalog::Partner& partner,
                  const PaymentTerms& terms, const RequestHead& head);

// The refusals of `post_payment`, after those of its own partner.
std::vector<const Rule*> payment_refusals(std::vector<const Rule*> partner_refusals);

}  // namespace storekeep::accounting
