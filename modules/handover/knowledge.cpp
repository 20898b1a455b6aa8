#include "modules/handover/knowledge.h"

#include <algorithm>

namespace storekeep::handover {

bool is_control(const HandedAccount& account) {
    return account.use == "receivables" || account.use == "payables";
}

bool is_bill_kind(const std::string& kind) {
    return kind == "supplier_bill" || kind == "supplier_credit" || kind == "landed_cost";
}

bool is_sale_kind(const std::string& kind) { return kind == "invoice" || kind == "credit_note"; }

Posted netted(const Posted& posted) {
    Posted result = posted;
    result.lines.clear();
    for (ledger::Line line : posted.lines) {
        line.item = {};
        const auto same = std::find_if(
            result.lines.begin(), result.lines.end(), [&](const ledger::Line& earlier) {
                return earlier.account == line.account && earlier.warehouse == line.warehouse;
            });
        if (same == result.lines.end()) {
            result.lines.push_back(std::move(line));
            continue;
        }
        same->amount += line.amount;
        if (same->memo != line.memo) same->memo.clear();
        if (same->partner != line.partner) same->partner = {};
    }
    std::erase_if(result.lines, [](const ledger::Line& line) { return line.amount.is_zero(); });
    return result;
}

namespace {

template <class T>
std::vector<Id<T>> all_of(const std::set<Id<T>>& ids) {
    return {ids.begin(), ids.end()};
}

}  // namespace

Knowledge knowledge_of(Reads& reads, const std::vector<Posted>& postings) {
    std::set<Id<catalog::Partner>> partners;
    std::set<Id<catalog::Item>> items;
    std::set<Id<Document>> papers, sales;
    for (const Posted& posted : postings) {
        const std::string& kind = posted.document.kind;
        if (is_sale_kind(kind)) sales.insert(posted.document.id);
        if (is_sale_kind(kind) || is_bill_kind(kind)) papers.insert(posted.document.id);
        for (const ledger::Line& line : posted.lines) {
            if (line.partner) partners.insert(line.partner);
            if (line.item && is_sale_kind(kind)) items.insert(line.item);
        }
    }
    Knowledge known{accounts_with_use(reads), contacts_of(reads, all_of(partners)), {},
                    warehouse_codes(reads),   papers_of(reads, all_of(papers)),
                    sold_lines_of(reads, all_of(sales))};
    for (const catalog::Item& item : catalog::items_of(reads, all_of(items)))
        known.items[item.id] = item;
    return known;
}

}  // namespace storekeep::handover
