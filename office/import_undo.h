// import.undo: takes back all that an import made, while nothing rests on it.
#pragma once

#include "office/operation.h"

namespace storekeep {

struct ImportUndo : RequestHead {
    std::int64_t batch = 0;

    void fields(Fields& f);
};

Operation import_undo_operation();

}  // namespace storekeep
