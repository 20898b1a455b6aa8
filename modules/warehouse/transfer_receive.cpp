#include "modules/warehouse/transfer_receive.h"

#include "modules/stock/demand.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"
#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

namespace {

const Rule more_than_in_transit{
    "more_than_in_transit",
    "{number} line {line} has {underway} on its way; {wanted} cannot arrive"};
const Rule lot_not_in_transit{
    "lot_not_in_transit",
    "{number} line {line} has {underway} of '{lot}' on its way; {wanted} cannot arrive"};
const Rule nothing_in_transit{"nothing_in_transit", "nothing of {number} is on its way"};

struct Arriving {
    TransferLine* line;
    catalog::Item item;
    Id<catalog::Bin> bin;
    std::vector<Underway> parts;
};

std::vector<TransferReceiveLine> entries_of(const TransferReceive& request,
                                            const Transfer& transfer) {
    if (!request.lines.empty()) return request.lines;
    std::vector<TransferReceiveLine> entries;
    for (const TransferLine& line : transfer.lines) {
        if (line.shipped == line.received) continue;
        entries.emplace_back();
        entries.back().line = line.line;
    }
    if (entries.empty())
        refuse(nothing_in_transit, "number", {{"number", transfer.document.number}});
    return entries;
}

// Which lots arrived: those that were named; all, or the only one there is, need no name.
std::vector<stock::LotShare> lots_arriving(Tx& tx, const catalog::Item& item,
                                           const TransferReceiveLine& entry, Quantity quantity,
                                           const std::vector<Underway>& on_way,
                                           const std::string& path) {
    std::map<Id<stock::Lot>, Quantity> lots;
    Quantity left;
    for (const Underway& one : on_way) {
        lots[one.lot] += one.quantity;
        left += one.quantity;
    }
    std::erase_if(lots, [](const auto& one) { return one.second.is_zero(); });
    if (!entry.lots.empty() || !entry.serials.empty() || (lots.size() > 1 && quantity < left))
        return stock::shares_of(tx, item, entry, quantity, false, path);
    std::vector<stock::LotShare> shares;
    for (const auto& [lot, underway] : lots) shares.push_back({lot, std::min(underway, quantity)});
    return shares;
}

std::vector<Underway> take_underway(std::vector<Underway>& on_way, const stock::LotShare& share) {
    std::vector<Underway> parts;
    Quantity left = share.quantity;
    for (Underway& one : on_way) {
        const Quantity part = std::min(one.quantity, left);
        if (one.lot != share.lot || !part.is_positive()) continue;
        parts.push_back({one.shipment, one.lot, part});
        one.quantity -= part;
        left -= part;
    }
    return parts;
}

Quantity underway_of(const std::vector<Underway>& on_way, Id<stock::Lot> lot) {
    Quantity sum;
    for (const Underway& one : on_way)
        if (one.lot == lot) sum += one.quantity;
    return sum;
}

Arriving arriving_line(Tx& tx, Transfer& transfer, const catalog::Warehouse& to,
                       const TransferReceiveLine& entry, std::vector<Underway>& on_way,
                       const std::string& path) {
    TransferLine& line = transfer_line(transfer, entry.line, path + ".line");
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    Quantity left;
    for (const Underway& one : on_way) left += one.quantity;
    const Quantity quantity = entry.quantity
                                  ? base_quantity(tx, item, *entry.quantity, entry.unit, path)
                                  : base_quantity(tx, item, left, {}, path);
    if (quantity > left)
        refuse(more_than_in_transit, path + ".quantity",
               {{"number", transfer.document.number},
                {"line", std::to_string(line.line)},
                {"underway", text(left)},
                {"wanted", text(quantity)}});
    const catalog::Bin bin = entry.bin ? catalog::bin_named(tx, to, *entry.bin, path + ".bin")
                                       : catalog::first_bin(tx, to.id, "receiving");
    Arriving arriving{&line, item, bin.id, {}};
    for (const stock::LotShare& share : lots_arriving(tx, item, entry, quantity, on_way, path)) {
        const Quantity there = underway_of(on_way, share.lot);
        if (share.quantity > there)
            refuse(lot_not_in_transit, path + (entry.lots.empty() ? ".serials" : ".lots"),
                   {{"number", transfer.document.number},
                    {"line", std::to_string(line.line)},
                    {"underway", text(there)},
                    {"lot", stock::lot_text(tx, share.lot)},
                    {"wanted", text(share.quantity)}});
        for (Underway& part : take_underway(on_way, share))
            arriving.parts.push_back(std::move(part));
    }
    return arriving;
}

}  // namespace

void TransferReceiveLine::fields(Fields& f) {
    f.field("line", line, "the transfer's line");
    f.field("bin", bin, "where they stand now; left out: the first receiving bin", "bin");
    f.field("quantity", quantity, "how many arrived; left out: all that is on its way");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    tracked_fields(f);
}

void TransferReceive::fields(Fields& f) {
    f.field("number", number, "the transfer", "transfer");
    f.list("lines", lines, "what arrived; left out: all that is on its way");
}

Json receive_transfer(Tx& tx, const TransferReceive& request) {
    Transfer transfer = open_transfer(tx, request.number);
    ledger::refuse_when_closed(tx, request.date);
    const catalog::Warehouse to = catalog::load_warehouse(tx, transfer.to);
    const std::vector<TransferReceiveLine> entries = entries_of(request, transfer);
    std::map<std::int64_t, std::vector<Underway>> on_way;
    std::vector<Arriving> arriving;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::int64_t line = entries[index].line;
        if (!on_way.contains(line)) on_way[line] = underway(tx, transfer.document.id, line);
        arriving.push_back(arriving_line(tx, transfer, to, entries[index], on_way[line],
                                         in_list("lines", index)));
    }
    const ledger::PostingRules rules(tx);
    for (const Arriving& one : arriving)
        refuse_without_accounts(rules, one.item.category, transfer.to);
    const Document document = register_document(tx, "transfer_receipt", "", request.date,
                                                request.memo.value_or(""));

    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    std::vector<Carried> goods;
    Money value{0, tx.currency()};
    for (const Arriving& one : arriving)
        for (const Underway& part : one.parts) {
            const stock::Place place{one.bin, std::string(stock::available)};
            moves.push_back({one.line->line, one.item.id, part.lot, part.quantity,
                             stock::outside(catalog::transit_place), place});
            arrivals.push_back({{one.bin, one.item.id, part.lot, place.status}, part.quantity});
            const stock::Pool pool = stock::pool_of(one.item, transfer.to, part.lot);
            const Money carried =
                stock::carry(tx, document,
                             {one.line->line, stock::transit_pool(pool), pool,
                              one.item.cost_method, part.quantity, part.shipment,
                              one.line->line});
            goods.push_back({one.item.id, one.item.category, carried});
            insert_event(tx, transfer, *one.line,
                         {"received", document.id, part.lot, part.quantity, carried});
            value += carried;
        }
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    const ledger::Journal journal = ledger::post(tx, arrived(rules, document, transfer.to, goods));
    stock::fill_backorders(balances, transfer.to, arrivals);
    note_event(tx, transfer.document.id, "received", document.number);
    Json result = answer(transfer).set("receipt", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation transfer_receive_operation() {
    return operation<TransferReceive>(
        "transfer.receive", "warehouse.work",
        "Receives goods in transit, at the value they left with",
        {&transfer_not_found, &transfer_cancelled, &ledger::period_closed, &nothing_in_transit,
         &line_not_on_transfer, &must_be_positive, &catalog::unit_without_conversion,
         &conversion_not_exact, &more_than_in_transit, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &lot_not_in_transit, &ledger::account_role_missing,
         &stock::negative_later},
        receive_transfer);
}

}  // namespace storekeep::warehouse
