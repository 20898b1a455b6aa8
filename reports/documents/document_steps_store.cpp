#include "modules/warehouse/putaway.h"
#include "reports/documents/document_steps.h"
#include "reports/warehouse/count_lines.h"
#include "reports/warehouse/waiting_goods.h"

namespace storekeep::reports {

namespace {

// `figures` answers one row: how much there is to do and how much of it is done; x is the document.
struct Step {
    std::string_view kind;
    std::string_view step;
    std::string_view operation;
    std::string_view figures;
};

// Amounts of what it is owed for, as far as they are settled.
constexpr std::string_view settled =
    "select sum(abs(o.foreign_amount)), sum(abs(o.foreign_amount) - abs(b.foreign_open)) "
    "from open_item o join open_item_balance b on b.open_item_id = o.id where o.document_id = $1";
constexpr std::string_view shipped_of_transfer =
    "select sum(b.shipped), sum(b.received + b.written_off) from transfer_line_balance b "
    "where b.transfer_id = $1";

constexpr Step steps[] = {
    {"purchase_order", "received", "receipt.post",
     "select sum(case when l.closed = 1 or coalesce(b.received, 0) > l.quantity "
     "then coalesce(b.received, 0) else l.quantity end), sum(coalesce(b.received, 0)) "
     "from purchase_order_line l left join purchase_order_line_balance b "
     "on b.order_id = l.order_id and b.line = l.line where l.order_id = $1"},
    {"purchase_order", "billed", "supplier_bill.post",
     "select sum(case when l.closed = 1 or coalesce(b.received, 0) > l.quantity "
     "then coalesce(b.received, 0) else l.quantity end), "
     "(select coalesce(sum(r.quantity - coalesce(o.quantity_open, 0)), 0) from receipt g "
     "join receipt_line r on r.receipt_id = g.id left join receipt_line_balance o "
     "on o.receipt_id = r.receipt_id and o.line = r.line where g.order_id = $1 and not exists "
     "(select 1 from document d where d.reverses_id = g.id)) + "
     "(select coalesce(abs(sum(e.quantity)), 0) from supplier_bill_ahead a "
     "join accrual_entry e on e.of_id = a.bill_id and e.of_line = a.line "
     "where a.order_id = $1) from purchase_order_line l "
     "left join purchase_order_line_balance b on b.order_id = l.order_id and b.line = l.line "
     "where l.order_id = $1"},
    {"receipt", "billed", "supplier_bill.post",
     "select sum(l.quantity), sum(l.quantity - coalesce(b.quantity_open, 0)) from receipt_line l "
     "left join receipt_line_balance b on b.receipt_id = l.receipt_id and b.line = l.line "
     "where l.receipt_id = $1"},
    {"receipt", "sent_back", "supplier_return.post",
     "select sum(l.quantity), (select sum(s.quantity) from supplier_return_line s "
     "where s.receipt_id = $1 and not exists (select 1 from document d "
     "where d.reverses_id = s.return_id)) from receipt_line l where l.receipt_id = $1"},
    {"receipt", "made_final", "receipt.true_up",
     "select case when r.provisional = 1 then 1 else 0 end, (select count(*) from true_up t "
     "where t.receipt_id = r.id and not exists (select 1 from document d "
     "where d.reverses_id = t.id)) from receipt r where r.id = $1"},
    {"supplier_bill", "paid", "payment.make", settled},
    {"supplier_return", "credited", "supplier_credit.post",
     "select sum(l.quantity - l.unbilled), (select sum(c.quantity) from supplier_credit s "
     "join supplier_credit_line c on c.credit_id = s.id where s.return_id = $1 and not exists "
     "(select 1 from document d where d.reverses_id = s.id)) "
     "from supplier_return_line l where l.return_id = $1"},
    {"sales_order", "paid", "payment.receive",
     "select sum(abs(o.foreign_amount)), sum(abs(o.foreign_amount) - abs(b.foreign_open)) "
     "from invoice i join open_item o on o.document_id = i.id "
     "join open_item_balance b on b.open_item_id = o.id where i.order_id = $1"},
    {"shipment", "invoiced", "invoice.post",
     "select sum(quantity), sum(invoiced) from shipment_line_balance where shipment_id = $1"},
    {"shipment", "returned", "return.authorize",
     "select sum(quantity), sum(returned) from shipment_line_balance where shipment_id = $1"},
    {"invoice", "paid", "payment.receive", settled},
    {"credit_note", "settled", "settlement.post", settled},
    {"return", "received", "return.receive",
     "select sum(l.authorized - b.cancelled), sum(b.received) from return_line l "
     "join return_line_balance b on b.return_id = l.return_id and b.line = l.line "
     "where l.return_id = $1"},
    {"return", "received", "return.cancel",
     "select sum(l.authorized - b.cancelled), sum(b.received) from return_line l "
     "join return_line_balance b on b.return_id = l.return_id and b.line = l.line "
     "where l.return_id = $1"},
    {"return", "inspected", "return.inspect",
     "select sum(received), sum(accepted + rejected) from return_line_balance "
     "where return_id = $1"},
    {"return", "disposed", "return.dispose",
     "select sum(accepted + rejected), sum(disposed) from return_line_balance "
     "where return_id = $1"},
    {"return", "credited", "credit_note.post",
     "select sum(accepted), sum(credited) from return_line_balance where return_id = $1"},
    {"return", "replaced", "return.replace",
     "select sum(b.accepted), (select sum(r.quantity) from return_replacement r "
     "join sales_order o on o.id = r.order_id where r.return_id = $1 "
     "and o.status <> 'cancelled') from return_line_balance b where b.return_id = $1"},
    {"return", "repaired", "return.repair",
     "select (select sum(e.quantity) from return_event e where e.return_id = $1 "
     "and e.kind = 'disposed' and e.disposition = 'repair'), sum(b.repaired) "
     "from return_line_balance b where b.return_id = $1"},
    {"transfer", "shipped", "transfer.ship",
     "select sum(l.quantity), sum(coalesce(b.shipped, 0)) from transfer_line l "
     "left join transfer_line_balance b on b.transfer_id = l.transfer_id and b.line = l.line "
     "where l.transfer_id = $1"},
    {"transfer", "received", "transfer.receive", shipped_of_transfer},
    {"transfer", "received", "transfer.write_off", shipped_of_transfer},
};

DocumentStep put_away(Reads& reads, const Document& receipt) {
    DocumentStep step{"put_away", "putaway.post"};
    for (const warehouse::ReceivedGoods& one : warehouse::received_goods(reads, receipt.id))
        step.all += one.quantity.value;
    step.done = step.all;
    for (const WaitingGoods& one : goods_to_put_away(reads, Selection()))
        if (one.receipt == receipt.number) step.done -= one.quantity.value;
    return step;
}

DocumentStep counted(Reads& reads, const Document& count) {
    DocumentStep step{"counted", "count.enter"};
    for (const CountProgress& one : count_progress(reads, Selection()))
        if (one.count == count.number) {
            step.all = std::max<std::int64_t>(one.places, 1);  // empty bins are looked into too
            step.done = one.places - one.left;
        }
    return step;
}

}  // namespace

std::vector<DocumentStep> steps_of(Reads& reads, const Document& document) {
    std::vector<DocumentStep> found;
    if (document.reverses || document.reversed_by) return found;
    if (document.kind == "receipt") found.push_back(put_away(reads, document));
    if (document.kind == "count") found.push_back(counted(reads, document));
    for (const Step& step : steps) {
        if (step.kind != document.kind) continue;
        const auto row = reads.first(
            fmt::format("with f(total, done) as ({}) select cast(coalesce(total, 0) as bigint), "
                        "cast(coalesce(done, 0) as bigint) from f",
                        step.figures),
            document.id);
        if (row) found.push_back({step.step, step.operation, row->integer(0), row->integer(1)});
    }
    return found;
}

}  // namespace storekeep::reports
