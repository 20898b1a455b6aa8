// What the catalog adds to the program's lists, beside its operations.
#pragma once

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

Table barcodes_have_units(Reads& reads);

Importer items_import();
Importer partners_import();
Importer suppliers_import();
Importer customers_import();
Importer bins_import();
Importer price_lists_import();

}  // namespace storekeep::catalog
