#include "tests/workload/workload.h"

#include <algorithm>

#include <fmt/format.h>

namespace storekeep {

namespace {

constexpr int operations_a_day = 50;
constexpr int days_looked_back = 9;
const Date first_day = Date::of(2026, 3, 2);

// A chain of papers, each following one that is not forgotten yet, is not longer.
constexpr int longest_chain = 6;

}  // namespace

Workload::Workload(Connection& connection, std::uint64_t seed, int each_from)
    : seed_(seed),
      each_from_(each_from),
      company_(HouseRules::of_seed(seed)),
      people_(seed, company_),
      today_(first_day),
      room_(connection, Clock{[this] {
                                  const Instant start =
                                      *Instant::read("2026-03-02T10:00:00.000000Z");
                                  return Instant{start.microseconds + million * looks_++};
                              },
                              [this] { return today_; }}) {
    for (const Json& request : HostileOffice::first_requests(company_)) perform({request}, true);
}

void Workload::report(const std::string& what) const {
    throw Found(fmt::format("seed {}, day {}, operation {} ({} accepted, {} refused):\n{}\n"
                            "after {}",
                            seed_, text(today_), asked_, accepted_, refused_, what, last_),
                asked_);
}

// That refusals leave no traces shows when the log is performed again; here it is looked at each
// time only to find the one that does.
void Workload::perform(const Wish& wish, bool must_succeed) {
    last_ = wish.user + ": " + wish.request.written();
    const std::string before = asked_ >= each_from_ ? hash() : "";
    Reply reply;
    try {
        reply = room_.perform(wish.request, wish.user);
    } catch (const std::exception& broken) {
        report(broken.what());
    }
    ++tally_[wish.request.text_or("op", "")].second;
    if (!reply.ok) {
        ++refused_;
        if (must_succeed) report(reply.as_json("").written());
        return check_refused(reply, before);
    }
    if (reply.repeated) {
        ++repeated_;
        return;
    }
    note(wish, reply);
}

void Workload::note(const Wish& wish, const Reply& reply) {
    ++accepted_;
    ++tally_[wish.request.text_or("op", "")].first;
    try {
        auditor_.told(wish.request, reply.result, text(today_));
    } catch (const std::exception& doubt) {
        report(fmt::format("{}\nanswered {}", doubt.what(), reply.result.written()));
    }
    for (const std::string& paper : people_.remember(wish.request, reply.result))
        papers_.emplace_back(accepted_, paper);
    if (asked_ < each_from_) return;
    const std::string found = differences(auditor_, room_, "");
    if (!found.empty()) report(found + "answered " + reply.result.written());
    const std::string broken = room_.broken();
    if (!broken.empty()) report(broken + "\nanswered " + reply.result.written());
}

void Workload::check_refused(const Reply& reply, const std::string& before) {
    if (!before.empty() && before != hash())
        report("the refusal changed the company: " + reply.as_json("").written());
}

// What people have forgotten long ago rests on nothing that they still know.
void Workload::forget_old() {
    while (!papers_.empty() &&
           papers_.front().first + longest_chain * HostileOffice::memory < accepted_) {
        auditor_.forget(papers_.front().second);
        papers_.pop_front();
    }
    auditor_.forget_days_before(text(today_.plus_days(-40)));
}

void Workload::run(int operations, bool tells_progress) {
    for (int one = 1; one <= operations; ++one) {
        ++asked_;
        perform(people_.next(auditor_.spots(), today_), false);
        if (one % operations_a_day != 0 && one != operations) continue;
        check_day(one == operations);
        today_ = today_.plus_days(1);
        if (tells_progress && days_ % 10 == 0)
            fmt::print(stderr, "seed {}: {} of {} operations, {} days, {} accepted, {} refused\n",
                       seed_, one, operations, days_, accepted_, refused_);
    }
}

// The proofs read the whole company: in long runs they are asked less and less often, so that they
// take a constant part of the time.
void Workload::check_day(bool last) {
    ++days_;
    const std::string day = text(today_.plus_days(-people_.below(days_looked_back)));
    const std::string found = differences(auditor_, room_, day);
    if (!found.empty()) report(found);
    forget_old();
    if (days_ < next_proofs_ && !last) return;
    next_proofs_ = days_ + 1 + days_ / 200;
    const std::string broken = room_.broken();
    if (!broken.empty()) report(broken);
}

void Workload::check_replay(Connection& fresh) {
    const std::string found = room_.replayed(fresh);
    if (!found.empty()) report(found);
}

Outcome run_workload(Connection& connection, std::uint64_t seed, int operations,
                     const FreshConnection& again, bool replays, bool tells_progress) {
    try {
        Workload workload(connection, seed);
        workload.run(operations, tells_progress);
        if (replays) workload.check_replay(*again());
        return {workload.hash(),     workload.accepted(), workload.refused(),
                workload.repeated(), workload.days(),     workload.tally()};
    } catch (const Found& first) {
        const auto fresh = again();
        try {
            Workload(*fresh, seed, first.asked - operations_a_day).run(operations);
        } catch (const Found& shortest) {
            throw Found(fmt::format("{}\nThe shortest beginning that shows it:\n{}", first.what(),
                                    shortest.what()));
        }
        throw;
    }
}

}  // namespace storekeep
