#include "reports/control/control_reports.h"
#include "reports/selection.h"
#include "reports/warehouse/count_lines.h"
#include "reports/warehouse/waiting_adjustments.h"

namespace storekeep::reports {

namespace {

std::vector<Column> columns(Currency currency) {
    return {text_column("kind"),
            text_column("document"),
            text_column("entered_by"),
            date_column("entered_on"),
            money_column("amount", currency),
            text_column("detail"),
            text_column("operation")};
}

void add_purchase_orders(Reads& reads, Table& table) {
    reads.each(
        "select o.number, g.user_name, g.today, (select cast(sum(l.amount) as bigint) "
        "from purchase_order_line l where l.order_id = o.id), o.currency, o.rate, p.name "
        "from purchase_order o join document d on d.id = o.id join partner p "
        "on p.id = o.supplier_id join operation_log g on g.sequence = d.sequence "
        "where o.state = 'waiting_for_approval' order by o.id",
        {}, [&](const Row& row) {
            const ExchangeRate rate{Currency::named(row.text(4)), reads.currency(),
                                    {row.integer(5)}};
            table.add("purchase_order", row.text(0), row.text(1), row.date(2),
                      rate.value_of(row.money(3, rate.from)), row.text(6),
                      "purchase_order.approve");
        });
}

void add_adjustments(Reads& reads, Table& table) {
    for (const WaitingAdjustment& one : waiting_adjustments(reads, Selection()))
        table.add("adjustment", one.number, one.entered_by, one.entered_on, one.worth,
                  fmt::format("{} in {}, {} lines", one.reason, one.warehouse, one.lines),
                  "adjustment.approve");
}

// What a count differs by is worth what stock costs when it is approved.
void add_counts(Reads& reads, Table& table) {
    for (const CountProgress& one : count_progress(reads, Selection())) {
        if (one.state != "open" || one.left > 0) continue;
        const auto entered = reads.first(
            "select g.user_name, g.today from document d join operation_log g "
            "on g.sequence = d.sequence where d.kind = 'count' and d.number = $1",
            one.count);
        table.rows.push_back(
            {cell("count"), cell(one.count), cell(entered->text(0)), cell(entered->date(1)), {},
             cell(fmt::format("{} bins in {}", one.bins, one.warehouse)),
             cell("count.approve")});
    }
}

void add_revaluations(Reads& reads, Table& table) {
    // The sign keeps SQLite, which does not know the sizes, from beginning at the documents.
    reads.each(
        "select d.number, g.user_name, g.today, cast(sum(abs(l.difference)) as bigint), count(*) "
        "from revaluation v join document d on d.id = +v.document_id "
        "join operation_log g on g.sequence = d.sequence "
        "join revaluation_line l on l.document_id = v.document_id where v.state = 'waiting' "
        "group by d.id, d.number, g.user_name, g.today order by d.id",
        {}, [&](const Row& row) {
            table.add("revaluation", row.text(0), row.text(1), row.date(2),
                      row.money(3, reads.currency()), fmt::format("{} lines", row.integer(4)),
                      "revaluation.approve");
        });
}

void add_bills(Reads& reads, Table& table) {
    reads.each("select d.number, g.user_name, g.today, b.total, b.currency, b.rate, p.name "
               "from supplier_bill b join document d on d.id = b.id "
               "join partner p on p.id = b.supplier_id "
               "join operation_log g on g.sequence = d.sequence where b.state = 'held' "
               "order by b.id",
               {}, [&](const Row& row) {
                   const ExchangeRate rate{Currency::named(row.text(4)), reads.currency(),
                                           {row.integer(5)}};
                   table.add("supplier_bill", row.text(0), row.text(1), row.date(2),
                             rate.value_of(row.money(3, rate.from)), row.text(6),
                             "supplier_bill.release");
               });
}

Table answer(Reads& reads, const Parameters&) {
    Table table{{}, columns(reads.currency()), {}};
    add_purchase_orders(reads, table);
    add_adjustments(reads, table);
    add_counts(reads, table);
    add_revaluations(reads, table);
    add_bills(reads, table);
    return table;
}

}  // namespace

Report approvals() {
    return {"approvals",
            "To approve",
            "What waits until somebody else says yes, and the operation that says so",
            "reports.stock",
            {},
            answer,
            columns,
            {"amount"},
            "document_facts"};
}

}  // namespace storekeep::reports
