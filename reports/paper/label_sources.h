// Labels of what a company has: bins, items, the goods of a receipt, cartons.
#pragma once

#include <map>

#include "office/office.h"
#include "reports/paper/labels.h"

namespace storekeep::paper {

extern const Rule nothing_to_label;

struct LabelsAsked {
    std::string what;            // "bins", "items", "receipt" or "cartons"
    std::string document = {};   // the receipt; the order or packing list of the cartons
    std::string warehouse = {};  // of bins
    std::string zone = {};       // of bins
    std::string category = {};   // of items
    // Bins, SKUs, or lines of the receipt, and how many labels of each; empty: all, one each.
    std::map<std::string, std::int64_t> which = {};
    std::int64_t copies = 1;  // of each that `which` does not say
};

// One label with what it is called in `which`.
struct NamedLabel {
    std::string name;
    Label label;
};

// Refuses `nothing_to_label` where there is none of what was asked for.
std::vector<NamedLabel> named_labels(Office& office, const LabelsAsked& asked);
std::vector<Label> labels_of(Office& office, const LabelsAsked& asked);

}  // namespace storekeep::paper
