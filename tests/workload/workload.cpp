#include "tests/workload/workload.h"

#include <fmt/format.h>

#include "app/program/performing_again.h"
#include "app/program/program.h"
#include "db/state.h"

namespace storekeep {

namespace {

constexpr int operations_a_day = 50;
const Date first_day = Date::of(2026, 3, 2);

}  // namespace

Workload::Workload(Connection& connection, std::uint64_t seed, Compare compare)
    : connection_(connection), seed_(seed), compare_(compare), people_(seed), today_(first_day) {
    const Clock clock{[this] {
                          const Instant start = *Instant::read("2026-03-02T10:00:00.000000Z");
                          return Instant{start.microseconds + million * looks_++};
                      },
                      [this] { return today_; }};
    office_ = std::make_unique<LocalOffice>(program(), connection_, "owner", clock);
    set_up();
}

void Workload::set_up() {
    for (const Json& request : HostileOffice::first_requests()) perform(request, true);
}

void Workload::report(const std::string& what) const {
    throw Found(fmt::format("seed {}, day {}, operation {} ({} accepted, {} refused):\n{}\n"
                            "after {}",
                            seed_, text(today_), asked_, done_, refused_, what, last_));
}

void Workload::perform(const Json& request, bool must_succeed) {
    last_ = request.written();
    // Every few requests what it was like before is kept, in case this one is refused.
    const bool watched = !must_succeed && people_.chance(4);
    const std::string before = watched ? hash() : "";
    Reply reply;
    try {
        reply = office_->perform({request});
    } catch (const std::exception& broken) {
        report(broken.what());
    }
    if (!reply.ok) {
        ++refused_;
        if (must_succeed) report(reply.as_json("").written());
        return check_refused(reply, before);
    }
    ++done_;
    try {
        auditor_.told(request, reply.result, text(today_));
    } catch (const std::exception& doubt) {
        report(fmt::format("{}\nanswered {}", doubt.what(), reply.result.written()));
    }
    people_.remember(request, reply.result);
    if (compare_ == Compare::each_operation) check_differences();
}

void Workload::check_refused(const Reply& reply, const std::string& before) {
    if (!before.empty() && before != hash())
        report("the refusal changed the company: " + reply.as_json("").written());
}

void Workload::run(int operations) {
    for (int one = 1; one <= operations; ++one) {
        ++asked_;
        perform(people_.next(auditor_.spots(), today_), false);
        if (one % operations_a_day != 0 && one != operations) continue;
        check_day();
        today_ = today_.plus_days(1);
    }
}

void Workload::check_differences() {
    const std::vector<std::string> found = auditor_.differences(
        [&](const std::string& name) { return office_->ask({name, {}}); });
    std::string lines;
    for (const std::string& one : found) lines += one + "\n";
    if (!found.empty()) report(lines);
}

void Workload::check_day() {
    check_differences();
    {
        const auto snapshot = connection_.snapshot();
        for (const Module& module : program().modules())
            for (const Proof& proof : module.proofs)
                if (!proof.breaks(*snapshot).rows.empty())
                    report(fmt::format("the proof {} finds something", proof.name));
    }
    const std::string before = hash();
    office_->rebuild();
    if (before != hash()) report("making the balances anew changed them");
}

void Workload::check_replay(Connection& fresh) {
    const PerformedAgain again =
        perform_again(*connection_.snapshot(), fresh, [](std::int64_t) {});
    if (!again.stopped.empty()) report("performing the log again: " + again.stopped);
    if (state_hash(fresh) != hash()) report("performing the log again gives another state");
}

std::string Workload::hash() { return state_hash(connection_); }

Outcome run_workload(Connection& connection, std::uint64_t seed, int operations,
                     const std::function<std::unique_ptr<Connection>()>& again) {
    try {
        Workload workload(connection, seed, Workload::Compare::each_day);
        workload.run(operations);
        workload.check_replay(*again());
        return {workload.hash(), workload.done(), workload.refused()};
    } catch (const Found& first) {
        const auto fresh = again();
        try {
            Workload(*fresh, seed, Workload::Compare::each_operation).run(operations);
        } catch (const Found& shortest) {
            throw Found(fmt::format("{}\nThe shortest beginning that shows it:\n{}", first.what(),
                                    shortest.what()));
        }
        throw;
    }
}

}  // namespace storekeep
