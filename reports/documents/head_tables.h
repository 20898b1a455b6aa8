// Where the heads of each kind of document are.
#pragma once

#include <string>

namespace storekeep::reports {

struct HeadTable {
    // Columns id, partner_id, warehouse_id, state ('' where posting is all that happens to it),
    // amount, currency ('' for the company's), reference.
    std::string sql;
    bool has_partner = false;
    bool has_warehouse = false;
};
HeadTable head_table(const std::string& kind);

}  // namespace storekeep::reports
