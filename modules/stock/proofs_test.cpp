// Each proof is silent over right books and names the figure that was changed behind its back.
#include "modules/stock/goods_for_tests.h"
#include "tests/support/proving.h"

using namespace storekeep;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(stock_proofs)

namespace {

const Date monday = Date::of(2026, 3, 2);

// Bolts and nuts in stock, six bolts held for an order.
struct Books : GoodsForTests {
    Books() {
        receive("BOLT", 10, 1000, monday);
        receive("NUT", 10, 1000, monday);
        in(monday, [&](Tx& tx) {
            stock::Demand demand;
            demand.document = register_document(tx, "sales_order", "SO-1", monday, {}).id;
            demand.item = catalog::item_named(tx, "BOLT", "item").id;
            demand.warehouse = catalog::warehouse_named(tx, "MAIN", "warehouse").id;
            demand.ship_by = monday;
            demand.requested = units(6);
            demand.id = stock::ask_for(tx, demand);
            stock::Balances balances(tx);
            std::vector<stock::Demand> demands{demand};
            stock::allocate(balances, demands);
        });
    }
    std::vector<std::string> after(const std::string& sql) {
        return breaks_after(company, sql, "stock");
    }
};

using Lines = std::vector<std::string>;

const std::string of_bolt = " where item_id = (select id from item where sku = 'BOLT')";
const std::string of_nut = " where item_id = (select id from item where sku = 'NUT')";

}  // namespace

BOOST_AUTO_TEST_CASE(right_books_break_nothing) {
    Books books;
    prove(books.company, "stock");
}

BOOST_AUTO_TEST_CASE(a_bin_off_by_one) {
    Books books;
    const Lines expected{
        "bins_equal_moves: bin=A-01 item=BOLT lot= status=available moves=10 balance=11",
        "bins_equal_moves: bin=all of MAIN item=BOLT lot= status=available moves=11 balance=10",
        "layers_equal_bins: item=BOLT warehouse=MAIN bins=11 layers=10"};
    BOOST_TEST(books.after("update bin_balance set quantity = quantity + 1000000" + of_bolt) ==
               expected);
}

BOOST_AUTO_TEST_CASE(an_item_total_off_by_one) {
    Books books;
    const Lines expected{
        "bins_equal_moves: bin=all of MAIN item=BOLT lot= status=available moves=10 balance=9"};
    BOOST_TEST(books.after("update item_balance set quantity = quantity - 1000000" + of_bolt) ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_move_that_no_bin_knows) {
    Books books;
    const Lines expected{
        "bins_equal_moves: bin=A-01 item=BOLT lot= status=available moves=9 balance=10"};
    BOOST_TEST(books.after("insert into stock_move (id, document_id, line, date, item_id, lot_id, "
                           "quantity, from_bin_id, from_status, to_bin_id, to_status) "
                           "select 999999, document_id, line, date, item_id, lot_id, 1000000, "
                           "to_bin_id, to_status, from_bin_id, from_status from stock_move" +
                           of_bolt) == expected);
}

BOOST_AUTO_TEST_CASE(a_layers_quantity_off_by_one) {
    Books books;
    const Lines expected{
        "layers_equal_bins: item=BOLT warehouse=MAIN bins=10 layers=11",
        "cost_equals_entries: kept=layer item=BOLT document=GR-000001 entries_quantity=10 "
        "kept_quantity=11 entries_value=10.00 kept_value=10.00"};
    BOOST_TEST(books.after("update cost_layer_balance set quantity = quantity + 1000000" +
                           of_bolt) == expected);
}

BOOST_AUTO_TEST_CASE(a_layers_value_off_by_a_cent) {
    Books books;
    const Lines expected{
        "cost_equals_entries: kept=layer item=BOLT document=GR-000001 entries_quantity=10 "
        "kept_quantity=10 entries_value=10.00 kept_value=10.01"};
    BOOST_TEST(books.after("update cost_layer_balance set value = value + 1" + of_bolt) ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_pools_value_off_by_a_cent) {
    Books books;
    const Lines expected{
        "cost_equals_entries: kept=pool item=NUT document=MAIN entries_quantity=10 "
        "kept_quantity=10 entries_value=10.00 kept_value=9.99"};
    BOOST_TEST(books.after("update cost_pool_balance set value = value - 1" + of_nut) == expected);
}

BOOST_AUTO_TEST_CASE(a_trail_off_by_one) {
    Books books;
    const Lines expected{
        "layers_equal_bins: item=NUT warehouse=MAIN (trail of receipts) bins=9 layers=10",
        "cost_equals_entries: kept=layer item=NUT document=GR-000002 entries_quantity=10 "
        "kept_quantity=9 entries_value=0.00 kept_value=0.00"};
    BOOST_TEST(books.after("update cost_layer_balance set quantity = quantity - 1000000" + of_nut +
                           " and kind = 'trail'") == expected);
}

BOOST_AUTO_TEST_CASE(a_bins_promise_off_by_one) {
    Books books;
    const Lines expected{"copies_equal_originals: figure=item balance allocated "
                         "record=BOLT MAIN says=6000000 facts_say=7000000",
                         "allocations_hold: what=held in bin record=A-01 item=BOLT ledger=6 "
                         "balance=7"};
    BOOST_TEST(books.after("update bin_balance set allocated = allocated + 1000000" + of_bolt) ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_holding_off_by_one) {
    Books books;
    const Lines expected{"allocations_hold: what=held in bin record=A-01 item=BOLT ledger=5 "
                         "balance=6",
                         "allocations_hold: what=held for SO-1 record=A-01 item=BOLT ledger=6 "
                         "balance=5"};
    BOOST_TEST(books.after("update allocation_balance set quantity = quantity - 1000000") ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_step_off_by_one) {
    Books books;
    const Lines expected{"allocations_hold: what=step requested record=SO-1 item=BOLT ledger=6 "
                         "balance=7"};
    BOOST_TEST(books.after("update demand_balance set requested = requested + 1000000") ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_step_later_than_the_last) {
    Books books;
    const Lines found = books.after("update demand_balance set last_sequence = 0");
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().starts_with(
        "allocations_hold: what=last step record=SO-1 item=BOLT ledger="));
}

BOOST_AUTO_TEST_CASE(more_held_than_there) {
    Books books;
    const Lines found = books.after(
        "pragma ignore_check_constraints = on; "
        "update bin_balance set allocated = 11000000" + of_bolt);
    BOOST_TEST(found.size() == 3U);
    BOOST_TEST(found.back() == "allocations_hold: what=held more than there record=A-01 item=BOLT "
                               "ledger=11 balance=10");
}

BOOST_AUTO_TEST_CASE(a_holding_below_nothing) {
    Books books;
    const Lines found =
        books.after("update allocation_balance set quantity = -1000000");
    BOOST_TEST(found.back() ==
               "nothing_negative: what=holding record=SO-1 item=BOLT amount=-1000000");
}

BOOST_AUTO_TEST_CASE(a_layer_below_nothing) {
    Books books;
    const Lines found = books.after("pragma ignore_check_constraints = on; "
                                    "update cost_layer_balance set value = -5" + of_bolt);
    BOOST_TEST(found.back() ==
               "nothing_negative: what=layer value record=GR-000001 item=BOLT amount=-5");
}

BOOST_AUTO_TEST_SUITE_END()
