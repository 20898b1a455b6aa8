#include "office/import_mapping_save.h"

#include "office/import.h"
#include "office/import_mapping_store.h"

namespace storekeep {

void ImportMappingSave::fields(Fields& f) {
    f.field("importer", importer, "which import it is for: items, partners …");
    f.field("layout", layout, "the SHA-256 of the file's header, which tells layouts apart");
    f.field("mapping", mapping, "a JSON object: our column, their head", {}, long_text);
}

namespace {

// Read here and now, so that nothing is kept that the next import could not use.
ImportMapping mapping_in(const ImportMappingSave& request) {
    try {
        return ImportMapping::read(Json::read(request.mapping));
    } catch (const Refusal& refusal) {
        if (refusal.code() != not_json.code)
            throw Refusal(refusal.rule(), "mapping", refusal.values());
        refuse(import_mapping_wrong, "mapping", {{"name", ""}, {"reason", refusal.message()}});
    }
}

Json save_mapping(Tx& tx, const ImportMappingSave& request) {
    const ImportMapping mapping = mapping_in(request);
    save_import_mapping(tx, request.importer, request.layout, mapping.as_json().written());
    return Json::object().set("importer", request.importer);
}

}  // namespace

Operation import_mapping_save_operation() {
    return operation<ImportMappingSave>(
        "import_mapping.save", "exchange.import",
        "Remembers which column of a file is which of ours, for all files with the same header",
        {&import_mapping_wrong}, save_mapping);
}

}  // namespace storekeep
