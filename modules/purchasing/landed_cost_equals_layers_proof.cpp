#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

Table landed_costs_differ_from_layers(Reads& reads) {
    const Currency currency = reads.currency();
    Table breaks{"", {text_column("landed_cost"), text_column("sum"),
                      money_column("said", currency), money_column("found", currency)},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
    };
    reads.each(
        "select d.number, 'line ' || l.line || ' on hand', l.on_hand, "
        "coalesce(cast(sum(e.value) as bigint), 0) from landed_cost_line l "
        "join document d on d.id = l.landed_cost_id left join cost_entry e "
        "on e.document_id = l.landed_cost_id and e.line = l.line "
        "group by l.landed_cost_id, d.number, l.line, l.on_hand "
        "having l.on_hand <> coalesce(sum(e.value), 0) order by d.number, l.line",
        {}, take);
    reads.each(
        "select d.number, 'line ' || l.line, l.amount, l.on_hand + l.gone "
        "from landed_cost_line l join document d on d.id = l.landed_cost_id "
        "where l.amount <> l.on_hand + l.gone order by d.number, l.line",
        {}, take);
    reads.each(
        "select d.number, 'charge ' || c.charge, c.amount, "
        "coalesce(cast(sum(l.amount) as bigint), 0) from landed_cost_charge c "
        "join document d on d.id = c.landed_cost_id left join landed_cost_line l "
        "on l.landed_cost_id = c.landed_cost_id and l.charge = c.charge "
        "group by c.landed_cost_id, d.number, c.charge, c.amount "
        "having c.amount <> coalesce(sum(l.amount), 0) order by d.number, c.charge",
        {}, take);
    return breaks;
}

}  // namespace storekeep::purchasing
