#include <boost/test/unit_test.hpp>

#include <chrono>

#include "modules/stock/cost.h"
#include "tests/support/company.h"
#include "tests/support/proving.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(opening_stock_reverse)

namespace {

const std::vector<std::string> a_warehouse{
    R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"A","type":"pick_face"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"B","type":"reserve"})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
    R"({"op":"item.save","sku":"NUT","name":"Nut"})",
    R"({"op":"partner.save","code":"G","name":"Globex","customer":true})",
};

std::string opening(const std::string& item, const std::string& bin) {
    return fmt::format(R"({{"op":"opening_stock.post","date":"2026-03-01","warehouse":"MAIN",)"
                       R"("lines":[{{"item":"{}","bin":"{}","quantity":"10","unit_cost":"4"}}]}})",
                       item, bin);
}

std::string move(const std::string& item, const std::string& from, const std::string& to,
                 const std::string& date) {
    return fmt::format(R"({{"op":"stock.move","warehouse":"MAIN","item":"{}","quantity":"10",)"
                       R"("from":"{}","to":"{}","date":"{}"}})",
                       item, from, to, date);
}

// The same ten bolts lie there, but their cost went out and came in again.
void use_cost(TestCompany& company) {
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->set_circumstances({{}, Date::of(2026, 3, 2), "owner"});
    const catalog::Item item = catalog::item_named(*tx, "BOLT", "item");
    const auto warehouse = catalog::warehouse_named(*tx, "MAIN", "warehouse").id;
    const stock::Pool pool = stock::pool_of(item, warehouse, {});
    const Document document = register_document(*tx, "adjustment", {}, Date::of(2026, 3, 2), {});
    stock::issue(*tx, document, {{1, pool, "fifo", {10 * million}}});
    stock::give_back(*tx, document, {{1, document.id, 1, pool, "fifo", {10 * million}}});
    tx->commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(a_warehouse);
            company.must(opening("BOLT", "A"));  // OS-000001, whose cost is used
            company.must(opening("NUT", "A"));   // OS-000002, held for an order
            company.must(R"({"op":"sales_order.create","number":"SO-1","customer":"G",)"
                         R"("warehouse":"MAIN","lines":[{"item":"NUT","quantity":"5"}]})");
            company.must(R"({"op":"sales_order.confirm","number":"SO-1"})");
            company.must(opening("NUT", "B"));  // OS-000003, taken back
            company.must(R"({"op":"opening_stock.reverse","number":"OS-000003"})");
            company.must(opening("NUT", "B"));  // OS-000004, which lay elsewhere in between
            company.must(move("NUT", "B", "A", "2026-03-05"));
            company.must(R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"10",)"
                         R"("from":"A","to":"B","date":"2026-03-09"})");
            company.must(opening("BOLT", "B"));  // OS-000005, which lies elsewhere
            company.must(move("BOLT", "B", "A", "2026-03-02"));
            use_cost(company);
            company.must(R"({"op":"period.close","through":"2026-01-31"})");
        },
        "opening_stock.reverse",
        {
            {R"({"number":"OS-9"})", "document_not_found", "number"},
            {R"({"number":"OS-000003"})", "already_reversed", "number"},
            {R"({"number":"OS-000001","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"OS-000005","date":"2026-02-28"})", "reversal_before_original", "date"},
            {R"({"number":"OS-000005"})", "not_enough_in_bin", "number"},
            {R"({"number":"OS-000002"})", "allocated_to_others", "number"},
            {R"({"number":"OS-000004","date":"2026-03-05"})", "negative_later", "date"},
            {R"({"number":"OS-000001","date":"2026-03-10"})", "opening_stock_used", "number"},
        });
}

BOOST_AUTO_TEST_CASE(goods_cost_and_money_are_gone) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(a_warehouse);
        company.must(opening("BOLT", "A"));
        const Json reversed =
            company.must(R"({"op":"opening_stock.reverse","number":"OS-000001"})");
        BOOST_TEST(member(reversed, "opening_stock") == "OS-000001-R");
        BOOST_TEST(rows_of(company.ask("stock_on_hand"), {"item"}).empty());
        BOOST_TEST(company.seen("select cast(sum(debit - credit) as bigint) from account_balance b "
                                "join account a on a.id = b.account_id where a.code = '1400'") ==
                   "0");
        prove(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
