#include "reports/control/control_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> import_batches_columns(Currency) {
    return {integer_column("import_batch"), instant_column("at"),    text_column("user"),
            text_column("importer"),        text_column("file"),     integer_column("rows"),
            integer_column("made"),         text_column("state"),    text_column("undone_by")};
}

Table answer_import_batches(Reads& reads, const Parameters& parameters) {
    Table table{{}, import_batches_columns(reads.currency()), {}};
    reads.each(
        "select b.number, o.at, o.user_name, b.importer, b.file, b.rows_read, b.records_made, "
        "case when b.undone_sequence is null then 'stands' else 'taken_back' end, "
        "coalesce(u.user_name, '') from import_batch b "
        "join operation_log o on o.sequence = b.last_sequence "
        "left join operation_log u on u.sequence = b.undone_sequence "
        "where $1 = '' or b.importer = $1 order by b.number",
        {bind(parameters.text("importer"))}, [&](const Row& row) {
            table.add(row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4),
                      row.integer(5), row.integer(6), row.text(7), row.text(8));
        });
    return table;
}

}  // namespace

Report import_batches() {
    return {"import_batches",
            "Imports",
            "What came in from files, and what of it was taken back",
            "exchange.import",
            {{"importer", ParameterType::text, "only of this kind, as items"}},
            answer_import_batches,
            import_batches_columns};
}

}  // namespace storekeep::reports
