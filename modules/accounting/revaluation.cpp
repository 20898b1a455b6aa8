#include "modules/accounting/revaluation.h"

#include "modules/accounting/revaluation_store.h"
#include "modules/catalog/item_store.h"

namespace storekeep::accounting {

const Rule revaluation_not_found{"revaluation_not_found", "there is no revaluation {number}"};
const Rule revaluation_not_waiting{"revaluation_not_waiting",
                                   "{number} is {state}; only one that waits can be decided"};

Money Revaluation::size() const {
    Money sum{0, lines.front().difference.currency};
    for (const RevaluationLine& line : lines)
        sum += line.difference.is_negative() ? -line.difference : line.difference;
    return sum;
}

Money Revaluation::difference() const {
    Money sum{0, lines.front().difference.currency};
    for (const RevaluationLine& line : lines) sum += line.difference;
    return sum;
}

Revaluation waiting_revaluation(Reads& reads, const std::string& number) {
    std::optional<Revaluation> found = find_revaluation(reads, number);
    if (!found) refuse(revaluation_not_found, "number", {{"number", number}});
    if (found->state != "waiting")
        refuse(revaluation_not_waiting, "number", {{"number", number}, {"state", found->state}});
    return *std::move(found);
}

ledger::Entry revalued(const ledger::PostingRules& rules, const Document& document, Date date,
                       const std::vector<RevaluationLine>& lines) {
    ledger::Entry entry{date, document.id, document.memo, {}};
    for (const RevaluationLine& line : lines) {
        const Id<catalog::Warehouse> warehouse = stock::posted_in(line.pool);
        const Id<catalog::Category> category = line.item.category;
        entry.debit({rules.account(ledger::role::inventory, category, warehouse), line.difference,
                     {}, line.item.id, warehouse, {}});
        entry.credit({rules.account(ledger::role::revaluation, category, warehouse),
                      line.difference, {}, line.item.id, warehouse, {}});
    }
    return entry;
}

namespace {

// An item has one standard: what is asked of its stock is asked of that.
stock::Worth worth_of(const RevaluationLine& line) {
    stock::Worth worth = line.worth;
    if (line.item.cost_method == "standard" && !worth.unit_cost)
        worth.unit_cost = stock::less(line.item.standard_cost, worth.less);
    return worth;
}

void note_before(RevaluationLine& line, const stock::PoolLeft& left) {
    line.quantity = left.quantity;
    line.cost_before = line.item.cost_method == "standard"
                           ? line.item.standard_cost
                           : unit_price(left.value, left.quantity);
}

std::optional<stock::PoolLeft> left_in(Reads& reads, const RevaluationLine& line) {
    for (const stock::PoolLeft& left : stock::pools_left(reads, line.item.id))
        if (left.pool == line.pool) return left;
    return std::nullopt;
}

}  // namespace

void work_out(Reads& reads, Revaluation& revaluation) {
    for (RevaluationLine& line : revaluation.lines) {
        const auto left = left_in(reads, line);
        if (!left) continue;
        note_before(line, *left);
        line.difference = stock::worth_of(*left, worth_of(line)) - left->value;
    }
}

ledger::Journal post_revaluation(Tx& tx, Revaluation& revaluation, Date date) {
    Document dated = revaluation.document;
    dated.date = date;
    for (RevaluationLine& line : revaluation.lines) {
        line.quantity = {};
        line.difference = {0, tx.currency()};
        const auto left = left_in(tx, line);
        if (!left) continue;
        note_before(line, *left);
        line.difference = stock::revalue(tx, dated, line.line, *left, worth_of(line));
        if (line.item.cost_method == "standard")
            catalog::set_standard_cost(tx, line.item.id, *worth_of(line).unit_cost);
    }
    revaluation.state = "posted";
    revaluation.posted_on = date;
    return ledger::post(
        tx, revalued(ledger::PostingRules(tx), revaluation.document, date, revaluation.lines));
}

Json answer(const Revaluation& revaluation, const ledger::Journal& journal) {
    Json result = Json::object()
                      .set("revaluation", revaluation.document.number)
                      .set("status", revaluation.state)
                      .set("value", text(revaluation.difference()));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result.set("version", revaluation.version);
}

}  // namespace storekeep::accounting
