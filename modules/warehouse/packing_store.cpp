// The only SQL that writes packing, carton and carton_line.
#include "core/must.h"
#include "modules/warehouse/packing.h"

namespace storekeep::warehouse {

void insert_packing(Tx& tx, const Document& packing, Id<Document> order,
                    const std::vector<Carton>& cartons) {
    tx.insert_row("packing", "id, order_id", packing.id, order);
    for (const Carton& carton : cartons) {
        const Id<Carton> id = tx.next_id<Carton>();
        tx.insert_row("carton", "id, packing_id, carton, weight", id, packing.id, carton.carton,
                      carton.weight);
        for (const CartonLine& line : carton.lines)
            tx.insert_row("carton_line", "carton_id, line, lot_id, quantity", id, line.line,
                          line.lot, line.quantity);
    }
}

Document order_of_packing(Reads& reads, Id<Document> packing) {
    const auto row = reads.first("select order_id from packing where id = $1", packing);
    must(row.has_value(), "a packing list is for an order");
    return load_document(reads, row->id<Document>(0));
}

std::vector<Carton> cartons_of(Reads& reads, Id<Document> packing) {
    std::vector<Carton> cartons;
    reads.each(
        "select c.carton, c.weight, l.line, l.lot_id, l.quantity from carton c "
        "join carton_line l on l.carton_id = c.id where c.packing_id = $1 "
        "order by c.carton, l.line, l.lot_id",
        {bind(packing)}, [&](const Row& row) {
            if (cartons.empty() || cartons.back().carton != row.integer(0))
                cartons.push_back({row.integer(0),
                                   row.is_null(1) ? std::nullopt : std::optional(row.quantity(1)),
                                   {}});
            cartons.back().lines.push_back(
                {row.integer(2), row.id<stock::Lot>(3), row.quantity(4)});
        });
    return cartons;
}

std::string last_shipment_of(Reads& reads, Id<Document> order, std::int64_t line) {
    const auto row = reads.first(
        "select s.number from demand d join demand_entry e on e.demand_id = d.id "
        "join document s on s.sequence = e.sequence and s.kind = 'shipment' "
        "left join document r on r.reverses_id = s.id "
        "where d.document_id = $1 and d.line = $2 and e.kind = 'shipped' "
        "and s.reverses_id is null and r.id is null order by s.id desc limit 1",
        order, line);
    return row ? row->text(0) : std::string{};
}

}  // namespace storekeep::warehouse
