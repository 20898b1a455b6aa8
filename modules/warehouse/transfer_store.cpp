#include "core/must.h"
#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

namespace {

void write_balance(Tx& tx, Id<Document> transfer, const TransferLine& line) {
    tx.upsert_row("transfer_line_balance", "transfer_id, line, shipped, received", 2, transfer,
                  line.line, line.shipped, line.received);
}

}  // namespace

void insert_transfer(Tx& tx, const Transfer& transfer) {
    tx.insert_row("transfer", "id, from_warehouse_id, to_warehouse_id, expected, state, version",
                  transfer.document.id, transfer.from, transfer.to, transfer.expected,
                  transfer.state, transfer.version);
    for (const TransferLine& line : transfer.lines) {
        tx.insert_row("transfer_line", "transfer_id, line, item_id, quantity",
                      transfer.document.id, line.line, line.item, line.quantity);
        write_balance(tx, transfer.document.id, line);
    }
}

Transfer open_transfer(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "transfer", number);
    if (!document) refuse(transfer_not_found, "number", {{"number", number}});
    const auto row = reads.first(
        "select from_warehouse_id, to_warehouse_id, expected, state, version from transfer "
        "where id = $1",
        document->id);
    must(row.has_value(), "a transfer's document has its transfer");
    Transfer transfer{*document,    row->id<catalog::Warehouse>(0), row->id<catalog::Warehouse>(1),
                      row->date(2), row->text(3),                   row->integer(4),
                      {}};
    if (transfer.state == "cancelled") refuse(transfer_cancelled, "number", {{"number", number}});
    reads.each(
        "select l.line, l.item_id, i.sku, l.quantity, b.shipped, b.received from transfer_line l "
        "join item i on i.id = l.item_id join transfer_line_balance b "
        "on b.transfer_id = l.transfer_id and b.line = l.line "
        "where l.transfer_id = $1 order by l.line",
        {bind(document->id)}, [&](const Row& line) {
            transfer.lines.push_back({line.integer(0), line.id<catalog::Item>(1), line.text(2),
                                      line.quantity(3), line.quantity(4), line.quantity(5)});
        });
    return transfer;
}

void cancel_transfer(Tx& tx, Transfer& transfer) {
    transfer.state = "cancelled";
    tx.execute("update transfer set state = $1, version = $2 where id = $3", transfer.state,
               ++transfer.version, transfer.document.id);
}

void insert_event(Tx& tx, const Transfer& transfer, TransferLine& line,
                  const TransferEvent& event) {
    tx.insert_row("transfer_event",
                  "id, transfer_id, line, kind, document_id, lot_id, quantity, value",
                  tx.next_id<TransferEvent>(), transfer.document.id, line.line, event.kind,
                  event.document, event.lot, event.quantity, event.value);
    (event.kind == "shipped" ? line.shipped : line.received) += event.quantity;
    write_balance(tx, transfer.document.id, line);
}

std::vector<Underway> underway(Reads& reads, Id<Document> transfer, std::int64_t line) {
    std::vector<Underway> shipments;
    reads.each(
        "select kind, document_id, lot_id, quantity from transfer_event "
        "where transfer_id = $1 and line = $2 order by kind desc, id",
        {bind(transfer), bind(line)}, [&](const Row& row) {
            if (row.text(0) == "shipped") {
                shipments.push_back(
                    {row.id<Document>(1), row.id<stock::Lot>(2), row.quantity(3)});
                return;
            }
            Quantity arrived = row.quantity(3);
            for (Underway& one : shipments) {
                if (one.lot != row.id<stock::Lot>(2)) continue;
                const Quantity part = std::min(arrived, one.quantity);
                one.quantity -= part;
                arrived -= part;
            }
        });
    std::erase_if(shipments, [](const Underway& one) { return one.quantity.is_zero(); });
    return shipments;
}

void rebuild_transfers(Tx& tx) {
    tx.execute("delete from transfer_line_balance");
    tx.execute(
        "insert into transfer_line_balance (transfer_id, line, shipped, received) "
        "select l.transfer_id, l.line, "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'shipped') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'received') as bigint), 0) "
        "from transfer_line l left join transfer_event e "
        "on e.transfer_id = l.transfer_id and e.line = l.line group by l.transfer_id, l.line");
}

}  // namespace storekeep::warehouse
