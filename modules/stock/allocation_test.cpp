// Who gets what: holdings never exceed what is there, and who waited longest is served first.
#include "modules/stock/goods_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using stock::Demand;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(allocation)

namespace {

const Date monday = Date::of(2026, 3, 2);
const Date friday = Date::of(2026, 3, 6);

Demand ask(GoodsForTests& goods, std::int64_t count, std::int64_t priority = 5,
           Date ship_by = friday) {
    return goods.in(monday, [&](Tx& tx) {
        Demand demand;
        demand.document = register_document(tx, "sales_order", {}, monday, {}).id;
        demand.line = 1;
        demand.item = catalog::item_named(tx, "BOLT", "item").id;
        demand.warehouse = catalog::warehouse_named(tx, "MAIN", "warehouse").id;
        demand.priority = priority;
        demand.ship_by = ship_by;
        demand.requested = GoodsForTests::units(count);
        demand.id = stock::ask_for(tx, demand);
        return demand;
    });
}

std::int64_t allocate(GoodsForTests& goods, const Demand& demand) {
    return goods.in(monday, [&](Tx& tx) {
        stock::Balances balances(tx);
        std::vector<Demand> demands{stock::load_demand(tx, demand.id)};
        return stock::allocate(balances, demands).value / million;
    });
}

// Goods that arrive in a bin and are promised to whom waited.
void arrive(GoodsForTests& goods, std::int64_t count, const std::string& bin) {
    goods.receive("BOLT", count, count * 100, monday, bin);
    goods.in(monday, [&](Tx& tx) {
        stock::Balances balances(tx);
        stock::fill_backorders(balances, catalog::warehouse_named(tx, "MAIN", "warehouse").id,
                               {{goods.spot(tx, "BOLT", bin), GoodsForTests::units(count)}});
    });
}

// "A-01 6; B-01 4": what is held for a demand.
std::string held(GoodsForTests& goods, const Demand& demand) {
    return goods.company.seen(
        fmt::format("select b.code || ' ' || (a.quantity / 1000000) from allocation_balance a "
                    "join bin b on b.id = a.bin_id where a.demand_id = {} and a.quantity > 0 "
                    "order by b.code",
                    demand.id.value));
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_more_is_held_than_is_there) {
    GoodsForTests goods;
    goods.receive("BOLT", 6, 600, monday);
    goods.receive("BOLT", 3, 300, monday, "B-01");
    const Demand first = ask(goods, 5);
    const Demand second = ask(goods, 10);
    BOOST_TEST(allocate(goods, first) == 5);
    BOOST_TEST(allocate(goods, second) == 4);
    BOOST_TEST(allocate(goods, second) == 0);
    BOOST_TEST(held(goods, first) == "A-01 5");
    BOOST_TEST(held(goods, second) == "A-01 1; B-01 3");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(two_lines_of_one_order_share_what_is_there) {
    GoodsForTests goods;
    goods.receive("BOLT", 6, 600, monday);
    const Demand first = ask(goods, 4);
    const Demand second = ask(goods, 4);
    goods.in(monday, [&](Tx& tx) {
        stock::Balances balances(tx);
        std::vector<Demand> demands{first, second};
        BOOST_TEST((stock::allocate(balances, demands) == GoodsForTests::units(6)));
        BOOST_TEST((demands[1].waiting() == GoodsForTests::units(2)));
    });
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(goods_held_a_moment_ago_are_not_held_again) {
    // The holding moves in memory only; the question for free spots sees the database.
    GoodsForTests goods;
    goods.receive("BOLT", 4, 400, monday);
    goods.receive("BOLT", 4, 400, monday, "B-01");
    const Demand first = ask(goods, 4);
    const Demand second = ask(goods, 8);
    allocate(goods, first);
    goods.in(monday, [&](Tx& tx) {
        stock::Balances balances(tx);
        const stock::Spot a = goods.spot(tx, "BOLT");
        const stock::Spot b = goods.spot(tx, "BOLT", "B-01");
        stock::move_held_goods(balances, a.item, {}, a.bin, b.bin, GoodsForTests::units(4));
        std::vector<Demand> demands{stock::load_demand(tx, second.id)};
        BOOST_TEST((stock::allocate(balances, demands) <= GoodsForTests::units(4)));
    });
}

BOOST_AUTO_TEST_CASE(the_dock_is_not_taken_from_by_new_orders) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday, "RECV-01");
    const Demand demand = ask(goods, 5);
    BOOST_TEST(allocate(goods, demand) == 0);
}

BOOST_AUTO_TEST_CASE(what_arrives_goes_to_priority_then_date_then_age) {
    GoodsForTests goods;
    const Demand old = ask(goods, 2);
    const Demand soon = ask(goods, 2, 5, friday.plus_days(-1));
    const Demand urgent = ask(goods, 2, 1, friday.plus_days(30));
    const Demand young = ask(goods, 2);
    arrive(goods, 3, "RECV-01");
    BOOST_TEST(held(goods, urgent) == "RECV-01 2");
    BOOST_TEST(held(goods, soon) == "RECV-01 1");
    BOOST_TEST(held(goods, old) == "");
    arrive(goods, 4, "A-01");
    BOOST_TEST(held(goods, soon) == "A-01 1; RECV-01 1");
    BOOST_TEST(held(goods, old) == "A-01 2");
    BOOST_TEST(held(goods, young) == "A-01 1");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(goods_in_quarantine_are_promised_to_nobody) {
    GoodsForTests goods;
    const Demand demand = ask(goods, 2);
    arrive(goods, 5, "QUAR-01");
    BOOST_TEST(held(goods, demand) == "");
}

BOOST_AUTO_TEST_CASE(promises_move_with_the_goods) {
    GoodsForTests goods;
    const Demand older = ask(goods, 3);
    const Demand younger = ask(goods, 3);
    arrive(goods, 8, "RECV-01");
    const auto put_away = [&](std::int64_t count, const std::string& to) {
        goods.in(monday, [&](Tx& tx) {
            const stock::Spot dock = goods.spot(tx, "BOLT", "RECV-01");
            const stock::Spot target = goods.spot(tx, "BOLT", to);
            stock::Balances balances(tx);
            const Quantity free = balances.at(dock).free();
            const Quantity quantity = GoodsForTests::units(count);
            if (quantity > free)
                stock::move_held_goods(balances, dock.item, {}, dock.bin, target.bin,
                                       quantity - free);
            stock::record(balances, register_document(tx, "putaway", {}, monday, {}),
                          {{1, dock.item, {}, quantity, {dock.bin, dock.status},
                            {target.bin, target.status}}});
        });
    };
    put_away(4, "A-01");  // two are free, two are the older order's
    BOOST_TEST(held(goods, older) == "A-01 2; RECV-01 1");
    put_away(4, "B-01");
    BOOST_TEST(held(goods, older) == "A-01 2; B-01 1");
    BOOST_TEST(held(goods, younger) == "B-01 3");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(goods_moved_where_nobody_picks_lose_their_promise) {
    GoodsForTests goods;
    goods.receive("BOLT", 4, 400, monday);
    const Demand demand = ask(goods, 4);
    allocate(goods, demand);
    goods.in(monday, [&](Tx& tx) {
        const stock::Spot here = goods.spot(tx, "BOLT");
        const stock::Spot there = goods.spot(tx, "BOLT", "QUAR-01");
        stock::Balances balances(tx);
        stock::move_held_goods(balances, here.item, {}, here.bin, there.bin,
                               GoodsForTests::units(4));
        stock::record(balances, register_document(tx, "stock_move", {}, monday, {}),
                      {{1, here.item, {}, GoodsForTests::units(4), {here.bin, here.status},
                        {there.bin, there.status}}});
    });
    BOOST_TEST(held(goods, demand) == "");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(the_steps_of_the_work_add_up) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    const Demand asked = ask(goods, 6);
    allocate(goods, asked);
    goods.in(monday, [&](Tx& tx) {
        const stock::Spot here = goods.spot(tx, "BOLT");
        const stock::Spot packing = goods.spot(tx, "BOLT", "PACK-01");
        const Quantity six = GoodsForTests::units(6);
        Demand demand = stock::load_demand(tx, asked.id);
        stock::Balances balances(tx);
        stock::note_picked(balances, demand, {}, here.bin, packing.bin, six);
        stock::record(balances, register_document(tx, "pick", {}, monday, {}),
                      {{1, here.item, {}, six, {here.bin, here.status},
                        {packing.bin, packing.status}}});
        BOOST_TEST((stock::release(balances, demand, six) == Quantity{}));  // picked goods stay
        stock::note_packed(tx, demand, six);
        const Document shipment = register_document(tx, "shipment", {}, monday, {});
        stock::note_shipped(balances, demand, {}, packing.bin, six);
        stock::record(balances, shipment,
                      {{1, here.item, {}, six, {packing.bin, packing.status},
                        stock::outside(catalog::customer_place)}});
        stock::issue(tx, shipment, {{1, goods.pool(tx, "BOLT"), "fifo", six}});
        BOOST_TEST((demand.not_shipped() == Quantity{}));
    });
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(what_is_released_is_free_again) {
    GoodsForTests goods;
    goods.receive("BOLT", 5, 500, monday);
    const Demand first = ask(goods, 5);
    const Demand second = ask(goods, 5);
    allocate(goods, first);
    goods.in(monday, [&](Tx& tx) {
        stock::Balances balances(tx);
        Demand demand = stock::load_demand(tx, first.id);
        BOOST_TEST((stock::release(balances, demand, GoodsForTests::units(2)) ==
                    GoodsForTests::units(2)));
        stock::change_request(tx, demand, GoodsForTests::units(3));
    });
    BOOST_TEST(allocate(goods, second) == 2);
    BOOST_TEST(held(goods, first) == "A-01 3");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_SUITE_END()
