// What the company says of itself on its papers, as it is kept.
#pragma once

#include <string>

#include "db/tx.h"

namespace storekeep::catalog {

struct Letterhead {
    std::string street = {};
    std::string city = {};
    std::string region = {};
    std::string postal_code = {};
    std::string country = {};
    std::string phone = {};
    std::string email = {};
    std::string website = {};
    std::string tax_number = {};
    std::string bank = {};
    std::string note = {};
    std::string paper = "a4";
};

Letterhead load_letterhead(Reads& reads);  // an empty one until somebody said it
void save_letterhead(Tx& tx, const Letterhead& letterhead);

}  // namespace storekeep::catalog
