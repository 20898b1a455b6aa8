#include "modules/catalog/module.h"

#include "modules/catalog/barcode_save.h"
#include "modules/catalog/bin_save.h"
#include "modules/catalog/category_save.h"
#include "modules/catalog/company_configure.h"
#include "modules/catalog/currency_rate_save.h"
#include "modules/catalog/item_retire.h"
#include "modules/catalog/item_save.h"
#include "modules/catalog/letterhead_save.h"
#include "modules/catalog/partner_save.h"
#include "modules/catalog/price_list_save.h"
#include "modules/catalog/unit_save.h"
#include "modules/catalog/warehouse_save.h"
#include "modules/catalog/zone_save.h"

namespace storekeep::catalog {

Module module() {
    return {
        "catalog",
        {
            company_configure_operation(),
            letterhead_save_operation(),
            category_save_operation(),
            item_save_operation(),
            item_retire_operation(),
            unit_save_operation(),
            barcode_save_operation(),
            partner_save_operation(),
            warehouse_save_operation(),
            zone_save_operation(),
            bin_save_operation(),
            price_list_save_operation(),
            currency_rate_save_operation(),
        },
        {
            {"barcodes_have_units", "every barcode's unit can be told in its item's base unit",
             barcodes_have_units},
        },
        {},
        nullptr,
        {
            items_import(),
            partners_import(),
            suppliers_import(),
            customers_import(),
            bins_import(),
            price_lists_import(),
        },
    };
}

}  // namespace storekeep::catalog
