#include "office/office.h"

#include <chrono>
#include <ctime>

#include "core/must.h"
#include "core/text.h"

namespace storekeep {

namespace {

constexpr std::string_view right_to_see_costs = "reports.cost";
// Asked for by what an operation is told, not by the operation itself.
constexpr std::string_view right_to_say_costs = "catalog.costs";

// The columns stay, so that what reads the answer by their names goes on working.
void empty_columns_of_cost(Table& table, const Report& report) {
    for (std::string_view name : report.cost_columns) {
        const std::size_t place = table.column(name);
        for (std::vector<Cell>& row : table.rows)
            if (!report.is_of_cost || report.is_of_cost(row)) row[place] = {};
    }
}

}  // namespace

Clock system_clock() {
    return {[] {
                const auto since = std::chrono::system_clock::now().time_since_epoch();
                return Instant{
                    std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
            },
            [] {
                const std::time_t now = std::time(nullptr);
                const std::tm local = *std::localtime(&now);
                return Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
            }};
}

Json Reply::as_json(const std::string& operation) const {
    Json line = Json::object();
    line.set("ok", ok).set("op", operation);
    if (ok) return line.set("result", result);
    Json error = Json::object();
    error.set("code", refusal->code()).set("field", refusal->field());
    error.set("message", refusal->message());
    if (!refusal->rule().waiver_right.empty()) error.set("waive", refusal->code());
    return line.set("error", std::move(error));
}

LocalOffice::LocalOffice(const Registry& registry, Connection& connection, std::string user,
                         Clock clock)
    : registry_(registry),
      connection_(connection),
      user_(std::move(user)),
      clock_(std::move(clock)) {}

Circumstances LocalOffice::circumstances() const { return {clock_.now(), clock_.today(), user_}; }

void LocalOffice::refuse_when_broken() const {
    if (broken_)
        throw BrokenInvariant("an earlier posting broke an invariant; restart before going on");
}

Table LocalOffice::ask(const Question& question) {
    const auto snapshot = connection_.snapshot();
    return answer_from(*snapshot, question);
}

Table LocalOffice::answer_from(Reads& reads, const Question& question) {
    const Report* report = registry_.find_report(question.report);
    if (!report) {
        std::vector<std::string> names;
        for (const Report& known : registry_.reports()) names.emplace_back(known.name);
        const std::string near = nearest(question.report, names);
        refuse(unknown_report, "report",
               {{"name", question.report},
                {"suggestion", near.empty() ? "" : "; did you mean '" + near + "'?"}});
    }
    for (const auto& [name, value] : question.parameters.all()) {
        const bool known = std::any_of(report->parameters.begin(), report->parameters.end(),
                                       [&](const Parameter& one) { return one.name == name; });
        if (known) continue;
        std::vector<std::string> names;
        for (const Parameter& one : report->parameters) names.emplace_back(one.name);
        refuse(unknown_parameter, name,
               {{"report", question.report}, {"name", name}, {"known", joined(names, ", ")}});
    }
    if (!registry_.holds_right(reads, user_, report->right))
        refuse(right_missing, "report", {{"user", user_}, {"right", std::string(report->right)}});
    Parameters parameters = question.parameters;
    parameters.set_today(clock_.today());
    Table answer = report->answer(reads, parameters);
    answer.title = std::string(report->title);
    if (!report->cost_columns.empty() &&
        !registry_.holds_right(reads, user_, right_to_see_costs))
        empty_columns_of_cost(answer, *report);
    return answer;
}

std::set<std::string, std::less<>> LocalOffice::rights() {
    const auto snapshot = connection_.snapshot();
    std::set<std::string, std::less<>> held;
    const auto hold = [&](std::string_view right) {
        if (!held.contains(right) && registry_.holds_right(*snapshot, user_, right))
            held.emplace(right);
    };
    for (const Operation* operation : registry_.operations()) hold(operation->right);
    for (const Report& report : registry_.reports()) hold(report.right);
    hold(right_to_say_costs);
    return held;
}

std::int64_t LocalOffice::latest_change() { return connection_.snapshot()->company().sequence; }

}  // namespace storekeep
