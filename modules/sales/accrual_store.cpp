// The table revenue_accrual.
#include "modules/sales/accrual.h"

namespace storekeep::sales {

void insert_accruals(Tx& tx, const Document& document, const std::vector<Accrual>& accruals) {
    for (const Accrual& one : accruals)
        tx.insert_row("revenue_accrual", "document_id, shipment_id, line, date, account_id, amount",
                      document.id, one.shipment, one.line, document.date, one.account, one.amount);
}

std::vector<Accrual> open_accruals(Reads& reads, const std::vector<InvoiceLine>& lines) {
    std::vector<std::vector<Value>> keys;
    for (const InvoiceLine& line : lines)
        keys.push_back({bind(line.shipment), bind(line.shipment_line)});
    std::vector<Accrual> open;
    reads.each_of(
        "with wanted(shipment_id, line) as ({wanted}) "
        "select a.shipment_id, a.line, a.account_id, cast(sum(a.amount) as bigint) from wanted w "
        "join revenue_accrual a on a.shipment_id = w.shipment_id and a.line = w.line "
        "group by a.shipment_id, a.line, a.account_id having sum(a.amount) <> 0 "
        "order by a.shipment_id, a.line, a.account_id",
        keys, [&](const Row& row) {
            open.push_back({row.id<Document>(0), row.integer(1), row.id<ledger::Account>(2),
                            row.money(3, reads.currency())});
        });
    return open;
}

void reverse_accruals(Tx& tx, const Document& original, const Document& reversal) {
    std::vector<Accrual> opposite;
    for (const Row& row : tx.rows("select shipment_id, line, account_id, amount "
                                  "from revenue_accrual where document_id = $1 "
                                  "order by shipment_id, line",
                                  original.id))
        opposite.push_back({row.id<Document>(0), row.integer(1), row.id<ledger::Account>(2),
                            -row.money(3, tx.currency())});
    insert_accruals(tx, reversal, opposite);
}

}  // namespace storekeep::sales
