#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(costing_change)

namespace {

void make_company(TestCompany& company) {
    company.must_all(selling_and({
        R"({"op":"account.save","code":"1410","name":"Inventory East","type":"asset"})",
        R"({"op":"posting_rule.save","role":"inventory","account":"1410","warehouse":"EAST"})",
        R"({"op":"period.close","through":"2026-01-31"})",
    }));
}

std::string layers(TestCompany& company, const std::string& sku) {
    return company.seen(fmt::format(
        "select coalesce(w.code, '*'), b.kind, l.code, b.quantity / 1000000, b.value "
        "from cost_layer_balance b join item i on i.id = b.item_id join lot l on l.id = b.lot_id "
        "left join warehouse w on w.id = b.warehouse_id "
        "where i.sku = '{}' and b.quantity > 0 and b.kind <> 'trail' order by 1, 3, b.layer_id",
        sku));
}

std::string total(TestCompany& company) {
    return company.seen("select sum(value) from cost_pool_balance");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            make_company(company);
            company.must(R"({"op":"category.save","code":"CHEAP","cost_method":"inherited"})");
            company.connection().run_script("delete from posting_rule where role = 'inventory' "
                                            "and warehouse_id = 0");
        },
        "costing.change",
        {
            {R"({"item":"BOLT"})", "costing_of_what", "cost_method"},
            {R"({"item":"BOLT","category":"CHEAP","cost_method":"lifo"})", "costing_of_what",
             "category"},
            {R"({"item":"BOLT","cost_scope":"company"})", "costing_of_what", "cost_scope"},
            {R"({"cost_method":"inherited"})", "costing_of_what", "cost_method"},
            {R"({"item":"BOLTS","cost_method":"lifo"})", "item_not_found", "item"},
            {R"({"category":"NONE","cost_method":"lifo"})", "category_not_found", "category"},
            {R"({"item":"BOLT","cost_method":"inherited"})", "costing_stays", "cost_method"},
            {R"({"cost_scope":"warehouse"})", "costing_stays", "cost_scope"},
            {R"({"cost_method":"lifo","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"cost_scope":"company"})", "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(an_item_goes_through_every_method_and_keeps_its_value) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        make_company(company);
        const std::string before = total(company);
        for (const char* method : {"average", "lifo", "standard", "specific", "fifo", "standard"}) {
            company.must(fmt::format(
                R"({{"op":"costing.change","item":"BOLT","cost_method":"{}"}})", method));
            BOOST_TEST(total(company) == before);
            check_proofs(company);
        }
        BOOST_TEST(layers(company, "BOLT") == "MAIN|pool||120|50000");
        // What it costs now became its standard: 500.00 over 120.
        BOOST_TEST(company.seen("select standard_cost from item where sku = 'BOLT'") == "4166667");
    }
}

BOOST_AUTO_TEST_CASE(lots_get_pools_of_their_own_and_lose_them_again) {
    TestCompany company;
    make_company(company);
    const std::string before = total(company);
    company.must(R"({"op":"costing.change","item":"LOTTED","cost_method":"specific"})");
    BOOST_TEST(layers(company, "LOTTED").find("|L1|5|") != std::string::npos);
    BOOST_TEST(layers(company, "LOTTED").find("|L2|5|") != std::string::npos);
    check_proofs(company);
    company.must(R"({"op":"costing.change","item":"LOTTED","cost_method":"inherited"})");
    BOOST_TEST(total(company) == before);
    check_proofs(company);
}

// Lots that are on their way keep their cost each, however their item is costed when they leave,
// when they arrive and in between.
BOOST_AUTO_TEST_CASE(lots_on_their_way_keep_their_cost) {
    const auto shipping = [](const std::string& lots) {
        return fmt::format(R"({{"op":"transfer.ship","number":"TR-1","lines":[{{"line":1,)"
                           R"("bin":"A-03-1","quantity":"2","lots":[{}]}}]}})",
                           lots);
    };
    const auto receiving = [](const std::string& lot) {
        return fmt::format(R"({{"op":"transfer.receive","number":"TR-1","lines":[{{"line":1,)"
                           R"("quantity":"2","lots":[{{"lot":"{}","quantity":"2"}}]}}]}})",
                           lot);
    };
    const auto costed = [](const std::string& method) {
        return fmt::format(R"({{"op":"costing.change","item":"LOTTED","cost_method":"{}"}})",
                           method);
    };
    const std::string both = R"({"lot":"L1","quantity":"1"},{"lot":"L2","quantity":"1"})";
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        make_company(company);
        company.must(R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST",)"
                     R"("lines":[{"item":"LOTTED","quantity":"6"}]})");
        const std::string before = total(company);
        for (const std::string& request :
             {shipping(both), costed("specific"), shipping(both), costed("fifo"), shipping(both),
              receiving("L1"), costed("specific")}) {
            company.must(request);
            check_proofs(company);
        }
        BOOST_TEST(layers(company, "LOTTED") ==
                   "*|layer|L1|1|100; *|layer|L2|1|100; *|layer|L2|1|100; *|layer|L2|1|100; "
                   "EAST|layer|L1|1|100; EAST|layer|L1|1|100; MAIN|layer|L1|1|100; "
                   "MAIN|layer|L1|1|100; MAIN|layer|L2|2|200");
        company.must(receiving("L2"));
        company.must(R"({"op":"transfer.receive","number":"TR-1"})");
        BOOST_TEST(total(company) == before);
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(one_pool_for_the_company_and_back) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        make_company(company);
        const std::string before = total(company);
        BOOST_TEST(company.refused(R"({"op":"company.configure","cost_scope":"company"})") ==
                   "cost_scope_change_with_stock@cost_scope");
        company.must(R"({"op":"costing.change","cost_scope":"company","cost_method":"average"})");
        BOOST_TEST(layers(company, "NUT") == "*|pool||57|570");
        BOOST_TEST(total(company) == before);
        // Where the company has one pool, no warehouse has an inventory account of its own.
        BOOST_TEST(company.seen("select sum(debit - credit) from account_balance b "
                                "join account a on a.id = b.account_id "
                                "where a.code = '1410'") == "0");
        check_proofs(company);
        company.must(R"({"op":"costing.change","cost_scope":"warehouse"})");
        BOOST_TEST(layers(company, "NUT") == "EAST|pool||50|500; MAIN|pool||7|70");
        BOOST_TEST(company.seen("select sum(debit - credit) from account_balance b "
                                "join account a on a.id = b.account_id "
                                "where a.code = '1410'") == "500");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_category_takes_its_items_along) {
    TestCompany company;
    make_company(company);
    company.must(R"({"op":"costing.change","category":"CHEAP","cost_method":"average"})");
    BOOST_TEST(layers(company, "NUT") == "EAST|pool||50|500; MAIN|pool||7|70");
    check_proofs(company);
}

// A shipment made before its item was costed in another way still comes back at what it left for.
BOOST_AUTO_TEST_CASE(what_left_before_can_still_come_back) {
    TestCompany company;
    make_company(company);
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"10"}])"));
    company.must_all({
        R"({"op":"pick.confirm","sales_order":"SO-1"})",
        R"({"op":"pack.post","sales_order":"SO-1"})",
        R"({"op":"shipment.post","sales_order":"SO-1","number":"SH-1"})",
    });
    const std::string before = total(company);
    company.must_all({
        R"({"op":"costing.change","item":"BOLT","cost_method":"average"})",
        R"({"op":"costing.change","cost_scope":"company"})",
        R"({"op":"shipment.reverse","number":"SH-1"})",
    });
    BOOST_TEST(std::stoll(total(company)) == std::stoll(before) + 4000);
    check_proofs(company);
}

// The pool of all warehouses does not say whose goods they were: refused, and nothing broken.
BOOST_AUTO_TEST_CASE(what_left_the_pool_of_all_warehouses_cannot_come_back_to_one) {
    TestCompany company;
    make_company(company);
    company.must_all({
        R"({"op":"costing.change","cost_scope":"company"})",
        R"({"op":"adjustment.request","warehouse":"EAST","reason":"damage","number":"ADJ-1",)"
        R"("lines":[{"item":"NUT","bin":"E-01-1","quantity":"-2"}]})",
        R"({"op":"costing.change","cost_scope":"warehouse"})",
    });
    BOOST_TEST(company.refused(R"({"op":"adjustment.reverse","number":"ADJ-1"})") ==
               "cost_used@number");
    check_proofs(company);
    company.must_all({
        R"({"op":"costing.change","cost_scope":"company"})",
        R"({"op":"adjustment.reverse","number":"ADJ-1"})",
    });
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
