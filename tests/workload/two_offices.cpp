#include "tests/workload/two_offices.h"

#include <algorithm>
#include <thread>

#include <fmt/format.h>

namespace storekeep {

namespace {

constexpr int wishes_of_a_round = 8;
constexpr int rounds_of_a_day = 4;

}  // namespace

TwoOffices::TwoOffices(std::vector<std::unique_ptr<Connection>> connections, std::uint64_t seed,
                       const HouseRules& company)
    : seed_(seed), today_(Date::of(2026, 3, 2)), connections_(std::move(connections)) {
    const Clock clock{[this] {
                          const Instant start = *Instant::read("2026-03-02T10:00:00.000000Z");
                          return Instant{start.microseconds + million * looks_++};
                      },
                      [this] { return today_; }};
    for (std::size_t desk = 0; desk < connections_.size(); ++desk) {
        rooms_.push_back(std::make_unique<OfficeRoom>(*connections_[desk], clock));
        people_.emplace_back(seed * 100 + desk, company, std::string(1, char('A' + desk)));
    }
    for (const Json& request : HostileOffice::first_requests(company)) {
        const Reply reply = rooms_[0]->perform(request, "owner");
        if (!reply.ok) report(reply.as_json("").written());
        tell({reply.sequence, request, reply.result});
    }
}

void TwoOffices::report(const std::string& what) const {
    throw Found(fmt::format("seed {}, {} offices, round {}, day {}:\n{}", seed_, rooms_.size(),
                            rounds_, text(today_), what));
}

void TwoOffices::tell(const Done& one) {
    ++accepted_;
    try {
        auditor_.told(one.request, one.result, text(today_));
    } catch (const std::exception& doubt) {
        report(fmt::format("{}\nafter {}\nanswered {}", doubt.what(), one.request.written(),
                           one.result.written()));
    }
    // Everybody works on everybody's papers.
    for (HostileOffice& people : people_) people.remember(one.request, one.result);
}

// All look at the goods at the same moment, and some ask for the very same with the same key.
std::vector<std::vector<Wish>> TwoOffices::wishes() {
    const auto spots = auditor_.spots();
    std::vector<std::vector<Wish>> all(people_.size());
    for (std::size_t desk = 0; desk < people_.size(); ++desk)
        for (int number = 0; number < wishes_of_a_round; ++number) {
            Wish wish = people_[desk].next(spots, today_);
            const bool shared = wish.request.find("key") && people_[desk].chance(30);
            if (shared) all[(desk + 1) % people_.size()].push_back(wish);
            all[desk].push_back(std::move(wish));
        }
    return all;
}

void TwoOffices::work(std::size_t desk, const std::vector<Wish>& wishes, std::vector<Done>& done,
                      std::string& broken) {
    try {
        for (const Wish& wish : wishes) {
            const Reply reply = rooms_[desk]->perform(wish.request, wish.user);
            if (!reply.ok)
                ++refused_;
            else if (reply.repeated)
                ++repeated_;
            else
                done.push_back({reply.sequence, wish.request, reply.result});
        }
    } catch (const std::exception& failure) {
        broken = failure.what();
    }
}

std::vector<TwoOffices::Done> TwoOffices::perform_together(
    const std::vector<std::vector<Wish>>& wishes) {
    std::vector<std::vector<Done>> done(wishes.size());
    std::vector<std::string> broken(wishes.size());
    std::vector<std::thread> offices;
    for (std::size_t desk = 0; desk < wishes.size(); ++desk)
        offices.emplace_back(
            [&, desk] { work(desk, wishes[desk], done[desk], broken[desk]); });
    for (std::thread& office : offices) office.join();
    for (const std::string& one : broken)
        if (!one.empty()) report(one);
    std::vector<Done> all;
    for (std::vector<Done>& of_desk : done)
        for (Done& one : of_desk) all.push_back(std::move(one));
    std::sort(all.begin(), all.end(),
              [](const Done& one, const Done& other) { return one.sequence < other.sequence; });
    return all;
}

void TwoOffices::round() {
    ++rounds_;
    for (const Done& one : perform_together(wishes())) tell(one);
    const std::string found = differences(auditor_, *rooms_[0], "");
    if (!found.empty()) report(found);
    if (rounds_ % rounds_of_a_day != 0) return;
    const std::string broken = rooms_[0]->broken();
    if (!broken.empty()) report(broken);
    today_ = today_.plus_days(1);
}

void TwoOffices::run(int operations) {
    while (accepted_ + refused_ + repeated_ < operations) round();
}

void TwoOffices::check_replay(Connection& fresh) {
    const std::string found = rooms_[0]->replayed(fresh);
    if (!found.empty()) report(found);
}

}  // namespace storekeep
