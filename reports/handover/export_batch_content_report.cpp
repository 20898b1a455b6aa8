#include "core/text.h"
#include "modules/handover/export_batch.h"
#include "modules/handover/target.h"
#include "reports/handover/handover_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> export_batch_content_columns(Currency) {
    return {text_column("kind"), text_column("content")};
}

// A choice of the question: what is not listed is refused with the list.
std::string chosen(const Parameters& parameters, const char* name, std::string otherwise,
                   const std::vector<std::string>& choices) {
    const std::string value = parameters.has(name) ? parameters.text(name) : std::move(otherwise);
    if (std::find(choices.begin(), choices.end(), value) == choices.end())
        refuse(value_not_allowed, name,
               {{"field", name}, {"value", value}, {"choices", joined(choices, ", ")}});
    return value;
}

Table answer_export_batch_content(Reads& reads, const Parameters& parameters) {
    Table table{{}, export_batch_content_columns(reads.currency()), {}};
    handover::Batch batch;
    if (parameters.has("export_batch")) {
        batch = handover::batch(reads, parameters.text("export_batch"), "export_batch");
    } else {
        const std::string target =
            chosen(parameters, "target", "", handover::target_names());
        const std::string detail =
            chosen(parameters, "detail", "day", {"document", "day", "month"});
        batch = handover::preview(reads, {target, detail, parameters.date("from", Date{}),
                                          parameters.date("to", parameters.today())});
    }
    for (const handover::BatchRecord& record : handover::records_of(batch))
        table.add(record.kind, record.content);
    return table;
}

}  // namespace

Report export_batch_content() {
    return {
        "export_batch_content",
        "Content of an export batch",
        "All that a batch holds, or that a new one would hold, record by record",
        "exchange.export",
        {{"export_batch", ParameterType::text, "the batch; left out: a preview", "export_batch"},
         {"target", ParameterType::text, "of a preview: the program"},
         from_date,
         to_date,
         {"detail", ParameterType::text, "of a preview: document, day or month"}},
        answer_export_batch_content,
        export_batch_content_columns};
}

}  // namespace storekeep::reports
