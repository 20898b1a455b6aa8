// The questions whose right answer is the empty table, put to a test company.
#pragma once

#include <string>
#include <vector>

#include "tests/support/company.h"

namespace storekeep {

// What breaks, a line a row: "bins_equal_moves: bin=A-01 item=BOLT moves=10 balance=11".
// By the proofs of all modules, or of one.
std::vector<std::string> breaks(TestCompany& company, std::string_view module = {});

// Fails the test unless every proof (of the module) holds and making the balances anew changes
// nothing.
void prove(TestCompany& company, std::string_view module = {});

// Changes a figure behind the program's back and answers what the proofs say about it.
std::vector<std::string> breaks_after(TestCompany& company, const std::string& sql,
                                      std::string_view module = {});

}  // namespace storekeep
