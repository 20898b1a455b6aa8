// What stood in the books at the start, from files.
#pragma once

#include "office/importer.h"

namespace storekeep::accounting {

Importer opening_balances_importer();  // accounts, as of a trial balance
Importer open_invoices_importer();     // what customers still owe
Importer open_bills_importer();        // what suppliers are still owed

}  // namespace storekeep::accounting
