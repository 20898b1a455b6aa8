#include "modules/warehouse/count_approve.h"

#include "modules/access/approval.h"
#include "modules/warehouse/adjustment_request.h"
#include "modules/warehouse/count_task.h"

namespace storekeep::warehouse {

namespace {

const Rule nothing_counted{"nothing_counted", "nothing of {number} is counted yet"};
const Rule recount_missing{"recount_missing",
                           "{item} in bin {bin} differs by more than is tolerated; somebody else "
                           "counts it again first"};
const Rule adjusted_meanwhile{
    "adjusted_meanwhile",
    "{by} adjusted {item} in bin {bin} since the moment of the count; count it again"};
const Rule moved_meanwhile{
    "moved_meanwhile",
    "of {item} in bin {bin} {booked} were booked and {counted} counted, and {there} are left there "
    "since; count it again"};

// A difference can be told from moves since, but not from another adjustment of the same goods.
void refuse_when_overtaken(stock::Balances& balances, const CountEntry& entry,
                           const catalog::Item& item) {
    const stock::Content& content = balances.at(entry.spot());
    const std::string by = adjusted_since(balances.tx(), entry);
    if (!by.empty())
        refuse(adjusted_meanwhile, "number",
               {{"by", by}, {"item", item.sku}, {"bin", content.bin_code}});
    if (content.quantity + entry.difference() < Quantity{})
        refuse(moved_meanwhile, "number",
               {{"item", item.sku},
                {"bin", content.bin_code},
                {"booked", text(entry.booked)},
                {"counted", text(entry.counted)},
                {"there", text(content.quantity)}});
}

Money value_found(Reads& reads, const StockCount& count, const CountEntry& entry,
                  const catalog::Item& item) {
    if (entry.unit_cost)
        return extend(*entry.unit_cost, entry.difference(), reads.currency());
    return found_value(reads, item, count.warehouse, entry.lot, entry.difference(), "number");
}

Adjustment difference_of(Tx& tx, const StockCount& count, const std::vector<CountEntry>& entries,
                         Date date) {
    Adjustment adjustment;
    adjustment.warehouse = count.warehouse;
    adjustment.reason = "count";
    adjustment.count = count.document.id;
    adjustment.state = "posted";
    adjustment.posted_on = date;
    stock::Balances balances(tx);
    for (const CountEntry& entry : entries) {
        const Quantity difference = entry.difference();
        if (difference.is_zero()) continue;
        const catalog::Item item = catalog::items_of(tx, {entry.place.item}).front();
        refuse_when_overtaken(balances, entry, item);
        AdjustmentLine line{static_cast<std::int64_t>(adjustment.lines.size()) + 1,
                            entry.place.item, entry.place.bin, entry.place.status, entry.lot,
                            difference, {}};
        if (difference.is_positive()) line.value = value_found(tx, count, entry, item);
        adjustment.lines.push_back(line);
    }
    return adjustment;
}

std::vector<CountEntry> final_entries(Tx& tx, const StockCount& count) {
    const std::vector<CountEntry> all = entries_of(tx, count);
    if (all.empty()) refuse(nothing_counted, "number", {{"number", count.document.number}});
    const std::vector<Place> again = places_to_recount(count, all);
    if (!again.empty())
        refuse(recount_missing, "number",
               {{"item", catalog::items_of(tx, {again.front().item}).front().sku},
                {"bin", catalog::load_bin(tx, again.front().bin).code}});
    return last_rounds(all);
}

}  // namespace

void CountApprove::fields(Fields& f) {
    f.field("number", number, "the count", "count");
}

Json approve_count(Tx& tx, const CountApprove& request) {
    StockCount count = open_count(tx, request.number);
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<CountEntry> entries = final_entries(tx, count);
    Adjustment adjustment = difference_of(tx, count, entries, request.date);
    Json result = Json::object().set("count", count.document.number);
    count.state = "approved";
    save_state(tx, count);
    if (!adjustment.lines.empty()) {
        adjustment.document =
            register_document(tx, "adjustment", "", request.date, request.memo.value_or(""));
        Adjusted done = adjust_stock(tx, adjustment, request.date, field_number);
        access::refuse_above_limit(tx, access::subject::adjustment, done.worth, request.number,
                                   "number");
        adjustment.value = done.value;
        adjustment.worth = done.worth;
        insert_adjustment(tx, adjustment);
        count.adjustment = adjustment.document.id;
        save_state(tx, count);
        result = answer(adjustment, std::move(done)).set("count", count.document.number);
    }
    for (const CountEntry& entry : entries)
        close_count_tasks(tx, entry.place.bin, entry.place.item);
    note_event(tx, count.document.id, "approved", request.memo.value_or(""));
    return result.set("state", count.state).set("not_counted", places_left(tx, count));
}

Operation count_approve_operation() {
    return operation<CountApprove>(
        "count.approve", "warehouse.adjust",
        "Posts what was found as one adjustment; what was not counted stays as it is",
        {&document_not_found, &count_not_open, &ledger::period_closed, &nothing_counted,
         &recount_missing, &adjusted_meanwhile, &moved_meanwhile, &cost_unknown,
         &ledger::account_role_missing, &stock::allocated_to_others, &stock::serial_in_stock,
         &stock::bin_frozen, &stock::negative_later, &access::above_limit},
        approve_count);
}

}  // namespace storekeep::warehouse
