// The programs a period can be handed to, and what each can take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/money.h"

namespace storekeep::handover {

struct Target {
    std::string_view name;  // "xero"
    bool bills = true;                // takes bills as documents
    bool credits = true;              // takes credits as documents
    bool negative_lines = true;       // in documents
    bool partners_in_journals = true; // takes receivables and payables in journals, with a name
    bool one_partner_line = false;    // at most one of them in an entry
    bool bank_in_journals = true;
    bool items_fix_accounts = false;  // an item is sold on one account, which is the item's
    bool sells_items_only = false;    // every line of a sale is an item
    bool accounts_by_code = false;    // else by name
    bool roles_share_names = false;   // a name is a customer's or a supplier's, never both
    // The longest names it takes; 0: no limit.
    std::size_t account = 0, item = 0, partner = 0, bill_number = 0, sale_number = 0;
};

// `home` is the currency of the books: QuickBooks Online imports no bills in the United States.
Target target_named(const std::string& name, Currency home);
std::vector<std::string> target_names();

}  // namespace storekeep::handover
