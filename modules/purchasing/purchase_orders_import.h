// Purchase orders from a file: rows of one number make one order, which is placed at once.
#pragma once

#include "office/importer.h"

namespace storekeep::purchasing {

Importer purchase_orders_importer();

}  // namespace storekeep::purchasing
