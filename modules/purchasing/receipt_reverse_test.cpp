#include <chrono>

#include "modules/purchasing/buying_for_tests.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(receipt_reverse)

namespace {

// Does something with the books behind the operations' back, on a day of its own.
void behind(TestCompany& company, Date date, const std::function<void(Tx&)>& deed) {
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->set_circumstances({{}, date, "owner"});
    deed(*tx);
    tx->commit();
}

catalog::Bin bin_of(Tx& tx, const std::string& code) {
    return catalog::bin_named(tx, catalog::warehouse_named(tx, "MAIN", "warehouse"), code, "bin");
}

void move(TestCompany& company, const std::string& sku, std::int64_t count, const std::string& from,
          const std::string& to, Date date) {
    behind(company, date, [&](Tx& tx) {
        const std::string status(stock::available);
        stock::Balances balances(tx);
        stock::record(balances, register_document(tx, "stock_move", {}, date, {}),
                      {{1,
                        catalog::item_named(tx, sku, "item").id,
                        {},
                        {count * million},
                        {bin_of(tx, from).id, status},
                        {bin_of(tx, to).id, status}}});
    });
}

const Date monday = Date::of(2026, 3, 2);

// An order holds the nuts that lie in pickable bins.
void hold_nuts(TestCompany& company) {
    behind(company, monday, [](Tx& tx) {
        stock::Demand demand;
        demand.document = register_document(tx, "sales_order", {}, monday, {}).id;
        demand.item = catalog::item_named(tx, "NUT", "item").id;
        demand.warehouse = catalog::warehouse_named(tx, "MAIN", "warehouse").id;
        demand.ship_by = monday;
        demand.requested = {50 * million};
        demand.id = stock::ask_for(tx, demand);
        stock::Balances balances(tx);
        std::vector<stock::Demand> demands{demand};
        stock::allocate(balances, demands);
    });
}

// The cost of eleven bolts goes out and comes in again as another layer: as many bolts lie there,
// but they are not what came.
void use_cost(TestCompany& company) {
    behind(company, monday, [](Tx& tx) {
        const catalog::Item item = catalog::item_named(tx, "BOLT", "item");
        const stock::Pool pool = stock::pool_of(item, bin_of(tx, "A-01").warehouse, {});
        const Document document = register_document(tx, "adjustment", {}, monday, {});
        stock::issue(tx, document, {{1, pool, "fifo", {11 * million}}});
        stock::give_back(tx, document, {{1, document.id, 1, pool, "fifo", {11 * million}}});
    });
}

void some_receipts(TestCompany& company) {
    company.must_all(purchasing::a_company_that_buys);
    for (const char* number : {"1", "2", "3"}) {
        company.must_all(purchasing::ordered(std::string("PO-") + number,
                                             R"({"item":"BOLT","quantity":"10","price":"1"})"));
        company.must(fmt::format(R"({{"op":"receipt.post","purchase_order":"PO-{0}",)"
                                 R"("number":"GR-{0}"}})",
                                 number));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            some_receipts(company);
            company.must(R"({"op":"receipt.reverse","number":"GR-1"})");
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                         R"("lines":[{"receipt":"GR-2","quantity":"1"}]})");
            // Two more receipts in bins of their own: one is put away, one is held for an order.
            company.must_all(
                purchasing::ordered("PO-7", R"({"item":"NUT","quantity":"10","price":"1"})"));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-7","number":"GR-7"})");
            move(company, "NUT", 1, "RECV-01", "A-01", Date::of(2026, 3, 2));
            company.must(
                R"({"op":"bin.save","warehouse":"MAIN","code":"B-01","type":"pick_face"})");
            company.must_all(
                purchasing::ordered("PO-8", R"({"item":"NUT","quantity":"10","price":"1"})"));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-8","number":"GR-8",)"
                         R"("lines":[{"line":1,"bin":"B-01"}]})");
            hold_nuts(company);
            // Ten lie in A-02 again, but in between there were none.
            company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"A-02","type":"reserve"})");
            company.must_all(
                purchasing::ordered("PO-9", R"({"item":"BOLT","quantity":"10","price":"1"})"));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-9","number":"GR-9",)"
                         R"("lines":[{"line":1,"bin":"A-02"}]})");
            move(company, "BOLT", 10, "A-02", "A-01", Date::of(2026, 3, 5));
            move(company, "BOLT", 10, "A-01", "A-02", Date::of(2026, 3, 9));
            use_cost(company);
            company.must_all(
                purchasing::ordered("PO-4", R"({"item":"BOLT","quantity":"10","price":"1"})"));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-4","number":"GR-4"})");
            company.must(R"({"op":"landed_cost.post","amount":"5.00","supplier":"BOLTCO",)"
                         R"("receipts":["GR-4"]})");
            company.must(R"({"op":"period.close","through":"2026-03-02"})");
        },
        "receipt.reverse",
        {
            {R"({"number":"GR-99","date":"2026-03-01"})", "receipt_not_found", "number"},
            {R"({"number":"GR-1-R","date":"2026-03-01"})", "receipt_not_found", "number"},
            {R"({"number":"GR-1","date":"2026-03-01"})", "already_reversed", "number"},
            {R"({"number":"GR-4","date":"2026-03-01"})", "rests_on", "number"},
            {R"({"number":"GR-2","date":"2026-03-01"})", "receipt_billed", "number"},
            {R"({"number":"GR-3","date":"2026-03-01"})", "reversal_before_original", "date"},
            {R"({"number":"GR-7","date":"2026-03-02"})", "period_closed", "date"},
            {R"({"number":"GR-7","date":"2026-03-03"})", "not_enough_in_bin", "number"},
            {R"({"number":"GR-8","date":"2026-03-03"})", "allocated_to_others", "number"},
            {R"({"number":"GR-9","date":"2026-03-05"})", "negative_later", "date"},
            {R"({"number":"GR-3","date":"2026-03-10"})", "goods_used", "number"},
        });
}

BOOST_AUTO_TEST_CASE(everything_is_as_before_it) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"60","damaged":"6"})");
    const Json reversed =
        company.must(R"({"op":"receipt.reverse","number":"GR-000001","date":"2026-03-20"})");
    BOOST_TEST(member(reversed, "receipt") == "GR-000001-R");
    BOOST_TEST(company.journal("GR-000001-R") == "1400 -24600; 2150 24600");
    BOOST_TEST(company.bins() == "");
    BOOST_TEST(company.layers() == "");
    BOOST_TEST(company.not_billed() == "");
    BOOST_TEST(company.balance("1400") == "0");
    BOOST_TEST(member(company.must(R"({"op":"purchase_order.change","number":"PO-1"})"),
                      "status") == "open");
    prove(company);
}

BOOST_AUTO_TEST_CASE(what_came_for_nothing_is_taken_back) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"5","price":"0"})");
    const std::string receipt = company.receive("PO-1", R"({"line":1})");
    const Json reversed = company.must(R"({"op":"receipt.reverse","number":")" + receipt + R"("})");
    BOOST_TEST(member(reversed, "journal") == "(none)");
    prove(company);
}

BOOST_AUTO_TEST_CASE(after_its_bill_was_taken_back_a_receipt_can_be) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","price":"4.30"}]})");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    company.must(R"({"op":"receipt.reverse","number":"GR-000001"})");
    BOOST_TEST(company.balance("1400") == "0");
    BOOST_TEST(company.balance("2150") == "0");
    BOOST_TEST(company.balance("2000") == "0");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
