#include "modules/purchasing/supplier_credit_store.h"

namespace storekeep::purchasing {

void insert_supplier_credit(Tx& tx, const SupplierCredit& credit) {
    tx.insert_row("supplier_credit", "id, return_id, supplier_id, reference, currency, rate",
                  credit.document.id, credit.returned.document.id, credit.returned.supplier,
                  credit.reference, credit.rate.from.code(), credit.rate.rate);
    std::int64_t place = 0;
    for (const CreditedLine& line : credit.lines)
        tx.insert_row("supplier_credit_line",
                      "credit_id, place, line, quantity, amount, tax_code, tax",
                      credit.document.id, ++place, line.returned->line, line.quantity,
                      line.amount, line.tax_code, line.tax);
}

}  // namespace storekeep::purchasing
