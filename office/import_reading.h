// How a file writes its dates and decimals, found out from the file itself.
#pragma once

#include "office/import_columns.h"

namespace storekeep {

// What the mapping says; where it says nothing, what the cells show that can be read in one way
// only. Nothing is guessed: where they contradict each other, the rest is refused cell by cell.
CellReading found_reading(const ImportSource& source, const BoundColumns& bound);

}  // namespace storekeep
