// Moves and the bins they fill and empty.
#include "core/must.h"
#include "modules/stock/goods_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(record)

namespace {

const Date monday = Date::of(2026, 3, 2);
const Date tuesday = Date::of(2026, 3, 3);
const Date wednesday = Date::of(2026, 3, 4);
const Date friday = Date::of(2026, 3, 6);

// "code@field" of the refusal that a deed meets, "(done)" when it meets none.
template <class Deed>
std::string refusal_of(const Deed& deed) {
    try {
        deed();
    } catch (const Refusal& refusal) {
        return fmt::format("{}@{}", refusal.code(), refusal.field());
    }
    return "(done)";
}

std::string bins(GoodsForTests& goods) {
    return goods.company.seen(
        "select b.code || ' ' || c.status || ' ' || (c.quantity / 1000000) || ' ' || "
        "(c.allocated / 1000000) from bin_balance c join bin b on b.id = c.bin_id "
        "where c.quantity > 0 order by b.code, c.status");
}

}  // namespace

BOOST_AUTO_TEST_CASE(goods_come_in_and_go_out) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    goods.receive("BOLT", 5, 500, monday, "B-01");
    goods.issue("BOLT", 4, tuesday);
    BOOST_TEST(bins(goods) == "A-01 available 6 0; B-01 available 5 0");
    BOOST_TEST(goods.company.seen("select quantity / 1000000 from item_balance") == "11");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(what_passes_through_a_bin_in_one_document_need_not_lie_there_before) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    goods.in(tuesday, [&](Tx& tx) {
        const stock::Spot here = goods.spot(tx, "BOLT");
        const stock::Spot there = goods.spot(tx, "BOLT", "B-01");
        const stock::Place a{here.bin, here.status};
        const stock::Place b{there.bin, there.status};
        const stock::Place damaged{there.bin, std::string(stock::damaged)};
        stock::Balances balances(tx);
        stock::record(balances, register_document(tx, "stock_move", {}, tuesday, {}),
                      {{1, here.item, {}, GoodsForTests::units(3), b, damaged},
                       {2, here.item, {}, GoodsForTests::units(3), a, b}});
    });
    BOOST_TEST(bins(goods) == "A-01 available 7 0; B-01 damaged 3 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(a_backdated_issue_must_leave_later_days_with_something) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, tuesday);
    goods.issue("BOLT", 8, wednesday);
    goods.receive("BOLT", 20, 2000, friday);
    // Twenty-two lie there now, but on Wednesday evening only two did.
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 3, tuesday); }) == "negative_later@date");
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 1, monday); }) == "negative_later@date");
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 3, wednesday); }) == "negative_later@date");
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 2, tuesday); }) == "(done)");
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 20, friday); }) == "(done)");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(a_day_counts_by_its_evening) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, tuesday);
    goods.issue("BOLT", 10, wednesday);
    goods.receive("BOLT", 4, 400, wednesday);
    goods.receive("BOLT", 4, 400, friday);
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 4, wednesday); }) == "(done)");
    BOOST_TEST(refusal_of([&] { goods.issue("BOLT", 1, wednesday); }) == "negative_later@date");
}

BOOST_AUTO_TEST_CASE(more_than_there_is_or_than_is_free_is_refused) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    goods.in(tuesday, [&](Tx& tx) {
        const stock::Spot here = goods.spot(tx, "BOLT");
        stock::Balances balances(tx);
        stock::Demand demand;
        demand.document = register_document(tx, "sales_order", {}, tuesday, {}).id;
        demand.item = here.item;
        demand.warehouse = catalog::warehouse_named(tx, "MAIN", "warehouse").id;
        demand.ship_by = friday;
        demand.requested = GoodsForTests::units(7);
        demand.id = stock::ask_for(tx, demand);
        std::vector<stock::Demand> demands{demand};
        stock::allocate(balances, demands);
        const auto wanting = [&](std::int64_t count) {
            return refusal_of([&] {
                stock::refuse_unless_free(balances, here, GoodsForTests::units(count), "quantity");
            });
        };
        BOOST_TEST(wanting(11) == "not_enough_in_bin@quantity");
        BOOST_TEST(wanting(4) == "allocated_to_others@quantity");
        BOOST_TEST(wanting(3) == "(done)");
    });
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_CASE(below_nothing_is_a_broken_invariant) {
    GoodsForTests goods;
    goods.receive("BOLT", 1, 100, monday);
    BOOST_CHECK_THROW(goods.issue("BOLT", 2, tuesday), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(a_reversal_moves_everything_back) {
    GoodsForTests goods;
    goods.receive("BOLT", 10, 1000, monday);
    const auto shipped = goods.issue("BOLT", 4, tuesday);
    BOOST_TEST(goods.reverse(shipped.document, friday));
    BOOST_TEST(bins(goods) == "A-01 available 10 0");
    prove(goods.company, "stock");
}

BOOST_AUTO_TEST_SUITE_END()
