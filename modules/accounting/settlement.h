// A settlement: a payment or credit used up against an invoice or bill. Each is a document of its
// own, so that it can be taken back by itself. It posts what makes the two differ: the exchange
// difference between their rates, a discount, and a small rest that nobody will pay.
#pragma once

#include "modules/accounting/open_items.h"

namespace storekeep::accounting {

extern const Rule over_applied;
extern const Rule other_currency;

// What a person says of one document that a payment or credit goes to.
struct ApplicationEntry {
    std::string document;
    Amount amount;
    std::optional<Amount> discount;
    void fields(Fields& f);
};

// The same, looked up: an item and what becomes of it, in the item's currency.
struct Share {
    OpenItem item;
    Money amount;    // of the payment or credit, more than 0
    Money discount;  // not to be paid, not negative
    std::string field;  // "apply[1].amount"
};

struct Settled {
    Document document;
    Money exchange_difference;  // debit positive: a loss
    Money discount;             // debit positive, likewise
    Money written_off;          // likewise
};

// Uses up `share.amount` of a payment or credit against the share's item. Both lie on the same
// account, have opposite signs and one currency. Refuses `over_applied` at the share's field where
// either has less left. Counts from `date`, or from the later item's date when that is later still.
Settled settle(Tx& tx, OpenItem& from, Share& share, Date date);

// What is left open of both within one settlement: the smaller.
Money most_to_settle(const OpenItem& from, const OpenItem& to);

// Takes a settlement back on a day, or on its own when that is later: what it settled is open
// again.
Document reverse_settlement(Tx& tx, const Document& settlement, Date date,
                            const std::string& memo);

// Looks up what is to be settled of the partner's documents: invoices where `role` is receivables,
// bills where it is payables. Two shares of one document are one. Refuses at the entry's fields:
// `document_not_found`, `other_currency`, `must_be_positive`, `over_applied`.
std::vector<Share> shares_of(Reads& reads, const catalog::Partner& partner, std::string_view role,
                             Currency currency, const std::vector<ApplicationEntry>& entries);

// What settlements answer: their numbers, and what they posted.
Json settlements_answer(const std::vector<Settled>& settlements);

// More than 0, in the currency; refuses `too_many_digits` and `must_be_positive` at `field`.
Money positive_amount(Amount amount, Currency currency, const std::string& field);

}  // namespace storekeep::accounting
