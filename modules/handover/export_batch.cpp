#include "modules/handover/export_batch.h"

namespace storekeep::handover {

Batch batch(Reads& reads, const std::string& number, const std::string& field) {
    const auto document = find_document(reads, "export_batch", number);
    if (!document)
        refuse(document_not_found, field, {{"kind", "export batch"}, {"number", number}});
    return batch_from(kept_records(reads, document->id));
}

Batch preview(Reads& reads, const Terms& terms) { return compose(reads, terms).batch; }

}  // namespace storekeep::handover
