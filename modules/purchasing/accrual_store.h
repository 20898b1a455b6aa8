// What open lines of documents keep on control accounts until others take it off: freight on landed
// cost clearing that waits to be allocated. Every posting to these accounts has its entries here.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::purchasing {

extern const Rule rests_on;

// A line's part of an account: as opened, as changed, or what is left of it.
struct Accrual {
    Id<Document> of;  // the document whose line it is
    std::int64_t line = 0;
    Id<ledger::Account> account;
    Quantity quantity = {};
    Money value;  // debit positive
};

// `by` opens the line or takes off it.
void insert_accrual(Tx& tx, const Document& by, const Accrual& change);
// What `by` did to any line.
std::vector<Accrual> accruals_by(Reads& reads, Id<Document> by);
// The opposite of all that `original` did, for its reversal.
void reverse_accruals(Tx& tx, const Document& original, const Document& reversal);
// What is left of a document's lines; of all lines on accounts of a role, the oldest first.
std::vector<Accrual> open_accruals(Reads& reads, Id<Document> of);
std::vector<Accrual> open_accruals(Reads& reads, std::string_view role);

// Refuses `rests_on` at "number" when another document has taken off this one's lines.
void refuse_when_taken_off(Reads& reads, const Document& of);

bool is_control_account(Reads& reads, Id<ledger::Account> account, std::string_view role);

}  // namespace storekeep::purchasing
