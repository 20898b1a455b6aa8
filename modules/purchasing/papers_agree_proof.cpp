#include "modules/purchasing/proofs.h"
#include "office/agreement.h"

namespace storekeep::purchasing {

namespace {

// What a bill did is compared where it posted: one that is held, or was dropped, did nothing yet.
constexpr std::array<Agreement, 20> agreements{{
    {"date of an order",
     "select o.number, o.date, d.date from purchase_order o join document d on d.id = o.id "
     "where o.date <> d.date or o.number <> d.number"},
    {"date of a bill",
     "select d.number, b.date, d.date from supplier_bill b join document d on d.id = b.id "
     "where b.date <> d.date"},
    {"date or order of a receipt line",
     "select d.number || ' line ' || l.line, l.date, d.date from receipt_line l "
     "join receipt r on r.id = l.receipt_id join document d on d.id = l.receipt_id "
     "where l.date <> d.date or l.order_id <> r.order_id"},
    {"item of a receipt line",
     "select d.number || ' line ' || l.line, l.item_id, o.item_id from receipt_line l "
     "join purchase_order_line o on o.order_id = l.order_id and o.line = l.line "
     "join document d on d.id = l.receipt_id where l.item_id <> o.item_id"},
    {"supplier, place, currency or rate of a receipt",
     "select d.number, r.supplier_id, o.supplier_id from receipt r "
     "join purchase_order o on o.id = r.order_id join document d on d.id = r.id "
     "where (r.supplier_id <> o.supplier_id and not exists (select 1 from partner_merge m "
     "where m.merged_id in (r.supplier_id, o.supplier_id))) "
     "or r.warehouse_id <> o.warehouse_id or r.currency <> o.currency"},
    {"damaged goods of a receipt",
     "select d.number || ' line ' || x.line, cast(sum(x.said) as bigint), "
     "cast(sum(x.moved) as bigint) from ("
     "select receipt_id as id, line, damaged as said, 0 as moved from receipt_line "
     "where damaged <> 0 union all "
     "select m.document_id, m.line, 0, m.quantity from receipt r "
     "join stock_move m on m.document_id = r.id where m.to_status = 'damaged') x "
     "join document d on d.id = x.id group by x.id, d.number, x.line "
     "having sum(x.said) <> sum(x.moved)"},
    {"total of a bill",
     "select d.number, b.total, coalesce(cast(sum(l.amount + l.tax) as bigint), 0) "
     "from supplier_bill b join document d on d.id = b.id "
     "left join supplier_bill_line l on l.bill_id = b.id "
     "group by b.id, d.number, b.total having b.total <> coalesce(sum(l.amount + l.tax), 0)"},
    {"total of a bill, as owed",
     "select d.number, b.total, -i.foreign_amount from supplier_bill b "
     "join document d on d.id = b.id join open_item i on i.document_id = b.id "
     "where b.total <> -i.foreign_amount"},
    {"due day of a bill",
     "select d.number, b.due, i.due from supplier_bill b join document d on d.id = b.id "
     "join open_item i on i.document_id = b.id where b.due <> i.due"},
    {"billed quantity",
     "select d.number || ' line ' || x.line, cast(sum(x.said) as bigint), "
     "cast(sum(x.matched) as bigint) from ("
     "select l.bill_id, l.receipt_id, l.receipt_line as line, l.quantity as said, 0 as matched "
     "from supplier_bill_line l join supplier_bill b on b.id = l.bill_id "
     "where exists (select 1 from journal j where j.document_id = b.id) "
     "and l.receipt_id is not null union all "
     "select m.document_id, m.receipt_id, m.line, 0, m.quantity from receipt_match m "
     "join supplier_bill b on b.id = m.document_id) x join document d on d.id = x.bill_id "
     "group by x.bill_id, d.number, x.receipt_id, x.line having sum(x.said) <> sum(x.matched)"},
    {"tax of a bill line",
     "select d.number || ' line ' || l.line, l.tax, coalesce(t.paper_tax, 0) "
     "from supplier_bill_line l join supplier_bill b on b.id = l.bill_id "
     "join document d on d.id = b.id "
     "left join tax_line t on t.document_id = l.bill_id and t.line = l.line "
     "where l.tax <> coalesce(t.paper_tax, 0) "
     "and exists (select 1 from journal j where j.document_id = b.id)"},
    {"amount of a landed cost",
     "select d.number, c.amount, coalesce(cast(sum(h.amount) as bigint), 0) from landed_cost c "
     "join document d on d.id = c.id left join landed_cost_charge h on h.landed_cost_id = c.id "
     "group by c.id, d.number, c.amount having c.amount <> coalesce(sum(h.amount), 0)"},
    {"rate of the company's own currency",
     "select d.number, x.rate, cast(1000000 as bigint) from ("
     "select id, rate, currency from purchase_order union all "
     "select id, rate, currency from receipt union all "
     "select id, rate, currency from supplier_bill union all "
     "select id, rate, currency from supplier_credit) x join document d on d.id = x.id "
     "where x.rate <> 1000000 and x.currency = (select currency from company)"},
    {"value of a receipt line in the company's own currency",
     "select d.number || ' line ' || l.line, l.foreign_value, l.value from receipt_line l "
     "join receipt r on r.id = l.receipt_id join document d on d.id = r.id "
     "where l.foreign_value <> l.value and r.currency = (select currency from company) "
     "and not exists (select 1 from supplier_bill_ahead a "
     "where a.order_id = l.order_id and a.order_line = l.line)"},
    {"date of what is billed",
     "select d.number || ' line ' || m.line, m.date, d.date from receipt_match m "
     "join document d on d.id = m.document_id where m.date <> d.date and not exists "
     "(select 1 from journal j where j.document_id = m.document_id and j.date = m.date)"},
    {"date of what waits",
     "select d.number || ' line ' || e.of_line, e.date, d.date from accrual_entry e "
     "join document d on d.id = e.document_id where e.date <> d.date and not exists "
     "(select 1 from journal j where j.document_id = e.document_id and j.date = e.date)"},
    {"quantity of what a bill lets wait",
     "select d.number || ' line ' || l.line, e.quantity, l.quantity from accrual_entry e "
     "join supplier_bill_line l on l.bill_id = e.of_id and l.line = e.of_line "
     "join document d on d.id = l.bill_id where e.document_id = e.of_id "
     "and e.quantity <> l.quantity"},
    {"quantity of charges that wait",
     "select d.number || ' line ' || e.of_line, e.quantity, cast(0 as bigint) "
     "from accrual_entry e join account a on a.id = e.account_id "
     "join document d on d.id = e.of_id "
     "where a.control = 'landed_cost_clearing' and e.quantity <> 0"},
    {"amount billed, in the company's own currency",
     "select d.number || ' line ' || x.line, cast(sum(x.said) as bigint), "
     "cast(sum(x.found) as bigint) from ("
     "select l.bill_id, l.receipt_id, l.receipt_line as line, "
     "l.amount + coalesce(t.tax - t.posted, 0) as said, 0 as found from supplier_bill_line l "
     "join supplier_bill b on b.id = l.bill_id "
     "left join tax_line t on t.document_id = l.bill_id and t.line = l.line "
     "where exists (select 1 from journal j where j.document_id = b.id) "
     "and l.receipt_id is not null and b.currency = (select currency from company) union all "
     "select m.document_id, m.receipt_id, m.line, 0, m.value + m.difference from receipt_match m "
     "join supplier_bill b on b.id = m.document_id "
     "where b.currency = (select currency from company)) x "
     "join document d on d.id = x.bill_id group by x.bill_id, d.number, x.receipt_id, x.line "
     "having sum(x.said) <> sum(x.found)"},
    {"base of the tax of a bill line, in the company's own currency",
     "select d.number || ' line ' || l.line, t.base, l.amount from tax_line t "
     "join supplier_bill_line l on l.bill_id = t.document_id and l.line = t.line "
     "join document d on d.id = l.bill_id where t.base <> l.amount "
     "and t.currency = (select currency from company)"},
}};

}  // namespace

Table purchasing_papers_disagree(Reads& reads) { return disagreements(reads, agreements); }

}  // namespace storekeep::purchasing
