#include "modules/purchasing/receipt_substitution.h"

#include "modules/catalog/price_list.h"
#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/purchasing/receipt_plan.h"
#include "modules/purchasing/substitution_store.h"

namespace storekeep::purchasing {

const Rule substitute_not_accepted{
    "substitute_not_accepted",
    "{substitute} came instead of {item} on {number} line {line}; somebody who orders must accept "
    "it",
    "purchasing.order"};
const Rule substitute_is_ordered{"substitute_is_ordered",
                                 "{item} is what line {line} orders; it replaces nothing"};

namespace {

std::int64_t next_line(const PurchaseOrder& order) {
    std::int64_t last = 0;
    for (const OrderLine& line : order.lines) last = std::max(last, line.line);
    return last + 1;
}

// The substitute as if it had been ordered: as much as came, at the price agreed.
OrderLine substitute_line(Tx& tx, const PurchaseOrder& order, const OrderLine& ordered,
                          const ReceiptLineEntry& entry, const std::string& path) {
    const catalog::Item item = catalog::item_named(tx, *entry.substitute, path + ".substitute");
    catalog::refuse_unless_buyable(item, path + ".substitute");
    if (item.id == ordered.item)
        refuse(substitute_is_ordered, path + ".substitute",
               {{"item", item.sku}, {"line", std::to_string(ordered.line)}});
    OrderLineEntry as_ordered;
    as_ordered.quantity = entry.quantity.value_or(ordered.open());
    as_ordered.unit = entry.unit;
    as_ordered.price = entry.price;
    const catalog::PriceProposals proposals(
        tx, {true, order.supplier, order.date, order.rate}, {item});
    PurchaseOrder alone = order;
    alone.lines = {entered_line(tx, as_ordered, item, proposals, order.rate.from,
                                next_line(order), path)};
    alone.lines.front().tax_code = ordered.tax_code;
    take_tax(tx, alone);
    return alone.lines.front();
}

}  // namespace

std::vector<Substitution> take_substitutes(Tx& tx, PurchaseOrder& order, ReceiptPost& request) {
    std::vector<Substitution> taken;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        ReceiptLineEntry& entry = request.lines[index];
        if (!entry.substitute) continue;
        const std::string path = in_list("lines", index);
        OrderLine& ordered = ordered_line(order, entry.line, path);
        if (!request.waives(substitute_not_accepted))
            refuse(substitute_not_accepted, path + ".substitute",
                   {{"substitute", *entry.substitute},
                    {"item", ordered.sku},
                    {"number", order.number},
                    {"line", std::to_string(ordered.line)}});
        OrderLine line = substitute_line(tx, order, ordered, entry, path);
        ordered.closed = ordered.closed || entry.close;
        taken.push_back({line.line, ordered.line, entry.close});
        entry.line = line.line;
        order.lines.push_back(std::move(line));
    }
    return taken;
}

void undo_substitutions(Tx& tx, PurchaseOrder& order, const Receipt& receipt) {
    const std::vector<Substitution> taken = substitutions_of(tx, receipt.document.id);
    for (const Substitution& one : taken) {
        order.find(one.line)->closed = true;
        if (one.closes) order.find(one.instead_of)->closed = false;
    }
    if (!taken.empty()) update_order(tx, order);
}

}  // namespace storekeep::purchasing
