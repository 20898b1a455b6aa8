#include "modules/accounting/revaluation_store.h"

namespace storekeep::accounting {

namespace {

void read_lines(Reads& reads, Revaluation& revaluation) {
    std::vector<Id<catalog::Item>> ids;
    reads.each(
        "select line, item_id, warehouse_id, lot_id, unit_cost, percent, cost_before, quantity, "
        "difference from revaluation_line where document_id = $1 order by line",
        {bind(revaluation.document.id)}, [&](const Row& row) {
            RevaluationLine line;
            line.line = row.integer(0);
            line.pool = {row.id<catalog::Item>(1), row.id<catalog::Warehouse>(2),
                         row.id<stock::Lot>(3)};
            if (!row.is_null(4)) line.worth.unit_cost = row.price(4);
            line.worth.less = {row.integer(5)};
            line.cost_before = row.price(6);
            line.quantity = row.quantity(7);
            line.difference = row.money(8, reads.currency());
            ids.push_back(line.pool.item);
            revaluation.lines.push_back(std::move(line));
        });
    const std::vector<catalog::Item> items = catalog::items_of(reads, ids);
    for (std::size_t index = 0; index < items.size(); ++index)
        revaluation.lines[index].item = items[index];
}

}  // namespace

std::optional<Revaluation> find_revaluation(Reads& reads, const std::string& number) {
    const std::optional<Document> document = find_document(reads, "revaluation", number);
    if (!document) return std::nullopt;
    const auto row = reads.first(
        "select state, posted_on, version from revaluation where document_id = $1", document->id);
    if (!row) return std::nullopt;
    Revaluation revaluation;
    revaluation.document = *document;
    revaluation.state = row->text(0);
    if (!row->is_null(1)) revaluation.posted_on = row->date(1);
    revaluation.version = row->integer(2);
    read_lines(reads, revaluation);
    return revaluation;
}

void insert_revaluation(Tx& tx, const Revaluation& revaluation) {
    tx.insert_row("revaluation", "document_id, state, posted_on, version", revaluation.document.id,
                  revaluation.state, revaluation.posted_on, revaluation.version);
    for (const RevaluationLine& line : revaluation.lines)
        tx.insert_row("revaluation_line",
                      "document_id, line, item_id, warehouse_id, lot_id, unit_cost, percent, "
                      "cost_before, quantity, difference",
                      revaluation.document.id, line.line, line.item.id, line.pool.warehouse,
                      line.pool.lot, line.worth.unit_cost, line.worth.less, line.cost_before,
                      line.quantity, line.difference);
}

void update_revaluation(Tx& tx, Revaluation& revaluation) {
    ++revaluation.version;
    tx.execute("update revaluation set state = $2, posted_on = $3, version = $4 "
               "where document_id = $1",
               revaluation.document.id, revaluation.state, revaluation.posted_on,
               revaluation.version);
    for (const RevaluationLine& line : revaluation.lines)
        tx.execute("update revaluation_line set cost_before = $3, quantity = $4, difference = $5 "
                   "where document_id = $1 and line = $2",
                   revaluation.document.id, line.line, line.cost_before, line.quantity,
                   line.difference);
}

}  // namespace storekeep::accounting
