// Lists of the records that everything else names.
#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(master_lists_test)

using Rows = std::vector<std::string>;

struct Listing : TradingCompany {
    explicit Listing(Backend backend = Backend::sqlite) : TradingCompany(backend) {
        must_all({
            R"({"op":"zone.save","warehouse":"MAIN","code":"Z1","name":"Fast"})",
            R"({"op":"bin.save","warehouse":"MAIN","code":"Z-01","type":"reserve","zone":"Z1"})",
            R"({"op":"item.save","sku":"BOLT-M8","units":[{"unit":"BOX","contains":"24"}],
                "barcodes":[{"code":"4006381333931"},{"code":"24-BOLTS","unit":"BOX"}]})",
        });
    }
    Rows list(const std::string& report, const Rows& columns, Given given = {}) {
        return rows_of(ask(report, given), columns);
    }
};

BOOST_AUTO_TEST_CASE(units_and_categories) {
    Listing company;
    const Rows units{"BOX|BOX|0", "EA|EA|2"};
    BOOST_TEST(company.list("units", {"unit", "name", "items"}) == units);
    BOOST_TEST(company.list("categories", {"category", "name", "cost_method", "items"}) ==
               Rows{"FASTENERS|FASTENERS||2"});
    BOOST_TEST(company.list("item_units", {"item", "unit", "contains", "base_unit"}) ==
               Rows{"BOLT-M8|BOX|24|EA"});
    const Rows of_bolt{"BOLT-M8|EA|1", "BOLT-M8|BOX|24"};
    BOOST_TEST(company.list("item_units", {"item", "unit", "contains"},
                            {{"item", "BOLT-M8"}, {"base", "yes"}}) == of_bolt);
    const Rows codes{"BOLT-M8|24-BOLTS|BOX", "BOLT-M8|4006381333931|EA"};
    BOOST_TEST(company.list("barcodes", {"item", "code", "unit"}) == codes);
    BOOST_TEST(company.list("barcodes", {"code"}, {{"code", "24-BOLTS"}}) == Rows{"24-BOLTS"});
}

BOOST_AUTO_TEST_CASE(warehouses_and_their_bins) {
    for (Backend backend : backends()) {
        Listing company(backend);
        const Rows houses = company.list("warehouses", {"warehouse", "name", "bins", "state"});
        const std::size_t bins = company.ask("bins", {{"warehouse", "MAIN"}}).rows.size();
        BOOST_TEST(houses == Rows{"MAIN|Main warehouse|" + std::to_string(bins) + "|active"});
        const Rows shown{"warehouse", "zone", "bin", "type", "state", "items", "quantity"};
        BOOST_TEST(company.list("bins", shown, {{"bin", "A-01-1"}}) ==
                   Rows{"MAIN||A-01-1|pick_face|active|1|40"});
        BOOST_TEST(company.list("bins", shown, {{"zone", "Z1"}}) ==
                   Rows{"MAIN|Z1|Z-01|reserve|active|0|0"});
        BOOST_TEST(company.list("bins", {"bin"}, {{"type", "reserve"}}) == Rows{"Z-01"});
    }
}

BOOST_AUTO_TEST_CASE(users_roles_and_settings) {
    Listing company;
    company.must_all({
        R"({"op":"role.save","code":"floor","name":"Floor","rights":["warehouse.work",
            "reports.stock"],"limits":[{"subject":"adjustment","amount":"200.00"}]})",
        R"({"op":"user.save","user":"flo","full_name":"Flo Reed","roles":["floor"]})",
    });
    BOOST_TEST(company.list("users", {"user", "name", "roles", "state"}, {{"user", "flo"}}) ==
               Rows{"flo|Flo Reed|floor|active"});
    BOOST_TEST(company.list("roles", {"role", "name", "rights", "limits", "users"},
                            {{"role", "floor"}}) ==
               Rows{"floor|Floor|reports.stock, warehouse.work|adjustment 200.00|1"});
    BOOST_TEST(company.list("settings", {"name", "value", "choices"}).front() ==
               "cost_method|fifo|fifo, average, standard, lifo, specific");
    company.act_as("flo");
    BOOST_CHECK_EXCEPTION(company.ask("users"), Refusal, [](const Refusal& refusal) {
        return refusal.code() == "right_missing";
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
