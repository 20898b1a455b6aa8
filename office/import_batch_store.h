// Imports as numbered batches: which entries of the operation log each of them made.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/tx.h"

namespace storekeep {

struct ImportBatch {
    std::int64_t number = 0;
    std::string importer;  // "items", "accounts, items"
    std::string file;
    std::int64_t first_sequence = 0;  // in the operation log
    std::int64_t last_sequence = 0;
    std::int64_t last_id = 0;  // of everything it made
    std::int64_t rows = 0;
    std::int64_t made = 0;
    std::int64_t undone_sequence = 0;  // 0: it stands
};

// The number that the next batch has.
std::int64_t next_import_batch(Reads& reads);
void insert_import_batch(Tx& tx, const ImportBatch& batch);
std::optional<ImportBatch> find_import_batch(Reads& reads, std::int64_t number);
void mark_undone(Tx& tx, const ImportBatch& batch);

// How many of these entries of the log were made by imports.
std::int64_t imported_between(Reads& reads, std::int64_t first, std::int64_t last);

struct ImportedOperation {
    std::string operation, key, reply;
};
std::vector<ImportedOperation> operations_of(Reads& reads, const ImportBatch& batch);  // last first

// What was made under keys that begin so, in batches that were taken back.
using UndoneRecord = ImportedOperation;
std::vector<UndoneRecord> undone_records(Reads& reads, std::string_view beginning);

}  // namespace storekeep
