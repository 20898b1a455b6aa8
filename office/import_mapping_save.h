// Keeps how a file's columns fill ours, for the next file with the same header.
#pragma once

#include "office/operation.h"

namespace storekeep {

struct ImportMappingSave : RequestHead {
    std::string importer;
    std::string layout;
    std::string mapping;

    void fields(Fields& f);
};

Operation import_mapping_save_operation();

}  // namespace storekeep
