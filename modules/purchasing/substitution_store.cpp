#include "modules/purchasing/substitution_store.h"

namespace storekeep::purchasing {

namespace {

struct Delay;

}  // namespace

void insert_substitution(Tx& tx, const Receipt& receipt, const Substitution& substitution) {
    tx.insert_row("substitution", "order_id, line, instead_of, receipt_id, closed", receipt.order,
                  substitution.line, substitution.instead_of, receipt.document.id,
                  substitution.closes);
}

std::vector<Substitution> substitutions_of(Reads& reads, Id<Document> receipt) {
    std::vector<Substitution> taken;
    reads.each(
        "select line, instead_of, closed from substitution where receipt_id = $1 order by line",
        {bind(receipt)}, [&](const Row& row) {
            taken.push_back({row.integer(0), row.integer(1), row.truth(2)});
        });
    return taken;
}

void insert_delay(Tx& tx, Id<Document> order, std::int64_t line, Date was, Date became) {
    tx.insert_row("purchase_delay", "id, order_id, line, sequence, was, became",
                  tx.next_id<Delay>(), order, line, tx.sequence(), was, became);
}

}  // namespace storekeep::purchasing
