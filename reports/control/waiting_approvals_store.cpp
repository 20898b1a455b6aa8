#include "reports/control/waiting_approvals.h"

#include "core/must.h"
#include "modules/access/approval.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/warehouse/adjustment.h"
#include "modules/access/access.h"
#include "reports/control/exception_finding.h"
#include "reports/warehouse/count_lines.h"

namespace storekeep::reports {

namespace {

using Waiting = std::vector<WaitingApproval>;

void add_purchase_orders(Reads& reads, const Selection& asked, Waiting& waiting) {
    Conditions conditions;
    std::vector<std::pair<Id<Document>, std::string>> orders;
    reads.each("select o.id, w.code from purchase_order o "
               "join warehouse w on w.id = o.warehouse_id where o.state = 'waiting_for_approval'" +
                   conditions.equal("o.warehouse_id", asked.warehouse),
               conditions.values(), [&](const Row& row) {
                   orders.emplace_back(row.id<Document>(0), row.text(1));
               });
    for (const auto& [id, warehouse] : orders) {
        const purchasing::PurchaseOrder order = purchasing::load_order(reads, id);
        waiting.push_back({id, "purchase_order", order.number,
                           std::string(access::subject::purchase_order),
                           "asks to order from " +
                               catalog::load_partner(reads, order.supplier).code,
                           warehouse, order.rate.value_of(order.total())});
    }
}

void add_adjustments(Reads& reads, const Selection& asked, Waiting& waiting) {
    Conditions conditions;
    reads.each("select a.id, d.number, a.reason, w.code, a.worth, (select count(*) "
               "from adjustment_line l where l.adjustment_id = a.id) "
               "from adjustment a join document d on d.id = a.id "
               "join warehouse w on w.id = a.warehouse_id where a.state = 'waiting'" +
                   conditions.equal("a.warehouse_id", asked.warehouse),
               conditions.values(), [&](const Row& row) {
                   const std::string reason = row.text(2);
                   waiting.push_back(
                       {row.id<Document>(0), "adjustment", row.text(1),
                        std::string(warehouse::adjustment_reason(reason).subject),
                        fmt::format("entered {} of {} lines", reason, row.integer(5)), row.text(3),
                        row.money(4, reads.currency())});
               });
}

// A revaluation may speak of several warehouses; then none is told.
void add_revaluations(Reads& reads, const Selection& asked, Waiting& waiting) {
    Conditions conditions;
    const std::map<Id<catalog::Warehouse>, std::string> codes = warehouse_codes(reads);
    const std::string of_warehouse = conditions.equal("l.warehouse_id", asked.warehouse);
    reads.each("select r.document_id, d.number, cast(sum(abs(l.difference)) as bigint), count(*), "
               "min(l.warehouse_id), max(l.warehouse_id) from revaluation r "
               "join document d on d.id = +r.document_id "
               "join revaluation_line l on l.document_id = r.document_id "
               "where r.state = 'waiting'" +
                   of_warehouse + " group by r.document_id, d.number",
               conditions.values(), [&](const Row& row) {
                   const auto only = codes.find(row.id<catalog::Warehouse>(4));
                   waiting.push_back(
                       {row.id<Document>(0), "revaluation", row.text(1),
                        std::string(access::subject::revaluation),
                        fmt::format("revalues {} lines", row.integer(3)),
                        row.integer(4) == row.integer(5) && only != codes.end() ? only->second : "",
                        row.money(2, reads.currency())});
               });
}

void add_write_offs(Reads& reads, const Selection& asked, Waiting& waiting) {
    Conditions conditions;
    reads.each("select f.id, d.number, t.number, f.reason, w.code, f.value "
               "from transfer_write_off f join document d on d.id = f.id "
               "join document t on t.id = f.transfer_id "
               "join transfer x on x.id = f.transfer_id "
               "join warehouse w on w.id = x.to_warehouse_id where f.state = 'waiting'" +
                   conditions.equal("x.to_warehouse_id", asked.warehouse),
               conditions.values(), [&](const Row& row) {
                   waiting.push_back({row.id<Document>(0), "transfer_write_off", row.text(1),
                                      std::string(access::subject::write_off),
                                      fmt::format("gives goods of {} up, {}", row.text(2),
                                                  row.text(3)),
                                      row.text(4), row.money(5, reads.currency())});
               });
}

void add_counts(Reads& reads, const Selection& asked, Waiting& waiting) {
    for (const CountProgress& one : count_progress(reads, asked)) {
        if (one.state != "open" || one.left > 0) continue;
        waiting.push_back({find_document(reads, "count", one.count)->id, "count", one.count, {},
                           fmt::format("counted {} bins", one.bins), one.warehouse, {}});
    }
}

void add_bills(Reads& reads, Waiting& waiting) {
    reads.each("select b.id, d.number, p.code, b.total, b.currency, b.rate from supplier_bill b "
               "join document d on d.id = b.id join partner p on p.id = b.supplier_id "
               "where b.state = 'held'",
               {}, [&](const Row& row) {
                   const ExchangeRate rate{Currency::named(row.text(4)), reads.currency(),
                                           {row.integer(5)}};
                   waiting.push_back({row.id<Document>(0), "supplier_bill", row.text(1), {},
                                      "bills more than came from " + row.text(2), {},
                                      rate.value_of(row.money(3, rate.from))});
               });
}

std::string_view right_to_approve(const WaitingApproval& one) {
    if (one.kind == "supplier_bill") return "purchasing.bill";
    if (one.kind == "purchase_order") return "purchasing.approve";
    if (one.kind == "revaluation") return "accounting.approve";
    return "warehouse.adjust";
}

// An order may have been changed and submitted since it was made.
std::int64_t add_entry(Reads& reads, WaitingApproval& one) {
    const auto row = reads.first(
        "select l.user_name, l.today, l.sequence from operation_log l where l.sequence = ("
        "select max(x.sequence) from (select sequence from document where id = $1 union all "
        "select sequence from document_event where document_id = $1 and event = 'submitted') x)",
        one.id);
    must(row.has_value(), "what waits was entered by an operation");
    one.entered_by = row->text(0);
    one.entered_on = row->date(1);
    return row->integer(2);
}

Waiting above_limits(Reads& reads, const Selection& asked) {
    Waiting waiting;
    add_purchase_orders(reads, asked, waiting);
    add_adjustments(reads, asked, waiting);
    add_revaluations(reads, asked, waiting);
    add_write_offs(reads, asked, waiting);
    return waiting;
}

// Without a limit to look at, whoever has the right, even to what they entered themselves.
std::vector<std::string> who_may(Reads& reads, std::string_view right) {
    std::vector<std::string> users;
    reads.each("select name from app_user where active = 1 order by name", {},
               [&](const Row& row) { users.push_back(row.text(0)); });
    std::erase_if(users, [&](const std::string& user) {
        return !access::holds_right(reads, user, right);
    });
    return users;
}

// Who entered them and who may decide; in the order in which they were entered.
void complete(Reads& reads, Waiting& waiting) {
    std::map<std::pair<std::int64_t, Id<Document>>, WaitingApproval> by_entry;
    for (WaitingApproval& one : waiting) {
        const std::int64_t entry = add_entry(reads, one);
        const std::string_view right = right_to_approve(one);
        one.who_may_approve = one.subject.empty()
                                  ? who_may(reads, right)
                                  : access::who_may_approve(reads, one.id, right, one.subject,
                                                            one.value);
        by_entry.emplace(std::pair{entry, one.id}, std::move(one));
    }
    waiting.clear();
    for (auto& [entry, one] : by_entry) waiting.push_back(std::move(one));
}

}  // namespace

std::vector<WaitingApproval> waiting_approvals(Reads& reads, const Selection& asked) {
    Waiting waiting = above_limits(reads, asked);
    complete(reads, waiting);
    return waiting;
}

std::vector<WaitingApproval> all_that_waits(Reads& reads, const Selection& asked) {
    Waiting waiting = above_limits(reads, asked);
    add_counts(reads, asked, waiting);
    if (!asked.warehouse) add_bills(reads, waiting);
    complete(reads, waiting);
    return waiting;
}

Findings matters_to_approve(Reads& reads, const Selection& asked) {
    Findings found;
    for (const WaitingApproval& one : waiting_approvals(reads, asked))
        found.push_back({one.kind + "_to_approve", one.document, {},
                         age(one.entered_on, asked.counted_on),
                         fmt::format("{} {}, above the limit", one.entered_by, one.what),
                         one.operation(), one.warehouse});
    return found;
}

}  // namespace storekeep::reports
