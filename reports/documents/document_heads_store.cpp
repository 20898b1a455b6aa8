#include "reports/documents/document_heads.h"

#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "reports/control/history.h"
#include "reports/documents/head_tables.h"
#include "reports/sales/orders_found.h"

namespace storekeep::reports {

namespace {

using Ids = std::vector<Id<Document>>;
using Heads = std::map<Id<Document>, DocumentHead>;

constexpr std::int64_t all_of_them = 1'000'000'000;

std::string listed(const Ids& ids) {
    std::string list;
    for (Id<Document> id : ids) list += (list.empty() ? "" : ", ") + std::to_string(id.value);
    return list.empty() ? "0" : list;
}

std::vector<std::vector<Value>> keys_of(const Ids& ids) {
    std::vector<std::vector<Value>> keys;
    for (Id<Document> id : ids) keys.push_back({bind(id)});
    return keys;
}

std::vector<std::string> kinds_asked(Reads& reads, const std::string& kind) {
    if (!kind.empty()) return {kind};
    std::vector<std::string> kinds;
    reads.each(kinds_in_use() + "select kind from kinds where kind is not null order by kind", {},
               [&](const Row& row) { kinds.push_back(row.text(0)); });
    return kinds;
}

// The documents of a partner or warehouse, and what took them back.
Ids found_by_head(Reads& reads, const HeadsAsked& asked, std::int64_t limit) {
    Ids found;
    const auto take = [&](const Row& row) { found.push_back(row.id<Document>(0)); };
    for (const std::string& kind : kinds_asked(reads, asked.kind)) {
        const HeadTable table = head_table(kind);
        if (asked.partner && !table.has_partner) continue;
        if (asked.warehouse && !table.has_warehouse) continue;
        Conditions conditions(asked.from, asked.to);
        reads.each("select h.id from (" + table.sql +
                       ") h join document d on d.id = h.id where d.date >= $1 and d.date <= $2" +
                       conditions.equal("h.partner_id", asked.partner) +
                       conditions.equal("h.warehouse_id", asked.warehouse) +
                       fmt::format(" order by h.id desc limit {}", limit),
                   conditions.values(), take);
    }
    Ids all = found;
    reads.each_of("with wanted(id) as ({wanted}) select d.id from wanted x join document d "
                  "on d.reverses_id = x.id",
                  keys_of(found), [&](const Row& row) { all.push_back(row.id<Document>(0)); });
    return all;
}

Ids found_by_log(Reads& reads, const HeadsAsked& asked, std::int64_t limit) {
    Ids found;
    Conditions conditions(asked.from, asked.to);
    const std::string of_user =
        asked.user.empty() ? "" : "join operation_log o on o.sequence = d.sequence ";
    reads.each("select d.id from document d " + of_user + "where d.date >= $1 and d.date <= $2" +
                   conditions.equal("d.kind", asked.kind) +
                   conditions.equal("o.user_name", asked.user) +
                   fmt::format(" order by d.id desc limit {}", limit),
               conditions.values(), [&](const Row& row) { found.push_back(row.id<Document>(0)); });
    return found;
}

Ids candidates(Reads& reads, const HeadsAsked& asked) {
    if (!asked.documents.empty()) return asked.documents;
    if (asked.partner || asked.warehouse)
        return found_by_head(reads, asked, asked.user.empty() && asked.state.empty()
                                               ? asked.limit : all_of_them);
    return found_by_log(reads, asked, asked.state.empty() ? asked.limit : all_of_them);
}

Heads registered(Reads& reads, const Ids& ids) {
    Heads heads;
    reads.each_of(
        "with wanted(id) as ({wanted}) select d.id, d.kind, d.number, d.date, d.memo, d.sequence, "
        "o.number, r.number, g.at, g.user_name from wanted x join document d on d.id = x.id "
        "left join document o on o.id = d.reverses_id "
        "left join document r on r.reverses_id = d.id "
        "left join operation_log g on g.sequence = d.sequence",
        keys_of(ids), [&](const Row& row) {
            DocumentHead& head = heads[row.id<Document>(0)];
            head.id = row.id<Document>(0);
            head.kind = row.text(1);
            head.number = row.text(2);
            head.date = row.date(3);
            head.memo = row.text_or_empty(4);
            head.sequence = row.integer(5);
            head.reverses = row.text_or_empty(6);
            head.reversed_by = row.text_or_empty(7);
            head.currency = reads.currency();
            if (!row.is_null(8)) head.at = row.instant(8);
            head.user = row.text_or_empty(9);
        });
    return heads;
}

void take_head(const Row& row, DocumentHead& head) {
    const bool reversal = !head.reverses.empty();
    head.partner = row.text_or_empty(1);
    head.partner_name = row.text_or_empty(2);
    head.warehouse = row.text_or_empty(3);
    if (!reversal) head.state = row.text_or_empty(4);
    if (const std::string code = row.text_or_empty(6); !code.empty())
        head.currency = Currency::named(code);
    if (!row.is_null(5)) {
        const Money amount = row.money(5, head.currency);
        head.amount = reversal ? -amount : amount;
    }
    head.reference = row.text_or_empty(7);
}

// A reversal says what its original said.
void take_heads(Reads& reads, Heads& heads) {
    std::map<std::string, Ids> by_kind;
    for (const auto& [id, head] : heads) by_kind[head.kind].push_back(id);
    for (const auto& [kind, ids] : by_kind)
        reads.each("select d.id, p.code, p.name, w.code, h.state, h.amount, h.currency, "
                   "h.reference from document d join (" +
                       head_table(kind).sql +
                       ") h on h.id = coalesce(d.reverses_id, d.id) "
                       "left join partner p on p.id = h.partner_id "
                       "left join warehouse w on w.id = h.warehouse_id where d.id in (" +
                       listed(ids) + ")",
                   {}, [&](const Row& row) { take_head(row, heads.at(row.id<Document>(0))); });
}

// What the tables of a sales order do not say but its lines do.
void complete_sales_orders(Reads& reads, Heads& heads) {
    Ids ids;
    for (const auto& [id, head] : heads)
        if (head.kind == "sales_order") ids.push_back(id);
    if (ids.empty()) return;
    std::map<Id<Document>, sales::Progress> progress = sales::progress_of(reads, ids);
    accounting::TaxCodes codes(reads);
    for (const OrderFound& one :
         orders_found(reads, "o.id in (" + listed(ids) + ")", Conditions())) {
        DocumentHead& head = heads.at(one.order.document.id);
        head.state = sales::state_of(one.order.status, progress[head.id]);
        head.amount = sales::tax_of(reads, codes, one.order).gross();
    }
}

bool is_asked(const DocumentHead& head, const HeadsAsked& asked) {
    return (asked.kind.empty() || head.kind == asked.kind) && head.date >= asked.from &&
           head.date <= asked.to && (asked.user.empty() || head.user == asked.user) &&
           (asked.state.empty() || head.state == asked.state);
}

}  // namespace

std::vector<DocumentHead> document_heads(Reads& reads, const HeadsAsked& asked) {
    Heads heads = registered(reads, candidates(reads, asked));
    take_heads(reads, heads);
    complete_sales_orders(reads, heads);
    std::vector<DocumentHead> found;
    for (auto& [id, head] : heads) {
        if (!head.reversed_by.empty() || head.state.empty())
            head.state = head.reversed_by.empty() ? "posted" : "reversed";
        if (is_asked(head, asked)) found.push_back(std::move(head));
    }
    std::sort(found.begin(), found.end(), [](const DocumentHead& one, const DocumentHead& other) {
        return std::tie(other.date, other.id) < std::tie(one.date, one.id);
    });
    if (static_cast<std::int64_t>(found.size()) > asked.limit)
        found.resize(static_cast<std::size_t>(asked.limit));
    return found;
}

}  // namespace storekeep::reports
