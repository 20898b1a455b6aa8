// One lock for every path: whatever posts goods or money refuses a day that is closed. Walked over
// every operation that the scenarios do.
#include "app/program/program.h"
#include "core/text.h"
#include "modules/ledger/ledger.h"
#include "tests/support/scenario_run.h"

using namespace storekeep;

namespace {

bool declares_lock(const Operation& operation) {
    return std::find(operation.refusals.begin(), operation.refusals.end(),
                     &ledger::period_closed) != operation.refusals.end();
}

Date day_of(TestCompany& company, const Json& request) {
    return Date::read(request.text_or("date", "")).value_or(company.today());
}

// What the request is answered once its day is closed: "code@field". Nothing is kept.
std::string answer_when_closed(TestCompany& company, const Json& request) {
    Json asked = request;
    asked.remove("key");
    std::vector<Json> requests{
        Json::object()
            .set("op", "period.close")
            .set("through", text(day_of(company, request)))
            .set("waive", Json::read(R"(["period_not_ready"])")),
        asked};
    std::size_t next = 0;
    std::string answer;
    company.office().perform_all(
        [&]() -> std::optional<Request> {
            if (next == requests.size()) return std::nullopt;
            return Request{requests[next++]};
        },
        [&](const Reply& reply) {
            answer = reply.ok ? "(done)"
                              : fmt::format("{}@{}", reply.refusal->code(), reply.refusal->field());
        },
        false, WhenRefused::go_on);
    return answer;
}

std::string posted(TestCompany& company) {
    return company.seen("select (select count(*) from journal), (select count(*) from stock_move)");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(period_lock)

BOOST_AUTO_TEST_CASE(every_operation_that_posts_refuses_a_closed_day) {
    std::set<std::string> walked;
    const WatchRequest watch = [&](TestCompany& company, const Json& request) -> AfterRequest {
        const std::string name = request.text_or("op", "");
        const Operation* operation = program().find_operation(name);
        if (!operation) return {};
        if (declares_lock(*operation) && company.office().user() == "owner" &&
            !walked.contains(name)) {
            const std::string answer = answer_when_closed(company, request);
            BOOST_TEST(answer == "period_closed@date", name << " in a closed period: " << answer);
            walked.insert(name);
        }
        if (declares_lock(*operation)) return {};
        return [&company, name, before = posted(company)] {
            BOOST_TEST(posted(company) == before,
                       name << " posts goods or money and declares no period_closed");
        };
    };
    for (const std::string& file : scenario_files())
        play_watched(load_scenario(file), Backend::sqlite, watch);
    std::vector<std::string> left;
    for (const Operation* operation : program().operations())
        if (declares_lock(*operation) && !walked.contains(std::string(operation->name)))
            left.emplace_back(operation->name);
    BOOST_TEST(left.empty(), "no scenario does these as the owner: " << joined(left, ", "));
}

BOOST_AUTO_TEST_SUITE_END()
