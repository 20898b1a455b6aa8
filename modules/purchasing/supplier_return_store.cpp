#include "modules/purchasing/supplier_return.h"

namespace storekeep::purchasing {

const Rule supplier_return_not_found{"supplier_return_not_found",
                                     "there is no supplier return {number}"};

void insert_supplier_return(Tx& tx, const SupplierReturn& returned) {
    tx.insert_row("supplier_return", "id, receipt_id, supplier_id, warehouse_id",
                  returned.document.id, returned.receipt, returned.supplier, returned.warehouse);
    for (const SupplierReturnLine& line : returned.lines)
        tx.insert_row("supplier_return_line",
                      "return_id, line, receipt_id, item_id, quantity, unbilled, value, "
                      "unbilled_cost, cleared, waited_on_id, credit_on_id",
                      returned.document.id, line.line, returned.receipt, line.item.id,
                      line.quantity, line.unbilled, line.value, line.unbilled_cost, line.cleared,
                      line.waited_on, line.credit_on);
}

SupplierReturn supplier_return_named(Reads& reads, const std::string& number,
                                     const std::string& field) {
    const auto document = find_document(reads, "supplier_return", number);
    if (!document || document->reverses)
        refuse(supplier_return_not_found, field, {{"number", number}});
    const auto row = reads.first(
        "select s.receipt_id, o.supplier_id, s.warehouse_id from supplier_return s "
        "join receipt r on r.id = s.receipt_id join purchase_order o on o.id = r.order_id "
        "where s.id = $1",
        document->id);
    SupplierReturn returned{*document,
                            row->id<Document>(0),
                            row->id<catalog::Partner>(1),
                            row->id<catalog::Warehouse>(2),
                            {}};
    std::vector<Id<catalog::Item>> items;
    const Currency currency = reads.currency();
    for (const Row& line : reads.rows(
             "select line, item_id, quantity, unbilled, value, unbilled_cost, cleared, "
             "waited_on_id, credit_on_id from supplier_return_line where return_id = $1 "
             "order by line",
             document->id)) {
        returned.lines.push_back({line.integer(0), {}, line.quantity(2), line.quantity(3),
                                  line.money(4, currency), line.money(5, currency),
                                  line.money(6, currency), line.id<ledger::Account>(7),
                                  line.id<ledger::Account>(8)});
        items.push_back(line.id<catalog::Item>(1));
    }
    const std::vector<catalog::Item> found = catalog::items_of(reads, items);
    for (std::size_t index = 0; index < found.size(); ++index)
        returned.lines[index].item = found[index];
    return returned;
}

std::vector<Lying> lying(Reads& reads, Id<catalog::Item> item, Id<catalog::Warehouse> warehouse,
                         std::string_view status) {
    std::vector<Lying> places;
    for (const Row& row : reads.rows(
             "select c.bin_id, c.lot_id, c.quantity - c.allocated from bin_balance c "
             "join bin b on b.id = c.bin_id where c.item_id = $1 and b.warehouse_id = $2 "
             "and c.status = $3 and c.quantity > c.allocated "
             "order by b.pick_order, c.bin_id, c.lot_id",
             item, warehouse, status))
        places.push_back({row.id<catalog::Bin>(0), row.id<stock::Lot>(1), row.quantity(2)});
    return places;
}

}  // namespace storekeep::purchasing
