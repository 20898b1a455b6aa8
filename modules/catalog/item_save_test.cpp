#include <boost/test/unit_test.hpp>

#include "modules/catalog/catalog.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(item_save)

namespace {

// BOLT lies in a bin, WINE has never been there. The category AVERAGED has a method of its own.
void make_catalog(TestCompany& company) {
    company.must_all({
        R"({"op":"warehouse.save","code":"MAIN"})",
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-1"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"OLD","active":false})",
        R"({"op":"item.save","sku":"BOLT","name":"Bolt","step":"0.5",
            "units":[{"unit":"CASE","contains":"12"}],"barcodes":[{"code":"111"}]})",
        R"({"op":"item.save","sku":"WINE","name":"Wine","unit":"BTL",
            "units":[{"unit":"CASE","contains":6}]})",
        R"({"op":"role.save","code":"shop","rights":["catalog.items"]})",
        R"({"op":"user.save","user":"sue","roles":["shop"]})",
    });
    company.put_goods("BOLT", "MAIN", "A-1", "2.5");
    company.must(R"({"op":"item.save","sku":"RULE","name":"Rule","cost_method":"standard",
        "standard_cost":"4.00"})");
    company.put_goods("RULE", "MAIN", "A-1", "1");
    company.connection().run_script(
        "insert into category (id, code, name, cost_method) "
        "values (7, 'AVERAGED', 'Averaged', 'average')");
}

const std::vector<RefusedRow> about_values = {
    {R"({"sku":" ","name":"X"})", "code_empty", "sku"},
    {R"({"sku":"X","name":"X","category":""})", "code_empty", "category"},
    {R"({"sku":"X","name":"X","unit":""})", "code_empty", "unit"},
    {R"({"sku":"X","name":"X","units":[{"unit":"","contains":"2"}]})", "code_empty",
     "units[0].unit"},
    {R"({"sku":"X","name":"X","barcodes":[{"code":"1"},{"code":""}]})", "code_empty",
     "barcodes[1].code"},
    {R"({"sku":"X","name":"X","units":[{"unit":"CASE","contains":"0"}]})", "must_be_positive",
     "units[0].contains"},
    {R"({"sku":"X","name":"X","units":[{"unit":"CASE","contains":"1/0"}]})", "must_be_positive",
     "units[0].contains"},
    {R"({"sku":"X","name":"X","step":"0"})", "must_be_positive", "step"},
    {R"({"sku":"X","name":"X","sales_price":"-0.01"})", "must_not_be_negative", "sales_price"},
    {R"({"sku":"X","name":"X","safety_stock":"-1"})", "must_not_be_negative", "safety_stock"},
    {R"({"sku":"X","name":"X","warehouses":[{"warehouse":"MAIN","safety_stock":"-1"}]})",
     "must_not_be_negative", "warehouses[0].safety_stock"},
    {R"({"sku":"X","name":"X","units":[{"unit":"BOX","contains":2},{"unit":"BOX","contains":3}]})",
     "named_twice", "units[1].unit"},
    {R"({"sku":"X","name":"X","barcodes":[{"code":"1"},{"code":"1"}]})", "named_twice",
     "barcodes[1].code"},
    {R"({"sku":"BOLT","version":7})", "changed_meanwhile", "version"},
    {R"({"sku":"bolt"})", "missing_field", "name"},
    {R"({"sku":"BOLT","name":""})", "missing_field", "name"},
    {R"({"sku":"BOLT","purchase_price":"1"})", "right_missing", "purchase_price", "sue"},
    {R"({"sku":"NEW","name":"New","cost_method":"average"})", "right_missing", "cost_method",
     "sue"},
    {R"({"sku":"BOLT","units":[{"unit":"EA","contains":"1"}]})", "unit_is_base", "units[0].unit"},
};

const std::vector<RefusedRow> about_what_hangs_on_it = {
    {R"({"sku":"BOLT","unit":"KG"})", "unit_in_use", "unit"},
    {R"({"sku":"WINE","unit":"LITRE"})", "conversions_to_restate", "units"},
    {R"({"sku":"BOLT","tracking":"lot"})", "tracking_change_with_stock", "tracking"},
    {R"({"sku":"BOLT","cost_method":"average"})", "cost_method_change_with_stock", "cost_method"},
    {R"({"sku":"BOLT","category":"AVERAGED"})", "cost_method_change_with_stock", "category"},
    {R"({"sku":"RULE","standard_cost":"5.00"})", "standard_cost_with_stock", "standard_cost"},
    {R"({"sku":"BOLT","category":"OTHER"})", "category_change_with_goods", "category"},
    {R"({"sku":"BOLT","step":"1"})", "step_change_with_stock", "step"},
    {R"({"sku":"WINE","barcodes":[{"code":"111"}]})", "barcode_taken", "barcodes[0].code"},
    {R"({"sku":"WINE","barcodes":[{"code":"9","unit":"PALLET"}]})", "unit_without_conversion",
     "barcodes[0].unit"},
    {R"({"sku":"WINE","warehouses":[{"warehouse":"WEST"}]})", "warehouse_not_found",
     "warehouses[0].warehouse"},
    {R"({"sku":"WINE","warehouses":[{"warehouse":"EAST","preferred_bin":"A-1"}]})",
     "bin_not_in_warehouse", "warehouses[0].preferred_bin"},
    {R"({"sku":"WINE","warehouses":[{"warehouse":"EAST","preferred_bin":"MAIN/A-1"}]})",
     "bin_not_in_warehouse", "warehouses[0].preferred_bin"},
    {R"({"sku":"WINE","warehouses":[{"warehouse":"MAIN","preferred_bin":"Z-9"}]})", "bin_not_found",
     "warehouses[0].preferred_bin"},
    {R"({"sku":"WINE","warehouses":[{"warehouse":"MAIN","preferred_bin":"OLD"}]})",
     "bin_not_active", "warehouses[0].preferred_bin"},
    {R"({"sku":"WINE","tax_code":"X"})", "tax_code_not_found", "tax_code"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    std::vector<RefusedRow> rows = about_values;
    rows.insert(rows.end(), about_what_hangs_on_it.begin(), about_what_hangs_on_it.end());
    check_refusals(make_catalog, "item.save", rows);
}

BOOST_AUTO_TEST_CASE(the_refusal_lists_the_stock) {
    TestCompany company;
    make_catalog(company);
    const Reply reply = company.run(R"({"op":"item.save","sku":"BOLT","tracking":"serial"})");
    BOOST_REQUIRE(reply.refusal);
    BOOST_TEST(reply.refusal->message() ==
               "BOLT is tracked by none while there is stock: 2.5 at MAIN/A-1");
}

BOOST_AUTO_TEST_CASE(one_record_with_all_its_fields) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must(R"({"op":"warehouse.save","code":"MAIN"})");
        const Json made = company.must(
            R"({"op":"item.save","sku":"BOLT-M8","name":"Bolt M8×40 zinc","category":"FASTENERS",
            "unit":"EA","units":[{"unit":"CASE","contains":"12"},{"unit":"THIRD","contains":"1/3"},
            {"unit":"HALF","contains":0.5}],"barcodes":[{"code":"4006381333930"},
            {"code":"14006381333938","unit":"CASE"}],"tracking":"lot","cost_method":"average",
            "status":"draft","sales_price":"9.00","purchase_price":"4.1","weight":"0.025",
            "length":"4","width":"0.8","height":"0.8","step":"0.01","inspect_on_receipt":true,
            "safety_stock":"50","warehouses":[{"warehouse":"MAIN","safety_stock":"20",
            "preferred_bin":"MAIN/STOCK-01"}],"description":"DIN 933"})");
        BOOST_TEST(made.written() == R"({"item":"BOLT-M8","version":1,"created":true})");
        BOOST_TEST(company.seen("select i.name, c.code, i.unit, i.tracking, i.cost_method, "
                                "i.status, i.sales_price, i.purchase_price, i.weight, i.length, "
                                "i.step, i.inspect_on_receipt, i.safety_stock, i.description "
                                "from item i join category c on c.id = i.category_id") ==
                   "Bolt M8×40 zinc|FASTENERS|EA|lot|average|draft|9000000|4100000|25000|4000000|"
                   "10000|1|50000000|DIN 933");
        BOOST_TEST(company.seen("select unit, numerator, denominator from item_unit "
                                "order by unit") == "CASE|12|1; HALF|1|2; THIRD|1|3");
        BOOST_TEST(company.seen("select code, unit from item_barcode order by code") ==
                   "14006381333938|CASE; 4006381333930|");
        BOOST_TEST(company.seen("select w.safety_stock, b.code from item_warehouse w "
                                "join bin b on b.id = w.preferred_bin_id") == "20000000|STOCK-01");
        BOOST_TEST(company.seen("select code from unit order by code") == "CASE; EA; HALF; THIRD");
    }
}

BOOST_AUTO_TEST_CASE(what_is_left_out_stays) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        make_catalog(company);
        company.must(R"({"op":"item.save","sku":"BOLT","sales_price":"2","barcodes":[{"code":"5"}],
                         "units":[{"unit":"BOX","contains":"4"}],"version":1})");
        BOOST_TEST(company.seen("select name, sales_price, step, version from item "
                                "where sku = 'BOLT'") == "Bolt|2000000|500000|2");
        BOOST_TEST(company.seen("select code from item_barcode order by code") == "111; 5");
        BOOST_TEST(company.seen("select u.unit, u.numerator from item_unit u "
                                "join item i on i.id = u.item_id where i.sku = 'BOLT' "
                                "order by u.unit") == "BOX|4; CASE|12");
    }
}

BOOST_AUTO_TEST_CASE(a_new_item_begins_plainly) {
    TestCompany company;
    company.must(R"({"op":"item.save","sku":"X","name":"X"})");
    BOOST_TEST(company.seen("select c.code, i.unit, i.step, i.tracking, i.cost_method, i.status "
                            "from item i join category c on c.id = i.category_id") ==
               "GENERAL|EA|1000000|none||active");
    const auto reads = company.connection().snapshot();
    BOOST_TEST(catalog::item_named(*reads, "X", "item").cost_method == "fifo");
}

BOOST_AUTO_TEST_CASE(the_base_unit_changes_until_goods_move) {
    TestCompany company;
    make_catalog(company);
    company.must(R"({"op":"item.save","sku":"WINE","unit":"CASE"})");
    BOOST_TEST(company.seen("select i.unit, u.unit from item i left join item_unit u "
                            "on u.item_id = i.id where i.sku = 'WINE'") == "CASE|-");
    company.must(R"({"op":"item.save","sku":"WINE","unit":"BTL",
                     "units":[{"unit":"CASE","contains":"12"}]})");
    BOOST_TEST(company.seen("select i.unit, u.unit, u.numerator from item i join item_unit u "
                            "on u.item_id = i.id where i.sku = 'WINE'") == "BTL|CASE|12");
}

BOOST_AUTO_TEST_SUITE_END()
