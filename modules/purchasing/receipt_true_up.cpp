#include "modules/purchasing/receipt_true_up.h"

#include "modules/purchasing/supplier_bill.h"
#include "modules/purchasing/true_up.h"

namespace storekeep::purchasing {

namespace {

const Rule trued_up_reversed{"receipt_reversed", "{receipt} has been reversed; nothing is to come"};
const Rule receipt_not_provisional{"receipt_not_provisional",
                                   "{receipt} came with its paper; correct it by its bill"};
const Rule receipt_final{"receipt_final",
                         "{receipt} is final by {by}; reverse {by} to change it again"};
const Rule trued_up_before_received{
    "trued_up_before_received",
    "{receipt} is of {received}; it cannot be made final on {date}, which is earlier"};

Receipt provisional_receipt(Tx& tx, const ReceiptTrueUp& request) {
    auto receipt = find_receipt(tx, request.number);
    if (!receipt) refuse(receipt_not_found, "number", {{"number", request.number}});
    if (receipt->document.reversed_by)
        refuse(trued_up_reversed, "number", {{"receipt", request.number}});
    if (!receipt->provisional)
        refuse(receipt_not_provisional, "number", {{"receipt", request.number}});
    const std::string by = true_up_of(tx, receipt->document.id);
    if (!by.empty()) refuse(receipt_final, "number", {{"receipt", request.number}, {"by", by}});
    if (request.date < receipt->document.date)
        refuse(trued_up_before_received, "date",
               {{"receipt", request.number},
                {"received", text(receipt->document.date)},
                {"date", text(request.date)}});
    return std::move(*receipt);
}

// The right value of what is not billed yet, less what it was thought to be.
TrueUpLine true_up_line(const Receipt& receipt, const TrueUpEntry& entry,
                        const std::string& path) {
    const ReceiptLine* line = receipt.find(entry.line);
    if (!line)
        refuse(receipt_line_not_found, path + ".line",
               {{"receipt", receipt.document.number}, {"line", std::to_string(entry.line)}});
    if (entry.price.is_negative())
        refuse(value_not_negative, path + ".price",
               {{"field", path + ".price"}, {"value", text(entry.price)}});
    const Money whole =
        amount_of(entry.price, line->quantity, receipt.rate.from, path + ".price");
    const Money right = share(whole, line->quantity_open, line->quantity);
    return {line->line, entry.price,
            receipt.rate.value_of(right - expected_amount(*line, line->quantity_open))};
}

}  // namespace

void TrueUpEntry::fields(Fields& f) {
    f.field("line", line, "the receipt's line");
    f.field("price", price, "what one base unit costs, as its paper says, in the order's currency");
}

void ReceiptTrueUp::fields(Fields& f) {
    f.field("number", number, "the provisional receipt", "receipt");
    f.list("lines", lines, "what costs another price than was thought; left out: nothing does");
}

Json true_up(Tx& tx, const ReceiptTrueUp& request) {
    const Receipt receipt = provisional_receipt(tx, request);
    ledger::refuse_when_closed(tx, request.date);
    std::vector<TrueUpLine> lines;
    std::set<std::int64_t> numbers;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const std::string path = in_list("lines", index);
        lines.push_back(true_up_line(receipt, request.lines[index], path));
        if (!numbers.insert(lines.back().line).second)
            refuse(line_repeated, path + ".line", {{"line", std::to_string(lines.back().line)}});
    }
    const TrueUp posted{
        register_document(tx, "true_up", {}, request.date, request.memo.value_or("")),
        receipt.document.id, lines};
    insert_true_up(tx, posted);
    const ledger::Journal journal = change_cost(tx, posted.document, receipt, lines);
    note_event(tx, receipt.document.id, "final", posted.document.number);
    Money difference{0, tx.currency()};
    for (const TrueUpLine& line : lines) difference += line.difference;
    Json result = Json::object()
                      .set("true_up", posted.document.number)
                      .set("receipt", receipt.document.number)
                      .set("difference", text(difference));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation receipt_true_up() {
    return operation<ReceiptTrueUp>(
        "receipt.true_up", "purchasing.bill",
        "Makes a provisional receipt final, at the right price once its paper is here.",
        {&receipt_not_found, &trued_up_reversed, &receipt_not_provisional, &receipt_final,
         &trued_up_before_received, &ledger::period_closed, &receipt_line_not_found,
         &value_not_negative, &line_repeated, &ledger::account_role_missing},
        true_up);
}

}  // namespace storekeep::purchasing
