#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(lookup_report_test)

using Rows = std::vector<std::string>;

struct Looker : TradingCompany {
    using TradingCompany::TradingCompany;
    Rows look(const std::string& kind, const std::string& text, Given more = {}) {
        more.emplace_back("kind", kind);
        more.emplace_back("text", text);
        return rows_of(ask("lookup", more), {"kind", "code", "name", "detail"});
    }
};

BOOST_AUTO_TEST_CASE(items_by_code_barcode_and_any_word_of_the_name) {
    for (Backend backend : backends()) {
        Looker company(backend);
        company.must_all({
            R"({"op":"item.save","sku":"B","name":"Washer, for bolt-on parts","category":"X",
                "unit":"EA"})",
            R"({"op":"item.save","sku":"OLD","name":"Bolt of old","category":"X","unit":"EA"})",
            R"({"op":"item.retire","item":"OLD"})",
        });
        const Rows by_code{"item|B|Washer, for bolt-on parts|EA, 0 on hand",
                           "item|BOLT-M8|Bolt|EA, 50 on hand"};
        const std::string old = "item|OLD|Bolt of old|EA, 0 on hand, discontinued";
        const Rows by_b{by_code[0], by_code[1], old};
        BOOST_TEST(company.look("item", "b") == by_b);
        BOOST_TEST(company.look("item", "4006381") == Rows{by_code[1]});
        const Rows by_name{by_code[1], by_code[0], old};
        BOOST_TEST(company.look("item", "bolt") == by_name);
        BOOST_TEST(company.look("item", "parts wash") == Rows{by_code[0]});
        BOOST_TEST(company.look("item", "%").empty());
        const Rows first{by_code[0]};
        BOOST_TEST(company.look("item", "", {{"limit", "1"}}) == first);
    }
}

BOOST_AUTO_TEST_CASE(bins_come_with_their_warehouse_unless_it_is_said) {
    Looker company;
    company.must(R"({"op":"warehouse.save","code":"EAST","name":"East"})");
    const Rows both{"bin|EAST/RECV-01||EAST, receiving", "bin|MAIN/RECV-01||MAIN, receiving"};
    BOOST_TEST(company.look("bin", "recv") == both);
    BOOST_TEST(company.look("bin", "main/recv") == Rows{both[1]});
    const Rows here{"bin|RECV-01||EAST, receiving"};
    BOOST_TEST(company.look("bin", "RECV", {{"warehouse", "EAST"}}) == here);
}

BOOST_AUTO_TEST_CASE(documents_by_number_the_newest_first) {
    for (Backend backend : backends()) {
        Looker company(backend);
        const Rows orders{"sales_order|SO-2002|Sales order|2026-03-22, Globex",
                          "sales_order|SO-2001|Sales order|2026-03-07, Globex"};
        BOOST_TEST(company.look("sales_order", "so-20") == orders);
        BOOST_TEST(company.look("order", "SO-2001") == Rows{orders[1]});
        BOOST_TEST(company.look("document", "GR") ==
                   Rows{"receipt|GR-000001|Goods receipt|2026-03-05, Acme Supplies"});
        BOOST_TEST(company.look("purchase_order", "SO").empty());
        BOOST_TEST(company.look("document", "").size() == 12U);
    }
}

BOOST_AUTO_TEST_CASE(every_kind_of_master_record_can_be_looked_up) {
    Looker company;
    company.must(R"({"op":"tax_code.save","code":"VAT20","name":"Full","kind":"sales",
                     "rate":"20"})");
    company.must(R"({"op":"zone.save","warehouse":"MAIN","code":"Z1","name":"Fast"})");
    const std::vector<std::pair<std::string, std::string>> cases{
        {"partner", "partner|ACME|Acme Supplies|supplier"},
        {"supplier", "supplier|ACME|Acme Supplies|supplier"},
        {"customer", "customer|GLOBEX|Globex|customer"},
        {"warehouse", "warehouse|MAIN|Main warehouse|"},
        {"zone", "zone|Z1|Fast|MAIN"},
        {"unit", "unit|EA|EA|"},
        {"category", "category|FASTENERS|FASTENERS|"},
        {"user", "user|owner|owner|"},
        {"tax_code", "tax_code|VAT20|Full|sales"},
        {"currency", "currency|USD||"},
        {"open_item", "open_item|BILL-000001|Acme Supplies|168.00 USD open, due 2026-04-10"},
    };
    for (const auto& [kind, row] : cases) {
        const Rows found = company.look(kind, "", {{"limit", "40"}});
        BOOST_TEST((std::find(found.begin(), found.end(), row) != found.end()),
                   kind << " finds " << (found.empty() ? "nothing" : found.front()));
    }
    BOOST_TEST(company.look("account", "1400") == Rows{"account|1400|Inventory|asset"});
    BOOST_TEST(company.look("customer", "ACME") == Rows{"customer|ACME|Acme Supplies|supplier"});
    BOOST_TEST(company.look("customer", "AC").empty());
}

BOOST_AUTO_TEST_CASE(without_a_kind_what_people_look_for_most) {
    Looker company;
    const Rows found{"item|BOLT-M8|Bolt|EA, 50 on hand",
                     "document|BILL-000001|Supplier bill|2026-03-11, Acme Supplies"};
    BOOST_TEST(company.look("", "B").size() == 2U);
    BOOST_TEST(company.look("", "B").front() == found.front());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
