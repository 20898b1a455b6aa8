// Findings about orders: goods that do not come, and goods that do not leave.
#include "reports/control/exception_finding.h"
#include "reports/purchasing/open_purchases.h"

namespace storekeep::reports {

Findings overdue_purchases(Reads& reads, const Selection& asked) {
    Findings found;
    for (const OpenPurchase& line : open_purchases(reads, asked)) {
        if (line.expected >= asked.counted_on) continue;
        found.push_back({"overdue_purchase_order", line.order, line.sku,
                         age(line.expected, asked.counted_on),
                         fmt::format("line {}: {} of {} {} not come from {}, expected {}",
                                     line.line, text(line.open()), text(line.ordered), line.unit,
                                     line.supplier, text(line.expected)),
                         "receipt.post", line.warehouse_code});
    }
    return found;
}

namespace {

struct WaitingDemand {
    std::string document;
    std::int64_t line = 0;
    std::string item;
    std::string unit;
    std::string warehouse;
    Date date;
    Date ship_by;
    Quantity requested;
    Quantity allocated;
    Quantity picked;
    Quantity packed;
    Quantity shipped;
};

std::vector<WaitingDemand> waiting_demands(Reads& reads, const Selection& asked) {
    std::vector<WaitingDemand> waiting;
    Conditions conditions;
    reads.each(
        "select o.number, d.line, i.sku, i.unit, w.code, o.date, d.ship_by, b.requested, "
        "b.allocated, b.picked, b.packed, b.shipped "
        "from demand_balance b join demand d on d.id = b.demand_id "
        "join document o on o.id = d.document_id join item i on i.id = b.item_id "
        "join warehouse w on w.id = b.warehouse_id where b.shipped < b.requested" +
            conditions.equal("b.item_id", asked.item) +
            conditions.equal("b.warehouse_id", asked.warehouse) +
            " order by d.ship_by, o.number, d.line",
        conditions.values(), [&](const Row& row) {
            waiting.push_back({row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4),
                               row.date(5), row.date(6), row.quantity(7), row.quantity(8),
                               row.quantity(9), row.quantity(10), row.quantity(11)});
        });
    return waiting;
}

Quantity without_goods(const WaitingDemand& one) {
    return one.requested - one.allocated - one.shipped;
}

struct Reason {
    std::string words;
    std::string_view operation;
};

// The first step that is missing on the way to the truck.
Reason reason_of(const WaitingDemand& one) {
    const auto counted = [&](Quantity quantity) {
        return fmt::format("{} of {} {}", text(quantity), text(one.requested), one.unit);
    };
    if (without_goods(one).is_positive())
        return {"no stock for " + counted(without_goods(one)), "sales_order.allocate"};
    if (one.picked < one.requested)
        return {"not picked: " + counted(one.requested - one.picked), "pick.confirm"};
    if (one.packed < one.requested)
        return {"not packed: " + counted(one.requested - one.packed), "pack.post"};
    return {"packed and not shipped: " + counted(one.requested - one.shipped), "shipment.post"};
}

}  // namespace

Findings late_shipments(Reads& reads, const Selection& asked) {
    Findings found;
    for (const WaitingDemand& one : waiting_demands(reads, asked)) {
        if (one.ship_by >= asked.counted_on) continue;
        const Reason reason = reason_of(one);
        found.push_back({"late_shipment", one.document, one.item,
                         age(one.ship_by, asked.counted_on),
                         fmt::format("line {}: {}", one.line, reason.words),
                         std::string(reason.operation), one.warehouse});
    }
    return found;
}

Findings backorders(Reads& reads, const Selection& asked) {
    Findings found;
    for (const WaitingDemand& one : waiting_demands(reads, asked)) {
        const Quantity lacking = without_goods(one);
        if (!lacking.is_positive()) continue;
        found.push_back({"backorder", one.document, one.item, age(one.date, asked.counted_on),
                         fmt::format("line {}: {} of {} {} wait for goods, to ship by {}", one.line,
                                     text(lacking), text(one.requested), one.unit,
                                     text(one.ship_by)),
                         "purchase_order.create", one.warehouse});
    }
    return found;
}

}  // namespace storekeep::reports
