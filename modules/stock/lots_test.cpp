// How a line's quantity divides over its lots or serials.
#include "modules/stock/goods_for_tests.h"

using namespace storekeep;
using stock::GoodsForTests;

BOOST_AUTO_TEST_SUITE(lots)

namespace {

const Date monday = Date::of(2026, 3, 2);

// "L1 6; L2 4", or the refusal's "code@field".
std::string shares(GoodsForTests& goods, const std::string& sku, const stock::TrackedLine& line,
                   std::int64_t count, bool may_make = true) {
    return goods.in(monday, [&](Tx& tx) {
        const catalog::Item item = catalog::item_named(tx, sku, "item");
        try {
            std::vector<std::string> found;
            for (const stock::LotShare& share : stock::shares_of(
                     tx, item, line, GoodsForTests::units(count), may_make, "lines[0]"))
                found.push_back(stock::lot_text(tx, share.lot) + " " + text(share.quantity));
            return joined(found, "; ");
        } catch (const Refusal& refusal) {
            return fmt::format("{}@{}", refusal.code(), refusal.field());
        }
    });
}

stock::LotEntry lot(const std::string& code, std::optional<std::int64_t> count = {}) {
    stock::LotEntry entry;
    entry.lot = code;
    if (count) entry.quantity = GoodsForTests::units(*count);
    return entry;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_untracked_item_has_one_share_without_a_lot) {
    GoodsForTests goods;
    BOOST_TEST(shares(goods, "BOLT", {}, 10) == " 10");
    BOOST_TEST(shares(goods, "BOLT", {{lot("L1")}, {}}, 10) == "lot_not_wanted@lines[0].lots");
    BOOST_TEST(shares(goods, "BOLT", {{}, {"S1"}}, 10) == "lot_not_wanted@lines[0].serials");
}

BOOST_AUTO_TEST_CASE(lots_make_the_lines_quantity) {
    GoodsForTests goods;
    BOOST_TEST(shares(goods, "MILK", {}, 10) == "lot_required@lines[0].lots");
    BOOST_TEST(shares(goods, "MILK", {{lot("")}, {}}, 10) == "lot_required@lines[0].lots[0].lot");
    BOOST_TEST(shares(goods, "MILK", {{lot("L1")}, {}}, 10) == "L1 10");
    BOOST_TEST(shares(goods, "MILK", {{lot("L1", 6), lot("L2", 4)}, {}}, 10) == "L1 6; L2 4");
    BOOST_TEST(shares(goods, "MILK", {{lot("L1", 6), lot("L2", 5)}, {}}, 10) ==
               "lot_quantities_differ@lines[0].lots");
    BOOST_TEST(shares(goods, "MILK", {{lot("L1", 12), lot("L2", -2)}, {}}, 10) ==
               "must_be_positive@lines[0].lots[1].quantity");
}

BOOST_AUTO_TEST_CASE(a_lot_is_known_by_its_number_and_made_only_where_goods_come_in) {
    GoodsForTests goods;
    BOOST_TEST(shares(goods, "MILK", {{lot("L1")}, {}}, 1, false) == "lot_not_found@lines[0].lots");
    BOOST_TEST(shares(goods, "MILK", {{lot("L1")}, {}}, 1, true) == "L1 1");
    BOOST_TEST(shares(goods, "MILK", {{lot("L1")}, {}}, 1, false) == "L1 1");
    BOOST_TEST(goods.company.seen("select count(*) from lot where id <> 0") == "1");
}

BOOST_AUTO_TEST_CASE(each_serial_is_one_thing) {
    GoodsForTests goods;
    BOOST_TEST(shares(goods, "SAW", {}, 2) == "lot_required@lines[0].serials");
    BOOST_TEST(shares(goods, "SAW", {{}, {""}}, 1) == "lot_required@lines[0].serials");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S1"}}, 2) == "serial_quantity_differs@lines[0].serials");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S2", "S1"}}, 2) == "S1 1; S2 1");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S1", "S1"}}, 2) ==
               "serial_quantity_differs@lines[0].serials");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S1", "S1"}}, 1) == "S1 1");  // scanned twice
}

BOOST_AUTO_TEST_CASE(a_serial_in_stock_cannot_come_again) {
    GoodsForTests goods;
    goods.in(monday, [&](Tx& tx) {
        const catalog::Item saw = catalog::item_named(tx, "SAW", "item");
        const auto share =
            stock::shares_of(tx, saw, {{}, {"S1"}}, GoodsForTests::units(1), true, "").front();
        stock::Balances balances(tx);
        stock::record(balances, register_document(tx, "opening_stock", {}, monday, {}),
                      {{1,
                        saw.id,
                        share.lot,
                        share.quantity,
                        stock::outside(catalog::supplier_place),
                        {goods.spot(tx, "SAW").bin, std::string(stock::available)}}});
    });
    BOOST_TEST(shares(goods, "SAW", {{}, {"S1"}}, 1) == "serial_in_stock@lines[0].serials");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S1"}}, 1, false) == "S1 1");
}

BOOST_AUTO_TEST_CASE(a_range_says_many_serials) {
    GoodsForTests goods;
    BOOST_TEST(shares(goods, "SAW", {{}, {"S09..S11", "X"}}, 4) == "S09 1; S10 1; S11 1; X 1");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S09..S11"}}, 2, false) ==
               "serial_quantity_differs@lines[0].serials");
    BOOST_TEST(shares(goods, "SAW", {{}, {"S000000000000000..S999999999999999"}}, 2) ==
               "serial_quantity_differs@lines[0].serials");
    // Ends that do not fit each other are no range but a number.
    for (const char* odd : {"S9..S11", "A1..B2", "S3..S1", "..", "A..B"})
        BOOST_TEST(shares(goods, "SAW", {{}, {odd}}, 1) == std::string(odd) + " 1");
}

BOOST_AUTO_TEST_CASE(a_thing_may_have_a_lot_and_a_serial) {
    GoodsForTests goods;
    goods.company.must(
        R"({"op":"item.save","sku":"PUMP","name":"Pump","tracking":"lot_and_serial"})");
    const auto pump = [&](const std::string& code, const std::vector<std::string>& serials,
                          std::int64_t count, bool may_make = true) {
        stock::LotEntry entry = lot(code);
        entry.serials = serials;
        return shares(goods, "PUMP", {{entry}, {}}, count, may_make);
    };
    BOOST_TEST(shares(goods, "PUMP", {{}, {"P1"}}, 1) == "lot_required@lines[0].lots");
    BOOST_TEST(pump("", {"P1"}, 1) == "lot_required@lines[0].lots[0].lot");
    BOOST_TEST(pump("L1", {}, 1) == "lot_required@lines[0].lots[0].serials");
    BOOST_TEST(pump("L1", {"P1..P3"}, 2) == "lot_quantities_differ@lines[0].lots");
    BOOST_TEST(pump("L1", {"P1..P2"}, 2) == "L1/P1 1; L1/P2 1");
    BOOST_TEST(pump("L2", {"P1"}, 1, false) == "lot_not_found@lines[0].lots");
    BOOST_TEST(shares(goods, "PUMP", {{}, {"P2"}}, 1, false) == "L1/P2 1");
    BOOST_TEST(shares(goods, "PUMP", {{}, {"P3"}}, 1, false) == "lot_not_found@lines[0].serials");
}

BOOST_AUTO_TEST_SUITE_END()
