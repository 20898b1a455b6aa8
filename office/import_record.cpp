#include "office/import_record.h"

#include "office/import_batch_store.h"

namespace storekeep {

namespace {

const Rule not_an_import{"not_an_import",
                         "of the last {operations} operations only {imported} are of an import"};

}  // namespace

void ImportRecord::fields(Fields& f) {
    f.field("importer", importer, "what was imported: items, partners …", {}, long_text);
    f.field("file", file, "where it came from", {}, long_text);
    f.field("rows", rows, "how many rows were read");
    f.field("made", made, "how many records were made of them");
    f.field("operations", operations, "how many operations it took, the last of them just now");
}

namespace {

Json record(Tx& tx, const ImportRecord& request) {
    const std::int64_t last = tx.sequence() - 1;
    const std::int64_t first = tx.sequence() - request.operations;
    const std::int64_t imported =
        request.operations > 0 ? imported_between(tx, first, last) : 0;
    if (imported != request.operations || imported == 0)
        refuse(not_an_import, "operations",
               {{"operations", std::to_string(request.operations)},
                {"imported", std::to_string(imported)}});
    const ImportBatch batch{next_import_batch(tx),
                            request.importer,
                            request.file,
                            first,
                            last,
                            tx.next_id<ImportBatch>().value,
                            request.rows,
                            request.made,
                            0};
    insert_import_batch(tx, batch);
    return Json::object().set("batch", batch.number);
}

}  // namespace

Operation import_record_operation() {
    return operation<ImportRecord>(
        "import.record", "exchange.import",
        "Gives what an import has just made a number, by which it can be taken back",
        {&not_an_import}, record);
}

}  // namespace storekeep
