// A company that buys, for the tests of this room: suppliers, items of every kind, a warehouse.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/company.h"
#include "tests/support/proving.h"

namespace storekeep::purchasing {

inline const std::vector<std::string> a_company_that_buys{
    R"({"op":"warehouse.save","code":"MAIN"})",
    R"({"op":"warehouse.save","code":"EAST"})",
    R"({"op":"tax_code.save","code":"EXPORT","name":"Export","kind":"sales","rate":"0"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"A-01","type":"pick_face"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"OLD","type":"reserve","active":false})",
    R"({"op":"partner.save","code":"ACME","name":"Acme Supplies","supplier":true,"terms_days":30,)"
    R"("lead_time_days":21,"over_receipt_percent":"5"})",
    R"({"op":"partner.save","code":"BOLTCO","name":"Bolt Company","supplier":true})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"partner.save","code":"GONE","name":"Gone","supplier":true,"active":false})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt","purchase_price":"4.00",)"
    R"("units":[{"unit":"CASE","contains":"12"},{"unit":"THIRD","contains":"1/3"}]})",
    R"({"op":"item.save","sku":"NUT","name":"Nut","cost_method":"average"})",
    R"({"op":"item.save","sku":"MILK","name":"Milk","tracking":"lot",)"
    R"("units":[{"unit":"CRATE","contains":"10"}]})",
    R"({"op":"item.save","sku":"SAW","name":"Saw","tracking":"serial"})",
    R"({"op":"item.save","sku":"FADED","name":"No longer bought","status":"discontinued"})"};

// A confirmed order of these lines.
inline std::vector<std::string> ordered(const std::string& number, const std::string& lines,
                                        const std::string& supplier = "ACME") {
    return {fmt::format(R"({{"op":"purchase_order.create","number":"{}","supplier":"{}",)"
                        R"("warehouse":"MAIN","lines":[{}]}})",
                        number, supplier, lines),
            fmt::format(R"({{"op":"purchase_order.confirm","number":"{}"}})", number)};
}

// Ben buys for up to 1,000 alone, Mia approves up to 5,000.
inline const std::vector<std::string> a_buyer_with_a_limit{
    R"({"op":"role.save","code":"buyer","rights":["purchasing.order"],)"
    R"("limits":[{"subject":"purchase_order","amount":"1000.00"}]})",
    R"({"op":"role.save","code":"lead","rights":["purchasing.*"],)"
    R"("limits":[{"subject":"purchase_order","amount":"5000.00"}]})",
    R"({"op":"user.save","user":"ben","roles":["buyer"]})",
    R"({"op":"user.save","user":"mia","roles":["lead"]})"};

inline const std::string a_hundred_bolts = R"({"item":"BOLT","quantity":"100","price":"4.10"})";

struct BuyingCompany : TestCompany {
    BuyingCompany() { must_all(a_company_that_buys); }

    void order(const std::string& number, const std::string& lines,
               const std::string& supplier = "ACME") {
        must_all(ordered(number, lines, supplier));
    }
    // Receives of an order and answers the receipt's number.
    std::string receive(const std::string& order, const std::string& lines) {
        return member(
            must(fmt::format(R"({{"op":"receipt.post","purchase_order":"{}","lines":[{}]}})", order,
                             lines)),
            "receipt");
    }
    // Sells and ships goods that lie in a pickable bin.
    void sell(const std::string& sku, std::int64_t count) {
        must_all({fmt::format(R"({{"op":"sales_order.create","number":"SO-1","customer":"GLOBEX",)"
                              R"("warehouse":"MAIN","lines":[{{"item":"{}","quantity":"{}",)"
                              R"("price":"20"}}]}})",
                              sku, count),
                  R"({"op":"sales_order.confirm","number":"SO-1"})",
                  R"({"op":"pick.confirm","sales_order":"SO-1"})",
                  R"({"op":"pack.post","sales_order":"SO-1"})",
                  R"({"op":"shipment.post","sales_order":"SO-1"})"});
    }
    // The lines of a document's journals: "1400 41000; 2150 -41000".
    std::string journal(const std::string& document) {
        return seen(fmt::format(
            "select a.code || ' ' || l.amount from journal_line l "
            "join journal j on j.id = l.journal_id join document d on d.id = j.document_id "
            "join account a on a.id = l.account_id where d.number = '{}' "
            "order by a.code, l.amount desc",
            document));
    }
    // The balance of an account in cents.
    std::string balance(const std::string& account) {
        return seen(
            fmt::format("select coalesce(sum(l.amount), 0) from journal_line l "
                        "join account a on a.id = l.account_id where a.code = '{}'",
                        account));
    }
    // What lies where: "RECV-01 BOLT available 100".
    std::string bins() {
        return seen(
            "select b.code || ' ' || i.sku || ' ' || c.status || ' ' || (c.quantity / 1000000) "
            "from bin_balance c join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
            "where c.quantity > 0 order by b.code, i.sku, c.status");
    }
    // Layers with something left: "BOLT 100 41000".
    std::string layers() {
        return seen(
            "select i.sku || ' ' || (b.quantity / 1000000) || ' ' || b.value "
            "from cost_layer_balance b join item i on i.id = b.item_id "
            "where b.quantity > 0 and b.kind <> 'trail' order by i.sku, b.date, b.layer_id");
    }
    // What is received and not billed: "GR-000001 1 60 24600".
    std::string not_billed() {
        return seen(
            "select d.number || ' ' || b.line || ' ' || (b.quantity_open / 1000000) || ' ' || "
            "b.value_open from receipt_line_balance b join document d on d.id = b.receipt_id "
            "where b.quantity_open > 0 or b.value_open <> 0 order by d.number, b.line");
    }
    // Open items: "BILL-000001 -24600".
    std::string owed() {
        return seen(
            "select o.number || ' ' || b.open from open_item o "
            "join open_item_balance b on b.open_item_id = o.id where b.open <> 0 order by "
            "o.number");
    }
};

}  // namespace storekeep::purchasing
