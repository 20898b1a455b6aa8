#include "modules/returns/module.h"
#include "office/agreement.h"

namespace storekeep::returns {

namespace {

constexpr std::array<Agreement, 8> agreements{{
    {"returned of a shipment's line, as returns authorize",
     "select d.number || ' line ' || b.line, b.returned, coalesce(x.coming, 0) "
     "from shipment_line_balance b join document d on d.id = b.shipment_id left join ("
     "select l.shipment_id, l.line, cast(sum(l.authorized - c.cancelled) as bigint) as coming "
     "from return_line l join return_line_balance c on c.return_id = l.return_id "
     "and c.line = l.line group by l.shipment_id, l.line) x "
     "on x.shipment_id = b.shipment_id and x.line = b.line "
     "where b.returned <> coalesce(x.coming, 0)"},
    {"total of a credit note",
     "select d.number, n.total + n.restocking_fee, "
     "coalesce(cast(sum(l.amount - coalesce(t.paper_tax, 0)) as bigint), 0) from credit_note n "
     "join document d on d.id = n.id left join credit_note_line l on l.credit_note_id = n.id "
     "left join tax_line t on t.document_id = n.id and t.line = l.line "
     "group by n.id, d.number, n.total, n.restocking_fee "
     "having n.total + n.restocking_fee <> coalesce(sum(l.amount - coalesce(t.paper_tax, 0)), 0)"},
    {"total of a credit note, as owed",
     "select d.number, n.total, -o.foreign_amount from credit_note n "
     "join document d on d.id = n.id join open_item o on o.document_id = n.id "
     "where n.total <> -o.foreign_amount"},
    {"value of a credit note, as owed",
     "select d.number, n.value, -o.amount from credit_note n "
     "join document d on d.id = n.id join open_item o on o.document_id = n.id "
     "where n.value <> -o.amount"},
    {"value of a line in the company's own currency",
     "select d.number || ' line ' || l.line, l.value, l.amount from credit_note_line l "
     "join credit_note n on n.id = l.credit_note_id join document d on d.id = n.id "
     "where l.value <> l.amount and n.currency = (select currency from company)"},
    {"rate of the company's own currency",
     "select d.number, n.rate, cast(1000000 as bigint) from credit_note n "
     "join document d on d.id = n.id "
     "where n.rate <> 1000000 and n.currency = (select currency from company)"},
    {"shipment or item of a return",
     "select d.number || ' line ' || l.line, l.item_id, s.item_id from return_line l "
     "join customer_return r on r.id = l.return_id join document d on d.id = r.id "
     "join shipment_line s on s.shipment_id = l.shipment_id and s.line = l.line "
     "where l.item_id <> s.item_id or l.shipment_id <> r.shipment_id"},
    {"base of the tax of a credit note line",
     "select d.number || ' line ' || l.line, t.base, -l.value from tax_line t "
     "join credit_note_line l on l.credit_note_id = t.document_id and l.line = t.line "
     "join document d on d.id = l.credit_note_id where t.base <> -l.value"},
}};

}  // namespace

Table credits_disagree(Reads& reads) { return disagreements(reads, agreements); }

}  // namespace storekeep::returns
