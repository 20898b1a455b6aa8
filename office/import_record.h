// import.record: what an import has just made becomes a numbered batch.
#pragma once

#include "office/operation.h"

namespace storekeep {

struct ImportRecord : RequestHead {
    std::string importer;
    std::string file;
    std::int64_t rows = 0;
    std::int64_t made = 0;
    std::int64_t operations = 0;

    void fields(Fields& f);
};

Operation import_record_operation();

}  // namespace storekeep
