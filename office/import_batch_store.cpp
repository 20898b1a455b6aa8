#include "office/import_batch_store.h"

#include <fmt/format.h>

namespace storekeep {

std::int64_t next_import_batch(Reads& reads) {
    return reads.integer("select max(number) from import_batch") + 1;
}

void insert_import_batch(Tx& tx, const ImportBatch& batch) {
    tx.insert_row("import_batch",
                  "number, importer, file, first_sequence, last_sequence, last_id, rows_read, "
                  "records_made, undone_sequence",
                  batch.number, batch.importer, batch.file, batch.first_sequence,
                  batch.last_sequence, batch.last_id, batch.rows, batch.made, std::monostate());
}

std::optional<ImportBatch> find_import_batch(Reads& reads, std::int64_t number) {
    const auto row = reads.first(
        "select importer, file, first_sequence, last_sequence, last_id, rows_read, records_made, "
        "coalesce(undone_sequence, 0) from import_batch where number = $1",
        number);
    if (!row) return std::nullopt;
    return ImportBatch{number,          row->text(0),    row->text(1),
                       row->integer(2), row->integer(3), row->integer(4),
                       row->integer(5), row->integer(6), row->integer(7)};
}

void mark_undone(Tx& tx, const ImportBatch& batch) {
    tx.execute("update import_batch set undone_sequence = $1 where number = $2", tx.sequence(),
               batch.number);
}

std::int64_t imported_between(Reads& reads, std::int64_t first, std::int64_t last) {
    return reads.integer(
        "select count(*) from operation_log where sequence between $1 and $2 "
        "and key like 'import:%'",
        first, last);
}

std::vector<ImportedOperation> operations_of(Reads& reads, const ImportBatch& batch) {
    std::vector<ImportedOperation> operations;
    reads.each(
        "select operation, key, reply from operation_log where sequence between $1 and $2 "
        "order by sequence desc",
        {bind(batch.first_sequence), bind(batch.last_sequence)}, [&](const Row& row) {
            operations.push_back({row.text(0), row.text_or_empty(1), row.text(2)});
        });
    return operations;
}

std::vector<UndoneRecord> undone_records(Reads& reads, std::string_view beginning) {
    std::vector<UndoneRecord> records;
    reads.each(
        "select l.operation, l.key, l.reply from import_batch b join operation_log l "
        "on l.sequence between b.first_sequence and b.last_sequence "
        "where b.undone_sequence is not null and l.key like $1",
        {bind(fmt::format("{}%", beginning))}, [&](const Row& row) {
            records.push_back({row.text(0), row.text(1), row.text(2)});
        });
    return records;
}

}  // namespace storekeep
