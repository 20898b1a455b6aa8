// What an operation moved, posted and promised.
#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(effect_reports_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_a_document_moved) {
    TradingCompany company;
    const Rows shown{"document", "item", "name", "lot", "quantity", "unit", "from", "from_status",
                     "to", "to_status", "value", "date", "line"};
    const Rows received{
        "GR-000001|BOLT-M8|Bolt||60|EA|supplier||MAIN/RECV-01|available|246.00|2026-03-05|1"};
    BOOST_TEST(rows_of(company.ask("goods_moved", {{"document", "GR-000001"}}), shown) ==
               received);
    const Rows shipped{
        "SH-000001|BOLT-M8|Bolt||110|EA|MAIN/PACK-01|available|customer||441.00|2026-03-10|1"};
    BOOST_TEST(rows_of(company.ask("goods_moved", {{"document", "SH-000001"}}), shown) == shipped);
    const Rows put_away{"PA-000001|BOLT-M8|Bolt||50|EA|MAIN/RECV-01|available|MAIN/A-01-1|"
                        "available||2026-03-06|1"};
    BOOST_TEST(rows_of(company.ask("goods_moved", {{"document", "PA-000001"}}), shown) ==
               put_away);
}

BOOST_AUTO_TEST_CASE(the_last_operation_is_meant_when_nothing_is_said) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        BOOST_TEST(company.ask("goods_moved").rows.empty());
        BOOST_TEST(company.ask("money_posted").rows.empty());
        const Rows promised{"SO-2002|1|GLOBEX|BOLT-M8|EA|requested|30",
                            "SO-2002|2|GLOBEX|NUT-M8|EA|requested|10",
                            "SO-2002|1|GLOBEX|BOLT-M8|EA|allocated|30"};
        const Rows of_promises{"document", "line", "partner", "item", "unit", "change",
                               "quantity"};
        BOOST_TEST(rows_of(company.ask("promises_changed"), of_promises) == promised);
        company.must(R"({"op":"receipt.post","purchase_order":"PO-1001","lines":[
                         {"line":2,"quantity":"4","bin":"A-01-1"}]})");
        const Rows moved{"GR-000002|NUT-M8|4"};
        BOOST_TEST(rows_of(company.ask("goods_moved"), {"document", "item", "quantity"}) == moved);
        const Rows posted{"1400|8.00|||NUT-M8", "2150||8.00|ACME|"};
        BOOST_TEST(rows_of(company.ask("money_posted"), {"account", "debit", "credit", "partner",
                                                         "item"}) == posted);
        const Rows served{"SO-2002|2|GLOBEX|NUT-M8|EA|allocated|4"};
        BOOST_TEST(rows_of(company.ask("promises_changed"), of_promises) == served);
    }
}

BOOST_AUTO_TEST_CASE(what_waits_posts_when_it_is_approved) {
    TradingCompany company;
    company.must_all({
        R"({"op":"role.save","code":"floor","name":"Floor","rights":["warehouse.*"],
            "limits":[{"subject":"adjustment","amount":"1.00"}]})",
        R"({"op":"user.save","user":"flo","full_name":"Flo","roles":["floor"]})",
    });
    company.act_as("flo");
    company.must(R"({"op":"adjustment.request","warehouse":"MAIN","reason":"shrinkage","lines":[
                     {"item":"BOLT-M8","bin":"RECV-01","quantity":"-2"}]})");
    company.act_as("owner");
    BOOST_TEST(company.ask("goods_moved").rows.empty());
    company.must(R"({"op":"adjustment.approve","number":"ADJ-000001"})");
    const Rows moved{"ADJ-000001|2|MAIN/RECV-01|loss"};
    BOOST_TEST(rows_of(company.ask("goods_moved"), {"document", "quantity", "from", "to"}) ==
               moved);
    BOOST_TEST(company.ask("money_posted").rows.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_an_earlier_operation_posted) {
    TradingCompany company;
    const Rows shown{"account", "name", "debit", "credit", "partner", "item", "warehouse",
                     "journal", "document", "date"};
    const Rows rows = rows_of(company.ask("money_posted", {{"document", "INV-000001"}}), shown);
    const Rows expected{"1100|Accounts receivable|940.50||GLOBEX|||J-000004|INV-000001|2026-03-10",
                        "4000|Sales||940.50|GLOBEX|BOLT-M8|MAIN|J-000004|INV-000001|2026-03-10"};
    BOOST_TEST(rows == expected);
    const std::string sequence =
        company.seen("select sequence from document where number = 'INV-000001'");
    BOOST_TEST(rows_of(company.ask("money_posted", {{"sequence", sequence}}), shown) == expected);
}

BOOST_AUTO_TEST_CASE(an_unknown_document_is_refused) {
    TradingCompany company;
    for (const char* report : {"goods_moved", "money_posted"})
        BOOST_CHECK_EXCEPTION(company.ask(report, {{"document", "GR-9"}}), Refusal,
                              [](const Refusal& refusal) {
                                  return refusal.code() == "document_not_found" &&
                                         refusal.field() == "document";
                              });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
