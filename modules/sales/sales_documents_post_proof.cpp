#include "modules/sales/module.h"

namespace storekeep::sales {

Table sales_documents_without_posting(Reads& reads) {
    Table breaks{"", {text_column("kind"), text_column("document"), text_column("wrong"),
                      integer_column("document_says"), integer_column("books_say")},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select d.kind, d.number, 'has no record', cast(0 as bigint), cast(0 as bigint) "
        "from document d left join shipment s on s.id = d.id left join invoice i on i.id = d.id "
        "where d.kind in ('shipment', 'invoice') and s.id is null and i.id is null",
        {}, take);
    // What left, by its lines, its cost entries and its journal: all lie in the order of shipments.
    reads.each(
        "select d.kind, d.number, case when x.said <> x.cost then 'cost' else 'journal' end, "
        "cast(x.said as bigint), cast(case when x.said <> x.cost then x.cost else x.books end "
        "as bigint) from (select s.id, "
        "coalesce((select sum(l.cost) from shipment_line l where l.shipment_id = s.id), 0) "
        "as said, "
        "coalesce((select -sum(e.value) from cost_entry e "
        "where e.document_id = s.id and e.trail = 0), 0) as cost, "
        "coalesce((select -sum(l.amount) from journal j "
        "join journal_line l on l.journal_id = j.id where j.document_id = s.id and l.account_id in "
        "(select id from account where control = 'inventory')), 0) as books from shipment s) x "
        "join document d on d.id = x.id where x.said <> x.cost or x.said <> x.books",
        {}, take);
    reads.each(
        "select d.kind, d.number, 'journal', i.value, cast(coalesce((select sum(l.amount) "
        "from journal j join journal_line l on l.journal_id = j.id "
        "join account a on a.id = l.account_id and a.control = 'receivables' "
        "where j.document_id = i.id), 0) as bigint) "
        "from invoice i join document d on d.id = i.id where i.value <> coalesce((select "
        "sum(l.amount) from journal j join journal_line l on l.journal_id = j.id "
        "join account a on a.id = l.account_id and a.control = 'receivables' "
        "where j.document_id = i.id), 0)",
        {}, take);
    reads.each(
        "select d.kind, d.number, 'lines', i.total, "
        "cast(coalesce(sum(l.amount + coalesce(t.paper_tax, 0)), 0) as bigint) "
        "from invoice i join document d on d.id = i.id "
        "left join invoice_line l on l.invoice_id = i.id "
        "left join tax_line t on t.document_id = l.invoice_id and t.line = l.line "
        "group by i.id, d.kind, d.number, i.total "
        "having i.total <> coalesce(sum(l.amount + coalesce(t.paper_tax, 0)), 0)",
        {}, take);
    reads.each(
        "select d.kind, d.number, 'values of lines', i.value, "
        "cast(coalesce(sum(l.value + coalesce(t.tax, 0)), 0) as bigint) "
        "from invoice i join document d on d.id = i.id "
        "left join invoice_line l on l.invoice_id = i.id "
        "left join tax_line t on t.document_id = l.invoice_id and t.line = l.line "
        "group by i.id, d.kind, d.number, i.value "
        "having i.value <> coalesce(sum(l.value + coalesce(t.tax, 0)), 0)",
        {}, take);
    return breaks;
}

}  // namespace storekeep::sales
