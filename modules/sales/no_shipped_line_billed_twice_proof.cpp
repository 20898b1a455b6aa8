#include "modules/sales/module.h"

namespace storekeep::sales {

Table billed_more_than_shipped(Reads& reads) {
    Table breaks{"", {text_column("what"), text_column("shipment"), integer_column("line"),
                      integer_column("facts"), integer_column("kept")},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select 'billed beyond shipped', d.number, b.line, b.invoiced, b.quantity "
        "from shipment_line_balance b join document d on d.id = b.shipment_id "
        "where b.invoiced > b.quantity or b.returned > b.quantity",
        {}, take);
    reads.each(
        "select 'shipped', d.number, l.line, l.quantity + coalesce(v.quantity, 0), "
        "coalesce(b.quantity, 0) from shipment_line l join document d on d.id = l.shipment_id "
        "left join document r on r.reverses_id = d.id "
        "left join shipment_line v on v.shipment_id = r.id and v.line = l.line "
        "left join shipment_line_balance b on b.shipment_id = l.shipment_id and b.line = l.line "
        "where d.reverses_id is null "
        "and l.quantity + coalesce(v.quantity, 0) <> coalesce(b.quantity, 0)",
        {}, take);
    // Invoice lines are found in the order of their index; those of a reversal are negative.
    for (const auto& [what, figure, kept] :
         {std::tuple{"billed", "quantity", "invoiced"},
          std::tuple{"billed amount", "amount", "invoiced_amount"}})
        reads.each(
            fmt::format("select '{0}', d.number, x.line, cast(x.fact as bigint), "
                        "cast(x.kept as bigint) from ("
                        "select b.shipment_id, b.line, b.{2} as kept, coalesce((select "
                        "sum(i.{1}) from invoice_line i where i.shipment_id = b.shipment_id "
                        "and i.shipment_line = b.line), 0) as fact from shipment_line_balance b) x "
                        "join document d on d.id = x.shipment_id where x.fact <> x.kept",
                        what, figure, kept),
            {}, take);
    reads.each(
        "select 'billed tax', d.number, x.line, cast(x.fact as bigint), cast(x.kept as bigint) "
        "from (select shipment_id, line, sum(fact) as fact, sum(kept) as kept from ("
        "select i.shipment_id, i.shipment_line as line, t.paper_tax as fact, 0 as kept "
        "from tax_line t join invoice_line i on i.invoice_id = t.document_id and i.line = t.line "
        "where t.side = 'sales' "
        "union all select shipment_id, line, 0, invoiced_tax from shipment_line_balance "
        "where invoiced_tax <> 0) y group by shipment_id, line having sum(fact) <> sum(kept)) x "
        "join document d on d.id = x.shipment_id",
        {}, take);
    return breaks;
}

}  // namespace storekeep::sales
