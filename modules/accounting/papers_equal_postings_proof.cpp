#include "modules/accounting/module.h"
#include "office/agreement.h"

namespace storekeep::accounting {

namespace {

constexpr std::array<Agreement, 9> agreements{{
    {"payment amount",
     "select d.number, x.amount, x.posted from (select p.document_id, p.amount, "
     "(select cast(abs(sum(l.amount)) as bigint) from journal j "
     "join journal_line l on l.journal_id = j.id and +l.account_id = p.account_id "
     "where j.document_id = p.document_id) as posted from payment p) x "
     "join document d on d.id = x.document_id where x.amount <> x.posted"},
    {"payment in its currency",
     "select d.number, x.foreign_amount, x.items from (select p.document_id, p.foreign_amount, "
     "(select cast(abs(sum(i.foreign_amount)) as bigint) from open_item i "
     "where i.document_id = p.document_id) as items from payment p) x "
     "join document d on d.id = x.document_id where x.foreign_amount <> x.items"},
    {"open item in the company's own currency",
     "select i.number, i.foreign_amount, i.amount from open_item i "
     "where i.foreign_amount <> i.amount and i.currency = (select currency from company)"},
    {"settlement in the company's own currency",
     "select d.number, a.foreign_amount, case when a.from_amount <> a.foreign_amount "
     "then a.from_amount else a.to_amount end from open_item_application a "
     "join document d on d.id = a.document_id join open_item i on i.id = a.from_item_id "
     "where (a.from_amount <> a.foreign_amount or a.to_amount <> a.foreign_amount) "
     "and i.currency = (select currency from company)"},
    {"tax in the company's own currency",
     "select d.number || ' line ' || t.line, t.paper_tax, t.tax from tax_line t "
     "join document d on d.id = t.document_id where t.paper_tax <> t.tax "
     "and t.currency = (select currency from company)"},
    {"date of an open item",
     "select i.number, i.date, d.date from open_item i join document d on d.id = i.document_id "
     "where i.date <> d.date and not exists (select 1 from journal j "
     "where j.document_id = i.document_id and j.date = i.date)"},
    {"what revaluation changed",
     "select d.number || ' line ' || l.line, l.difference, "
     "coalesce(cast(sum(e.value) as bigint), 0) from revaluation r "
     "join revaluation_line l on l.document_id = r.document_id "
     "join document d on d.id = r.document_id left join cost_entry e "
     "on e.document_id = l.document_id and e.line = l.line where r.state in ('posted', 'reversed') "
     "group by l.document_id, d.number, l.line, l.difference "
     "having l.difference <> coalesce(sum(e.value), 0)"},
    {"date of a settlement",
     "select d.number, a.date, d.date from open_item_application a "
     "join document d on d.id = a.document_id where a.date <> d.date"},
    {"date of a tax line",
     "select d.number || ' line ' || t.line, t.date, d.date from tax_line t "
     "join document d on d.id = t.document_id where t.date <> d.date"},
}};

}  // namespace

Table papers_differ_from_postings(Reads& reads) { return disagreements(reads, agreements); }

}  // namespace storekeep::accounting
