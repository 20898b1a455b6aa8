// What is measured, part by part. Each adds its figures.
#pragma once

#include <vector>

#include "tests/bench/company.h"
#include "tests/bench/figures.h"

namespace storekeep::bench {

struct Extent {
    std::vector<std::int64_t> moves{10'000, 100'000, 1'000'000};  // of the histories
    int repetitions = 200;
    int orders = 10'000;  // of an import
};

// Receipt, shipment and invoice of 10 lines, durable, against the same rows written bare.
void measure_documents(const Extent& extent, std::vector<Figure>& figures);
// The same for an item with a long history, against an item that is new; and a late cost of it.
void measure_long_history(const Extent& extent, std::vector<Figure>& figures);
// Orders from a file, against the same rows written bare.
void measure_import(const Extent& extent, std::vector<Figure>& figures);
// Every report over a long history, against a scan of a covering index over the same facts; then
// a check and long documents in the same company.
void measure_reports(const Extent& extent, std::vector<Figure>& figures);
// Documents of 1,000 lines, and 10,000 serial numbers in one, in a company of so many moves that
// has the items I000 to I499.
void measure_long_documents(Company& company, Database database, std::int64_t moves,
                            std::vector<Figure>& figures);
// Every proof, and the structure of the file.
void measure_check(Company& company, Database database, std::int64_t moves,
                   std::vector<Figure>& figures);
// Eight clients who post at once on PostgreSQL, against one alone.
void measure_clients(const Extent& extent, std::vector<Figure>& figures);

}  // namespace storekeep::bench
