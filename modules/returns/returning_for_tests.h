// A company that sold things which come back, for the tests of this room.
//
// SH-1 to GLOBEX, billed: line 1, 110 BOLT (100 that cost 4.00, then 10 at 5.00) at 9.00; line 2,
// 6 LOTTED (5 of L1, 1 of L2) at 3.00; line 3, 2 SERIAL (S1, S2) at 3.00; line 4, 3 NUT at 0.335.
// SH-2: 5 MEAN, not billed. SH-3: reversed. SERIAL S3 was never sold; MEAN is kept at the average:
// 10 came at 1.00, 10 at 1.50.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/selling.h"

namespace storekeep::returns {

inline std::vector<std::string> shipped(const std::string& order, const std::string& shipment,
                                        const std::string& lines) {
    std::vector<std::string> requests = confirmed_order(order, lines);
    for (const char* operation : {"pick.confirm", "pack.post"})
        requests.push_back(
            fmt::format(R"({{"op":"{}","sales_order":"{}"}})", operation, order));
    requests.push_back(fmt::format(
        R"({{"op":"shipment.post","sales_order":"{}","number":"{}"}})", order, shipment));
    return requests;
}

inline std::string returning(const std::string& number, const std::string& shipment,
                             const std::string& lines) {
    return fmt::format(
        R"({{"op":"return.authorize","number":"{}","shipment":"{}","lines":[{}]}})", number,
        shipment, lines);
}

// {"op":…,"return":…,"lines":[…]} of what was returned.
inline std::string step(const std::string& operation, const std::string& number,
                        const std::string& lines = {}) {
    const std::string given = lines.empty() ? "" : R"(,"lines":[)" + lines + "]";
    return fmt::format(R"({{"op":"{}","return":"{}"{}}})", operation, number, given);
}

inline std::vector<std::string> sold() {
    std::vector<std::string> requests = selling_and({
        R"({"op":"item.save","sku":"MEAN","name":"At the average","unit":"EA",)"
        R"("cost_method":"average","sales_price":"2.00"})",
        R"({"op":"partner.save","code":"UMBRELLA","name":"Umbrella","customer":true})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"MEAN","bin":"A-01-2","quantity":"10","unit_cost":"1.00"},)"
        R"({"item":"MEAN","bin":"A-01-2","quantity":"10","unit_cost":"1.50"},)"
        R"({"item":"SERIAL","bin":"A-01-2","quantity":"2","unit_cost":"50.00",)"
        R"("serials":["S1","S2"]}]})",
    });
    const auto add = [&](const std::vector<std::string>& more) {
        requests.insert(requests.end(), more.begin(), more.end());
    };
    add(shipped("SO-1", "SH-1",
                R"([{"item":"BOLT","quantity":"110"},{"item":"LOTTED","quantity":"6"},)"
                R"({"item":"SERIAL","quantity":"2"},{"item":"NUT","quantity":"3"}])"));
    add({R"({"op":"invoice.post","shipment":"SH-1","number":"INV-1"})"});
    add(shipped("SO-2", "SH-2", R"([{"item":"MEAN","quantity":"5"}])"));
    add(shipped("SO-3", "SH-3", R"([{"item":"MEAN","quantity":"1"}])"));
    add({R"({"op":"shipment.reverse","number":"SH-3"})",
         R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
         R"({"item":"SERIAL","bin":"A-01-2","quantity":"1","unit_cost":"60.00",)"
         R"("serials":["S3"]}]})",
         R"({"op":"period.close","through":"2026-01-31"})"});
    return requests;
}

inline std::vector<std::string> sold_and(const std::vector<std::string>& more) {
    std::vector<std::string> requests = sold();
    requests.insert(requests.end(), more.begin(), more.end());
    return requests;
}

// What a document posted: "1400|5800; 5000|-5800".
inline std::string posted(TestCompany& company, const Json& result) {
    return company.seen("select a.code, l.amount from journal_line l "
                        "join journal j on j.id = l.journal_id "
                        "join account a on a.id = l.account_id where j.number = '" +
                        member(result, "journal") + "' order by a.code, l.line");
}

// Where an item lies that is not for sale or lies in a bin for returns: "RET-01|inspection|3".
inline std::string lying(TestCompany& company, const std::string& item) {
    return company.seen(
        "select b.code, c.status, l.code || l.serial, c.quantity / 1000000 from bin_balance c "
        "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
        "join lot l on l.id = c.lot_id where c.quantity > 0 and i.sku = '" +
        item + "' order by b.code, c.status, l.code || l.serial");
}

}  // namespace storekeep::returns
