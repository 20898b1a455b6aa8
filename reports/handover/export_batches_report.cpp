#include "reports/handover/handover_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> export_batches_columns(Currency) {
    return {text_column("export_batch"),  text_column("target"),      date_column("date"),
            date_column("from"),          date_column("to"),          text_column("detail"),
            integer_column("postings"),   integer_column("left_out"), text_column("user")};
}

Table answer_export_batches(Reads& reads, const Parameters& parameters) {
    Table table{{}, export_batches_columns(reads.currency()), {}};
    // The sign keeps SQLite, which does not know the sizes, from beginning at the documents.
    reads.each(
        "select d.number, b.target, d.date, b.first_day, b.last_day, b.detail, "
        "(select count(*) from export_batch_document s where s.batch_id = b.id), "
        "(select count(*) from export_batch_document s where s.batch_id = b.id "
        "and s.sent_as = 'left_out'), coalesce(o.user_name, '') "
        "from export_batch b join document d on d.id = +b.id "
        "left join operation_log o on o.sequence = d.sequence "
        "where $1 = '' or b.target = $1 order by d.id",
        {bind(parameters.text("target"))}, [&](const Row& row) {
            table.add(row.text(0), row.text(1), row.date(2), row.date(3), row.date(4), row.text(5),
                      row.integer(6), row.integer(7), row.text(8));
        });
    return table;
}

}  // namespace

Report export_batches() {
    return {"export_batches",
            "Export batches",
            "What was handed to other bookkeeping, batch by batch",
            "exchange.export",
            {{"target", ParameterType::text, "only for this program, as xero"}},
            answer_export_batches,
            export_batches_columns,
            {},
            "export_batch_content"};
}

}  // namespace storekeep::reports
