#include "modules/purchasing/supplier_bill_store.h"

#include "modules/purchasing/accrual_store.h"

namespace storekeep::purchasing {

void insert_bill(Tx& tx, const SupplierBill& bill) {
    tx.insert_row("supplier_bill",
                  "id, supplier_id, reference, date, due, total, state, version, currency, rate",
                  bill.document.id, bill.supplier, bill.reference, bill.document.date, bill.due,
                  bill.total, bill.state, bill.version, bill.rate.from.code(), bill.rate.rate);
    for (const BillLine& line : bill.lines)
        tx.insert_row("supplier_bill_line",
                      "bill_id, line, receipt_id, receipt_line, account_id, quantity, price, "
                      "amount, memo, tax_code, tax",
                      bill.document.id, line.line, line.receipt ? bind(line.receipt) : Value{},
                      line.receipt ? bind(line.receipt_line) : Value{},
                      line.account ? bind(line.account) : Value{}, line.quantity, line.price,
                      line.amount, line.memo, line.tax_code, line.tax);
}

std::optional<SupplierBill> find_bill(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "supplier_bill", number);
    if (!document) return std::nullopt;
    const auto row = reads.first(
        "select supplier_id, reference, due, total, state, version, currency, rate "
        "from supplier_bill where id = $1",
        document->id);
    if (!row) return std::nullopt;  // the reversal of a bill is no bill
    const Currency currency = Currency::named(row->text(6));
    SupplierBill bill{*document,   row->id<catalog::Partner>(0),
                      row->text(1), row->date(2),
                      row->money(3, currency),
                      row->text(4), row->integer(5),
                      {},           {currency, reads.currency(), {row->integer(7)}}};
    reads.each(
        "select line, receipt_id, receipt_line, account_id, quantity, price, amount, memo, "
        "tax_code, tax from supplier_bill_line where bill_id = $1 order by line",
        {bind(document->id)}, [&](const Row& line) {
            bill.lines.push_back({line.integer(0), line.id_or_none<Document>(1),
                                  line.is_null(2) ? 0 : line.integer(2),
                                  line.id_or_none<ledger::Account>(3), line.quantity(4),
                                  line.price(5), line.money(6, currency), line.text(7),
                                  line.text(8), line.money(9, currency)});
        });
    set_values(bill);
    return bill;
}

void rename_supplier_of_bills(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to) {
    tx.execute("update supplier_bill set supplier_id = $1, version = version + 1 "
               "where supplier_id = $2",
               to, from);
}

std::string bill_with_reference(Reads& reads, Id<catalog::Partner> supplier,
                                const std::string& reference) {
    const auto row = reads.first(
        "select d.number from supplier_bill b join document d on d.id = b.id "
        "where b.supplier_id = $1 and b.reference = $2 and b.state <> 'reversed' "
        "union all select d.number from landed_cost c join document d on d.id = c.id "
        "left join document r on r.reverses_id = d.id where c.supplier_id = $1 "
        "and c.reference = $2 and d.reverses_id is null and r.id is null",
        supplier, reference);
    return row ? row->text(0) : std::string{};
}

Date posting_date(Reads& reads, const SupplierBill& bill) {
    const auto row = reads.first("select date from journal where document_id = $1 order by id",
                                 bill.document.id);
    return row ? row->date(0) : bill.document.date;
}

void refuse_when_sent_back(Reads& reads, const Document& bill) {
    const auto row = reads.first(
        "select d.number from receipt_match m join supplier_return_line l "
        "on l.receipt_id = m.receipt_id and l.line = m.line and l.quantity > l.unbilled "
        "join document d on d.id = l.return_id left join document r on r.reverses_id = d.id "
        "where m.document_id = $1 and r.id is null and "
        "(select sum(x.quantity) from receipt_match x join document b on b.id = x.document_id "
        "where x.receipt_id = m.receipt_id and x.line = m.line and b.kind <> 'supplier_return') "
        "- m.quantity < (select sum(y.quantity - y.unbilled) from supplier_return_line y "
        "left join document z on z.reverses_id = y.return_id "
        "where y.receipt_id = m.receipt_id and y.line = m.line and z.id is null) order by d.id",
        bill.id);
    if (row) refuse(rests_on, "number", {{"by", row->text(0)}, {"number", bill.number}});
}

void update_bill(Tx& tx, SupplierBill& bill) {
    ++bill.version;
    tx.execute("update supplier_bill set state = $1, total = $2, version = $3 where id = $4",
               bill.state, bill.total, bill.version, bill.document.id);
    for (const BillLine& line : bill.lines)
        tx.execute(
            "update supplier_bill_line set quantity = $1, amount = $2, tax = $3 "
            "where bill_id = $4 and line = $5",
            line.quantity, line.amount, line.tax, bill.document.id, line.line);
}

}  // namespace storekeep::purchasing
