#include "modules/purchasing/receipt_store.h"

#include "modules/purchasing/accrual_store.h"

namespace storekeep::purchasing {

const Rule receipt_not_found{"receipt_not_found", "there is no receipt {number}"};
const Rule receipt_line_not_found{"receipt_line_not_found", "{receipt} has no line {line}"};

const ReceiptLine* Receipt::find(std::int64_t line) const {
    for (const ReceiptLine& one : lines)
        if (one.line == line) return &one;
    return nullptr;
}

namespace {

void write_open(Tx& tx, Id<Document> receipt, std::int64_t line, Quantity quantity,
                const Money& value) {
    tx.upsert_row("receipt_line_balance", "receipt_id, line, quantity_open, value_open", 2, receipt,
                  line, quantity, value);
}

}  // namespace

void insert_receipt(Tx& tx, const Receipt& receipt) {
    tx.touch("receipt_document", receipt.document.id.value);
    tx.insert_row("receipt", "id, order_id, supplier_id, warehouse_id, provisional, currency, rate",
                  receipt.document.id, receipt.order, receipt.supplier, receipt.warehouse,
                  receipt.provisional, receipt.rate.from.code(), receipt.rate.rate);
    for (const ReceiptLine& line : receipt.lines) {
        tx.insert_row("receipt_line",
                      "receipt_id, line, order_id, item_id, date, quantity, damaged, value, "
                      "variance, account_id, foreign_value",
                      receipt.document.id, line.line, receipt.order, line.item,
                      receipt.document.date, line.quantity, line.damaged, line.value,
                      line.variance, line.account, line.foreign_value);
        write_open(tx, receipt.document.id, line.line, line.quantity, line.value);
    }
}

Quantity sent_back(Reads& reads, Id<Document> receipt, std::int64_t line) {
    return {reads.integer(
        "select cast(sum(l.quantity) as bigint) from supplier_return_line l "
        "left join document r on r.reverses_id = l.return_id "
        "where l.receipt_id = $1 and l.line = $2 and r.id is null",
        receipt, line)};
}

void refuse_when_rested_on(Reads& reads, const Document& receipt) {
    const auto row = reads.first(
        "select d.number from landed_cost_line l join document d on d.id = l.landed_cost_id "
        "left join document r on r.reverses_id = d.id "
        "where l.bearer_id = $1 and d.reverses_id is null and r.id is null "
        "union all select d.number from supplier_return s join document d on d.id = s.id "
        "left join document r on r.reverses_id = d.id where s.receipt_id = $1 and r.id is null "
        "union all select d.number from true_up t join document d on d.id = t.id "
        "left join document r on r.reverses_id = d.id where t.receipt_id = $1 and r.id is null",
        receipt.id);
    if (row) refuse(rests_on, "number", {{"by", row->text(0)}, {"number", receipt.number}});
}

void refuse_when_matched_since(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select d.number from receipt_match own join receipt_match m "
        "on m.receipt_id = own.receipt_id and m.line = own.line "
        "join document d on d.id = m.document_id left join document r on r.reverses_id = d.id "
        "where own.document_id = $1 and m.document_id > $1 and d.reverses_id is null "
        "and r.id is null order by d.id",
        document.id);
    if (row) refuse(rests_on, "number", {{"by", row->text(0)}, {"number", document.number}});
}

std::optional<Receipt> find_receipt(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "receipt", number);
    if (!document) return std::nullopt;
    const auto row = reads.first(
        "select r.order_id, o.supplier_id, r.warehouse_id, r.provisional, r.currency, r.rate "
        "from receipt r join purchase_order o on o.id = r.order_id where r.id = $1",
        document->id);
    if (!row) return std::nullopt;  // the reversal of a receipt is no receipt
    Receipt receipt{*document,
                    row->id<Document>(0),
                    row->id<catalog::Partner>(1),
                    row->id<catalog::Warehouse>(2),
                    row->truth(3),
                    {},
                    {Currency::named(row->text(4)), reads.currency(), {row->integer(5)}}};
    reads.each(
        "select l.line, l.item_id, i.sku, l.quantity, l.damaged, l.value, b.quantity_open, "
        "b.value_open, l.account_id, l.foreign_value, o.tax_code, t.price from receipt_line l "
        "join item i on i.id = l.item_id "
        "join purchase_order_line o on o.order_id = l.order_id and o.line = l.line "
        "join receipt_line_balance b on b.receipt_id = l.receipt_id and b.line = l.line "
        "left join true_up_line t on t.line = l.line and t.true_up_id = (select u.id "
        "from true_up u left join document r on r.reverses_id = u.id "
        "where u.receipt_id = $1 and r.id is null) "
        "where l.receipt_id = $1 order by l.line",
        {bind(document->id)}, [&](const Row& line) {
            receipt.lines.push_back({line.integer(0), line.id<catalog::Item>(1), line.text(2),
                                     line.quantity(3), line.quantity(4),
                                     line.money(5, reads.currency()), line.quantity(6),
                                     line.money(7, reads.currency()), line.id<ledger::Account>(8),
                                     line.money(9, receipt.rate.from), line.text(10)});
            ReceiptLine& made = receipt.lines.back();
            if (!line.is_null(11))
                made.foreign_value =
                    amount_of(line.price(11), made.quantity, receipt.rate.from, "price");
        });
    return receipt;
}

void insert_match(Tx& tx, const Document& document, const ReceiptLine& now, const Match& match) {
    tx.touch("receipt_document", document.id.value);
    tx.insert_row("receipt_match",
                  "id, receipt_id, line, document_id, date, quantity, value, difference",
                  tx.next_id<Match>(), match.receipt, match.line, document.id, document.date,
                  match.quantity, match.value, match.difference);
    write_open(tx, match.receipt, match.line, now.quantity_open - match.quantity,
               now.value_open - match.value);
}

std::vector<Match> matches_of(Reads& reads, Id<Document> document) {
    std::vector<Match> matches;
    reads.each(
        "select receipt_id, line, quantity, value, difference from receipt_match "
        "where document_id = $1 order by id",
        {bind(document)}, [&](const Row& row) {
            matches.push_back({row.id<Document>(0), row.integer(1), row.quantity(2),
                               row.money(3, reads.currency()), row.money(4, reads.currency())});
        });
    return matches;
}

std::optional<std::string> scanned_unit(Reads& reads, const std::string& scanned,
                                        const catalog::Item& item) {
    if (scanned == item.sku) return std::string{};
    const auto row = reads.first(
        "select unit from item_barcode where code = $1 and item_id = $2", scanned, item.id);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

void rebuild_balances(Tx& tx) {
    tx.execute("delete from purchase_order_line_balance");
    tx.execute("delete from receipt_line_balance");
    tx.execute(
        "insert into purchase_order_line_balance (order_id, line, received, missing) "
        "select l.order_id, l.line, coalesce(r.received, 0), l.quantity - coalesce(r.received, 0) "
        "from purchase_order_line l left join (select g.order_id, g.line, "
        "cast(sum(case when d.id is null then g.quantity else 0 end) as bigint) as received "
        "from receipt_line g left join document d on d.reverses_id = g.receipt_id "
        "group by g.order_id, g.line) r on r.order_id = l.order_id and r.line = l.line");
    tx.execute(
        "insert into receipt_line_balance (receipt_id, line, quantity_open, value_open) "
        "select l.receipt_id, l.line, "
        "l.quantity - coalesce(cast(sum(m.quantity) as bigint), 0), "
        "l.value - coalesce(cast(sum(m.value) as bigint), 0) from receipt_line l "
        "left join receipt_match m on m.receipt_id = l.receipt_id and m.line = l.line "
        "group by l.receipt_id, l.line, l.quantity, l.value");
}

}  // namespace storekeep::purchasing
