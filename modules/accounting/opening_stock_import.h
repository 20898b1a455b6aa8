// Opening stock from a file: the rows of a warehouse make one document.
#pragma once

#include "office/importer.h"

namespace storekeep::accounting {

Importer opening_stock_importer();

}  // namespace storekeep::accounting
