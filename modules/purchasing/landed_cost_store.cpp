#include "modules/purchasing/landed_cost_store.h"

namespace storekeep::purchasing {

void insert_landed_cost(Tx& tx, const LandedCost& cost) {
    tx.insert_row("landed_cost", "id, supplier_id, reference, amount", cost.document.id,
                  cost.supplier ? bind(cost.supplier) : Value{}, cost.reference, cost.amount);
    std::int64_t number = 0;
    for (const Charge& charge : cost.charges)
        tx.insert_row("landed_cost_charge", "landed_cost_id, charge, name, basis, amount",
                      cost.document.id, ++number, charge.name, charge.basis, charge.amount);
    for (const LandedCostLine& line : cost.lines)
        tx.insert_row("landed_cost_line",
                      "landed_cost_id, line, charge, bearer_id, bearer_line, item_id, "
                      "warehouse_id, measure, amount, on_hand, gone",
                      cost.document.id, line.line, line.charge, line.bearer.document,
                      line.bearer.line, line.bearer.item.id, line.bearer.warehouse,
                      line.measure, line.amount, line.amount - line.split.not_in_stock(),
                      line.split.not_in_stock());
}

namespace {

void add_items(Reads& reads, std::vector<Bearer>& bearers,
               const std::vector<Id<catalog::Item>>& ids) {
    const std::vector<catalog::Item> items = catalog::items_of(reads, ids);
    for (std::size_t index = 0; index < bearers.size(); ++index)
        bearers[index].item = items[index];
}

// With which documents a transfer's line left and arrived.
std::vector<Id<Document>> carriers_of(Reads& reads, Id<Document> transfer, std::int64_t line) {
    std::vector<Id<Document>> carriers;
    for (const Row& row : reads.rows("select distinct document_id from transfer_event "
                                     "where transfer_id = $1 and line = $2 order by document_id",
                                     transfer, line))
        carriers.push_back(row.id<Document>(0));
    return carriers;
}

Bearer bearer_of_line(Reads& reads, Id<Document> document, std::int64_t line) {
    const Document paper = load_document(reads, document);
    for (Bearer& bearer : paper.kind == "receipt" ? bearers_of_receipt(reads, paper)
                                                  : bearers_of_transfer(reads, paper))
        if (bearer.line == line) return std::move(bearer);
    return {};
}

}  // namespace

std::vector<Bearer> bearers_of_receipt(Reads& reads, const Document& receipt) {
    std::vector<Bearer> bearers;
    std::vector<Id<catalog::Item>> items;
    for (const Row& row : reads.rows(
             "select l.line, l.item_id, r.warehouse_id, l.quantity, l.value from receipt_line l "
             "join receipt r on r.id = l.receipt_id where l.receipt_id = $1 order by l.line",
             receipt.id)) {
        bearers.push_back({receipt.id, receipt.number, row.integer(0), {},
                           row.id<catalog::Warehouse>(2), row.quantity(3),
                           row.money(4, reads.currency()), {}});
        items.push_back(row.id<catalog::Item>(1));
    }
    add_items(reads, bearers, items);
    return bearers;
}

std::vector<Bearer> bearers_of_transfer(Reads& reads, const Document& transfer) {
    std::vector<Bearer> bearers;
    std::vector<Id<catalog::Item>> items;
    for (const Row& row : reads.rows(
             "select l.line, l.item_id, t.to_warehouse_id, cast(sum(e.quantity) as bigint), "
             "cast(sum(e.value) as bigint) from transfer_line l "
             "join transfer t on t.id = l.transfer_id join transfer_event e "
             "on e.transfer_id = l.transfer_id and e.line = l.line and e.kind = 'shipped' "
             "where l.transfer_id = $1 group by l.line, l.item_id, t.to_warehouse_id "
             "having sum(e.quantity) > 0 order by l.line",
             transfer.id)) {
        bearers.push_back({transfer.id, transfer.number, row.integer(0), {},
                           row.id<catalog::Warehouse>(2), row.quantity(3),
                           row.money(4, reads.currency()), {}});
        items.push_back(row.id<catalog::Item>(1));
    }
    add_items(reads, bearers, items);
    for (Bearer& bearer : bearers) bearer.carriers = carriers_of(reads, transfer.id, bearer.line);
    return bearers;
}

std::vector<ItemSize> sizes_of(Reads& reads, const std::vector<Bearer>& bearers) {
    std::vector<ItemSize> sizes;
    for (const Bearer& bearer : bearers) {
        const auto row = reads.first(
            "select weight, length, width, height from item where id = $1", bearer.item.id);
        const std::int64_t area =
            divide_half_away(Int128{row->integer(1)} * row->integer(2), million);
        sizes.push_back(
            {row->integer(0), divide_half_away(Int128{area} * row->integer(3), million)});
    }
    return sizes;
}

std::optional<LandedCost> find_landed_cost(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "landed_cost", number);
    if (!document || document->reverses) return std::nullopt;
    const auto row = reads.first(
        "select supplier_id, reference, amount from landed_cost where id = $1", document->id);
    LandedCost cost{*document,   row->id_or_none<catalog::Partner>(0),
                    row->text(1), row->money(2, reads.currency()),
                    {},          {}};
    for (const Row& charge : reads.rows("select name, basis, amount from landed_cost_charge "
                                        "where landed_cost_id = $1 order by charge",
                                        document->id))
        cost.charges.push_back({charge.text(0), charge.text(1), charge.money(2, reads.currency())});
    for (const Row& line : reads.rows(
             "select line, charge, bearer_id, bearer_line, measure, amount from landed_cost_line "
             "where landed_cost_id = $1 order by line",
             document->id))
        cost.lines.push_back({line.integer(0), line.integer(1),
                              bearer_of_line(reads, line.id<Document>(2), line.integer(3)),
                              line.integer(4), line.money(5, reads.currency()), {}});
    return cost;
}

}  // namespace storekeep::purchasing
