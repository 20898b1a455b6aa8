#include "tests/workload/office_room.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/program/performing_again.h"
#include "app/program/program.h"
#include "db/state.h"

namespace storekeep {

OfficeRoom::OfficeRoom(Connection& connection, const Clock& clock)
    : connection_(connection),
      owner_(program(), connection, "owner", clock),
      clerk_(program(), connection, "clerk", clock) {}

Reply OfficeRoom::perform(const Json& request, const std::string& user) {
    return (user == "clerk" ? clerk_ : owner_).perform({request});
}

Table OfficeRoom::ask(const std::string& report, const std::string& day) {
    Question question{report, {}};
    if (!day.empty()) question.parameters.set("as_of", day);
    return owner_.ask(question);
}

// Only balances are made anew; that no other table changed shows when the log is performed again.
std::string OfficeRoom::balances() {
    std::string all;
    for (const auto& [table, hash] : table_hashes(connection_, "_balance"))
        all += table + " " + hash + "\n";
    return all;
}

std::string OfficeRoom::broken() {
    {
        const auto snapshot = connection_.snapshot();
        for (const Module& module : program().modules())
            for (const Proof& proof : module.proofs)
                if (const Table breaks = proof.breaks(*snapshot); !breaks.rows.empty()) {
                    std::string first = fmt::format("the proof {} finds", proof.name);
                    for (const Column& column : breaks.columns)
                        first += " " + column.name + "=" + breaks.text_at(0, column.name);
                    return first;
                }
    }
    const std::string before = balances();
    owner_.rebuild();
    return before == balances() ? "" : "making the balances anew changed them";
}

std::string OfficeRoom::replayed(Connection& fresh) {
    const PerformedAgain again =
        perform_again(*connection_.snapshot(), fresh, [](std::int64_t) {});
    if (!again.stopped.empty()) return "performing the log again: " + again.stopped;
    if (state_hash(fresh) == hash()) return "";
    std::string tables;
    const auto other = table_hashes(fresh);
    for (const auto& [table, digest] : table_hashes(connection_))
        if (std::find(other.begin(), other.end(), std::pair(table, digest)) == other.end())
            tables += " " + table;
    return "performing the log again gives another state, or what was refused left traces:" +
           tables;
}

std::string OfficeRoom::hash() { return state_hash(connection_); }

std::string differences(const auditor::Auditor& auditor, OfficeRoom& room, const std::string& day) {
    const auto ask = [&](const std::string& report, const std::string& as_at) {
        return room.ask(report, as_at);
    };
    std::string lines;
    for (const std::string& one : auditor.differences(ask)) lines += one + "\n";
    if (!day.empty() && lines.empty())
        for (const std::string& one : auditor.differences_on(day, ask)) lines += one + "\n";
    return lines;
}

}  // namespace storekeep
