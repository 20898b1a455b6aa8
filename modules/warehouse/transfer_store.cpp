#include "core/must.h"
#include "core/text.h"
#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

namespace {

void write_balance(Tx& tx, Id<Document> transfer, const TransferLine& line) {
    tx.upsert_row("transfer_line_balance", "transfer_id, line, shipped, received, written_off", 2,
                  transfer, line.line, line.shipped, line.received, line.written_off);
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

namespace {

Transfer load_transfer(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select from_warehouse_id, to_warehouse_id, expected, state, version from transfer "
        "where id = $1",
        document.id);
    must(row.has_value(), "a transfer's document has its transfer");
    Transfer transfer{document,     row->id<catalog::Warehouse>(0), row->id<catalog::Warehouse>(1),
                      row->date(2), row->text(3),                   row->integer(4),
                      {}};
    reads.each(
        "select l.line, l.item_id, i.sku, l.quantity, b.shipped, b.received, b.written_off "
        "from transfer_line l join item i on i.id = l.item_id join transfer_line_balance b "
        "on b.transfer_id = l.transfer_id and b.line = l.line "
        "where l.transfer_id = $1 order by l.line",
        {bind(document.id)}, [&](const Row& line) {
            transfer.lines.push_back({line.integer(0), line.id<catalog::Item>(1), line.text(2),
                                      line.quantity(3), line.quantity(4), line.quantity(5),
                                      line.quantity(6)});
        });
    return transfer;
}

}  // namespace

Transfer open_transfer(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "transfer", number);
    if (!document) refuse(transfer_not_found, "number", {{"number", number}});
    Transfer transfer = load_transfer(reads, *document);
    if (transfer.state == "cancelled") refuse(transfer_cancelled, "number", {{"number", number}});
    return transfer;
}

void cancel_transfer(Tx& tx, Transfer& transfer) {
    transfer.state = "cancelled";
    tx.execute("update transfer set state = $1, version = $2 where id = $3", transfer.state,
               ++transfer.version, transfer.document.id);
}

void insert_event(Tx& tx, Transfer& transfer, const TransferEvent& event) {
    tx.insert_row("transfer_event",
                  "id, transfer_id, line, kind, document_id, lot_id, quantity, value, shipment_id",
                  tx.next_id<TransferEvent>(), transfer.document.id, event.line, event.kind,
                  event.document, event.lot, event.quantity, event.value, event.shipment);
    for (TransferLine& line : transfer.lines) {
        if (line.line != event.line) continue;
        (event.kind == "shipped"    ? line.shipped
         : event.kind == "received" ? line.received
                                    : line.written_off) += event.quantity;
        write_balance(tx, transfer.document.id, line);
    }
}

std::vector<TransferEvent> events_of(Reads& reads, Id<Document> document) {
    std::vector<TransferEvent> events;
    reads.each(
        "select line, kind, document_id, lot_id, quantity, value, shipment_id "
        "from transfer_event where document_id = $1 order by id",
        {bind(document)}, [&](const Row& row) {
            events.push_back({row.integer(0), row.text(1), row.id<Document>(2),
                              row.id<stock::Lot>(3), row.quantity(4),
                              row.money(5, reads.currency()), row.id<Document>(6)});
        });
    return events;
}

Transfer transfer_of(Reads& reads, Id<Document> document) {
    const auto row = reads.first(
        "select transfer_id from transfer_event where document_id = $1 limit 1", document);
    must(row.has_value(), "what sends or receives goods belongs to a transfer");
    return load_transfer(reads, load_document(reads, row->id<Document>(0)));
}

std::string resting_on_shipment(Reads& reads, Id<Document> shipment) {
    std::vector<std::string> numbers;
    reads.each(
        "select distinct d.number from transfer_event e join document d on d.id = e.document_id "
        "left join document r on r.reverses_id = d.id "
        "where e.transfer_id = (select transfer_id from transfer_event where document_id = $1 "
        "limit 1) and e.shipment_id = $1 and e.kind <> 'shipped' and d.reverses_id is null "
        "and r.id is null order by d.number",
        {bind(shipment)}, [&](const Row& row) { numbers.push_back(row.text(0)); });
    return joined(numbers, ", ");
}

std::vector<Underway> underway(Reads& reads, Id<Document> transfer, std::int64_t line) {
    std::vector<Underway> shipments;
    reads.each(
        "select shipment_id, lot_id, cast(sum(case when kind = 'shipped' then quantity "
        "else -quantity end) as bigint) from transfer_event "
        "where transfer_id = $1 and line = $2 group by shipment_id, lot_id "
        "order by shipment_id, min(id)",
        {bind(transfer), bind(line)}, [&](const Row& row) {
            const Quantity quantity = row.quantity(2);
            if (quantity.is_positive())
                shipments.push_back({row.id<Document>(0), row.id<stock::Lot>(1), quantity});
        });
    return shipments;
}

void rebuild_transfers(Tx& tx) {
    tx.execute("delete from transfer_line_balance");
    tx.execute(
        "insert into transfer_line_balance (transfer_id, line, shipped, received, written_off) "
        "select l.transfer_id, l.line, "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'shipped') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'received') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'written_off') as bigint), 0) "
        "from transfer_line l left join transfer_event e "
        "on e.transfer_id = l.transfer_id and e.line = l.line group by l.transfer_id, l.line");
}

}  // namespace storekeep::warehouse
