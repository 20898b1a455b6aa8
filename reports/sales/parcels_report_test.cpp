#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(parcels_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(each_line_tells_where_it_waits_and_what_became_of_it) {
    for (Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(returns::sold_and({
            R"({"op":"parcel.receive","warehouse":"MAIN","sender":"torn","lines":[)"
            R"({"item":"SERIAL","quantity":"1","serials":["S1"],"note":"dusty"}]})",
            R"({"op":"parcel.receive","warehouse":"MAIN","lines":[)"
            R"({"item":"MEAN","quantity":"2"}]})",
            R"({"op":"parcel.match","parcel":"CASE-000002","shipment":"SH-2"})",
        }));
        company.set_today(Date::of(2026, 3, 5));
        const Rows shown{"parcel", "item", "lot", "quantity", "bin", "status", "age_days",
                         "sender", "note", "state", "settled_by"};
        const Rows rows{"CASE-000001|SERIAL|S1|1|RET-01|inspection|3|torn|dusty|unknown|",
                        "CASE-000002|MEAN||2|RET-01||3|||matched|RMA-000001"};
        BOOST_TEST(rows_of(company.ask("parcels"), shown) == rows);
        BOOST_TEST(company.ask("parcels", {{"state", "unknown"}}).rows.size() == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
