// What goes to each program, one function a target. The sheets about the batch itself are added to
// all of them.
#pragma once

#include "app/handover/handover_files.h"

namespace storekeep::handover_files {

Rendered iif_files(const handover::Batch& batch);
Rendered online_files(const handover::Batch& batch);
Rendered xero_files(const handover::Batch& batch);
Rendered csv_files(const handover::Batch& batch);
// Which postings are in which record, the totals, and what was left out and why.
Rendered sheets_about(const handover::Batch& batch);

// A table as a CSV file, its columns' names in the first row.
OutgoingFile sheet_of(const std::string& name, const Table& table);

// Rows of text as a CSV file.
class PlainSheet {
public:
    PlainSheet(std::string name, const std::vector<std::string>& columns);
    void add(const std::vector<std::string>& cells);
    const OutgoingFile& file() const { return file_; }
    bool is_empty() const { return rows_ == 0; }

private:
    OutgoingFile file_;
    std::size_t rows_ = 0;
};

}  // namespace storekeep::handover_files
