// A small trading company with a month of history, for the golden rows of reports: each number in
// them can be worked out by hand from the requests below.
#pragma once

#include "tests/support/company.h"

namespace storekeep {

struct TradingCompany : TestCompany {
    explicit TradingCompany(Backend backend = Backend::sqlite) : TestCompany(backend) {
        catalog_of_march();
        bought_in_march();
        sold_in_march();
        on(24);
    }

    void on(int day) { set_today(Date::of(2026, 3, day)); }

    void catalog_of_march() {
        on(2);
        must_all({
            R"({"op":"warehouse.save","code":"MAIN","name":"Main warehouse"})",
            R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","type":"pick_face"})",
            R"({"op":"item.save","sku":"BOLT-M8","name":"Bolt","category":"FASTENERS","unit":"EA",
                "barcodes":[{"code":"4006381333931"}],"safety_stock":"15"})",
            R"({"op":"item.save","sku":"NUT-M8","name":"Nut","category":"FASTENERS","unit":"EA"})",
            R"({"op":"partner.save","code":"ACME","name":"Acme Supplies","supplier":true,
                "terms_days":30})",
            R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,
                "terms_days":10})",
            R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"BOLT-M8",
                "bin":"A-01-1","quantity":"100","unit_cost":"4.00"}]})",
        });
    }

    // 100 bolts at 4.10 ordered: 60 come, of which the bill says 4.20. 50 nuts never come.
    void bought_in_march() {
        on(3);
        must_all({
            R"({"op":"purchase_order.create","number":"PO-1001","supplier":"ACME",
                "warehouse":"MAIN","expected":"2026-03-12","lines":[
                {"line":1,"item":"BOLT-M8","quantity":"100","price":"4.10"},
                {"line":2,"item":"NUT-M8","quantity":"50","price":"2.00"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-1001"})",
        });
        on(5);
        must(R"({"op":"receipt.post","purchase_order":"PO-1001",
                 "lines":[{"line":1,"quantity":"60","bin":"RECV-01"}]})");
        on(6);
        must(R"({"op":"putaway.post","receipt":"GR-000001",
                 "lines":[{"line":1,"quantity":"50","from":"RECV-01","to":"A-01-1"}]})");
    }

    // 120 bolts are ordered: 110 are sold, the first 100 of them at a cost of 4.00.
    void sold_in_march() {
        on(7);
        must_all({
            R"({"op":"sales_order.create","number":"SO-2001","customer":"GLOBEX",
                "warehouse":"MAIN","ship_by":"2026-03-08","channel":"phone","lines":[
                {"line":1,"item":"BOLT-M8","quantity":"110","price":"9.00",
                 "discount_percent":"5"}]})",
            R"({"op":"sales_order.confirm","number":"SO-2001"})",
        });
        on(9);
        must_all({
            R"({"op":"pick.confirm","sales_order":"SO-2001",
                "lines":[{"line":1,"bin":"A-01-1","quantity":"110"}]})",
            R"({"op":"pack.post","sales_order":"SO-2001"})",
        });
        on(10);
        must(R"({"op":"shipment.post","sales_order":"SO-2001","carrier":"UPS"})");
        must(R"({"op":"invoice.post","shipment":"SH-000001"})");
        on(11);
        must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77812","lines":[
                 {"receipt":"GR-000001","line":1,"quantity":"40","price":"4.20"}]})");
        on(20);
        must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000","amount":"500.00",
                 "apply":[{"document":"INV-000001","amount":"500.00"}]})");
        on(22);
        must_all({
            R"({"op":"sales_order.create","number":"SO-2002","customer":"GLOBEX",
                "warehouse":"MAIN","ship_by":"2026-03-23","channel":"shop","lines":[
                {"line":1,"item":"BOLT-M8","quantity":"30","price":"9.00"},
                {"line":2,"item":"NUT-M8","quantity":"10","price":"5.00"}]})",
            R"({"op":"sales_order.confirm","number":"SO-2002"})",
        });
    }
};

}  // namespace storekeep
