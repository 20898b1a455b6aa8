#include "modules/warehouse/transfer_receive.h"

#include "modules/ledger/entry.h"
#include "modules/stock/demand.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"
#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

namespace {

struct Arriving {
    TakenUnderway goods;
    Id<catalog::Bin> bin;
};

std::vector<TransferReceiveLine> entries_of(const TransferReceive& request,
                                            const Transfer& transfer) {
    if (!request.lines.empty()) return request.lines;
    std::vector<TransferReceiveLine> entries;
    for (const std::int64_t line : lines_underway(transfer)) {
        entries.emplace_back();
        entries.back().line = line;
    }
    return entries;
}

std::vector<Arriving> arriving_lines(Tx& tx, Transfer& transfer, const TransferReceive& request) {
    const catalog::Warehouse to = catalog::load_warehouse(tx, transfer.to);
    const std::vector<TransferReceiveLine> entries = entries_of(request, transfer);
    GoodsUnderway underway(tx, transfer);
    std::vector<Arriving> arriving;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        TakenUnderway goods = underway.take(entries[index], path);
        const catalog::Bin bin =
            entries[index].bin ? catalog::bin_named(tx, to, *entries[index].bin, path + ".bin")
                               : catalog::first_bin(tx, to.id, "receiving");
        arriving.push_back({std::move(goods), bin.id});
    }
    return arriving;
}

}  // namespace

void TransferReceiveLine::fields(Fields& f) {
    underway_fields(f);
    f.field("bin", bin, "where they stand now; left out: the first receiving bin", "bin");
}

void TransferReceive::fields(Fields& f) {
    f.field("number", number, "the transfer", "transfer");
    f.list("lines", lines, "what arrived; left out: all that is on its way");
}

Json receive_transfer(Tx& tx, const TransferReceive& request) {
    Transfer transfer = open_transfer(tx, request.number);
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<Arriving> arriving = arriving_lines(tx, transfer, request);
    const ledger::PostingRules rules(tx);
    for (const Arriving& one : arriving)
        refuse_without_accounts(rules, one.goods.item.category, transfer.to);
    const Document document = register_document(tx, "transfer_receipt", "", request.date,
                                                request.memo.value_or(""));

    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    std::vector<Valued> goods;
    std::vector<std::pair<const catalog::Item*, Money>> variances;
    Money value{0, tx.currency()};
    for (const Arriving& one : arriving)
        for (const Underway& part : one.goods.parts) {
            const catalog::Item& item = one.goods.item;
            const stock::Place place{one.bin, std::string(stock::available)};
            moves.push_back({one.goods.line, item.id, part.lot, part.quantity,
                             stock::outside(catalog::transit_place), place});
            arrivals.push_back({{one.bin, item.id, part.lot, place.status}, part.quantity});
            const stock::Pool pool = stock::pool_of(item, transfer.to, part.lot);
            const stock::CameIn came = stock::carry(
                tx, document,
                {one.goods.line, stock::transit_pool(item.id, part.lot), pool, item.cost_method,
                 part.quantity, part.shipment, one.goods.line});
            goods.push_back({item.id, item.category, came.value});
            variances.emplace_back(&item, came.variance);
            insert_event(tx, transfer, {one.goods.line, "received", document.id, part.lot,
                                        part.quantity, came.value, part.shipment});
            value += came.value;
        }
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    ledger::Entry entry = arrived(rules, document, transfer.to, goods);
    for (const auto& [item, variance] : variances)
        ledger::keep_out_of_stock(entry, rules, *item, transfer.to, variance);
    const ledger::Journal journal = ledger::post(tx, entry);
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
         &conversion_not_exact, &more_than_in_transit, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &lot_not_in_transit, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &ledger::account_role_missing,
         &stock::bin_frozen, &stock::negative_later},
        receive_transfer);
}

}  // namespace storekeep::warehouse
