// What goods cost when they leave and come back, to the cent.
#include "modules/stock/goods_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(cost)

namespace {

const Date monday = Date::of(2026, 3, 2);
const Date tuesday = Date::of(2026, 3, 3);
const Date friday = Date::of(2026, 3, 6);

}  // namespace

BOOST_AUTO_TEST_CASE(fifo_takes_the_oldest_layer_first) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    goods.receive("BOLT", 10, 1500, tuesday);
    BOOST_TEST(goods.issue("BOLT", 12, friday).cents == 1300);
    BOOST_TEST(goods.layers("BOLT") == "layer 8 1200");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(a_backdated_layer_takes_its_place_by_date) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1500, tuesday);
    goods.receive("BOLT", 10, 1000, monday);
    BOOST_TEST(goods.issue("BOLT", 12, friday).cents == 1300);
}

// More of them than are looked up at a time.
BOOST_AUTO_TEST_CASE(fifo_goes_through_many_small_layers) {
    GoodsForTests goods;
    for (std::int64_t count = 1; count <= 40; ++count)
        goods.receive("BOLT", 1, count * 100, monday);
    BOOST_TEST(goods.issue("BOLT", 17, friday).cents == 15300);
    BOOST_TEST(goods.issue("BOLT", 22, friday).cents == 62700);
    BOOST_TEST(goods.layers("BOLT") == "layer 1 4000");
    prove(goods.company, "stock");
}

// What one line of a document leaves is what the next one takes from.
BOOST_AUTO_TEST_CASE(lines_of_one_document_take_after_each_other) {
    GoodsForTests goods;
    for (const char* sku : {"BOLT", "NUT"}) {
        goods.receive(sku, 10, 1000, monday);
        goods.receive(sku, 10, 2000, tuesday);
    }
    const std::vector<Money> values = goods.in(friday, [&](Tx& tx) {
        const Document document = register_document(tx, "shipment", {}, friday, {});
        std::vector<stock::CostOut> out;
        std::vector<stock::Move> moves;
        const std::vector<std::pair<const char*, std::int64_t>> lines{
            {"BOLT", 6}, {"NUT", 6}, {"BOLT", 8}, {"NUT", 4}};
        for (const auto& [sku, count] : lines) {
            const catalog::Item item = catalog::item_named(tx, sku, "item");
            const auto line = static_cast<std::int64_t>(out.size() + 1);
            out.push_back({line, goods.pool(tx, sku), item.cost_method, goods.units(count)});
            moves.push_back({line,
                             item.id,
                             {},
                             goods.units(count),
                             {goods.spot(tx, sku).bin, std::string(stock::available)},
                             stock::outside(catalog::customer_place)});
        }
        stock::Balances balances(tx);
        stock::record(balances, document, moves);
        return stock::issue(tx, document, out);
    });
    std::vector<std::int64_t> cents;
    for (const Money& value : values) cents.push_back(value.minor);
    BOOST_TEST(cents == (std::vector<std::int64_t>{600, 900, 1200, 600}));
    BOOST_TEST(goods.layers("BOLT") == "layer 6 1200");
    BOOST_TEST(goods.layers("NUT") == "pool 10 1500; trail 10 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(average_takes_the_mean_of_what_is_here) {
    GoodsForTests goods;
    goods.receive("NUT", 10, 1000, monday);
    goods.receive("NUT", 10, 1500, tuesday);
    BOOST_TEST(goods.issue("NUT", 4, friday).cents == 500);
    BOOST_TEST(goods.layers("NUT") == "pool 16 2000; trail 6 0; trail 10 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(three_units_worth_one_unit_of_money_leave_to_the_cent) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 3, 100, monday);
        BOOST_TEST(goods.issue(sku, 1, friday).cents == 33);
        BOOST_TEST(goods.issue(sku, 1, friday).cents == 34);
        BOOST_TEST(goods.issue(sku, 1, friday).cents == 33);
        BOOST_TEST(goods.layers(sku) == "");
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(goods_for_nothing_leave_for_nothing) {
    GoodsForTests goods;
    goods.receive("BOLT", 5, 0, monday);
    BOOST_TEST(goods.issue("BOLT", 5, friday).cents == 0);
    prove(goods.company, "stock");
}

// Whatever is taken and comes back, what went in is what is left and what is out.
BOOST_AUTO_TEST_CASE(value_is_conserved_over_awkward_steps) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        std::int64_t in = 0;
        std::int64_t out = 0;
        std::uint32_t random = 20260302;
        const auto roll = [&random](std::uint32_t sides) {
            random = random * 1664525 + 1013904223;
            return static_cast<std::int64_t>((random >> 16) % sides);
        };
        std::int64_t here = 0;
        std::int64_t cents = 0;
        for (int step = 0; step < 40; ++step) {
            const std::int64_t count = 1 + roll(17);
            if (roll(2) == 0 || here < count) {
                cents = roll(9973);
                goods.receive(sku, count, cents, monday.plus_days(step));
                in += cents;
                here += count;
            } else {
                const auto issued = goods.issue(sku, count, monday.plus_days(step));
                out += issued.cents;
                here -= count;
                if (roll(3) != 0) continue;
                const std::int64_t returned = 1 + roll(static_cast<std::uint32_t>(count));
                out -= goods.back(sku, returned, issued.document, monday.plus_days(step)).cents;
                here += returned;
            }
        }
        const std::string left = goods.company.seen(
            "select sum(quantity) / 1000000, sum(value) from cost_layer_balance "
            "where kind <> 'trail'");
        BOOST_TEST(left == fmt::format("{}|{}", here, in - out));
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(last_out_comes_back_first) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    goods.receive("BOLT", 10, 1500, tuesday);
    const auto shipped = goods.issue("BOLT", 12, friday);
    BOOST_TEST(goods.back("BOLT", 3, shipped.document, friday).cents ==
               400);  // 2 at 1.50, 1 at 1.00
    BOOST_TEST(goods.layers("BOLT") == "layer 8 1200; layer 2 300; layer 1 100");
    BOOST_TEST(goods.back("BOLT", 9, shipped.document, friday).cents == 900);
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(parts_that_come_back_sum_to_what_left) {
    for (const char* sku : {"BOLT", "NUT"}) {
        GoodsForTests goods;
        goods.receive(sku, 3, 100, monday);
        const auto shipped = goods.issue(sku, 3, friday);
        std::int64_t sum = 0;
        for (int one = 0; one < 3; ++one) sum += goods.back(sku, 1, shipped.document, friday).cents;
        BOOST_TEST(sum == 100);
        prove(goods.company, "stock");
    }
}

BOOST_AUTO_TEST_CASE(average_goods_come_back_at_what_they_left_for) {
    GoodsForTests goods;
    goods.receive("NUT", 10, 1000, monday);
    const auto shipped = goods.issue("NUT", 10, tuesday);
    goods.receive("NUT", 5, 1000, tuesday);
    BOOST_TEST(goods.back("NUT", 4, shipped.document, friday).cents == 400);
    BOOST_TEST(goods.layers("NUT") == "pool 9 1400; trail 5 0; trail 4 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(goods_come_back_after_the_item_got_another_method) {
    GoodsForTests goods;
    goods.receive("BOLT", 4, 1000, monday);
    goods.receive("NUT", 4, 1000, monday);
    const auto bolts = goods.issue("BOLT", 4, tuesday);
    const auto nuts = goods.issue("NUT", 4, tuesday);
    goods.company.must(R"({"op":"item.save","sku":"BOLT","cost_method":"average"})");
    goods.company.must(R"({"op":"item.save","sku":"NUT","cost_method":"fifo"})");
    BOOST_TEST(goods.back("BOLT", 2, bolts.document, friday).cents == 500);
    BOOST_TEST(goods.back("NUT", 2, nuts.document, friday).cents == 500);
    BOOST_TEST(goods.layers("BOLT") == "pool 2 500; trail 2 0");
    BOOST_TEST(goods.layers("NUT") == "layer 2 500");
    BOOST_TEST(goods.issue("BOLT", 2, friday).cents == 500);
    BOOST_TEST(goods.issue("NUT", 2, friday).cents == 500);
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(goods_of_a_receipt_go_back_at_their_own_cost) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    const Document second = goods.receive("BOLT", 10, 1500, tuesday);
    goods.in(friday, [&](Tx& tx) {
        const Document document = register_document(tx, "supplier_return", {}, friday, {});
        stock::Balances balances(tx);
        const stock::Spot here = goods.spot(tx, "BOLT");
        stock::record(balances, document,
                      {{1,
                        here.item,
                        {},
                        GoodsForTests::units(12),
                        {here.bin, here.status},
                        stock::outside(catalog::supplier_place)}});
        // Ten at 1.50 of the receipt itself, two more by the method: the oldest, at 1.00.
        const Money value = stock::issue_of(
            tx, document, {1, goods.pool(tx, "BOLT"), "fifo", GoodsForTests::units(12)}, second.id,
            1);
        BOOST_TEST(value.minor == 1700);
    });
    BOOST_TEST(goods.layers("BOLT") == "layer 8 800");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(under_average_goods_of_a_receipt_go_back_at_the_average) {
    GoodsForTests goods;
    const Document first = goods.receive("NUT", 10, 1000, monday);
    goods.receive("NUT", 10, 2000, tuesday);
    goods.in(friday, [&](Tx& tx) {
        const Document document = register_document(tx, "supplier_return", {}, friday, {});
        stock::Balances balances(tx);
        const stock::Spot here = goods.spot(tx, "NUT");
        stock::record(balances, document,
                      {{1,
                        here.item,
                        {},
                        GoodsForTests::units(4),
                        {here.bin, here.status},
                        stock::outside(catalog::supplier_place)}});
        const Money value = stock::issue_of(
            tx, document, {1, goods.pool(tx, "NUT"), "average", GoodsForTests::units(4)}, first.id,
            1);
        BOOST_TEST(value.minor == 600);
    });
    BOOST_TEST(goods.layers("NUT") == "pool 16 2400; trail 6 0; trail 10 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(the_current_cost_is_what_is_left_or_the_last_known) {
    GoodsForTests goods;
    const auto cost_now = [&] {
        return goods.in(
            friday, [&](Tx& tx) { return text(stock::current_cost(tx, goods.pool(tx, "BOLT"))); });
    };
    BOOST_TEST(cost_now() == "0.00");
    goods.receive("BOLT", 10, 1000, monday);
    goods.receive("BOLT", 10, 1500, tuesday);
    BOOST_TEST(cost_now() == "1.25");
    goods.issue("BOLT", 20, friday);
    BOOST_TEST(cost_now() == "1.50");
}

BOOST_AUTO_TEST_SUITE_END()
