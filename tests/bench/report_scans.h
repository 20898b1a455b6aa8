// What reports are compared with: the facts that they speak of, found by a scan of an index that
// has all of their columns. For a report of sums they are summed, for one that lists them each is
// handed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace storekeep::bench {

struct Scan {
    std::string index;  // made for the scan where the company has none such
    std::string sql;    // $1: the last day
};

// Null where a report is not compared.
const Scan* scan_for(std::string_view report);
std::vector<std::string> indexes_of_scans();

}  // namespace storekeep::bench
