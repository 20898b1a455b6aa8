#include "modules/purchasing/billed_ahead.h"

namespace storekeep::purchasing {

void insert_ahead_line(Tx& tx, Id<Document> bill, const AheadLine& ahead) {
    tx.insert_row("supplier_bill_ahead", "bill_id, line, order_id, order_line", bill, ahead.line,
                  ahead.order, ahead.order_line);
}

std::map<std::int64_t, std::vector<Accrual>> billed_ahead(Reads& reads, Id<Document> order) {
    std::map<std::int64_t, std::vector<Accrual>> waiting;
    for (const Row& row : reads.rows(
             "select a.order_line, e.of_id, e.of_line, e.account_id, "
             "cast(sum(e.quantity) as bigint), cast(sum(e.value) as bigint) "
             "from supplier_bill_ahead a join accrual_entry e "
             "on e.of_id = a.bill_id and e.of_line = a.line where a.order_id = $1 "
             "group by a.order_line, e.of_id, e.of_line, e.account_id "
             "having sum(e.quantity) <> 0 order by e.of_id, e.of_line",
             order))
        waiting[row.integer(0)].push_back({row.id<Document>(1), row.integer(2),
                                           row.id<ledger::Account>(3), row.quantity(4),
                                           row.money(5, reads.currency())});
    return waiting;
}

}  // namespace storekeep::purchasing
