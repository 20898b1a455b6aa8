#include "modules/purchasing/purchase_order_change.h"

#include "modules/access/approval.h"
#include "modules/purchasing/billed_ahead.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/purchasing/substitution_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

namespace {

const Rule purchase_order_ended{"purchase_order_ended",
                                "{number} is {state}; it can no longer be changed"};

[[noreturn]] void refuse_received(const PurchaseOrder& order, const OrderLine& line,
                                  const std::string& field, const std::string& wanted) {
    refuse(already_received, field,
           {{"received", text(line.received)},
            {"number", order.number},
            {"line", std::to_string(line.line)},
            {"wanted", wanted}});
}

// What the entry leaves open stays as it was: the price, and that nothing more is expected.
void keep_unsaid(const OrderLineEntry& entry, const OrderLine& before, OrderLine& line) {
    line.received = before.received;
    line.on_record = before.on_record;
    line.closed = before.closed && line.quantity == before.quantity;
    if (!entry.expected) line.expected = before.expected;
    if (!entry.tax_code && line.item == before.item) line.tax_code = before.tax_code;
    if (entry.price || line.item != before.item || line.unit != before.unit) return;
    line.price = before.price;
    line.price_rule.clear();
    line.amount = extend(line.price, line.unit_quantity, line.amount.currency);
}

// Lines given replace the order's; what has come stays, so no line may fall below it.
void merge_lines(PurchaseOrder& order, const std::vector<OrderLineEntry>& entries,
                 std::vector<OrderLine> lines) {
    for (std::size_t index = 0; index < lines.size(); ++index) {
        OrderLine& line = lines[index];
        const OrderLine* before = order.find(line.line);
        if (!before) continue;
        if (before->on_record && before->item != line.item)
            refuse_received(order, *before, in_list("lines", index, "item"),
                            "the item cannot be another one");
        if (line.quantity < before->received)
            refuse_received(order, *before, in_list("lines", index, "quantity"),
                            "it cannot be made " + text(line.quantity));
        keep_unsaid(entries[index], *before, line);
    }
    for (const OrderLine& before : order.lines) {
        const bool kept = std::any_of(lines.begin(), lines.end(), [&](const OrderLine& line) {
            return line.line == before.line;
        });
        if (!kept && before.on_record)
            refuse_received(order, before, "lines",
                            "receipts or bills name the line, it cannot be left out; close it "
                            "instead");
    }
    order.lines = std::move(lines);
}

// What the supplier promised first is kept: lateness counts from it.
Json note_delays(Tx& tx, const PurchaseOrder& before, const PurchaseOrder& order) {
    Json delays = Json::list();
    if (order.state != "confirmed") return delays;
    for (const OrderLine& line : order.lines)
        for (const OrderLine& was : before.lines) {
            const Date from = before.expected_of(was);
            const Date to = order.expected_of(line);
            if (was.line != line.line || from == to || !line.open().is_positive()) continue;
            insert_delay(tx, order.id, line.line, from, to);
            delays.append(Json::object()
                              .set("line", line.line)
                              .set("was", text(from))
                              .set("expected", text(to)));
        }
    return delays;
}

}  // namespace

void PurchaseOrderChange::fields(Fields& f) {
    f.field("number", number, "the order to change", "purchase_order");
    f.field("expected", expected, "when all the goods shall come now; a line may say another day");
    f.field("reference", reference, "the supplier's own number of the order");
    f.list("lines", lines, "all lines as they shall be; left out: as they are");
}

Json change(Tx& tx, const PurchaseOrderChange& request) {
    PurchaseOrder order = order_named(tx, request.number, "number");
    if (order.state == "closed" || order.state == "cancelled")
        refuse(purchase_order_ended, "number",
               {{"number", order.number}, {"state", order.state}});
    request.refuse_when_changed(order.version, order.number);
    const PurchaseOrder before = order;
    if (request.expected) {
        order.expected = *request.expected;
        for (OrderLine& line : order.lines) line.expected.reset();
    }
    if (!request.lines.empty()) {
        const catalog::Partner supplier = catalog::load_partner(tx, order.supplier);
        merge_lines(order, request.lines,
                    entered_lines(tx, request.lines, supplier,
                                  {true, order.supplier, order.date, order.rate}));
        take_tax(tx, order);
        refuse_below_billed(tx, order, "lines");
    }
    const Money after = order.rate.value_of(order.total());
    if (order.state == "confirmed" && after.minor > order.rate.value_of(before.total()).minor)
        access::refuse_above_limit(tx, access::subject::purchase_order, after, order.number,
                                   "lines");
    order.reference = request.reference.value_or(order.reference);
    update_order(tx, order);
    Json delays = note_delays(tx, before, order);
    note_event(tx, order.id, "changed", request.memo.value_or(""));
    return answer(order).set("delays", std::move(delays));
}

Operation purchase_order_change() {
    std::vector<const Rule*> refusals{&purchase_order_not_found, &purchase_order_ended,
                                      &changed_meanwhile};
    for (const Rule* rule : entered_line_refusals()) refusals.push_back(rule);
    refusals.push_back(&already_received);
    refusals.push_back(&billed_ahead_of_goods);
    refusals.push_back(&access::above_limit);
    return operation<PurchaseOrderChange>(
        "purchase_order.change", "purchasing.order",
        "Changes the lines, date or reference of an order that has not ended.",
        std::move(refusals), change);
}

}  // namespace storekeep::purchasing
