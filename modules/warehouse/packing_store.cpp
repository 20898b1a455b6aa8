// The only SQL that writes packing, carton and carton_line.
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

}  // namespace storekeep::warehouse
