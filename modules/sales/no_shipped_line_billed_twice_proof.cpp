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
    const auto compare = [&](const char* what, const char* facts, const char* kept) {
        reads.each(fmt::format("select '{}', d.number, x.line, cast(sum(x.fact) as bigint), "
                               "cast(sum(x.kept) as bigint) from ({} union all "
                               "select shipment_id, line, 0, {} from shipment_line_balance) x "
                               "join document d on d.id = x.shipment_id "
                               "group by x.shipment_id, d.number, x.line "
                               "having sum(x.fact) <> sum(x.kept)",
                               what, facts, kept),
                   {}, take);
    };
    compare("shipped",
            "select coalesce(k.reverses_id, l.shipment_id) as shipment_id, l.line as line, "
            "l.quantity as fact, 0 as kept from shipment_line l "
            "join document k on k.id = l.shipment_id",
            "quantity");
    compare("billed",
            "select shipment_id, shipment_line as line, quantity as fact, 0 as kept "
            "from invoice_line",
            "invoiced");
    compare("billed amount",
            "select shipment_id, shipment_line as line, amount as fact, 0 as kept "
            "from invoice_line",
            "invoiced_amount");
    compare("billed tax",
            "select i.shipment_id, i.shipment_line as line, t.paper_tax as fact, 0 as kept "
            "from invoice_line i "
            "join tax_line t on t.document_id = i.invoice_id and t.line = i.line",
            "invoiced_tax");
    return breaks;
}

}  // namespace storekeep::sales
