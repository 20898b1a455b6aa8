#include "modules/returns/return_store.h"

#include "core/must.h"

namespace storekeep::returns {

namespace {

Shipped shipped_of(Reads& reads, Document document) {
    const auto row = reads.first(
        "select o.customer_id, s.warehouse_id, o.currency from shipment s "
        "join sales_order o on o.id = s.order_id where s.id = $1",
        document.id);
    must(row.has_value(), "a shipment belongs to an order");
    Shipped shipped{std::move(document), row->id<catalog::Partner>(0),
                    row->id<catalog::Warehouse>(1), Currency::named(row->text(2)), {}};
    reads.each(
        "select l.line, l.item_id, i.sku, b.quantity, b.returned, b.invoiced, b.invoiced_amount "
        "from shipment_line l join item i on i.id = l.item_id "
        "join shipment_line_balance b on b.shipment_id = l.shipment_id and b.line = l.line "
        "where l.shipment_id = $1 order by l.line",
        {bind(shipped.document.id)}, [&](const Row& line) {
            shipped.lines.push_back({line.integer(0), line.id<catalog::Item>(1), line.text(2),
                                     line.quantity(3), line.quantity(4), line.quantity(5),
                                     line.money(6, shipped.currency)});
        });
    return shipped;
}

void write_balance(Tx& tx, Id<Document> of, const ReturnLine& line) {
    tx.upsert_row("return_line_balance",
                  "return_id, line, cancelled, received, accepted, rejected, disposed, repaired, "
                  "credited",
                  2, of, line.line, line.cancelled, line.received, line.accepted, line.rejected,
                  line.disposed, line.repaired, line.credited);
}

}  // namespace

std::optional<Shipped> find_shipped(Reads& reads, const std::string& shipment) {
    const auto document = find_document(reads, "shipment", shipment);
    if (!document || document->reverses) return std::nullopt;
    return shipped_of(reads, *document);
}

Shipped load_shipped(Reads& reads, Id<Document> shipment) {
    return shipped_of(reads, load_document(reads, shipment));
}

std::vector<Id<Document>> invoices_of(Reads& reads, Id<Document> shipment) {
    std::vector<Id<Document>> invoices;
    reads.each(
        "select distinct l.invoice_id from invoice_line l "
        "left join document r on r.reverses_id = l.invoice_id "
        "join document d on d.id = l.invoice_id "
        "where l.shipment_id = $1 and r.id is null and d.reverses_id is null "
        "order by l.invoice_id",
        {bind(shipment)}, [&](const Row& row) { invoices.push_back(row.id<Document>(0)); });
    return invoices;
}

std::map<Id<stock::Lot>, Quantity> lots_away(Reads& reads, Id<Document> shipment,
                                             std::int64_t line) {
    std::map<Id<stock::Lot>, Quantity> lots;
    reads.each(
        "select x.lot_id, cast(sum(x.quantity) as bigint) from ("
        "select lot_id, quantity from stock_move where document_id = $1 and line = $2 "
        "union all select e.lot_id, -e.quantity from customer_return r "
        "join return_event e on e.return_id = r.id "
        "where r.shipment_id = $1 and e.line = $2 and e.kind = 'received') x group by x.lot_id",
        {bind(shipment), bind(line)},
        [&](const Row& row) { lots[row.id<stock::Lot>(0)] = row.quantity(1); });
    return lots;
}

namespace {

CustomerReturn loaded(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select o.customer_id, c.shipment_id, c.warehouse_id from customer_return c "
        "join shipment s on s.id = c.shipment_id join sales_order o on o.id = s.order_id "
        "where c.id = $1",
        document.id);
    must(row.has_value(), "a return's document has its return");
    CustomerReturn found{document, row->id<catalog::Partner>(0), row->id<Document>(1),
                         row->id<catalog::Warehouse>(2), {}};
    reads.each(
        "select l.line, l.item_id, i.sku, l.authorized, l.reason, b.received, b.accepted, "
        "b.rejected, b.disposed, b.credited, b.repaired, b.cancelled from return_line l "
        "join item i on i.id = l.item_id "
        "join return_line_balance b on b.return_id = l.return_id and b.line = l.line "
        "where l.return_id = $1 order by l.line",
        {bind(document.id)}, [&](const Row& line) {
            found.lines.push_back({line.integer(0), line.id<catalog::Item>(1), line.text(2),
                                   line.quantity(3), line.text(4), line.quantity(5),
                                   line.quantity(6), line.quantity(7), line.quantity(8),
                                   line.quantity(9), line.quantity(10), line.quantity(11)});
        });
    return found;
}

// What is authorized and not cancelled is on its way, for who authorizes the next return.
void add_returning(Tx& tx, Id<Document> shipment, std::int64_t line, Quantity quantity) {
    tx.execute(
        "update shipment_line_balance set returned = returned + $1 "
        "where shipment_id = $2 and line = $3",
        quantity, shipment, line);
}

}  // namespace

void insert_return(Tx& tx, const CustomerReturn& made) {
    tx.insert_row("customer_return", "id, customer_id, shipment_id, warehouse_id",
                  made.document.id, made.customer, made.shipment, made.warehouse);
    for (const ReturnLine& line : made.lines) {
        tx.insert_row("return_line", "return_id, line, shipment_id, item_id, authorized, reason",
                      made.document.id, line.line, made.shipment, line.item, line.authorized,
                      line.reason);
        add_returning(tx, made.shipment, line.line, line.authorized);
        write_balance(tx, made.document.id, line);
    }
}

CustomerReturn return_named(Reads& reads, const std::string& number, const std::string& field) {
    const auto document = find_document(reads, "return", number);
    if (!document) refuse(return_not_found, field, {{"number", number}});
    return loaded(reads, *document);
}

CustomerReturn return_of(Reads& reads, Id<Document> document) {
    const auto row =
        reads.first("select min(return_id) from return_event where document_id = $1", document);
    return loaded(reads, load_document(reads, row->id<Document>(0)));
}

void insert_event(Tx& tx, const CustomerReturn& of, ReturnLine& line, const ReturnEvent& event) {
    if (event.quantity.is_zero()) return;
    tx.insert_row("return_event",
                  "id, return_id, line, kind, document_id, disposition, bin_id, lot_id, quantity, "
                  "sequence",
                  tx.next_id<ReturnEvent>(), of.document.id, line.line, event.kind,
                  event.document ? bind(event.document) : Value{}, event.disposition,
                  event.bin ? bind(event.bin) : Value{}, event.lot, event.quantity,
                  tx.sequence());
    if (event.kind == "received") line.received += event.quantity;
    if (event.kind == "accepted") line.accepted += event.quantity;
    if (event.kind == "rejected") line.rejected += event.quantity;
    if (event.kind == "disposed") line.disposed += event.quantity;
    if (event.kind == "repaired") line.repaired += event.quantity;
    if (event.kind == "credited") line.credited += event.quantity;
    if (event.kind == "cancelled") {
        line.cancelled += event.quantity;
        add_returning(tx, of.shipment, line.line, -event.quantity);
    }
    write_balance(tx, of.document.id, line);
}

std::vector<ReturnEvent> events_of(Reads& reads, Id<Document> document) {
    std::vector<ReturnEvent> events;
    reads.each(
        "select line, kind, disposition, bin_id, lot_id, quantity from return_event "
        "where document_id = $1 order by id",
        {bind(document)}, [&](const Row& row) {
            events.push_back({row.integer(0), row.text(1), document, row.text(2),
                              row.id_or_none<catalog::Bin>(3), row.id<stock::Lot>(4),
                              row.quantity(5)});
        });
    return events;
}

std::vector<Standing> standing(Reads& reads, Id<Document> return_id, std::int64_t line) {
    std::vector<Standing> places;
    const std::string standing_events =
        "select e.document_id, e.bin_id, e.lot_id, e.quantity from return_event e "
        "left join document r on r.reverses_id = e.document_id "
        "where e.return_id = $1 and e.line = $2 and e.quantity > 0 and r.id is null ";
    reads.each(
        standing_events + "and e.kind = 'received' order by e.id",
        {bind(return_id), bind(line)}, [&](const Row& row) {
            places.push_back({row.id<Document>(0), row.id<catalog::Bin>(1),
                              row.id<stock::Lot>(2), row.quantity(3)});
        });
    reads.each(
        standing_events + "and e.kind = 'disposed' order by e.id",
        {bind(return_id), bind(line)}, [&](const Row& row) {
            Quantity gone = row.quantity(3);
            for (Standing& place : places) {
                if (place.bin != row.id<catalog::Bin>(1) || place.lot != row.id<stock::Lot>(2))
                    continue;
                const Quantity part = std::min(gone, place.quantity);
                place.quantity -= part;
                gone -= part;
            }
        });
    std::erase_if(places, [](const Standing& place) { return place.quantity.is_zero(); });
    return places;
}

std::vector<Standing> under_repair(Reads& reads, Id<Document> return_id, std::int64_t line) {
    std::vector<Standing> places;
    const auto first = reads.first(
        "select min(e.document_id) from return_event e "
        "left join document r on r.reverses_id = e.document_id where e.return_id = $1 "
        "and e.line = $2 and e.kind = 'received' and e.quantity > 0 and r.id is null",
        return_id, line);
    reads.each(
        "select x.bin_id, x.lot_id, cast(sum(x.quantity) as bigint) from ("
        "select m.to_bin_id as bin_id, m.lot_id, m.quantity from stock_move m "
        "where m.to_status = 'repair' and m.line = $2 and m.document_id in ("
        "select e.document_id from return_event e "
        "left join document r on r.reverses_id = e.document_id where e.return_id = $1 "
        "and e.line = $2 and e.kind = 'disposed' and e.quantity > 0 and r.id is null) "
        "union all select e.bin_id, e.lot_id, -e.quantity from return_event e "
        "where e.return_id = $1 and e.line = $2 and e.kind = 'repaired') x "
        "group by x.bin_id, x.lot_id having sum(x.quantity) > 0 order by x.bin_id, x.lot_id",
        {bind(return_id), bind(line)}, [&](const Row& row) {
            places.push_back({first->id<Document>(0), row.id<catalog::Bin>(0),
                              row.id<stock::Lot>(1), row.quantity(2)});
        });
    return places;
}

void insert_credit_note(Tx& tx, const CreditNote& note) {
    tx.insert_row("credit_note",
                  "id, customer_id, return_id, restocking_fee, total, currency, rate, value",
                  note.document.id, note.customer, note.return_id, note.restocking_fee,
                  note.total, note.rate.from.code(), note.rate.rate, note.value);
    for (const CreditLine& line : note.lines)
        tx.insert_row("credit_note_line", "credit_note_id, line, item_id, quantity, amount, value",
                      note.document.id, line.line, line.item, line.quantity, line.amount,
                      line.value);
}

CreditNote load_credit_note(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select customer_id, return_id, restocking_fee, total, currency, rate, value "
        "from credit_note where id = $1",
        document.id);
    must(row.has_value(), "a credit note's document has its credit note");
    const Currency currency = Currency::named(row->text(4));
    CreditNote note{document, row->id<catalog::Partner>(0), row->id<Document>(1),
                    row->money(2, currency), row->money(3, currency), {}, {},
                    {currency, reads.currency(), {row->integer(5)}}, {},
                    row->money(6, reads.currency())};
    reads.each(
        "select l.line, l.item_id, i.category_id, l.quantity, l.amount, l.value "
        "from credit_note_line l join item i on i.id = l.item_id where l.credit_note_id = $1 "
        "order by l.line",
        {bind(document.id)}, [&](const Row& line) {
            note.lines.push_back({line.integer(0), line.id<catalog::Item>(1),
                                  line.id_or_none<catalog::Category>(2), line.quantity(3),
                                  line.money(4, currency), line.money(5, reads.currency())});
        });
    return note;
}

CreditedSoFar credited_so_far(Reads& reads, const Shipped& shipped, std::int64_t line) {
    const auto row = reads.first(
        "select coalesce(cast(sum(l.quantity) as bigint), 0), "
        "coalesce(cast(sum(l.amount) as bigint), 0) from customer_return r "
        "join credit_note n on n.return_id = r.id "
        "join credit_note_line l on l.credit_note_id = n.id "
        "where r.shipment_id = $1 and l.line = $2",
        shipped.document.id, line);
    return {row->quantity(0), row->money(1, shipped.currency)};
}

std::optional<BilledTax> billed_tax(Reads& reads, Id<Document> shipment, std::int64_t line) {
    const auto charged = reads.first(
        "select t.code, t.rate, t.paper_tax, t.base, t.tax, t.account_id, t.posted, t.currency "
        "from invoice_line i "
        "join tax_line t on t.document_id = i.invoice_id and t.line = i.line "
        "join document d on d.id = i.invoice_id "
        "left join document r on r.reverses_id = i.invoice_id "
        "where i.shipment_id = $1 and i.shipment_line = $2 and d.reverses_id is null "
        "and r.id is null",
        shipment, line);
    if (!charged) return std::nullopt;
    const auto credited = reads.first(
        "select coalesce(cast(-sum(t.paper_tax) as bigint), 0) from ("
        "select n.id from customer_return r join credit_note n on n.return_id = r.id "
        "where r.shipment_id = $1 "
        "union select d.id from customer_return r join credit_note n on n.return_id = r.id "
        "join document d on d.reverses_id = n.id where r.shipment_id = $1) c "
        "join tax_line t on t.document_id = c.id and t.line = $2",
        shipment, line);
    const Currency currency = reads.currency();
    const Currency paper = Currency::named(charged->text(7));
    return BilledTax{{line, charged->text(0), accounting::TaxSide::sales, charged->percent(1),
                      charged->money(2, paper), charged->money(3, currency),
                      charged->money(4, currency), charged->id<ledger::Account>(5),
                      charged->money(6, currency)},
                     credited->money(0, paper)};
}

std::map<std::int64_t, Quantity> replaced_so_far(Reads& reads, Id<Document> return_id) {
    std::map<std::int64_t, Quantity> replaced;
    reads.each(
        "select x.line, cast(sum(x.quantity) as bigint) from return_replacement x "
        "join sales_order o on o.id = x.order_id "
        "where x.return_id = $1 and o.status <> 'cancelled' group by x.line",
        {bind(return_id)}, [&](const Row& row) { replaced[row.integer(0)] = row.quantity(1); });
    return replaced;
}

void insert_replacement(Tx& tx, Id<Document> return_id, std::int64_t line, Id<Document> order,
                        std::int64_t order_line, Quantity quantity) {
    tx.insert_row("return_replacement", "order_id, order_line, return_id, line, quantity", order,
                  order_line, return_id, line, quantity);
}

void rebuild_balances(Tx& tx) {
    tx.execute("delete from return_line_balance");
    tx.execute(
        "insert into return_line_balance (return_id, line, cancelled, received, accepted, "
        "rejected, disposed, repaired, credited) select l.return_id, l.line, "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'cancelled') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'received') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'accepted') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'rejected') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'disposed') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'repaired') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'credited') as bigint), 0) "
        "from return_line l left join return_event e "
        "on e.return_id = l.return_id and e.line = l.line group by l.return_id, l.line");
    tx.execute(
        "update shipment_line_balance set returned = coalesce((select "
        "cast(sum(l.authorized - b.cancelled) as bigint) from return_line l "
        "join return_line_balance b on b.return_id = l.return_id and b.line = l.line "
        "where l.shipment_id = shipment_line_balance.shipment_id "
        "and l.line = shipment_line_balance.line), 0)");
}

}  // namespace storekeep::returns
