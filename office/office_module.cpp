#include "office/office_module.h"

#include "office/import_mapping_save.h"
#include "office/import_record.h"
#include "office/import_undo.h"
#include "office/numbering_save.h"

namespace storekeep {

Module office_module() {
    return {
        "office",
        {
            import_mapping_save_operation(),
            import_record_operation(),
            import_undo_operation(),
            numbering_save_operation(),
        },
        {
            {"audit_chain_is_whole",
             "every operation is chained to the one before, and the last is the one the company "
             "remembers",
             audit_chain_is_whole},
        },
        {},
        nullptr,
        {},
    };
}

}  // namespace storekeep
