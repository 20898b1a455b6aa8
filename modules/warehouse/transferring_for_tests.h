// Goods between warehouses, for the tests of transfers.
//
// EAST has an inventory account of its own, 1410, and the bin E-OLD, which is not in use. BOLT of
// MAIN cost 4.00 (100) and 5.00 (20); MEAN is kept at the average, 1.25; SERIAL S1 and S2 lie in
// A-01-2.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/selling.h"

namespace storekeep::warehouse {

inline std::vector<std::string> two_warehouses() {
    return selling_and({
        R"({"op":"bin.save","warehouse":"EAST","code":"E-OLD","type":"pick_face"})",
        R"({"op":"bin.save","warehouse":"EAST","code":"E-OLD","active":false})",
        R"({"op":"account.save","code":"1410","name":"Inventory East","type":"asset"})",
        R"({"op":"posting_rule.save","role":"inventory","account":"1410","warehouse":"EAST"})",
        R"({"op":"item.save","sku":"MEAN","name":"At the average","unit":"EA",)"
        R"("cost_method":"average"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"MEAN","bin":"A-01-2","quantity":"10","unit_cost":"1.00"},)"
        R"({"item":"MEAN","bin":"A-01-2","quantity":"10","unit_cost":"1.50"},)"
        R"({"item":"SERIAL","bin":"A-01-2","quantity":"2","unit_cost":"50.00",)"
        R"("serials":["S1","S2"]}]})",
        R"({"op":"period.close","through":"2026-01-31"})",
    });
}

inline std::string transfer(const std::string& number, const std::string& lines) {
    return fmt::format(
        R"({{"op":"transfer.create","number":"{}","from":"MAIN","to":"EAST","lines":[{}]}})",
        number, lines);
}

// {"op":"transfer.ship","number":…,"lines":[…]}, or whatever is done with the transfer.
inline std::string transfer_step(const std::string& operation, const std::string& number,
                                 const std::string& lines = {}) {
    const std::string given = lines.empty() ? "" : R"(,"lines":[)" + lines + "]";
    return fmt::format(R"({{"op":"{}","number":"{}"{}}})", operation, number, given);
}

inline std::vector<std::string> two_warehouses_and(const std::vector<std::string>& more) {
    std::vector<std::string> requests = two_warehouses();
    requests.insert(requests.end(), more.begin(), more.end());
    return requests;
}

// What a document posted: "1400|-400; 1450|400".
inline std::string posted(TestCompany& company, const Json& result) {
    return company.seen("select a.code, l.amount from journal_line l "
                        "join journal j on j.id = l.journal_id "
                        "join account a on a.id = l.account_id where j.number = '" +
                        member(result, "journal") + "' order by a.code, l.line");
}

// Open layers of an item, the oldest first: "EAST|layer|20|8000".
inline std::string layers(TestCompany& company, const std::string& item) {
    return company.seen(
        "select coalesce(w.code, 'transit'), b.kind, b.quantity / 1000000, b.value "
        "from cost_layer_balance b join item i on i.id = b.item_id "
        "left join warehouse w on w.id = b.warehouse_id where b.quantity > 0 and i.sku = '" +
        item + "' order by coalesce(w.code, 'transit'), b.kind, b.date, b.layer_id");
}

}  // namespace storekeep::warehouse
