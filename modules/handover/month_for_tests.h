// A month in which everything happens that has to be handed over: openings, a purchase whose bill
// has other prices, a sale, a return, payments, manual journals. All of it in March 2026.
#pragma once

#include <string>
#include <vector>

namespace storekeep::handover {

inline std::vector<std::string> masters_for_tests() {
    return {
        R"({"op":"item.save","sku":"BOLT-M8","name":"Bolt M8x40","category":"FASTENERS",)"
        R"("unit":"EA","sales_price":"9.00"})",
        R"({"op":"item.save","sku":"NUT:M8","name":"Nut \"M8\" zinc","category":"FASTENERS",)"
        R"("unit":"EA","sales_price":"1.05"})",
        R"({"op":"warehouse.save","code":"MAIN","name":"Main warehouse"})",
        R"({"op":"partner.save","code":"ACME","name":"Acme Supplies","supplier":true,)"
        R"("terms_days":30})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,"supplier":true,)"
        R"("terms_days":30})",
        R"({"op":"partner.save","code":"HOOLI","name":"Hooli Café, \"Inc\"","customer":true})",
        R"({"op":"partner.save","code":"HOOLI2","name":"Hooli Café, \"Inc\"","customer":true})",
    };
}

inline std::vector<std::string> openings_for_tests() {
    return {
        R"({"op":"opening_balance.post","date":"2026-03-01","lines":[)"
        R"({"account":"1000","debit":"5000.00"},)"
        R"({"customer":"GLOBEX","document":"A-1","amount":"342.00","due":"2026-03-03"},)"
        R"({"customer":"HOOLI","document":"H-1","amount":"99.00"},)"
        R"({"supplier":"ACME","document":"B-9","amount":"120.00"}]})",
        R"({"op":"opening_stock.post","date":"2026-03-01","warehouse":"MAIN","lines":[)"
        R"({"item":"BOLT-M8","bin":"STOCK-01","quantity":"100","unit_cost":"4.00"},)"
        R"({"item":"NUT:M8","bin":"STOCK-01","quantity":"70","unit_cost":"0.31"}]})",
    };
}

// Sold: 40 bolts less 5 % and 3 at another price, and 7 nuts at a price of six digits.
inline std::vector<std::string> sale_for_tests(const std::string& order,
                                               const std::string& customer,
                                               const std::string& shipment,
                                               const std::string& date) {
    const std::string head = R"(","date":")" + date + R"(")";
    return {
        R"({"op":"sales_order.create","number":")" + order + head + R"(,"customer":")" + customer +
            R"(","warehouse":"MAIN","reference":"FOR-)" + order + R"(","lines":[)" +
            R"({"line":1,"item":"BOLT-M8","quantity":"40","price":"9.00","discount_percent":"5"},)"
            R"({"line":2,"item":"BOLT-M8","quantity":"3","price":"7.77"},)"
            R"({"line":3,"item":"NUT:M8","quantity":"7","price":"1.049999"}]})",
        R"({"op":"sales_order.confirm","number":")" + order + head + "}",
        R"({"op":"pick.confirm","sales_order":")" + order + head +
            R"(,"lines":[{"line":1,"bin":"STOCK-01","quantity":"40"},)"
            R"({"line":2,"bin":"STOCK-01","quantity":"3"},)"
            R"({"line":3,"bin":"STOCK-01","quantity":"7"}]})",
        R"({"op":"pack.post","sales_order":")" + order + head +
            R"(,"cartons":[{"carton":1,"lines":[{"line":1,"quantity":"40"},)"
            R"({"line":2,"quantity":"3"},{"line":3,"quantity":"7"}]}]})",
        R"({"op":"shipment.post","sales_order":")" + order + head + "}",
        R"({"op":"invoice.post","shipment":")" + shipment + head + "}",
    };
}

inline std::vector<std::string> purchase_for_tests(const std::string& postage = "6100") {
    return {
        R"({"op":"purchase_order.create","number":"PO-1","date":"2026-03-02","supplier":"ACME",)"
        R"("warehouse":"MAIN","lines":[)"
        R"({"line":1,"item":"BOLT-M8","quantity":"100","price":"4.10"},)"
        R"({"line":2,"item":"NUT:M8","quantity":"300","price":"0.333333"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-1","date":"2026-03-02"})",
        R"({"op":"receipt.post","purchase_order":"PO-1","date":"2026-03-03"})",
        R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77812","date":"2026-03-06",)"
        R"("lines":[{"receipt":"GR-000001","line":1,"quantity":"100","price":"4.25"},)"
        R"({"receipt":"GR-000001","line":2,"quantity":"300","price":"0.30"},)"
        R"({"account":")" + postage + R"(","amount":"12.00","memo":"postage"}]})",
    };
}

inline std::vector<std::string> return_for_tests() {
    return {
        R"({"op":"return.authorize","customer":"GLOBEX","shipment":"SH-000001",)"
        R"("date":"2026-03-12","lines":[{"line":1,"quantity":"3","reason":"damaged"}]})",
        R"({"op":"return.receive","return":"RMA-000001","date":"2026-03-12",)"
        R"("lines":[{"line":1,"quantity":"3","bin":"RET-01"}]})",
        R"({"op":"return.inspect","return":"RMA-000001","date":"2026-03-12",)"
        R"("lines":[{"line":1,"accepted":"3","rejected":"0"}]})",
        R"({"op":"return.dispose","return":"RMA-000001","date":"2026-03-13","lines":[)"
        R"({"line":1,"quantity":"2","disposition":"restock","bin":"STOCK-01"},)"
        R"({"line":1,"quantity":"1","disposition":"write_off"}]})",
        R"({"op":"credit_note.post","return":"RMA-000001","date":"2026-03-13",)"
        R"("restocking_fee":"1.50"})",
    };
}

inline std::vector<std::string> money_for_tests() {
    return {
        R"({"op":"payment.receive","customer":"GLOBEX","date":"2026-03-10","account":"1000",)"
        R"("amount":"300.00","apply":[{"document":"INV-000001","amount":"300.00"}]})",
        R"({"op":"payment.make","supplier":"ACME","date":"2026-03-11","account":"1000",)"
        R"("amount":"100.00"})",
        R"({"op":"journal.post","date":"2026-03-14","memo":"bank charges","lines":[)"
        R"({"account":"6700","debit":"7.00"},{"account":"1000","credit":"7.00"}]})",
        R"({"op":"journal.post","date":"2026-03-14","memo":"power","lines":[)"
        R"({"account":"6300","debit":"88.10"},{"account":"2300","credit":"88.10"}]})",
    };
}

inline std::vector<std::string> month_for_tests() {
    std::vector<std::string> month;
    for (const auto& part :
         {masters_for_tests(), openings_for_tests(), purchase_for_tests(),
          sale_for_tests("SO-1", "GLOBEX", "SH-000001", "2026-03-05"),
          sale_for_tests("SO-2", "HOOLI2", "SH-000002", "2026-03-09"), money_for_tests(),
          return_for_tests()})
        month.insert(month.end(), part.begin(), part.end());
    return month;
}

}  // namespace storekeep::handover
