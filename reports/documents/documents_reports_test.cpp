// Documents with their heads, facts, lines and what hangs together.
#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(documents_reports_test)

using Rows = std::vector<std::string>;

const Rows said_by_documents{"document", "kind", "title", "date", "partner", "name", "warehouse",
                             "state", "amount", "currency", "reference", "reverses",
                             "reversed_by", "user"};

struct Month : TradingCompany {
    explicit Month(Backend backend = Backend::sqlite) : TradingCompany(backend) {
        must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
        must(R"({"op":"return.authorize","shipment":"SH-000001","lines":[
                 {"line":1,"quantity":"2","reason":"bent"}]})");
        must(R"({"op":"count.plan","warehouse":"MAIN"})");
    }
    Rows lines(const std::string& document) {
        return rows_of(ask("document_lines", {{"document", document}}),
                       {"line", "item", "lot", "quantity", "unit", "price", "discount", "amount",
                        "done", "open", "from", "to", "status", "account", "document", "note"});
    }
    Rows links(const std::string& document) {
        return rows_of(ask("linked_documents", {{"document", document}}),
                       {"document", "state", "how"});
    }
};

BOOST_AUTO_TEST_CASE(the_newest_document_comes_first) {
    for (Backend backend : backends()) {
        Month company(backend);
        const Rows newest{
            "CNT-000001|count|Count|2026-03-24|||MAIN|open||USD||||owner",
            "RMA-000001|return|Return|2026-03-24|GLOBEX|Globex|MAIN|authorized||USD||||owner",
            "BILL-000001-R|supplier_bill|Supplier bill|2026-03-24|ACME|Acme Supplies||posted|"
            "-168.00|USD|77812|BILL-000001||owner",
            "SO-2002|sales_order|Sales order|2026-03-22|GLOBEX|Globex|MAIN|partially_allocated|"
            "320.00|USD||||owner"};
        BOOST_TEST(rows_of(company.ask("documents", {{"limit", "4"}}), said_by_documents) ==
                   newest);
        BOOST_TEST(company.ask("documents").rows.size() == 16U);
    }
}

BOOST_AUTO_TEST_CASE(documents_of_a_kind_partner_warehouse_state_or_user) {
    for (Backend backend : backends()) {
        Month company(backend);
        const auto numbers = [&](const TestCompany::Given& given) {
            return rows_of(company.ask("documents", given), {"document", "state"});
        };
        const Rows orders{"SO-2002|partially_allocated", "SO-2001|invoiced"};
        BOOST_TEST(numbers({{"kind", "sales_order"}}) == orders);
        const Rows bills{"BILL-000001-R|posted", "BILL-000001|reversed"};
        BOOST_TEST(numbers({{"partner", "ACME"}, {"kind", "supplier_bill"}}) == bills);
        BOOST_TEST(numbers({{"state", "reversed"}}) == Rows{bills[1]});
        BOOST_TEST(numbers({{"warehouse", "MAIN"}, {"kind", "putaway"}}) ==
                   Rows{"PA-000001|posted"});
        BOOST_TEST(numbers({{"from", "2026-03-05"}, {"to", "2026-03-05"}}) ==
                   Rows{"GR-000001|posted"});
        BOOST_TEST(numbers({{"document", "PO-1001"}}) == Rows{"PO-1001|partially_received"});
        BOOST_TEST(numbers({{"user", "nobody"}}).empty());
        BOOST_TEST(numbers({{"partner", "GLOBEX"}}).size() == 9U);
    }
}

BOOST_AUTO_TEST_CASE(amounts_of_what_is_bought_are_costs) {
    Month company;
    company.must_all({
        R"({"op":"role.save","code":"floor","name":"Floor","rights":["reports.stock"]})",
        R"({"op":"user.save","user":"flo","full_name":"Flo","roles":["floor"]})",
    });
    company.act_as("flo");
    const auto amount = [&](const char* report, const char* document) {
        return rows_of(company.ask(report, {{"document", document}}), {"amount"}).front();
    };
    BOOST_TEST(amount("documents", "SO-2001") == "940.50");
    BOOST_TEST(amount("documents", "PO-1001") == "");
    BOOST_TEST(amount("document_lines", "SO-2001") == "940.50");
    BOOST_TEST(amount("document_lines", "PO-1001") == "");
    const Table open = company.ask("lookup", {{"kind", "open_item"}});
    BOOST_TEST(rows_of(open, {"code", "detail"}).front() == "INV-000001|");
}

BOOST_AUTO_TEST_CASE(facts_with_the_fields_that_set_them) {
    for (Backend backend : backends()) {
        Month company(backend);
        Rows facts = rows_of(company.ask("document_facts", {{"document", "PO-1001"}}),
                             {"name", "value", "refers", "field"});
        const Rows order{"Kind|Purchase order||",
                         "Number|PO-1001|purchase_order|number",
                         "Date|2026-03-03||date",
                         "State|partially_received||",
                         "Supplier|ACME|supplier|supplier",
                         "Expected|2026-03-12||expected",
                         "Warehouse|MAIN|warehouse|warehouse",
                         "Terms|30||",
                         "Reference|||reference",
                         "Currency|USD|currency|",
                         "Rate|1||",
                         "Prices include tax|no||prices_include_tax",
                         "Version|2||version",
                         "Memo|||memo",
                         "Entered by|owner|user|"};
        facts.pop_back();  // the instant
        BOOST_TEST(facts == order);
        for (const auto& row : company.ask("documents").rows) {
            const std::string number = std::get<std::string>(row.front());
            BOOST_TEST(company.ask("document_facts", {{"document", number}}).rows.size() >= 6U);
        }
    }
}

BOOST_AUTO_TEST_CASE(steps_of_documents_and_how_far_they_have_come) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        const auto steps = [&](const std::string& document) {
            return rows_of(company.ask("document_steps", {{"document", document}}),
                           {"step", "done", "operation"});
        };
        BOOST_TEST(steps("PO-1001") ==
                   Rows({"received|part|receipt.post", "billed|part|supplier_bill.post"}));
        BOOST_TEST(steps("GR-000001") ==
                   Rows({"put_away|part|putaway.post", "billed|part|supplier_bill.post",
                         "sent_back|none|supplier_return.post",
                         "made_final|all|receipt.true_up"}));
        BOOST_TEST(steps("SO-2001") == Rows({"paid|part|payment.receive"}));
        BOOST_TEST(steps("SH-000001") ==
                   Rows({"invoiced|all|invoice.post", "returned|none|return.authorize"}));
        BOOST_TEST(steps("INV-000001") == Rows({"paid|part|payment.receive"}));
        BOOST_TEST(steps("BILL-000001") == Rows({"paid|none|payment.make"}));
        BOOST_TEST(steps("PA-000001").empty());
        company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
        BOOST_TEST(steps("BILL-000001").empty());
        BOOST_TEST(steps("BILL-000001-R").empty());
        BOOST_TEST(steps("GR-000001")[1] == "billed|none|supplier_bill.post");
        company.must(R"({"op":"return.authorize","shipment":"SH-000001","lines":[
                         {"line":1,"quantity":"2"}]})");
        BOOST_TEST(steps("RMA-000001").front() == "received|none|return.receive");
        BOOST_TEST(steps("SH-000001")[1] == "returned|part|return.authorize");
        company.must(R"({"op":"count.plan","warehouse":"MAIN"})");
        BOOST_TEST(steps("CNT-000001") == Rows({"counted|none|count.enter"}));
    }
}

BOOST_AUTO_TEST_CASE(lines_of_orders_and_what_follows_them) {
    for (Backend backend : backends()) {
        Month company(backend);
        const Rows bought{"1|BOLT-M8||100|EA|4.10||410.00|60|40||MAIN|partially_received|||",
                          "2|NUT-M8||50|EA|2.00||100.00|0|50||MAIN|open|||"};
        BOOST_TEST(company.lines("PO-1001") == bought);
        const std::map<std::string, std::string> single{
            {"SO-2001", "1|BOLT-M8||110|EA|9.00|5|940.50|110|0|MAIN||shipped|||"},
            {"GR-000001", "1|BOLT-M8||60|EA|||246.00|0|60||MAIN/RECV-01|||PO-1001|"},
            {"PA-000001",
             "1|BOLT-M8||50|EA||||||MAIN/RECV-01|MAIN/A-01-1|available|||"},
            {"PL-000001", "1|BOLT-M8||110|EA||||||||||SO-2001|carton 1"},
            {"SH-000001", "1|BOLT-M8||110|EA|||441.00|110|0|MAIN/PACK-01||||SO-2001|"},
            {"INV-000001", "1|BOLT-M8||110|EA|||940.50|||||||SH-000001|"},
            {"BILL-000001", "1|BOLT-M8||40|EA|4.20||168.00|||||||GR-000001|"},
            {"PAY-000001", "1|||||||500.00|||||||INV-000001|PAY-000001"},
            {"RMA-000001", "1|BOLT-M8||2|EA||||0|2|||authorized||SH-000001|bent"},
            {"OS-000001", "1|BOLT-M8||100|EA|||400.00|||loss|MAIN/A-01-1|available|||"},
        };
        for (const auto& [document, line] : single)
            BOOST_TEST(company.lines(document) == Rows{line});
    }
}

BOOST_AUTO_TEST_CASE(a_reversal_says_what_it_posted) {
    Month company;
    const Rows posted{"1|||||||-164.00||||||2150||",
                      "2|BOLT-M8||||||-3.33||||||1400||late cost",
                      "3|BOLT-M8||||||-0.67||||||5000||late cost of goods that have left",
                      "4|||||||168.00||||||2000||77812"};
    BOOST_TEST(company.lines("BILL-000001-R") == posted);
}

BOOST_AUTO_TEST_CASE(who_counts_blind_sees_no_quantities) {
    Month company;
    const Rows lines{"1|BOLT-M8|||EA|||||||MAIN/A-01-1|available|||",
                     "2|BOLT-M8|||EA|||||||MAIN/RECV-01|available|||"};
    BOOST_TEST(company.lines("CNT-000001") == lines);
}

BOOST_AUTO_TEST_CASE(what_led_to_a_document_and_what_came_of_it) {
    for (Backend backend : backends()) {
        Month company(backend);
        const Rows of_order{"GR-000001|posted|receipt of", "PA-000001|posted|puts away",
                            "BILL-000001|reversed|bill for", "BILL-000001-R|posted|reverses"};
        BOOST_TEST(company.links("PO-1001") == of_order);
        const Rows of_sale{"PK-000001|posted|picks",     "PL-000001|posted|packs",
                           "SH-000001|posted|ships",     "INV-000001|posted|bills",
                           "PAY-000001|posted|pays",     "SET-000001|posted|settles",
                           "RMA-000001|authorized|returns"};
        BOOST_TEST(company.links("SO-2001") == of_sale);
        const Rows of_invoice{"SO-2001|invoiced|shipped by", "SH-000001|posted|billed by",
                              "PAY-000001|posted|pays", "SET-000001|posted|settles"};
        BOOST_TEST(company.links("INV-000001") == of_invoice);
    }
}

BOOST_AUTO_TEST_CASE(what_rests_on_a_document_the_latest_first) {
    for (Backend backend : backends()) {
        Month company(backend);
        const auto resting = [&](const std::string& document) {
            return rows_of(company.ask("resting_documents", {{"document", document}}),
                           {"document", "state", "how", "rests_on"});
        };
        const Rows on_order{"PA-000001|posted|puts away|GR-000001",
                            "GR-000001|posted|receipt of|PO-1001"};
        const Rows on_shipment{"RMA-000001|authorized|returns|SH-000001",
                               "SET-000001|posted|settles|INV-000001",
                               "PAY-000001|posted|pays|INV-000001",
                               "INV-000001|posted|bills|SH-000001"};
        BOOST_TEST(resting("PO-1001") == on_order, boost::test_tools::per_element());
        BOOST_TEST(resting("SH-000001") == on_shipment, boost::test_tools::per_element());
        BOOST_TEST(resting("BILL-000001").empty());
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_document_is_refused) {
    TradingCompany company;
    for (const char* report :
         {"documents", "document_steps", "resting_documents", "document_facts", "document_lines",
          "linked_documents"})
        BOOST_CHECK_EXCEPTION(company.ask(report, {{"document", "GR-9"}}), Refusal,
                              [](const Refusal& refusal) {
                                  return refusal.code() == "document_not_found" &&
                                         refusal.field() == "document";
                              });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
