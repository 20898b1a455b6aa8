#include "reports/sales/sales_margin_facts.h"

namespace storekeep::reports {

namespace {

// Documents whose postings belong to one order: shipments, invoices, and what returns made.
constexpr std::string_view order_of_document =
    "select id as document_id, order_id from shipment union select id, order_id from invoice "
    "union select e.document_id, s.order_id from return_event e "
    "join customer_return r on r.id = e.return_id join shipment s on s.id = r.shipment_id "
    "where e.document_id is not null";

Margin& margin_at(Margins& margins, const MarginKey& key, Currency currency) {
    const Money nothing{0, currency};
    return margins.try_emplace(key, Margin{nothing, nothing, nothing}).first->second;
}

// A cost that came after its goods: borne by what had left of those receipts by then, order by
// order, by quantity.
void add_late_cost(Reads& reads, Id<Document> document, Id<catalog::Item> item,
                   const Money& amount, Margins& margins) {
    std::vector<Id<Document>> orders;
    std::vector<std::int64_t> weights;
    reads.each(
        "with roots(id) as (select distinct c.root_id from ("
        "select receipt_id as of_id, line as of_line from receipt_match where document_id = $1 "
        "union select bearer_id, bearer_line from landed_cost_line where landed_cost_id = $1) b "
        "join cost_layer c on c.document_id = b.of_id and c.line = b.of_line and c.item_id = $2) "
        "select coalesce(s.order_id, 0), cast(-sum(e.quantity) as bigint) from roots r "
        "join cost_layer l on l.root_id = r.id and l.kind <> 'pool' "
        "join cost_entry e on e.layer_id = l.id and e.document_id < $1 "
        "join document d on d.id = e.document_id left join shipment s on s.id = e.document_id "
        "where s.id is not null or (e.quantity < 0 and d.kind not like 'transfer%') "
        "group by coalesce(s.order_id, 0) having sum(e.quantity) < 0 order by 1",
        {bind(document), bind(item)}, [&](const Row& row) {
            orders.push_back({row.integer(0)});
            weights.push_back(row.integer(1));
        });
    if (orders.empty()) {
        orders.push_back({});
        weights.push_back(1);
    }
    const std::vector<std::int64_t> parts = split(amount.minor, weights);
    for (std::size_t index = 0; index < orders.size(); ++index)
        margin_at(margins, {orders[index], item}, amount.currency).cogs +=
            Money{parts[index], amount.currency};
}

void add_postings(Reads& reads, const Selection& asked, Margins& margins) {
    const Currency currency = reads.currency();
    Conditions conditions(asked.from, asked.to);
    struct Late {
        Id<Document> document;
        Id<catalog::Item> item;
        Money amount;
    };
    std::vector<Late> late;
    reads.each(
        fmt::format(
            "with sides(account_id, side) as (select distinct account_id, "
            "case when role = 'cost_of_goods_sold' then 'cogs' else 'revenue' end "
            "from posting_rule where role in ('revenue', 'sales_returns', 'cost_of_goods_sold')) "
            "select o.order_id, l.item_id, x.side, j.document_id, cast(sum(l.amount) as bigint) "
            "from sides x join journal_line l on l.account_id = x.account_id "
            "join journal j on j.id = l.journal_id "
            "left join ({}) o on o.document_id = j.document_id "
            "where l.date >= $1 and l.date <= $2 and l.item_id is not null{} "
            "group by o.order_id, l.item_id, x.side, j.document_id "
            "having sum(l.amount) <> 0 order by j.document_id, l.item_id, x.side",
            order_of_document, conditions.equal("l.item_id", asked.item)),
        conditions.values(), [&](const Row& row) {
            const Id<Document> order = row.id_or_none<Document>(0);
            const Id<catalog::Item> item = row.id<catalog::Item>(1);
            const Money amount = row.money(4, currency);
            if (row.text(2) == "revenue")
                margin_at(margins, {order, item}, currency).revenue -= amount;
            else if (order)
                margin_at(margins, {order, item}, currency).cogs += amount;
            else
                late.push_back({row.id<Document>(3), item, amount});
        });
    for (const Late& one : late)
        add_late_cost(reads, one.document, one.item, one.amount, margins);
}

// What the carrier asked for, shared by what the goods of the shipment cost.
void add_freight(Reads& reads, const Selection& asked, Margins& margins) {
    struct Goods {
        std::vector<MarginKey> keys;
        std::vector<std::int64_t> weights;
        Money freight;
    };
    std::map<std::int64_t, Goods> shipments;
    reads.each(
        "select s.id, s.order_id, s.cost, l.item_id, l.cost from shipment s "
        "join document d on d.id = s.id left join document r on r.reverses_id = s.id "
        "join shipment_line l on l.shipment_id = s.id "
        "where s.cost is not null and s.cost <> 0 and d.reverses_id is null and r.id is null "
        "and d.date >= $1 and d.date <= $2 order by s.id, l.line",
        {bind(asked.from), bind(asked.to)}, [&](const Row& row) {
            Goods& goods = shipments[row.integer(0)];
            goods.freight = row.money(2, reads.currency());
            goods.keys.push_back({row.id<Document>(1), row.id<catalog::Item>(3)});
            goods.weights.push_back(std::max<std::int64_t>(1, row.integer(4)));
        });
    for (const auto& [id, goods] : shipments) {
        const std::vector<std::int64_t> parts = split(goods.freight.minor, goods.weights);
        for (std::size_t index = 0; index < parts.size(); ++index)
            if (!asked.item || *asked.item == goods.keys[index].second)
                margin_at(margins, goods.keys[index], goods.freight.currency).freight +=
                    Money{parts[index], goods.freight.currency};
    }
}

}  // namespace

Margins margins(Reads& reads, const Selection& asked) {
    Margins found;
    add_postings(reads, asked, found);
    add_freight(reads, asked, found);
    return found;
}

}  // namespace storekeep::reports
