// Adjustments, for the tests of what enters, decides and reverses them.
//
// Ann decides alone what is worth up to 0.50, Bea up to 20.00, the owner everything.
#pragma once

#include "modules/warehouse/reversing_for_tests.h"

namespace storekeep::warehouse {

inline std::vector<std::string> adjusting() {
    return selling_and({
        R"({"op":"role.save","code":"small","rights":["warehouse.*"],"limits":[)"
        R"({"subject":"adjustment","amount":"0.50"},{"subject":"write_off","amount":"0.50"}]})",
        R"({"op":"role.save","code":"large","rights":["warehouse.*"],"limits":[)"
        R"({"subject":"adjustment","amount":"20.00"},{"subject":"write_off","amount":"20.00"}]})",
        R"({"op":"user.save","user":"ann","roles":["small"]})",
        R"({"op":"user.save","user":"bea","roles":["large"]})",
        R"({"op":"item.save","sku":"FRESH","name":"Never here","unit":"EA"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"SERIAL","bin":"A-01-2","quantity":"1","unit_cost":"50.00",)"
        R"("serials":["S1"]}]})",
        R"({"op":"period.close","through":"2026-01-31"})",
    });
}

// {"op":"adjustment.request",…} of one line in MAIN.
inline std::string adjusting(const std::string& number, const std::string& item,
                             const std::string& quantity, const std::string& bin,
                             const std::string& more = {},
                             const std::string& reason = "shrinkage") {
    return R"({"op":"adjustment.request","warehouse":"MAIN","number":")" + number +
           R"(","reason":")" + reason + R"(","lines":[{"item":")" + item + R"(","quantity":")" +
           quantity + R"(","bin":")" + bin + R"(")" + more + "}]}";
}

inline std::string deciding(const std::string& operation, const std::string& number) {
    return R"({"op":"adjustment.)" + operation + R"(","number":")" + number + R"("})";
}

// What a document posted, by its number: "1400|-400; 5300|400".
inline std::string books_of(TestCompany& company, const std::string& number) {
    return company.seen("select a.code, l.amount from journal_line l "
                        "join journal j on j.id = l.journal_id "
                        "join document d on d.id = j.document_id "
                        "join account a on a.id = l.account_id where d.number = '" +
                        number + "' order by a.code, l.line");
}

}  // namespace storekeep::warehouse
