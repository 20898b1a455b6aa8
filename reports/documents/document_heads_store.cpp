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

// A document in the order of documents.
struct Place {
    Date date;
    Id<Document> id;
    auto operator<=>(const Place&) const = default;
};
using Places = std::vector<Place>;

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

// Candidates for a part of a page: each question finds its own newest.
class Candidates {
public:
    Candidates(Reads& reads, const HeadsAsked& asked, const Page& page)
        : reads_(reads), asked_(asked), page_(page) {}

    Places found() {
        if (!asked_.documents.empty())
            find("document d", "", [&](Conditions& conditions) {
                std::string places;
                for (const Id<Document> id : asked_.documents)
                    places += (places.empty() ? "" : ", ") + conditions.place(bind(id));
                return " and d.id in (" + places + ")";
            });
        else
            for (const std::string& kind : kinds_asked(reads_, asked_.kind)) find_kind(kind);
        std::sort(places_.rbegin(), places_.rend());
        if (places_.size() > page_.part_size()) places_.resize(page_.part_size());
        return std::move(places_);
    }

private:
    // A partner's are found by its tables, and what took them back by these; all else in the order
    // of the documents themselves, from which the sign and the empty text keep the former.
    void find_kind(const std::string& kind) {
        const HeadTable table = head_table(kind);
        if ((asked_.partner && !table.has_partner) || (asked_.warehouse && !table.has_warehouse))
            return;
        const auto of_head = [&](Conditions& conditions) {
            return conditions.equal(asked_.partner ? "d.kind || ''" : "d.kind", kind) +
                   conditions.equal("h.partner_id", asked_.partner) +
                   conditions.equal("h.warehouse_id", asked_.warehouse);
        };
        if (asked_.partner) {
            for (const char* how : {"d.id = h.id", "d.reverses_id = h.id"})
                find("(" + table.sql + ") h join document d on " + how, "+", of_head);
        } else if (asked_.warehouse) {
            find("document d join (" + table.sql + ") h on h.id = coalesce(d.reverses_id, d.id)",
                 "", of_head);
        } else {
            find("document d", "",
                 [&](Conditions& conditions) { return conditions.equal("d.kind", kind); });
        }
    }

    template <class More>
    void find(const std::string& tables, std::string_view sign, const More& more) {
        const Selection days = page_.narrowed(days_asked());
        Conditions conditions(days.from, days.to);
        const std::string of_user =
            asked_.user.empty() ? "" : " join operation_log o on o.sequence = d.sequence";
        reads_.each("select d.date, d.id from " + tables + of_user +
                        fmt::format(" where {0}d.date >= $1 and {0}d.date <= $2", sign) +
                        more(conditions) + conditions.equal("o.user_name", asked_.user) +
                        page_.of_its_moment("d.id", conditions) + page_.after(conditions) +
                        page_.order_of_part(),
                    conditions.values(), [&](const Row& row) {
                        places_.push_back({row.date(0), row.id<Document>(1)});
                    });
    }

    Selection days_asked() const {
        Selection days;
        days.from = asked_.from;
        days.to = asked_.to;
        return days;
    }

    Reads& reads_;
    const HeadsAsked& asked_;
    const Page& page_;
    Places places_;
};

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
        reads.each_of("with wanted(id) as ({wanted}) select d.id, p.code, p.name, w.code, h.state, "
                      "h.amount, h.currency, h.reference from wanted x "
                      "join document d on d.id = x.id join (" +
                          head_table(kind).sql +
                          ") h on h.id = coalesce(d.reverses_id, d.id) "
                          "left join partner p on p.id = h.partner_id "
                          "left join warehouse w on w.id = h.warehouse_id",
                      keys_of(ids),
                      [&](const Row& row) { take_head(row, heads.at(row.id<Document>(0))); });
}

// What the tables of a sales order do not say but its lines do.
void complete_sales_orders(Reads& reads, Heads& heads) {
    Ids ids;
    for (const auto& [id, head] : heads)
        if (head.kind == "sales_order") ids.push_back(id);
    if (ids.empty()) return;
    std::map<Id<Document>, sales::Progress> progress = sales::progress_of(reads, ids);
    accounting::TaxCodes codes(reads);
    for (const OrderFound& one : orders_found(reads, ids)) {
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

std::vector<DocumentHead> heads_of(Reads& reads, const Ids& documents) {
    Heads heads = registered(reads, documents);
    take_heads(reads, heads);
    complete_sales_orders(reads, heads);
    std::vector<DocumentHead> found;
    for (auto& [id, head] : heads) {
        if (!head.reversed_by.empty() || head.state.empty())
            head.state = head.reversed_by.empty() ? "posted" : "reversed";
        found.push_back(std::move(head));
    }
    std::sort(found.begin(), found.end(), [](const DocumentHead& one, const DocumentHead& other) {
        return std::tie(other.date, other.id) < std::tie(one.date, one.id);
    });
    return found;
}

std::vector<DocumentHead> document_heads(Reads& reads, const HeadsAsked& asked, Page& page) {
    std::vector<DocumentHead> found;
    std::vector<Value> end;
    do {
        const std::size_t size = page.part_size();
        const Places part = Candidates(reads, asked, page).found();
        Ids ids;
        for (const Place& place : part) ids.push_back(place.id);
        for (DocumentHead& head : heads_of(reads, ids))
            if (is_asked(head, asked) && page.take({bind(head.date), bind(head.id)}))
                found.push_back(std::move(head));
        end.clear();
        if (part.size() == size) end = {bind(part.back().date), bind(part.back().id)};
    } while (page.goes_on_from(std::move(end)));
    return found;
}

}  // namespace storekeep::reports
