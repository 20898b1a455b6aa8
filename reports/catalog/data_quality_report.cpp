#include "reports/catalog/catalog_reports.h"
#include "reports/catalog/master_records.h"

namespace storekeep::reports {

namespace {

std::vector<Column> data_quality_columns(Currency) {
    return {text_column("area"), text_column("kind"), text_column("record"),
            text_column("detail"), text_column("suggested_operation")};
}

Table answer_data_quality(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string kind = parameters.text("kind");
    Table table{{}, data_quality_columns(reads.currency()), {}};
    for (const auto find : {units_that_do_not_fit, values_missing, records_out_of_use})
        for (const Flaw& flaw : find(reads, asked))
            if (kind.empty() || kind == flaw.kind)
                table.add(flaw.area, flaw.kind, flaw.record, flaw.detail,
                          flaw.suggested_operation);
    return table;
}

}  // namespace

Report data_quality() {
    return {"data_quality",
            "Data quality",
            "What is missing of items and partners, does not fit or is no longer used",
            "reports.stock",
            {{"kind", ParameterType::text, "only this kind, as no_barcode"},
             item_parameter,
             {"as_of", ParameterType::date, "the day from which disuse counts; left out: today"}},
            answer_data_quality,
            data_quality_columns,
            {},
            {}};
}

}  // namespace storekeep::reports
