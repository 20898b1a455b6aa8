// What identifies items and partners, and what is missing of them.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct MasterValue {
    std::string kind;    // item, partner
    std::string field;   // sku, barcode, name, code, email, tax_number
    std::string record;  // SKU or code
    std::string value;
};
// In the order in which fields tell most, then by record. Items that were merged are left out.
std::vector<MasterValue> master_values(Reads& reads);

// Something that is missing, does not fit or is out of date.
struct Flaw {
    std::string area;    // item, partner
    std::string kind;    // no_barcode, no_weight …
    std::string record;
    std::string detail;  // and what it would break
    std::string suggested_operation;
};
using Flaws = std::vector<Flaw>;
Flaws values_missing(Reads& reads, const Selection& asked);
Flaws units_that_do_not_fit(Reads& reads, const Selection& asked);
Flaws records_out_of_use(Reads& reads, const Selection& asked);

// How many records of each area are looked at: items in use, customers in use.
std::map<std::string, std::int64_t> records_in_use(Reads& reads);

}  // namespace storekeep::reports
