#include "modules/purchasing/supplier_return_post.h"

#include "modules/purchasing/supplier_bill.h"
#include "modules/stock/lot_store.h"

namespace storekeep::purchasing {

namespace {

const Rule returned_receipt_reversed{
    "receipt_reversed", "{receipt} has been reversed; its goods are with the supplier"};
const Rule returned_before_received{
    "returned_before_received",
    "{receipt} is of {received}; its goods cannot go back on {date}, which is earlier"};
const Rule nothing_to_return{"nothing_to_return",
                             "nothing of {receipt} came damaged and is still here; say in 'lines' "
                             "what goes back"};
const Rule more_than_received{
    "more_than_received",
    "{receipt} line {line} brought {received}, of which {returned} went back; {quantity} more are "
    "too many"};

// Goods of one line, lot and place that leave.
struct Leaving {
    ReceiptLine* line;
    stock::Spot spot;
    Quantity quantity;
    std::string path;
};

struct Returning {
    Receipt receipt;
    std::vector<Leaving> leaving;
    std::map<std::int64_t, catalog::Item> items;  // by line
    std::map<std::int64_t, Quantity> quantities;  // likewise, of this return
};

void refuse_more_than_received(Tx& tx, const Returning& returning, const ReceiptLine& line,
                               Quantity quantity, const std::string& path) {
    const Quantity returned = sent_back(tx, returning.receipt.document.id, line.line);
    const auto earlier = returning.quantities.find(line.line);
    const Quantity with_this =
        returned + quantity +
        (earlier == returning.quantities.end() ? Quantity{} : earlier->second);
    if (with_this > line.quantity)
        refuse(more_than_received, path,
               {{"receipt", returning.receipt.document.number},
                {"line", std::to_string(line.line)},
                {"received", text(line.quantity)},
                {"returned", text(with_this - quantity)},
                {"quantity", text(quantity)}});
}

ReceiptLine& receipt_line(Receipt& receipt, std::int64_t number, const std::string& path) {
    for (ReceiptLine& line : receipt.lines)
        if (line.line == number) return line;
    refuse(receipt_line_not_found, path,
           {{"receipt", receipt.document.number}, {"line", std::to_string(number)}});
}

void add_entry(Tx& tx, Returning& returning, const catalog::Warehouse& warehouse,
               const SupplierReturnEntry& entry, const std::string& path) {
    ReceiptLine& line = receipt_line(returning.receipt, entry.line, path + ".line");
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    const UnitRatio ratio =
        catalog::unit_ratio(tx, item, entry.unit.value_or(""), path + ".unit");
    const std::string place = path + ".quantity";
    if (!entry.quantity.is_positive())
        refuse(must_be_positive, place, {{"field", place}, {"value", text(entry.quantity)}});
    const Quantity quantity = in_base(entry.quantity, ratio, item.step, place);
    refuse_more_than_received(tx, returning, line, quantity, place);
    const catalog::Bin bin = catalog::bin_named(tx, warehouse, entry.bin, path + ".bin");
    for (const stock::LotShare& share : stock::shares_of(tx, item, entry, quantity, false, path))
        returning.leaving.push_back(
            {&line, {bin.id, item.id, share.lot, entry.status}, share.quantity, place});
    returning.items[line.line] = item;
    returning.quantities[line.line] += quantity;
}

// The claim: what came damaged, went not back yet and lies here damaged.
void add_claim(Tx& tx, Returning& returning) {
    Receipt& receipt = returning.receipt;
    for (ReceiptLine& line : receipt.lines) {
        Quantity left = line.damaged - std::min(line.damaged, sent_back(tx, receipt.document.id,
                                                                        line.line));
        for (const Lying& place :
             lying(tx, line.item, receipt.warehouse, stock::damaged)) {
            const Quantity part = std::min(place.free, left);
            if (!part.is_positive()) break;
            returning.leaving.push_back(
                {&line, {place.bin, line.item, place.lot, std::string(stock::damaged)}, part,
                 "lines"});
            returning.items[line.line] = catalog::items_of(tx, {line.item}).front();
            returning.quantities[line.line] += part;
            left -= part;
        }
    }
    if (returning.leaving.empty())
        refuse(nothing_to_return, "lines", {{"receipt", receipt.document.number}});
}

void refuse_unless_there(stock::Balances& balances, const std::vector<Leaving>& leaving) {
    std::map<stock::Spot, Quantity> taken;
    for (const Leaving& one : leaving)
        stock::refuse_unless_free(balances, one.spot, taken[one.spot] += one.quantity, one.path);
}

// The unbilled ones go first: what was sent back before its bill is never owed.
SupplierReturnLine returned_line(Tx& tx, const ledger::PostingRules& rules,
                                 const Document& document, const Returning& returning,
                                 const ReceiptLine& received) {
    const catalog::Item& item = returning.items.at(received.line);
    const Quantity quantity = returning.quantities.at(received.line);
    SupplierReturnLine line{received.line, item, quantity,
                            std::min(quantity, received.quantity_open), {}, {}, {},
                            received.account,
                            rules.account(ledger::role::goods_returned_not_credited,
                                          item.category, returning.receipt.warehouse)};
    std::vector<stock::LotShare> lots;
    for (const Leaving& one : returning.leaving)
        if (one.line->line == received.line) lots.push_back({one.spot.lot, one.quantity});
    line.value = {0, tx.currency()};
    for (const auto& [pool, part] : stock::pools_of(item, returning.receipt.warehouse, lots))
        line.value += stock::issue_of(tx, document, {line.line, pool, item.cost_method, part},
                                      returning.receipt.document.id, line.line);
    line.unbilled_cost = share(line.value, line.unbilled, quantity);
    line.cleared = line.unbilled.is_zero() ? Money{0, tx.currency()}
                                           : cleared_value(received, line.unbilled);
    return line;
}

void keep_books(Tx& tx, const SupplierReturn& returned, const Receipt& receipt) {
    for (const SupplierReturnLine& line : returned.lines) {
        if (line.unbilled.is_positive())
            insert_match(tx, returned.document, *receipt.find(line.line),
                         {returned.receipt, line.line, line.unbilled, line.cleared});
        if (line.quantity > line.unbilled)
            insert_accrual(tx, returned.document,
                           {returned.document.id, line.line, line.credit_on,
                            line.quantity - line.unbilled, line.to_be_credited()});
    }
}

Json answer(const SupplierReturn& returned, const ledger::Journal& journal) {
    Money value{0, {}};
    Json lines = Json::list();
    for (const SupplierReturnLine& line : returned.lines) {
        value = lines.items().empty() ? line.value : value + line.value;
        lines.append(Json::object()
                         .set("line", line.line)
                         .set("item", line.item.sku)
                         .set("quantity", text(line.quantity))
                         .set("not_billed", text(line.unbilled))
                         .set("to_be_credited", text(line.to_be_credited())));
    }
    Json result = Json::object()
                      .set("supplier_return", returned.document.number)
                      .set("value", text(value))
                      .set("lines", std::move(lines));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace

void SupplierReturnEntry::fields(Fields& f) {
    f.field("line", line, "the receipt's line");
    f.field("quantity", quantity, "how many go back");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("bin", bin, "from where", "bin");
    f.choice("status", status, stock::statuses(), "which of the goods there");
    tracked_fields(f);
}

void SupplierReturnPost::fields(Fields& f) {
    f.field("receipt", receipt, "the receipt they came with", "receipt");
    f.field("number", number, "the return's number; left out: the next of the series");
    f.list("lines", lines, "what goes back; left out: what came damaged");
}

Json post_supplier_return(Tx& tx, const SupplierReturnPost& request) {
    const auto receipt = find_receipt(tx, request.receipt);
    if (!receipt) refuse(receipt_not_found, "receipt", {{"number", request.receipt}});
    if (receipt->document.reversed_by)
        refuse(returned_receipt_reversed, "receipt", {{"receipt", request.receipt}});
    if (request.date < receipt->document.date)
        refuse(returned_before_received, "date",
               {{"receipt", request.receipt},
                {"received", text(receipt->document.date)},
                {"date", text(request.date)}});
    ledger::refuse_when_closed(tx, request.date);
    Returning returning{*receipt, {}, {}, {}};
    const catalog::Warehouse warehouse = catalog::load_warehouse(tx, receipt->warehouse);
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        add_entry(tx, returning, warehouse, request.lines[index], in_list("lines", index));
    if (request.lines.empty()) add_claim(tx, returning);
    stock::Balances balances(tx);
    refuse_unless_there(balances, returning.leaving);
    const ledger::PostingRules rules(tx);
    const Document document = register_document(tx, "supplier_return", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));

    std::vector<stock::Move> moves;
    for (const Leaving& one : returning.leaving)
        moves.push_back({one.line->line, one.spot.item, one.spot.lot, one.quantity,
                         {one.spot.bin, one.spot.status},
                         stock::outside(catalog::supplier_place)});
    stock::record(balances, document, moves);
    SupplierReturn returned{document, receipt->document.id, receipt->supplier, receipt->warehouse,
                            {}};
    for (const ReceiptLine& line : receipt->lines)
        if (returning.quantities.contains(line.line))
            returned.lines.push_back(returned_line(tx, rules, document, returning, line));
    insert_supplier_return(tx, returned);
    keep_books(tx, returned, *receipt);
    const ledger::Journal journal = ledger::post(tx, goods_sent_back(rules, returned));
    note_event(tx, receipt->document.id, "sent back", document.number);
    return answer(returned, journal);
}

Operation supplier_return_post() {
    return operation<SupplierReturnPost>(
        "supplier_return.post", "purchasing.receive",
        "Sends goods of a receipt back to the supplier, to be credited or not billed at all.",
        {&receipt_not_found,
         &returned_receipt_reversed,
         &returned_before_received,
         &ledger::period_closed,
         &receipt_line_not_found,
         &catalog::unit_without_conversion,
         &must_be_positive,
         &conversion_not_exact,
         &more_than_received,
         &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active,
         &stock::lot_required,
         &stock::lot_not_found,
         &stock::lot_quantities_differ,
         &stock::serial_quantity_differs,
         &stock::lot_not_wanted,
         &nothing_to_return,
         &stock::not_enough_in_bin,
         &stock::allocated_to_others,
         &number_taken,
         &stock::bin_frozen,
         &stock::negative_later,
         &ledger::account_role_missing},
        post_supplier_return);
}

}  // namespace storekeep::purchasing
