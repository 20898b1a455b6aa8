// A company in which cara may revalue and approve up to 20.00, as mia may approve; max may any.
// RV-BIG of cara's waits: 120 BOLT at 4.50, 40.00 more. RV-SMALL is posted.
#pragma once

#include "tests/support/selling.h"

namespace storekeep::accounting {

inline void one_waits(TestCompany& company) {
    company.must_all(selling_and({
        R"({"op":"role.save","code":"clerk","rights":["accounting.revalue"],)"
        R"("limits":[{"subject":"revaluation","amount":"10.00"}]})",
        R"({"op":"role.save","code":"second","rights":["accounting.approve"],)"
        R"("limits":[{"subject":"revaluation","amount":"20.00"}]})",
        R"({"op":"role.save","code":"lead","rights":["accounting.*"]})",
        R"({"op":"user.save","user":"cara","roles":["clerk","second"]})",
        R"({"op":"user.save","user":"mia","roles":["second"]})",
        R"({"op":"user.save","user":"max","roles":["lead"]})",
        R"({"op":"period.close","through":"2026-01-31"})",
    }));
    company.act_as("cara");
    company.must(R"({"op":"revaluation.post","number":"RV-SMALL","item":"NUT",)"
                 R"("warehouse":"MAIN","unit_cost":"0.20"})");
    company.must(R"({"op":"revaluation.post","number":"RV-BIG","item":"BOLT",)"
                 R"("unit_cost":"4.50"})");
}

inline std::string bolt_value(TestCompany& company) {
    return company.seen("select p.value from cost_pool_balance p join item i on i.id = p.item_id "
                        "where i.sku = 'BOLT'");
}

}  // namespace storekeep::accounting
