// Late changes of what a receipt cost: split by where those very units are now.
#include "modules/stock/goods_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(cost_correct)

namespace {

const Date monday = Date::of(2026, 3, 2);
const Date tuesday = Date::of(2026, 3, 3);
const Date friday = Date::of(2026, 3, 6);

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_here_takes_its_part_and_what_has_gone_the_rest) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        const Document receipt = goods.receive(sku, 100, 100000, monday);
        goods.issue(sku, 60, tuesday);
        const auto late = goods.correct_by(receipt, 5000, friday);
        BOOST_TEST(late.on_hand == 2000);
        BOOST_TEST(late.gone == 3000);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(only_the_units_of_that_receipt_count) {
    // The first receipt is all sold, the second is all here, under either method.
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        const Document first = goods.receive(sku, 10, 1000, monday);
        const Document second = goods.receive(sku, 10, 1000, tuesday);
        goods.issue(sku, 10, friday);
        const auto late_on_first = goods.correct_by(first, 100, friday);
        BOOST_TEST(late_on_first.on_hand == 0);
        BOOST_TEST(late_on_first.gone == 100);
        const auto late_on_second = goods.correct_by(second, 100, friday);
        BOOST_TEST(late_on_second.on_hand == 100);
        BOOST_TEST(late_on_second.gone == 0);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(what_came_back_is_here_again) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        const Document receipt = goods.receive(sku, 10, 1000, monday);
        const auto shipped = goods.issue(sku, 8, tuesday);
        goods.back(sku, 3, shipped.document, friday);
        const auto late = goods.correct_by(receipt, 1000, friday);
        BOOST_TEST(late.on_hand == 500);
        BOOST_TEST(late.gone == 500);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(what_came_back_under_another_method_is_found_too) {
    GoodsForTests goods;
    const Document receipt = goods.receive("BOLT", 10, 1000, monday);
    const auto shipped = goods.issue("BOLT", 10, tuesday);
    goods.company.must(R"({"op":"item.save","sku":"BOLT","cost_method":"average"})");
    goods.back("BOLT", 4, shipped.document, friday);
    const auto late = goods.correct_by(receipt, 100, friday);
    BOOST_TEST(late.on_hand == 40);
    BOOST_TEST(late.gone == 60);
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(parts_sum_to_the_difference_whatever_the_cents) {
    for (const std::int64_t cents : {1, 2, 100, -1, -7, -100}) {
        GoodsForTests goods;
        const Document receipt = goods.receive("BOLT", 3, 1000, monday);
        const auto first = goods.issue("BOLT", 3, tuesday);
        goods.back("BOLT", 1, first.document, friday);
        goods.back("BOLT", 1, first.document, friday);
        const auto late = goods.correct_by(receipt, cents, friday);
        BOOST_TEST(late.on_hand + late.gone == cents);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(a_layer_never_falls_below_nothing) {
    // Under average most of the value may have left with cheaper neighbours.
    GoodsForTests goods;
    const Document dear = goods.receive("NUT", 2, 10000, monday);
    const auto late = goods.correct_by(dear, -12000, friday);
    BOOST_TEST(late.on_hand == -10000);
    BOOST_TEST(late.gone == -2000);
    BOOST_TEST(goods.layers("NUT") == "pool 2 0; trail 2 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(goods_in_another_warehouse_take_their_part_there) {
    GoodsForTests goods;
    const Document receipt = goods.receive("BOLT", 10, 1000, monday);
    goods.in(tuesday, [&](Tx& tx) {
        const Document transfer = register_document(tx, "transfer", {}, tuesday, {});
        const catalog::Warehouse east = catalog::warehouse_named(tx, "EAST", "warehouse");
        const stock::Spot here = goods.spot(tx, "BOLT");
        stock::Balances balances(tx);
        stock::record(balances, transfer,
                      {{1, here.item, {}, GoodsForTests::units(4), {here.bin, here.status},
                        {catalog::first_bin(tx, east.id, "receiving").id, here.status}}});
        stock::issue(tx, transfer,
                     {{1, goods.pool(tx, "BOLT"), "fifo", GoodsForTests::units(4)}});
        stock::give_back(tx, transfer, {{1, transfer.id, 1, goods.pool(tx, "BOLT", "EAST"), "fifo",
                                         GoodsForTests::units(4)}});
    });
    goods.in(friday, [&](Tx& tx) {
        const Document bill = register_document(tx, "supplier_bill", {}, friday, {});
        const stock::LateSplit split =
            stock::correct(tx, bill, 1, {receipt.id, 1, {100, tx.currency()}});
        BOOST_REQUIRE(split.on_hand.size() == 2U);
        BOOST_TEST((split.on_hand[0].warehouse == goods.pool(tx, "BOLT", "MAIN").warehouse));
        BOOST_TEST(split.on_hand[0].value.minor == 60);
        BOOST_TEST((split.on_hand[1].warehouse == goods.pool(tx, "BOLT", "EAST").warehouse));
        BOOST_TEST(split.on_hand[1].value.minor == 40);
        BOOST_TEST(split.gone.minor == 0);
    });
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_SUITE_END()
