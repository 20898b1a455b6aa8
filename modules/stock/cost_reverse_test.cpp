// Taking cost back, and refusing where later documents rest on it.
#include "modules/stock/goods_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(cost_reverse)

namespace {

const Date monday = Date::of(2026, 3, 2);
const Date tuesday = Date::of(2026, 3, 3);
const Date friday = Date::of(2026, 3, 6);

}  // namespace

BOOST_AUTO_TEST_CASE(an_untouched_receipt_is_taken_back) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 10, 1000, monday);
        const Document second = goods.receive(sku, 10, 3000, tuesday);
        BOOST_TEST(goods.reverse(second, friday));
        BOOST_TEST(goods.issue(sku, 10, friday).cents == 1000);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(a_used_receipt_is_not) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        const Document first = goods.receive(sku, 10, 1000, monday);
        goods.receive(sku, 10, 3000, tuesday);
        goods.issue(sku, 1, friday);
        const std::string before = goods.layers(sku);
        BOOST_TEST(!goods.reverse(first, friday));
        BOOST_TEST(goods.layers(sku) == before);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(under_average_what_is_left_must_bear_what_is_taken_back) {
    GoodsForTests goods;
    goods.receive("NUT", 10, 1000, monday);
    const Document dear = goods.receive("NUT", 10, 3000, tuesday);
    goods.issue("NUT", 8, friday);  // of the first receipt, at 2.00: 12 are left for 24.00
    BOOST_TEST(!goods.reverse(dear, friday));
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(a_receipt_with_a_late_cost_is_not_taken_back) {
    GoodsForTests goods;
    const Document receipt = goods.receive("BOLT", 10, 1000, monday);
    goods.correct_by(receipt, 100, tuesday);
    BOOST_TEST(!goods.reverse(receipt, friday));
}

BOOST_AUTO_TEST_CASE(a_shipment_is_taken_back_into_its_own_layers) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 10, 1000, monday);
        goods.receive(sku, 10, 3000, tuesday);
        const std::string before = goods.layers(sku);
        const auto shipped = goods.issue(sku, 15, friday);
        BOOST_TEST(goods.reverse(shipped.document, friday));
        BOOST_TEST(goods.layers(sku) == before);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(a_shipment_of_which_something_came_back_is_not) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 10, 1000, monday);
        const auto shipped = goods.issue(sku, 5, tuesday);
        goods.back(sku, 1, shipped.document, friday);
        BOOST_TEST(!goods.reverse(shipped.document, friday));
    }
}

BOOST_AUTO_TEST_CASE(a_return_is_taken_back_and_may_come_once_more) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 10, 1000, monday);
        const auto shipped = goods.issue(sku, 5, tuesday);
        const auto returned = goods.back(sku, 5, shipped.document, tuesday);
        BOOST_TEST(goods.reverse(returned.document, friday));
        BOOST_TEST(goods.back(sku, 5, shipped.document, friday).cents == 500);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(with_its_return_taken_back_a_shipment_can_be_reversed) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 10, 1000, monday);
        const auto shipped = goods.issue(sku, 5, tuesday);
        const auto returned = goods.back(sku, 5, shipped.document, tuesday);
        BOOST_TEST(goods.reverse(returned.document, friday));
        BOOST_TEST(goods.reverse(shipped.document, friday));
        BOOST_TEST(goods.issue(sku, 10, friday).cents == 1000);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(goods_that_a_document_took_and_gave_elsewhere_go_back) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    const Document transfer = goods.in(tuesday, [&](Tx& tx) {
        const Document document = register_document(tx, "transfer", {}, tuesday, {});
        const stock::Spot here = goods.spot(tx, "BOLT");
        stock::Balances balances(tx);
        stock::record(balances, document,
                      {{1, here.item, {}, GoodsForTests::units(4), {here.bin, here.status},
                        {catalog::transit_place, here.status}}});
        stock::issue(tx, document, {{1, goods.pool(tx, "BOLT"), "fifo", GoodsForTests::units(4)}});
        stock::give_back(tx, document, {{1, document.id, 1, {here.item, {}, {}}, "fifo",
                                         GoodsForTests::units(4)}});
        return document;
    });
    BOOST_TEST(goods.layers("BOLT") == "layer 6 600; layer 4 400");
    BOOST_TEST(goods.reverse(transfer, friday));
    BOOST_TEST(goods.layers("BOLT") == "layer 10 1000");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(after_another_method_what_left_comes_back_in_its_way) {
    GoodsForTests goods;
    goods.receive("BOLT", 4, 1000, monday);
    const auto shipped = goods.issue("BOLT", 4, tuesday);
    goods.company.must(R"({"op":"item.save","sku":"BOLT","cost_method":"average"})");
    BOOST_TEST(goods.reverse(shipped.document, friday));
    BOOST_TEST(goods.layers("BOLT") == "pool 4 1000; trail 4 0");
    prove(goods.company, "stock");
}

// Which lot they were of was not kept when they left.
BOOST_AUTO_TEST_CASE(what_left_before_its_lots_had_a_cost_does_not_come_back_so) {
    GoodsForTests goods;
    goods.receive("BOLT", 4, 1000, monday);
    const auto shipped = goods.issue("BOLT", 4, tuesday);
    goods.company.must(R"({"op":"item.save","sku":"BOLT","cost_method":"specific",)"
                       R"("tracking":"lot"})");
    BOOST_TEST(!goods.reverse(shipped.document, friday));
}

BOOST_AUTO_TEST_SUITE_END()
