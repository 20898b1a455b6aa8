#include "modules/purchasing/supplier_credit_store.h"

namespace storekeep::purchasing {

void insert_supplier_credit(Tx& tx, const Document& document, const SupplierReturn& returned,
                            const std::vector<CreditedLine>& lines,
                            const std::string& reference) {
    tx.insert_row("supplier_credit", "id, return_id, supplier_id, reference", document.id,
                  returned.document.id, returned.supplier, reference);
    std::int64_t place = 0;
    for (const CreditedLine& line : lines)
        tx.insert_row("supplier_credit_line", "credit_id, place, line, quantity, amount",
                      document.id, ++place, line.returned->line, line.quantity, line.amount);
}

}  // namespace storekeep::purchasing
