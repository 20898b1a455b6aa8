#include "modules/warehouse/adjustment_request.h"

#include "modules/access/approval.h"
#include "modules/stock/cost.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

const Rule cost_unknown{"cost_unknown",
                        "nobody knows what {item} costs in {warehouse}; say its unit_cost"};

namespace {

const Rule nothing_changes{"nothing_changes",
                           "line {line} changes nothing; say how many more, or fewer: -2"};
const Rule cost_of_a_loss{"cost_of_a_loss",
                          "missing goods leave at what they cost here; leave '{field}' out"};

void refuse_cost(const AdjustmentRequestLine& entry, const std::string& path) {
    if (!entry.unit_cost) return;
    const std::string field = path + ".unit_cost";
    if (entry.quantity.is_negative()) refuse(cost_of_a_loss, field, {{"field", field}});
    if (entry.unit_cost->is_negative())
        refuse(value_not_negative, field, {{"field", field}, {"value", text(*entry.unit_cost)}});
}

// A line of the request as lines of the adjustment, one a lot.
void add_lines(Tx& tx, Adjustment& adjustment, const catalog::Warehouse& warehouse,
               const catalog::Item& item, const AdjustmentRequestLine& entry,
               std::int64_t number) {
    const std::string path = in_list("lines", static_cast<std::size_t>(number - 1));
    if (entry.quantity.is_zero())
        refuse(nothing_changes, path + ".quantity", {{"line", std::to_string(number)}});
    const bool gain = entry.quantity.is_positive();
    const Quantity count = gain ? entry.quantity : -entry.quantity;
    const Quantity quantity = base_quantity(tx, item, count, entry.unit, path);
    refuse_cost(entry, path);
    const catalog::Bin bin = catalog::bin_named(tx, warehouse, entry.bin, path + ".bin");
    const std::vector<stock::LotShare> shares =
        stock::shares_of(tx, item, entry, quantity, gain, path);
    std::vector<std::int64_t> values;
    if (gain && entry.unit_cost) {
        std::vector<std::int64_t> weights;
        for (const stock::LotShare& share : shares) weights.push_back(share.quantity.value);
        values = split(extend(*entry.unit_cost, count, tx.currency()).minor, weights);
    }
    for (std::size_t index = 0; index < shares.size(); ++index) {
        const stock::LotShare& share = shares[index];
        AdjustmentLine line{number, item.id, bin.id, entry.status, share.lot,
                            gain ? share.quantity : -share.quantity, {}};
        if (gain)
            line.value = entry.unit_cost ? Money{values[index], tx.currency()}
                                         : found_value(tx, item, warehouse.id, share.lot,
                                                       share.quantity, path + ".unit_cost");
        adjustment.lines.push_back(line);
    }
}

Adjustment as_asked(Tx& tx, const AdjustmentRequest& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    ledger::refuse_when_closed(tx, request.date);
    std::vector<std::string> skus;
    for (const AdjustmentRequestLine& entry : request.lines) skus.push_back(entry.item);
    const std::vector<catalog::Item> items = catalog::items_named(tx, skus, "lines");
    Adjustment adjustment;
    adjustment.warehouse = warehouse.id;
    adjustment.reason = request.reason;
    for (std::size_t index = 0; index < items.size(); ++index)
        add_lines(tx, adjustment, warehouse, items[index], request.lines[index],
                  static_cast<std::int64_t>(index) + 1);
    adjustment.document = register_document(tx, "adjustment", request.number.value_or(""),
                                            request.date, request.memo.value_or(""));
    return adjustment;
}

}  // namespace

Money found_value(Reads& reads, const catalog::Item& item, Id<catalog::Warehouse> warehouse,
                  Id<stock::Lot> lot, Quantity quantity, const std::string& field) {
    const Price cost = stock::current_cost(reads, stock::pool_of(item, warehouse, lot));
    if (cost.is_zero())
        refuse(cost_unknown, field,
               {{"item", item.sku},
                {"warehouse", catalog::load_warehouse(reads, warehouse).code}});
    return extend(cost, quantity, reads.currency());
}

void AdjustmentRequestLine::fields(Fields& f) {
    f.field("item", item, "the SKU", "item");
    f.field("bin", bin, "the bin", "bin");
    f.field("quantity", quantity, "how many more lie there than the books say; below 0: fewer");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("unit_cost", unit_cost,
            "what one such unit costs that was found; left out: the item's cost there now");
    f.choice("status", status, stock::statuses(), "the status of the goods");
    tracked_fields(f);
}

void AdjustmentRequest::fields(Fields& f) {
    f.field("number", number, "the adjustment's number; left out: the next of the series");
    f.field("warehouse", warehouse, "where", "warehouse");
    f.choice("reason", reason, adjustment_reasons(), "why; each has its own account");
    f.list("lines", lines, "what is more or less there", true);
}

Json request_adjustment(Tx& tx, const AdjustmentRequest& request) {
    Adjustment adjustment = as_asked(tx, request);
    // What it is worth is known when it is posted; what may not be, is taken back and waits.
    Adjusted done;
    {
        Tx::Savepoint tried(tx);
        done = adjust_stock(tx, adjustment, request.date, field_in_lines);
        const bool waits = access::is_above_limit(
            tx, adjustment_reason(adjustment.reason).subject, done.worth);
        adjustment.state = waits ? "waiting" : "posted";
        if (!waits) {
            adjustment.posted_on = request.date;
            tried.release();
        } else {
            done.journal = {};
        }
    }
    adjustment.value = done.value;
    adjustment.worth = done.worth;
    insert_adjustment(tx, adjustment);
    note_event(tx, adjustment.document.id,
               adjustment.state == "waiting" ? "waits_for_approval" : "posted", adjustment.reason);
    return answer(adjustment, std::move(done));
}

Operation adjustment_request_operation() {
    return operation<AdjustmentRequest>(
        "adjustment.request", "warehouse.work",
        "Goods are more or fewer than the books say; above the user's limit it waits for approval",
        {&catalog::warehouse_not_found, &ledger::period_closed, &catalog::item_not_found,
         &nothing_changes, &catalog::unit_without_conversion, &conversion_not_exact,
         &cost_of_a_loss, &value_not_negative, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::serial_in_stock, &stock::lot_not_wanted, &cost_unknown, &number_taken,
         &ledger::account_role_missing, &stock::not_enough_in_bin, &stock::allocated_to_others,
         &stock::bin_frozen, &stock::negative_later},
        request_adjustment);
}

}  // namespace storekeep::warehouse
