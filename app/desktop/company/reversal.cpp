#include "app/desktop/company/reversal.h"

#include <algorithm>

#include "app/desktop/company/effect.h"

namespace storekeep::desktop {

namespace {

constexpr int most_together = 40;

Trouble told(const Refusal& refusal) {
    try {
        throw refusal;
    } catch (...) {
        return trouble_of_this_exception();
    }
}

// Without the right to ask there is nothing to tell.
Table asked_of(LocalOffice& office, const std::string& report, const std::string& document) {
    Parameters parameters;
    parameters.set("document", document);
    try {
        return office.ask({report, std::move(parameters)});
    } catch (const Refusal&) {
        return {};
    }
}

TakenBack taken_back(LocalOffice& office, const std::string& kind, const std::string& number) {
    Reply did;
    did.ok = true;
    did.answers = {asked_of(office, "goods_moved", number),
                   asked_of(office, "money_posted", number)};
    return {kind, number, std::move(did)};
}

// The day on which the engine says that it would take it; empty: it does not speak of the day.
std::string later_day(const Refusal& refusal) {
    const auto value = [&](std::string_view wanted) {
        for (const auto& [name, said] : refusal.values())
            if (name == wanted) return Date::read(said);
        return std::optional<Date>();
    };
    if (refusal.code() == "period_closed")
        if (const auto through = value("through")) return text(through->plus_days(1));
    if (refusal.code() == "reversal_before_original")
        if (const auto original = value("original")) return text(*original);
    return {};
}

bool can_be_reversed(LocalOffice& office, const std::string& kind) {
    const Operation* found = office.registry().find_operation(kind + ".reverse");
    return found && office.rights().contains(found->right);
}

class Chain {
public:
    Chain(LocalOffice& office, const ReversalAsked& asked, Reversal& reversal)
        : office_(office), asked_(asked), reversal_(reversal),
          order_{{asked.kind, asked.number}} {}

    // Goes on as long as the engine names or the links show what has to go before.
    std::vector<TakenBack> found() {
        for (int round = 0; round < most_together; ++round) {
            const auto refused = try_all();
            if (!refused) return all_of_it();
            if (move_day(*refused)) continue;
            const auto before = what_goes_before(*refused);
            if (!before) return {};
            order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(refused_at_), *before);
        }
        return {};
    }

private:
    struct One {
        std::string kind;
        std::string number;
    };

    std::optional<Refusal> try_all() {
        std::size_t next = 0;
        std::optional<Refusal> refused;
        office_.perform_all(
            [&]() -> std::optional<Request> {
                if (next == order_.size()) return std::nullopt;
                const One& one = order_[next++];
                return Request{
                    reversal_request(asked_, one.kind, one.number, reversal_.date), false};
            },
            [&](const Reply& reply) {
                if (!reply.ok && !refused) {
                    refused = reply.refusal;
                    refused_at_ = next - 1;
                }
            },
            false);
        return refused;
    }

    bool move_day(const Refusal& refusal) {
        const std::string day = asked_.day_is_chosen ? std::string() : later_day(refusal);
        if (day.empty() || day <= reversal_.date) return false;
        reversal_.date = day;
        return true;
    }

    bool may_go(const One& one) {
        const bool is_in = std::any_of(order_.begin(), order_.end(), [&](const One& known) {
            return known.kind == one.kind && known.number == one.number;
        });
        return !is_in && can_be_reversed(office_, one.kind);
    }

    std::optional<One> what_goes_before(const Refusal& refusal) {
        for (const auto& [name, value] : refusal.values()) {
            if (value.find('-') == std::string::npos) continue;
            const Table named = asked_of(office_, "documents", value);
            for (std::size_t row = 0; row < named.rows.size(); ++row)
                if (const One one{named.text_at(row, "kind"), value};
                    named.text_at(row, "state") != "reversed" && may_go(one))
                    return one;
        }
        const Table& resting = reversal_.resting;
        for (std::size_t row = 0; row < resting.rows.size(); ++row)
            if (const One one{resting.text_at(row, "kind"), resting.text_at(row, "document")};
                resting.text_at(row, "rests_on") == order_[refused_at_].number && may_go(one))
                return one;
        return std::nullopt;
    }

    std::vector<TakenBack> all_of_it() {
        std::vector<TakenBack> all;
        for (const One& one : order_) all.push_back(taken_back(office_, one.kind, one.number));
        return all;
    }

    LocalOffice& office_;
    const ReversalAsked& asked_;
    Reversal& reversal_;
    std::vector<One> order_;
    std::size_t refused_at_ = 0;
};

}  // namespace

Json reversal_request(const ReversalAsked& asked, const std::string& kind,
                      const std::string& number, const std::string& date) {
    Json request = Json::object().set("op", kind + ".reverse").set("number", number);
    request.set("date", date);
    if (!asked.memo.empty()) request.set("memo", asked.memo);
    if (number != asked.number || asked.waive.empty()) return request;
    Json waive = Json::list();
    for (const std::string& code : asked.waive) waive.append(code);
    return request.set("waive", std::move(waive));
}

Reversal try_reversal(LocalOffice& office, const ReversalAsked& asked) {
    Reversal found;
    found.date = asked.date;
    found.original = taken_back(office, asked.kind, asked.number);
    found.resting = asked_of(office, "resting_documents", asked.number);
    for (int round = 0; round < 3; ++round) {
        found.alone = office.rehearse(
            {reversal_request(asked, asked.kind, asked.number, found.date), false},
            questions_of_effect());
        if (found.alone.ok) return found;
        const std::string day = later_day(*found.alone.refusal);
        if (asked.day_is_chosen || day.empty()) break;
        found.date = day;
    }
    found.trouble = told(*found.alone.refusal);
    if (!found.trouble->fault && found.trouble->code != "already_reversed")
        found.together = Chain(office, asked, found).found();
    return found;
}

Reply the_other_way(Reply did) {
    constexpr std::pair<std::string_view, std::string_view> sides[] = {
        {"from", "to"}, {"from_status", "to_status"}, {"debit", "credit"}};
    for (Table& table : did.answers)
        for (const auto& [one, other] : sides) {
            const auto place = [&](std::string_view name) {
                std::size_t at = 0;
                while (at < table.columns.size() && table.columns[at].name != name) ++at;
                return at;
            };
            const std::size_t first = place(one), second = place(other);
            if (first == table.columns.size() || second == table.columns.size()) continue;
            for (auto& row : table.rows) std::swap(row[first], row[second]);
        }
    return did;
}

}  // namespace storekeep::desktop
