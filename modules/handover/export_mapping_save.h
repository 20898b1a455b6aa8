// export_mapping.save: what an account, item, warehouse or partner is called in another program.
#pragma once

#include "office/operation.h"

namespace storekeep::handover {

struct ExportMappingSave : RequestHead {
    std::string target, kind, ours;
    std::optional<std::string> theirs;
    bool remove = false;
    void fields(Fields& f);
};

Json save_export_mapping(Tx& tx, const ExportMappingSave& request);
Operation export_mapping_save_operation();

}  // namespace storekeep::handover
