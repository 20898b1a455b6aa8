// What every reversal of the floor refuses first.
#pragma once

#include "tests/support/selling.h"

namespace storekeep::warehouse {

inline std::string reversing(const std::string& number, const std::string& date = {}) {
    return R"({"number":")" + number + R"(")" +
           (date.empty() ? "" : R"(,"date":")" + date + R"(")") + "}";
}

inline std::string reverse(const std::string& kind, const std::string& number) {
    return R"({"op":")" + kind + R"(.reverse","number":")" + number + R"("})";
}

// The rows of a document that stands and of one that is taken back already, and then some. The
// books are closed through January.
inline std::vector<RefusedRow> reversal_rows(const std::string& standing, const std::string& taken,
                                             const std::vector<RefusedRow>& more) {
    std::vector<RefusedRow> rows{
        {reversing("X-9", "2026-01-31"), "document_not_found", "number"},
        {reversing(taken, "2026-01-31"), "already_reversed", "number"},
        {reversing(standing, "2026-01-31"), "period_closed", "date"},
        {reversing(standing, "2026-03-01"), "reversal_before_original", "date"},
        {reversing(taken + "-R"), "is_a_reversal", "number"},
    };
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

// Where goods of an item lie: "A-01-1|available|90|0", with what is held for orders.
inline std::string lying(TestCompany& company, const std::string& sku) {
    return company.seen(
        "select b.code, c.status, c.quantity / 1000000, c.allocated / 1000000 from bin_balance c "
        "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
        "where c.quantity > 0 and i.sku = '" +
        sku + "' order by b.code, c.status");
}

}  // namespace storekeep::warehouse
