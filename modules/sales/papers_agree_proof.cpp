#include "modules/sales/module.h"
#include "office/agreement.h"

namespace storekeep::sales {

namespace {

constexpr std::array<Agreement, 9> agreements{{
    {"order, place or item of a shipment line",
     "select d.number || ' line ' || l.line, l.item_id, o.item_id from shipment_line l "
     "join shipment s on s.id = l.shipment_id join document d on d.id = s.id "
     "join sales_order_line o on o.order_id = s.order_id and o.line = l.line "
     "where l.item_id <> o.item_id or s.warehouse_id <> o.warehouse_id"},
    {"item of an invoice line",
     "select d.number || ' line ' || l.line, l.item_id, s.item_id from invoice_line l "
     "join shipment_line s on s.shipment_id = l.shipment_id and s.line = l.shipment_line "
     "join document d on d.id = l.invoice_id where l.item_id <> s.item_id"},
    {"total of an invoice, as owed",
     "select d.number, i.total, o.foreign_amount from invoice i join document d on d.id = i.id "
     "join open_item o on o.document_id = i.id where i.total <> o.foreign_amount"},
    {"due day of an invoice",
     "select d.number, i.due, o.due from invoice i join document d on d.id = i.id "
     "join open_item o on o.document_id = i.id where i.due <> o.due"},
    {"value in the company's own currency",
     "select d.number, i.value, i.total from invoice i join document d on d.id = i.id "
     "where i.value <> i.total and i.currency = (select currency from company)"},
    {"value of a line in the company's own currency",
     "select d.number || ' line ' || l.line, l.value, l.amount from invoice_line l "
     "join invoice i on i.id = l.invoice_id join document d on d.id = i.id "
     "where l.value <> l.amount and i.currency = (select currency from company)"},
    {"rate of the company's own currency",
     "select d.number, x.rate, cast(1000000 as bigint) from ("
     "select id, rate, currency from sales_order union all "
     "select id, rate, currency from invoice) x join document d on d.id = x.id "
     "where x.rate <> 1000000 and x.currency = (select currency from company)"},
    {"place, customer, priority or day of a demand",
     "select d.number || ' line ' || q.line, q.ship_by, o.ship_by from demand q "
     "join sales_order o on o.id = q.document_id join document d on d.id = o.id "
     "join sales_order_line l on l.order_id = q.document_id and l.line = q.line "
     "where q.ship_by <> o.ship_by or q.priority <> o.priority "
     "or q.partner_id <> o.customer_id or q.item_id <> l.item_id "
     "or q.warehouse_id <> l.warehouse_id"},
    {"base of the tax of an invoice line",
     "select d.number || ' line ' || l.line, t.base, l.value from tax_line t "
     "join invoice_line l on l.invoice_id = t.document_id and l.line = t.line "
     "join document d on d.id = l.invoice_id where t.base <> l.value"},
}};

}  // namespace

Table sales_papers_disagree(Reads& reads) { return disagreements(reads, agreements); }

}  // namespace storekeep::sales
