#include "modules/warehouse/adjustment.h"

#include "core/must.h"
#include "modules/access/approval.h"
#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

const Rule adjustment_not_waiting{"adjustment_not_waiting",
                                  "{number} is {state}; only what waits can be decided"};

namespace {

constexpr std::array<AdjustmentReason, 7> reasons{{
    {"damage", ledger::role::damaged_goods, access::subject::adjustment},
    {"shrinkage", ledger::role::shrinkage, access::subject::adjustment},
    {"count", ledger::role::count_differences, access::subject::adjustment},
    {"mispick", ledger::role::mispicks, access::subject::adjustment},
    {"return", ledger::role::return_differences, access::subject::adjustment},
    {"correction", ledger::role::stock_corrections, access::subject::adjustment},
    {"write_off", ledger::role::write_offs, access::subject::write_off},
}};

}  // namespace

const AdjustmentReason& adjustment_reason(std::string_view name) {
    for (const AdjustmentReason& reason : reasons)
        if (reason.name == name) return reason;
    must(false, fmt::format("reason {} is listed", name));
    return reasons.front();
}

std::vector<std::string> adjustment_reasons() {
    std::vector<std::string> names;
    for (const AdjustmentReason& reason : reasons) names.emplace_back(reason.name);
    return names;
}

Adjustment waiting_adjustment(Reads& reads, const std::string& number) {
    const std::optional<Document> document = find_document(reads, "adjustment", number);
    if (!document || document->reverses)
        refuse(document_not_found, "number", {{"kind", "adjustment"}, {"number", number}});
    Adjustment adjustment = load_adjustment(reads, *document);
    if (adjustment.state != "waiting")
        refuse(adjustment_not_waiting, "number",
               {{"number", number}, {"state", adjustment.state}});
    return adjustment;
}

std::string field_in_lines(std::int64_t line) {
    return in_list("lines", static_cast<std::size_t>(line - 1), "quantity");
}

std::string field_number(std::int64_t) { return "number"; }

TakenBack take_adjustment_back(Tx& tx, const Adjustment& adjustment, Date date,
                               const std::string& memo) {
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = moves_back(balances, adjustment.document);
    refuse_when_held(balances, moves);
    const Document reversal = register_reversal(tx, adjustment.document, date, memo);
    return {reversal, take_back(balances, adjustment.document, reversal, moves)};
}

Json answer(const Adjustment& adjustment, Adjusted done) {
    Json result = Json::object()
                      .set("adjustment", adjustment.document.number)
                      .set("state", adjustment.state)
                      .set("value", text(done.value));
    if (!done.journal.number.empty()) result.set("journal", done.journal.number);
    if (adjustment.state == "posted" && !done.shorted.items().empty())
        result.set("shorted", std::move(done.shorted));
    return result;
}

}  // namespace storekeep::warehouse
