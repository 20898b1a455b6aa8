#include "tests/support/company.h"
#include "tests/support/proving.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(item_merge)

namespace {

const std::vector<std::string> twice{
    R"({"op":"warehouse.save","code":"MAIN"})",
    R"({"op":"warehouse.save","code":"EAST"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"A-01"})",
    R"({"op":"bin.save","warehouse":"EAST","code":"A-01"})",
    R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"item.save","sku":"AB-01","name":"Hinge","category":"FITTINGS",
        "barcodes":[{"code":"111"}]})",
    R"({"op":"item.save","sku":"AB01","name":"Hinge","units":[{"unit":"CASE","contains":"12"}],
        "barcodes":[{"code":"222"},{"code":"333","unit":"CASE"}]})",
    R"({"op":"opening_stock.post","date":"2026-02-01","warehouse":"MAIN","lines":[
        {"item":"AB-01","bin":"A-01","quantity":"10","unit_cost":"4.00"},
        {"item":"AB01","bin":"A-01","quantity":"5","unit_cost":"5.00"}]})"};

void items_alike_and_not(TestCompany& company) {
    company.must_all(twice);
    company.must_all({
        R"({"op":"item.save","sku":"KILO","name":"Hinge","unit":"KG"})",
        R"({"op":"item.save","sku":"HALF","name":"Hinge","step":"0.5"})",
        R"({"op":"item.save","sku":"LOTS","name":"Hinge","tracking":"lot"})",
        R"({"op":"item.save","sku":"AVER","name":"Hinge","cost_method":"average"})",
        R"({"op":"item.save","sku":"DOZEN","name":"Hinge",
            "units":[{"unit":"CASE","contains":"10"}]})",
        R"({"op":"item.save","sku":"SOLD","name":"Hinge"})",
        R"({"op":"opening_stock.post","date":"2026-02-01","warehouse":"MAIN","lines":[
            {"item":"SOLD","bin":"A-01","quantity":"10","unit_cost":"4.00"}]})",
        R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"item":"SOLD","quantity":"2","price":"9"}]})",
        R"({"op":"sales_order.confirm","number":"SO-1"})",
        R"({"op":"pick.confirm","sales_order":"SO-1"})",
        R"({"op":"item.save","sku":"LATE","name":"Hinge"})",
        R"({"op":"opening_stock.post","date":"2026-02-01","warehouse":"MAIN","lines":[
            {"item":"LATE","bin":"A-01","quantity":"1","unit_cost":"4.00"}]})",
        R"({"op":"opening_stock.post","date":"2026-02-20","warehouse":"MAIN","lines":[
            {"item":"LATE","bin":"A-01","quantity":"1","unit_cost":"4.00"}]})",
        R"({"op":"period.close","through":"2026-01-31"})"});
    // Only who reaches the books themselves can take an account's role away.
    company.connection().run_script("delete from posting_rule where role = 'inventory'");
}

std::string merged(const std::string& item, const std::string& into, const std::string& more = {}) {
    return fmt::format(R"({{"op":"item.merge","item":"{}","into":"{}"{}}})", item, into, more);
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(items_alike_and_not, "item.merge",
                   {
                       {merged("NONE", "AB-01"), "item_not_found", "item"},
                       {merged("AB01", "NONE"), "item_not_found", "into"},
                       {merged("AB01", "AB01", R"(,"version":9)"), "same_item", "into"},
                       {merged("AB01", "KILO", R"(,"version":9)"), "changed_meanwhile", "version"},
                       {merged("AB01", "KILO"), "items_differ", "into"},
                       {merged("AB01", "HALF"), "items_differ", "into"},
                       {merged("AB01", "LOTS"), "items_differ", "into"},
                       {merged("AB01", "AVER"), "items_differ", "into"},
                       {merged("AB01", "DOZEN"), "items_differ", "into"},
                       {merged("SOLD", "AB01", R"(,"date":"2026-01-31")"), "item_in_work", "item"},
                       {merged("LATE", "AB-01", R"(,"date":"2026-01-31")"), "period_closed",
                        "date"},
                       {merged("LATE", "AB-01", R"(,"date":"2026-02-10")"), "negative_later",
                        "date"},
                       {merged("AB01", "AB-01"), "account_role_missing", ""},
                   });
}

BOOST_AUTO_TEST_CASE(stock_cost_orders_and_barcodes_go_to_the_survivor) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(twice);
        company.must_all({
            R"({"op":"account.save","code":"1410","name":"Fittings","type":"asset"})",
            R"({"op":"posting_rule.save","role":"inventory","account":"1410",
                "category":"FITTINGS"})",
            R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME","warehouse":"EAST",
                "lines":[{"item":"AB01","quantity":"2","unit":"CASE","price":"60"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-1"})",
            R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX","warehouse":"MAIN",
                "lines":[{"item":"AB01","quantity":"8","price":"9"}]})",
            R"({"op":"sales_order.confirm","number":"SO-1"})"});
        const Json done = company.must(merged("AB01", "AB-01"));
        BOOST_TEST(member(done, "value") == "25.00");
        BOOST_TEST(company.seen("select a.code, i.sku, l.amount from journal_line l "
                                "join account a on a.id = l.account_id "
                                "join item i on i.id = l.item_id join journal j "
                                "on j.id = l.journal_id join document d on d.id = j.document_id "
                                "where d.kind = 'item_merge' order by 1") ==
                   "1400|AB01|-2500; 1410|AB-01|2500");
        BOOST_TEST(company.seen("select i.sku, c.quantity, c.allocated from bin_balance c "
                                "join item i on i.id = c.item_id where c.quantity > 0") ==
                   "AB-01|15000000|8000000");
        BOOST_TEST(company.seen("select b.code, i.sku, b.unit from item_barcode b "
                                "join item i on i.id = b.item_id order by 1") ==
                   "111|AB-01|; 222|AB-01|; 333|AB-01|CASE");
        BOOST_TEST(company.seen("select status from item where sku = 'AB01'") == "blocked");
        company.must_all({R"({"op":"receipt.post","purchase_order":"PO-1"})",
                          R"({"op":"pick.confirm","sales_order":"SO-1"})",
                          R"({"op":"pack.post","sales_order":"SO-1"})",
                          R"({"op":"shipment.post","sales_order":"SO-1"})"});
        BOOST_TEST(company.seen("select i.sku, w.code, p.quantity, p.value "
                                "from cost_pool_balance p join item i on i.id = p.item_id "
                                "join warehouse w on w.id = p.warehouse_id "
                                "where p.quantity > 0 order by 2") ==
                   "AB-01|EAST|24000000|12000; AB-01|MAIN|7000000|3300");
        prove(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
