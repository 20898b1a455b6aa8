// Which later documents rest on what a document of the floor did.
#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

std::string last_taker(Reads& reads, const stock::Spot& spot, const Document& original) {
    const auto row = reads.first(
        "select d.number from stock_move m join document d on d.id = m.document_id "
        "left join document r on r.reverses_id = d.id "
        "where m.from_bin_id = $1 and m.item_id = $2 and m.lot_id = $3 and m.from_status = $4 "
        "and d.id > $5 and r.id is null order by m.id desc limit 1",
        spot.bin, spot.item, spot.lot, spot.status, original.id);
    return row ? row->text(0) : std::string{};
}

std::string last_user_of_cost(Reads& reads, const Document& original) {
    const auto row = reads.first(
        "select d.number from cost_entry mine join cost_entry later "
        "on later.layer_id = mine.layer_id and later.id > mine.id "
        "join document d on d.id = later.document_id "
        "left join document r on r.reverses_id = d.id "
        "where mine.document_id = $1 and d.id > $1 and d.reverses_id is null and r.id is null "
        "order by later.id desc limit 1",
        original.id);
    return row ? row->text(0) : std::string{};
}

}  // namespace storekeep::warehouse
