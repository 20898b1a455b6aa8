// A company that can sell: two warehouses with bins, items with stock and cost, two customers.
//
// MAIN: A-01-1 holds 100 BOLT at 4.00 and 7 NUT at 0.10; A-02-1 holds 20 BOLT at 5.00; A-01-2 is
// empty; DMG-9 is for damaged goods. EAST: E-01-1 holds 50 NUT at 0.10. LOTTED is kept by lot: 5 of
// L1 and 5 of L2 in A-03-1. Customers: GLOBEX (30 days) and INITECH, which is not in use. FLOUR is
// sold by the kilogram and has a sack of 25; BLOCKED may not be sold. ACME is a supplier only.
#pragma once

#include <string>
#include <vector>

#include "tests/support/company.h"

namespace storekeep {

std::vector<std::string> selling();

// The same and then some.
std::vector<std::string> selling_and(const std::vector<std::string>& more);

// {"op":"sales_order.create","number":"SO-1",…} of GLOBEX from MAIN, with these lines, confirmed.
std::vector<std::string> confirmed_order(const std::string& number, const std::string& lines);

// From here on only items of the category GENERAL have an account for the role.
void leave_role_to_general(TestCompany& company, const std::string& role);

// Every proof of the program holds, and making the derived tables anew changes nothing.
void check_proofs(TestCompany& company);

}  // namespace storekeep
