// MILK in lots: L1, good until 31 March, came on 2 March as 20 from ACME; 12 went to GLOBEX, who
// sent 2 back, of which 1 was written off; 3 are on their way to EAST. L2, good until 1 June, was
// found here; its receipt was taken back.
#pragma once

#include <string>
#include <vector>

#include "tests/support/company.h"

namespace storekeep {

inline std::vector<std::string> lots_that_travelled() {
    return {
        R"({"op":"warehouse.save","code":"MAIN"})",
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-01","type":"pick_face"})",
        R"({"op":"item.save","sku":"MILK","name":"Milk","tracking":"lot","sales_price":"2.00"})",
        R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
        R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME","warehouse":"MAIN",)"
        R"("lines":[{"item":"MILK","quantity":"25","price":"1.00"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-1"})",
        R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"quantity":"20",)"
        R"("bin":"A-01","lots":[{"lot":"L1","expires":"2026-03-31"}]}]})",
        R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"quantity":"5",)"
        R"("bin":"A-01","lots":[{"lot":"L2","expires":"2026-06-01"}]}]})",
        R"({"op":"receipt.reverse","number":"GR-000002"})",
        R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"MILK","bin":"A-01",)"
        R"("quantity":"4","unit_cost":"1.00","lots":[{"lot":"L2"}]}]})",
        R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX","warehouse":"MAIN",)"
        R"("lines":[{"item":"MILK","quantity":"12"}]})",
        R"({"op":"sales_order.confirm","number":"SO-1"})",
        R"({"op":"pick.confirm","sales_order":"SO-1"})",
        R"({"op":"pack.post","sales_order":"SO-1"})",
        R"({"op":"shipment.post","sales_order":"SO-1","date":"2026-03-03"})",
        R"({"op":"return.authorize","number":"RMA-1","shipment":"SH-000001",)"
        R"("lines":[{"line":1,"quantity":"2"}]})",
        R"({"op":"return.receive","return":"RMA-1","date":"2026-03-05",)"
        R"("lines":[{"line":1,"lots":[{"lot":"L1"}]}]})",
        R"({"op":"return.inspect","return":"RMA-1","lines":[{"line":1,"accepted":"2"}]})",
        R"({"op":"return.dispose","return":"RMA-1","date":"2026-03-06",)"
        R"("lines":[{"line":1,"quantity":"1","disposition":"write_off"}]})",
        R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST",)"
        R"("lines":[{"item":"MILK","quantity":"3"}]})",
        R"({"op":"transfer.ship","number":"TR-1","date":"2026-03-07",)"
        R"("lines":[{"line":1,"bin":"A-01","quantity":"3","lots":[{"lot":"L1"}]}]})",
    };
}

}  // namespace storekeep
