#include "tests/support/selling.h"

#include <chrono>

#include <boost/test/unit_test.hpp>

#include "app/program/program.h"

namespace storekeep {

std::vector<std::string> selling() {
    return {
        R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
        R"({"op":"warehouse.save","code":"EAST","name":"East"})",
        R"({"op":"zone.save","warehouse":"MAIN","code":"A","name":"Aisle A"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","zone":"A","type":"pick_face"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-2","zone":"A","type":"pick_face"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-02-1","zone":"A","type":"reserve"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-03-1","zone":"A","type":"pick_face"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"DMG-9","type":"damaged"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"OLD","type":"pick_face"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"OLD","active":false})",
        R"({"op":"bin.save","warehouse":"EAST","code":"E-01-1","type":"pick_face"})",
        R"({"op":"tax_code.save","code":"INPUT","name":"Input tax","kind":"purchase","rate":"20"})",
        R"({"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA","sales_price":"9.00",)"
        R"("units":[{"unit":"CASE","contains":"12"}],"barcodes":[{"code":"4006381333931"}]})",
        R"({"op":"item.save","sku":"NUT","name":"Nut","unit":"EA","sales_price":"0.335",)"
        R"("category":"CHEAP"})",
        R"({"op":"item.save","sku":"LOTTED","name":"Kept by lot","unit":"EA","tracking":"lot",)"
        R"("sales_price":"3.00"})",
        R"({"op":"item.save","sku":"SERIAL","name":"Kept by serial","unit":"EA",)"
        R"("tracking":"serial","sales_price":"3.00"})",
        R"({"op":"item.save","sku":"BLOCKED","name":"Not sold","unit":"EA","status":"blocked"})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,"terms_days":30,)"
        R"("addresses":[{"code":"MAIN","name":"Globex","street":"1 High Street","city":"Ayton",)"
        R"("country":"US"},{"code":"DOCK","name":"Globex dock","street":"2 Low Street",)"
        R"("city":"Beeton","country":"US"}]})",
        R"({"op":"partner.save","code":"INITECH","name":"Initech","customer":true,"active":false})",
        R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"BOLT","bin":"A-01-1","quantity":"100","unit_cost":"4.00"},)"
        R"({"item":"BOLT","bin":"A-02-1","quantity":"20","unit_cost":"5.00"},)"
        R"({"item":"NUT","bin":"A-01-1","quantity":"7","unit_cost":"0.10"},)"
        R"({"item":"LOTTED","bin":"A-03-1","quantity":"10","unit_cost":"1.00",)"
        R"("lots":[{"lot":"L1","quantity":"5"},{"lot":"L2","quantity":"5"}]}]})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"EAST","lines":[)"
        R"({"item":"NUT","bin":"E-01-1","quantity":"50","unit_cost":"0.10"}]})",
    };
}

std::vector<std::string> selling_and(const std::vector<std::string>& more) {
    std::vector<std::string> requests = selling();
    requests.insert(requests.end(), more.begin(), more.end());
    return requests;
}

std::vector<std::string> confirmed_order(const std::string& number, const std::string& lines) {
    return {R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"MAIN","number":")" +
                number + R"(","lines":)" + lines + "}",
            R"({"op":"sales_order.confirm","number":")" + number + R"("})"};
}

void leave_role_to_general(TestCompany& company, const std::string& role) {
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->execute(
        "update posting_rule set category_id = (select id from category where code = 'GENERAL') "
        "where role = $1",
        role);
    tx->commit();
}

void check_proofs(TestCompany& company) {
    for (const Proof* proof : program().proofs()) {
        const auto reads = company.connection().snapshot();
        const Table breaks = proof->breaks(*reads);
        BOOST_TEST(breaks.rows.empty(), proof->name << " has " << breaks.rows.size() << " breaks");
    }
    const std::string before = company.hash();
    {
        const auto tx = company.connection().begin(std::chrono::seconds(10));
        for (const Module& module : program().modules())
            if (module.rebuild) module.rebuild(*tx);
        tx->commit();
    }
    BOOST_TEST(company.hash() == before, "making the balances anew changes them");
}

}  // namespace storekeep
