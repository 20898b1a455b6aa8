#include <boost/test/unit_test.hpp>

#include "modules/ledger/module.h"
#include "modules/stock/cost.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(posting_rule_save)

namespace {

// Two items of two categories, and two more inventory accounts to be.
const std::vector<std::string> two_items{
    R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
    R"({"op":"warehouse.save","code":"EAST","name":"East"})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt","category":"FASTENERS","unit":"EA"})",
    R"({"op":"item.save","sku":"LAMP","name":"Lamp","category":"LIGHT","unit":"EA"})",
    R"({"op":"account.save","code":"1410","name":"Inventory of fasteners","type":"asset"})",
    R"({"op":"account.save","code":"1420","name":"Inventory in the east","type":"asset"})"};

// Value of an item in a warehouse, in both books as a receipt would post it.
void post_value(TestCompany& company, const std::string& sku, const std::string& warehouse,
                std::int64_t minor) {
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->set_circumstances({{}, Date::of(2026, 2, 1), "owner"});
    const Document document = register_document(*tx, "opening_stock", {}, Date::of(2026, 2, 1), {});
    const catalog::Item item = catalog::item_named(*tx, sku, "item");
    const catalog::Warehouse place = catalog::warehouse_named(*tx, warehouse, "warehouse");
    const ledger::PostingRules rules(*tx);
    const Money value{minor, tx->currency()};
    ledger::Entry entry{document.date, document.id, {}, {}};
    entry.debit({rules.account(ledger::role::inventory, item.category, place.id),
                 value,
                 {},
                 item.id,
                 place.id});
    entry.credit({rules.account(ledger::role::opening_balance_equity), value});
    ledger::post(*tx, entry);
    stock::receive(*tx, document,
                   {{1, stock::pool_of(item, place.id, {}), item.cost_method, {million}, value}});
    stock::Balances balances(*tx);
    const catalog::Bin bin = catalog::first_bin(*tx, place.id, "receiving");
    stock::record(balances, document,
                  {{1,
                    item.id,
                    {},
                    {million},
                    stock::outside(catalog::supplier_place),
                    {bin.id, std::string(stock::available)}}});
    balances.write();
    tx->commit();
}

std::string stock_accounts(TestCompany& company) {
    return company.seen(
        "select a.code, i.sku, w.code, b.amount from account_item_balance b "
        "join account a on a.id = b.account_id join item i on i.id = b.item_id "
        "join warehouse w on w.id = b.warehouse_id where b.amount <> 0 "
        "order by i.sku, w.code, a.code");
}

void check_proofs(TestCompany& company) {
    const auto snapshot = company.connection().snapshot();
    BOOST_TEST(ledger::every_journal_balances(*snapshot).rows.empty());
    BOOST_TEST(ledger::account_balances_equal_lines(*snapshot).rows.empty());
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(two_items);
            company.must_all(
                {R"({"op":"account.save","code":"6150","name":"Old","type":"expense",)"
                 R"("active":false})",
                 R"({"op":"account.save","code":"1480","name":"Used","type":"asset"})",
                 R"({"op":"journal.post","lines":[{"account":"1480","debit":"12"},)"
                 R"({"account":"1000","credit":"12"}]})",
                 R"({"op":"period.close","through":"2026-01-31"})"});
        },
        "posting_rule.save",
        {
            {R"({"role":"shrinkage","account":"9999"})", "account_not_found", "account"},
            {R"({"role":"shrinkage","account":"6150"})", "account_not_active", "account"},
            {R"({"role":"shrinkage","account":"6100","category":"GLUE"})", "category_not_found",
             "category"},
            {R"({"role":"shrinkage","account":"6100","warehouse":"MOON"})", "warehouse_not_found",
             "warehouse"},
            {R"({"role":"shrinkage","account":"1010"})", "account_type_unsuited", "account"},
            {R"({"role":"inventory","account":"5000"})", "account_type_unsuited", "account"},
            {R"({"role":"bank","account":"1400"})", "account_serves_otherwise", "account"},
            {R"({"role":"inventory","account":"1450"})", "account_serves_otherwise", "account"},
            {R"({"role":"inventory","account":"1000"})", "account_serves_otherwise", "account"},
            {R"({"role":"inventory","account":"1480"})", "account_serves_otherwise", "account"},
            {R"({"role":"shrinkage","account":"6100","date":"2026-01-31"})", "period_closed",
             "date"},
        });
}

BOOST_AUTO_TEST_CASE(the_most_particular_rule_gives_the_account) {
    TestCompany company;
    company.must_all(two_items);
    company.must_all(
        {R"({"op":"posting_rule.save","role":"revenue","account":"4300","category":"LIGHT"})",
         R"({"op":"posting_rule.save","role":"revenue","account":"4900","warehouse":"EAST"})",
         R"({"op":"posting_rule.save","role":"revenue","account":"4200","category":"LIGHT",)"
         R"("warehouse":"MAIN"})"});
    const auto reads = company.connection().snapshot();
    const ledger::PostingRules rules(*reads);
    const auto code = [&](const std::string& sku, const std::string& warehouse) {
        const auto id =
            rules.account(ledger::role::revenue, catalog::item_named(*reads, sku, "").category,
                          catalog::warehouse_named(*reads, warehouse, "").id);
        return reads->first("select code from account where id = $1", id)->text(0);
    };
    BOOST_TEST(code("LAMP", "MAIN") == "4200");
    BOOST_TEST(code("LAMP", "EAST") == "4300");
    BOOST_TEST(code("BOLT", "EAST") == "4900");
    BOOST_TEST(code("BOLT", "MAIN") == "4000");
}

BOOST_AUTO_TEST_CASE(stock_value_moves_to_the_new_inventory_account) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_items);
        post_value(company, "BOLT", "MAIN", 40000);
        post_value(company, "BOLT", "EAST", 3000);
        post_value(company, "LAMP", "EAST", 555);
        const Json result =
            company.must(R"({"op":"posting_rule.save","role":"inventory","account":"1410",)"
                         R"("category":"FASTENERS","date":"2026-02-15"})");
        BOOST_TEST(result.written() == R"({"posting_rule":"PR-000001","journal":"J-000004"})");
        BOOST_TEST(stock_accounts(company) ==
                   "1410|BOLT|EAST|3000; 1410|BOLT|MAIN|40000; 1400|LAMP|EAST|555");
        BOOST_TEST(company.seen("select control from account where code = '1410'") == "inventory");
        company.must(R"({"op":"posting_rule.save","role":"inventory","account":"1420",)"
                     R"("warehouse":"EAST"})");
        BOOST_TEST(stock_accounts(company) ==
                   "1410|BOLT|EAST|3000; 1410|BOLT|MAIN|40000; 1420|LAMP|EAST|555");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(where_no_value_lies_nothing_is_posted) {
    TestCompany company;
    company.must_all(two_items);
    BOOST_TEST(company.must(R"({"op":"posting_rule.save","role":"inventory","account":"1410"})")
                   .written() == R"({"posting_rule":"PR-000001"})");
    BOOST_TEST(company.seen("select count(*) from journal") == "0");
}

BOOST_AUTO_TEST_CASE(the_change_is_in_the_documents_history) {
    TestCompany company;
    company.must(R"({"op":"posting_rule.save","role":"shrinkage","account":"6100"})");
    BOOST_TEST(company.seen("select d.number, e.event, e.detail from document_event e "
                            "join document d on d.id = e.document_id") ==
               "PR-000001|saved|shrinkage posts to 6100");
}

BOOST_AUTO_TEST_SUITE_END()
