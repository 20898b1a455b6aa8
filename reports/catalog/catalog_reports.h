// Lists of what is traded.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report items();
Report price_lists();
Report item_settings();
Report duplicates();
Report data_quality();
Report data_quality_score();
Report currency_rates();
Report lookup();
Report units();
Report categories();
Report warehouses();
Report bins();
Report item_units();
Report barcodes();
Report letterhead();

}  // namespace storekeep::reports
