// Papers of other rooms that are open at the end of a period.
#include "modules/ledger/close_checklist.h"

namespace storekeep::ledger {

namespace {

// A question answers document, date and what the detail says of it.
struct Check {
    std::string_view kind;
    std::string_view question;
    std::string_view detail;
    std::string_view suggested_operation;
    bool stops;
};

constexpr std::array checks{
    Check{"bill_held",
          "select d.number, b.date, p.code from supplier_bill b join document d on d.id = b.id "
          "join partner p on p.id = b.supplier_id where b.state = 'held' and b.date <= $1 "
          "order by b.date, d.number",
          "{} bills more than was received", "supplier_bill.release", true},
    Check{"provisional_receipt",
          "select d.number, d.date, p.code from receipt r join document d on d.id = r.id "
          "join partner p on p.id = r.supplier_id where r.provisional = 1 and d.date <= $1 "
          "and exists (select 1 from receipt_line_balance b where b.receipt_id = r.id "
          "and b.quantity_open > 0) and not exists (select 1 from true_up t left join document z "
          "on z.reverses_id = t.id where t.receipt_id = r.id and z.id is null) "
          "order by d.date, d.number",
          "goods from {} came without their paper", "supplier_bill.post", true},
    Check{"not_billed",
          "select d.number, d.date, p.code from receipt r join document d on d.id = r.id "
          "join partner p on p.id = r.supplier_id where (r.provisional = 0 or exists (select 1 "
          "from true_up t left join document z on z.reverses_id = t.id "
          "where t.receipt_id = r.id and z.id is null)) and d.date <= $1 "
          "and exists (select 1 from receipt_line_balance b where b.receipt_id = r.id "
          "and b.quantity_open > 0) order by d.date, d.number",
          "goods from {} wait for their bill", "supplier_bill.post", false},
    Check{"not_invoiced",
          "select d.number, d.date, p.code from shipment s join document d on d.id = s.id "
          "join sales_order o on o.id = s.order_id join partner p on p.id = o.customer_id "
          "where d.date <= $1 and exists (select 1 from shipment_line_balance b "
          "where b.shipment_id = s.id and b.invoiced < b.quantity) order by d.date, d.number",
          "goods for {} are not billed", "invoice.post", false},
    Check{"count_asked_for",
          "select d.number, d.date, i.sku from count_task t join document d on d.id = "
          "t.document_id join item i on i.id = t.item_id where t.done = 0 and d.date <= $1 "
          "order by d.date, d.number, i.sku",
          "a count of {} is asked for", "count.plan", false},
    Check{"left_out_of_hand_over",
          "select d.number, j.date, e.target from export_batch_document e "
          "join journal j on j.id = e.journal_id join document d on d.id = e.document_id "
          "where e.sent_as = 'left_out' and j.date <= $1 order by j.date, d.number",
          "{} could not take it; enter it there", "", false},
};

}  // namespace

std::vector<OpenMatter> open_matters(Reads& reads, Date through) {
    std::vector<OpenMatter> found;
    for (const Check& check : checks)
        reads.each(check.question, {bind(through)}, [&](const Row& row) {
            const std::string who = row.text(2);
            found.push_back({std::string(check.kind), row.text(0), row.date(1),
                             fmt::vformat(check.detail, fmt::make_format_args(who)),
                             std::string(check.suggested_operation), check.stops});
        });
    return found;
}

}  // namespace storekeep::ledger
