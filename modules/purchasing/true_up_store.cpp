#include "modules/purchasing/true_up.h"

namespace storekeep::purchasing {

void insert_true_up(Tx& tx, const TrueUp& true_up) {
    tx.insert_row("true_up", "id, receipt_id", true_up.document.id, true_up.receipt);
    for (const TrueUpLine& line : true_up.lines)
        tx.insert_row("true_up_line", "true_up_id, line, price, difference", true_up.document.id,
                      line.line, line.price, line.difference);
}

std::optional<TrueUp> find_true_up(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "true_up", number);
    if (!document || document->reverses) return std::nullopt;
    const auto row = reads.first("select receipt_id from true_up where id = $1", document->id);
    TrueUp true_up{*document, row->id<Document>(0), {}};
    for (const Row& line : reads.rows("select line, price, difference from true_up_line "
                                      "where true_up_id = $1 order by line",
                                      document->id))
        true_up.lines.push_back(
            {line.integer(0), line.price(1), line.money(2, reads.currency())});
    return true_up;
}

std::string true_up_of(Reads& reads, Id<Document> receipt) {
    const auto row = reads.first(
        "select d.number from true_up t join document d on d.id = t.id "
        "left join document r on r.reverses_id = t.id where t.receipt_id = $1 and r.id is null",
        receipt);
    return row ? row->text(0) : std::string{};
}

}  // namespace storekeep::purchasing
