#include "modules/handover/export_batch_create.h"

#include "core/must.h"
#include "modules/handover/compose.h"
#include "modules/handover/names.h"
#include "modules/handover/target.h"

namespace storekeep::handover {

void ExportBatchCreate::fields(Fields& f) {
    f.choice("target", target, target_names(), "the program that gets it");
    f.field("from", from, "first day of the postings");
    f.field("to", to, "last day of the postings");
    f.choice("detail", detail, {"document", "day", "month"},
             "journals by document, or summed by day or month; left out: day");
}

Json create_export_batch(Tx& tx, const ExportBatchCreate& request) {
    const Composed composed =
        compose(tx, {request.target, request.detail, request.from, request.to});
    const Batch& batch = composed.batch;
    const Document document =
        register_document(tx, "export_batch", {}, request.date, request.memo.value_or(""));
    must(document.number == batch.number, "a batch has the number that its records say");
    insert_batch(tx, document.id, batch);
    insert_sent(tx, document.id, batch.target, composed.sent);
    insert_names(tx, batch.target, composed.new_names);
    std::int64_t left_out = 0;
    for (const Sent& one : composed.sent) left_out += one.as == "left_out" ? 1 : 0;
    return Json::object()
        .set("export_batch", document.number)
        .set("documents", static_cast<std::int64_t>(batch.documents.size()))
        .set("journals", static_cast<std::int64_t>(batch.journals.size()))
        .set("postings", static_cast<std::int64_t>(batch.postings.size()))
        .set("left_out", left_out);
}

Operation export_batch_create_operation() {
    return operation<ExportBatchCreate>(
        "export_batch.create", "exchange.export",
        "Takes what was posted in a period and not handed over yet into a batch for a program",
        {&dates_reversed, &nothing_to_export, &unmapped_account, &unmapped_item, &unmapped_class},
        create_export_batch);
}

}  // namespace storekeep::handover
