// What is measured, part by part. Each adds its figures.
#pragma once

#include <vector>

#include "tests/bench/figures.h"

namespace storekeep::bench {

struct Extent {
    std::int64_t moves = 100'000;  // of the long histories
    int repetitions = 200;
    int orders = 10'000;  // of an import
};

// Receipt, shipment and invoice of 10 lines, durable, against the same rows written bare.
void measure_documents(const Extent& extent, std::vector<Figure>& figures);
// The same for an item with a long history, against an item that is new.
void measure_long_history(const Extent& extent, std::vector<Figure>& figures);
// Orders from a file, against the same rows written bare.
void measure_import(const Extent& extent, std::vector<Figure>& figures);
// Every report over a long history, against a scan of a covering index over the same facts.
void measure_reports(const Extent& extent, std::vector<Figure>& figures);

}  // namespace storekeep::bench
