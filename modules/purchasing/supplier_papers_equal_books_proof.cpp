#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

// What the lines of returns, credits and true-ups say against the entries that they made.
Table supplier_papers_differ_from_books(Reads& reads) {
    Table breaks{"", {text_column("document"), integer_column("line"), text_column("sum"),
                      integer_column("said"), integer_column("found")},
                 {}};
    reads.each(
        "select d.number, x.line, x.what, cast(sum(x.said) as bigint), "
        "cast(sum(x.found) as bigint) from ("
        "select return_id as id, line, 'not billed' as what, unbilled as said, 0 as found "
        "from supplier_return_line union all "
        "select return_id, line, 'no longer owed', cleared, 0 from supplier_return_line union all "
        "select m.document_id, m.line, 'not billed', 0, m.quantity from receipt_match m "
        "join supplier_return s on s.id = m.document_id union all "
        "select m.document_id, m.line, 'no longer owed', 0, m.value from receipt_match m "
        "join supplier_return s on s.id = m.document_id union all "
        "select return_id, line, 'to be credited', value - unbilled_cost, 0 "
        "from supplier_return_line union all "
        "select return_id, line, 'waiting', quantity - unbilled, 0 "
        "from supplier_return_line union all "
        "select e.document_id, e.of_line, 'to be credited', 0, e.value from accrual_entry e "
        "join supplier_return s on s.id = e.document_id union all "
        "select e.document_id, e.of_line, 'waiting', 0, e.quantity from accrual_entry e "
        "join supplier_return s on s.id = e.document_id union all "
        "select credit_id, line, 'credited', quantity, 0 from supplier_credit_line union all "
        "select e.document_id, e.of_line, 'credited', 0, -e.quantity from accrual_entry e "
        "join supplier_credit c on c.id = e.document_id union all "
        "select credit_id, 0, 'total', amount + tax, 0 from supplier_credit_line union all "
        "select o.document_id, 0, 'total', 0, o.foreign_amount from open_item o "
        "join supplier_credit c on c.id = o.document_id union all "
        "select credit_id, place, 'tax', tax, 0 from supplier_credit_line "
        "where tax_code <> '' union all "
        "select u.true_up_id, u.line, 'difference', u.difference, 0 from true_up_line u union all "
        "select m.document_id, m.line, 'difference', 0, -m.value from receipt_match m "
        "join true_up u on u.id = m.document_id union all "
        "select t.document_id, t.line, 'tax', 0, -t.tax from tax_line t "
        "join supplier_credit c on c.id = t.document_id) x "
        "join document d on d.id = x.id group by x.id, d.number, x.line, x.what "
        "having sum(x.said) <> sum(x.found) order by d.number, x.line, x.what",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.text(2), row.integer(3), row.integer(4));
        });
    return breaks;
}

}  // namespace storekeep::purchasing
