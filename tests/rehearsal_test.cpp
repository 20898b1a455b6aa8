// What is asked after a rehearsal is answered as if it had happened, and nothing has.
#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(rehearsal_test)

namespace {

struct Shop : TestCompany {
    Shop() {
        must_all({R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
                  R"({"op":"bin.save","warehouse":"MAIN","code":"A-1","type":"pick_face"})",
                  R"({"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA"})"});
    }
    Reply rehearsed() {
        const Json body = Json::read(R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[
            {"item":"BOLT","bin":"A-1","quantity":"10","unit_cost":"4.00"}]})");
        return office().rehearse({body}, {{"stock_on_hand", {}}, {"trial_balance", {}}});
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_effect_is_seen_and_gone) {
    Shop shop;
    const Reply reply = shop.rehearsed();
    BOOST_REQUIRE(reply.ok);
    BOOST_REQUIRE(reply.answers.size() == 2);
    BOOST_TEST(reply.answers[0].text_at(0, "quantity") == "10");
    BOOST_TEST(reply.answers[1].rows.size() == 2);
    BOOST_TEST(shop.ask("stock_on_hand").rows.empty());
}

BOOST_AUTO_TEST_CASE(who_may_not_ask_is_answered_nothing) {
    Shop shop;
    shop.must(R"({"op":"role.save","code":"opener","name":"Opener",
                  "rights":["accounting.opening","reports.stock"]})");
    shop.must(R"({"op":"user.save","user":"olga","roles":["opener"]})");
    shop.act_as("olga");
    const Reply reply = shop.rehearsed();
    BOOST_REQUIRE(reply.ok);
    BOOST_TEST(!reply.answers[0].columns.empty());
    BOOST_TEST(reply.answers[1].columns.empty());
}

BOOST_AUTO_TEST_CASE(rights_and_changes_are_told) {
    Shop shop;
    const std::int64_t before = shop.office().latest_change();
    shop.must(R"({"op":"unit.save","code":"CASE","name":"Case"})");
    BOOST_TEST(shop.office().latest_change() > before);
    BOOST_TEST(shop.office().rights().contains("purchasing.receive"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
