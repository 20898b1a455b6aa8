#include "modules/returns/return_receive.h"

#include "modules/ledger/entry.h"
#include "modules/returns/return_store.h"
#include "modules/returns/returned_goods_posting.h"
#include "modules/stock/cost.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::returns {

namespace {

const Rule more_than_authorized{
    "more_than_authorized",
    "{number} line {line} may bring {authorized} back and {received} have come; {quantity} more is "
    "too many"};
const Rule lot_not_shipped{
    "lot_not_shipped",
    "{number} line {line} has {away} of '{lot}' with the customer; {quantity} cannot come back"};
const Rule nothing_to_receive{"nothing_to_receive", "everything of {number} has come back"};

struct Arriving {
    ReturnLine* line;
    catalog::Item item;
    Quantity quantity;
    catalog::Bin bin;
    std::vector<stock::LotShare> lots;
};

std::vector<ReturnedLine> entries_of(const ReturnReceive& request, const CustomerReturn& found) {
    if (!request.lines.empty()) return request.lines;
    std::vector<ReturnedLine> entries;
    for (const ReturnLine& line : found.lines)
        if (line.open().is_positive()) {
            ReturnedLine entry;
            entry.line = line.line;
            entries.push_back(std::move(entry));
        }
    if (entries.empty())
        refuse(nothing_to_receive, "return", {{"number", found.document.number}});
    return entries;
}

Arriving arriving_line(Tx& tx, CustomerReturn& found, const catalog::Warehouse& warehouse,
                       const ReturnedLine& entry, const std::string& path) {
    ReturnLine& line = return_line(found, entry.line, path + ".line");
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    const Quantity left = line.open();
    const Quantity quantity =
        entry.quantity
            ? warehouse::base_quantity(tx, item, *entry.quantity, entry.unit, path)
            : warehouse::base_quantity(tx, item, left, {}, path);
    if (quantity > left)
        refuse(more_than_authorized, path + ".quantity",
               {{"number", found.document.number},
                {"line", std::to_string(line.line)},
                {"authorized", text(line.authorized - line.cancelled)},
                {"received", text(line.received)},
                {"quantity", text(quantity)}});
    const catalog::Bin bin =
        entry.bin ? catalog::bin_named(tx, warehouse, *entry.bin, path + ".bin")
                  : catalog::first_bin(tx, warehouse.id, "returns");
    return {&line, item, quantity, bin, stock::shares_of(tx, item, entry, quantity, false, path)};
}

// Goods come back as the lots that left: a serial number that this shipment did not send may lie in
// another bin. Goods that left without a lot may come as any.
void refuse_lots_not_away(Tx& tx, const CustomerReturn& found, const Arriving& one,
                          std::map<Id<stock::Lot>, Quantity>& away, const std::string& path) {
    if (one.item.tracking == "none" || away.contains(Id<stock::Lot>{})) return;
    for (const stock::LotShare& share : one.lots) {
        Quantity& left = away[share.lot];
        if (share.quantity > left)
            refuse(lot_not_shipped, path + (one.item.has_serials() ? ".serials" : ".lots"),
                   {{"number", found.document.number},
                    {"line", std::to_string(one.line->line)},
                    {"away", text(left)},
                    {"lot", stock::lot_text(tx, share.lot)},
                    {"quantity", text(share.quantity)}});
        left -= share.quantity;
    }
}

std::vector<Arriving> arriving_lines(Tx& tx, CustomerReturn& found,
                                     const std::vector<ReturnedLine>& entries) {
    const catalog::Warehouse warehouse = catalog::load_warehouse(tx, found.warehouse);
    std::map<std::int64_t, std::map<Id<stock::Lot>, Quantity>> away;
    std::vector<Arriving> arrivals;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        const Arriving one = arriving_line(tx, found, warehouse, entries[index], path);
        const std::int64_t line = one.line->line;
        if (!away.contains(line)) away[line] = lots_away(tx, found.shipment, line);
        refuse_lots_not_away(tx, found, one, away[line], path);
        one.line->received += one.quantity;  // the next line sees it
        arrivals.push_back(one);
    }
    for (const Arriving& one : arrivals) one.line->received -= one.quantity;
    return arrivals;
}

}  // namespace

void ReturnedLine::fields(Fields& f) {
    f.field("line", line, "the return's line");
    f.field("quantity", quantity, "how many came back; left out: all that may still come");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("bin", bin, "where they stand; left out: the first returns bin", "bin");
    tracked_fields(f);
}

void ReturnReceive::fields(Fields& f) {
    f.field("return", return_number, "the authorized return", "return");
    f.list("lines", lines, "what came back; left out: all that may still come");
}

Json receive(Tx& tx, const ReturnReceive& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<Arriving> arrivals = arriving_lines(tx, found, entries_of(request, found));
    const ledger::PostingRules rules(tx);
    for (const Arriving& one : arrivals)
        refuse_without_accounts(rules, one.item.category, found.warehouse,
                                ledger::role::cost_of_goods_sold);
    const Document document =
        register_document(tx, "return_receipt", "", request.date, request.memo.value_or(""));

    std::vector<stock::Move> moves;
    std::vector<stock::GiveBack> backs;
    std::vector<catalog::Item> items;  // of each of them
    for (const Arriving& one : arrivals) {
        for (const stock::LotShare& lot : one.lots) {
            moves.push_back({one.line->line, one.item.id, lot.lot, lot.quantity,
                             stock::outside(catalog::customer_place),
                             {one.bin.id, std::string(stock::inspection)}});
            insert_event(tx, found, *one.line,
                         {one.line->line, "received", document.id, {}, one.bin.id, lot.lot,
                          lot.quantity});
        }
        for (const auto& [pool, quantity] : stock::pools_of(one.item, found.warehouse, one.lots)) {
            backs.push_back({one.line->line, found.shipment, one.line->line, pool,
                             one.item.cost_method, quantity});
            items.push_back(one.item);
        }
    }
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    const std::vector<stock::CameIn> came = stock::give_back(tx, document, backs);
    std::vector<Valued> goods;
    Money value{0, tx.currency()};
    for (std::size_t index = 0; index < came.size(); ++index) {
        goods.push_back({items[index].id, items[index].category, came[index].value});
        value += came[index].value;
    }
    ledger::Entry entry = returned_goods(rules, document, found.warehouse, goods);
    for (std::size_t index = 0; index < came.size(); ++index)
        ledger::keep_out_of_stock(entry, rules, items[index], found.warehouse,
                                  came[index].variance);
    const ledger::Journal journal = ledger::post(tx, entry);
    note_event(tx, found.document.id, "received", document.number);
    Json result = answer(found).set("receipt", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation return_receive() {
    return operation<ReturnReceive>(
        "return.receive", "returns.handle",
        "Receives returned goods for inspection, at the cost at which they left.",
        {&return_not_found, &ledger::period_closed, &nothing_to_receive, &line_not_on_return,
         &must_be_positive, &catalog::unit_without_conversion, &conversion_not_exact,
         &more_than_authorized, &catalog::bin_not_found, &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active, &stock::lot_required, &stock::lot_not_found,
         &stock::lot_quantities_differ, &stock::serial_quantity_differs, &stock::lot_not_wanted,
         &lot_not_shipped, &ledger::account_role_missing, &stock::bin_frozen},
        receive);
}

}  // namespace storekeep::returns
