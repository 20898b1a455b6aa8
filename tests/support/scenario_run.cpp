#include "tests/support/scenario_run.h"

#include "app/program/performing_again.h"
#include "app/program/program.h"
#include "core/text.h"
#include "db/state.h"
#include "office/import.h"
#include "tests/support/proving.h"

namespace storekeep {

namespace {

class Player {
public:
    explicit Player(TestCompany& company, WatchRequest watch = {})
        : company_(company), watch_(std::move(watch)) {}

    void play_steps(const Scenario& scenario) {
        if (!scenario.fixture.empty())
            play_steps(load_scenario("fixtures/" + scenario.fixture + ".scenario"));
        for (const Step& step : scenario.steps) {
            where_ = fmt::format("{}:{}", scenario.file, step.line);
            play_step(step);
        }
        where_ = scenario.file;
    }

    void hold_to_the_laws() {
        prove(company_);
        check_repetition();
        check_replay();
    }

private:
    void play_step(const Step& step) {
        switch (step.kind) {
            case StepKind::perform:
                return perform(step);
            case StepKind::refuse:
                return check_refusal(step);
            case StepKind::expect:
                return check_value(step);
            case StepKind::report:
                return check_report(step);
            case StepKind::import_rows:
                return import_file(step);
            case StepKind::act_as:
                return company_.act_as(step.value);
            case StepKind::today:
                return company_.set_today(*Date::read(step.value));
        }
    }

    // Every request gets a key, so that it can be repeated in the end.
    void perform(const Step& step) {
        Json request = step.request;
        if (!request.find("key")) request.set("key", where_);
        const AfterRequest after = watch_ ? watch_(company_, request) : AfterRequest{};
        const Reply reply = company_.office().perform({request});
        if (after) after();
        BOOST_REQUIRE_MESSAGE(reply.ok, where_
                                            << ": refused: "
                                            << reply.as_json(request.text_or("op", "")).written());
        last_ = reply.result;
        done_.emplace_back(std::move(request), reply.result);
    }

    void check_refusal(const Step& step) {
        const std::string before = company_.hash();
        const Reply reply = company_.office().perform({step.request});
        BOOST_REQUIRE_MESSAGE(!reply.ok, where_ << ": it was done, not refused");
        const std::string found =
            fmt::format("{} {}", reply.refusal->code(), reply.refusal->field());
        BOOST_TEST(found == step.code + " " + step.field,
                   where_ << ": refused with " << found << ": " << reply.refusal->message());
        BOOST_TEST(company_.hash() == before, where_ << ": the refusal changed the company");
    }

    void check_value(const Step& step) {
        const std::string found = value_at(last_, step.field);
        BOOST_TEST(found == step.value, where_ << ": " << step.field << " is " << found << ", not "
                                               << step.value << " in " << last_.written());
    }

    void check_report(const Step& step) {
        try {
            const std::vector<std::string> rows =
                rows_of(company_.ask(step.report, step.parameters), step.columns);
            BOOST_TEST(rows == step.rows, where_ << ": " << step.report << " shows\n    "
                                                 << joined(rows, "\n    ") << "\nnot\n    "
                                                 << joined(step.rows, "\n    "));
        } catch (const Refusal& refusal) {
            BOOST_ERROR(where_ << ": " << step.report << " is refused: " << refusal.message());
        }
    }

    // The rows as a file's; what the import says of them is the last result.
    void import_file(const Step& step) {
        ImportOptions options;
        for (const auto& [name, value] : step.parameters) {
            if (name == "dry_run") options.dry_run = value == "yes";
            if (name == "skip_refused") options.skip_refused = value == "yes";
        }
        const ImportSource source{step.columns, [&](const ImportSource::EachRow& take) {
                                      int row = 1;  // the header's
                                      for (const std::string& line : step.rows)
                                          take(++row, split_at(line, '|'));
                                  }};
        const ImportOutcome outcome =
            import_rows(company_.office(), importer_named(program(), step.report), source,
                        std::nullopt, options);
        Json problems = Json::list();
        for (std::size_t row = 0; row < outcome.problems.rows.size(); ++row) {
            Json problem = Json::object();
            for (const Column& column : outcome.problems.columns)
                problem.set(column.name, outcome.problems.text_at(row, column.name));
            problems.append(std::move(problem));
        }
        last_ = Json::object()
                    .set("batch", outcome.batch)
                    .set("rows", outcome.rows)
                    .set("made", outcome.made)
                    .set("already_in", outcome.already_in)
                    .set("kept", outcome.kept)
                    .set("problems", std::move(problems));
    }

    void check_repetition() {
        const std::string before = company_.hash();
        for (const auto& [request, result] : done_) {
            const Reply again = company_.office().perform({request});
            BOOST_TEST((again.ok && again.repeated && again.result == result),
                       where_ << ": repeated otherwise: " << request.written());
        }
        BOOST_TEST(company_.hash() == before, where_ << ": repeating requests changed the company");
    }

    void check_replay() {
        const TestDatabase database(company_.connection().backend() == "sqlite"
                                        ? Backend::sqlite
                                        : Backend::postgresql);
        const auto fresh = database.create();
        const auto snapshot = company_.connection().snapshot();
        const PerformedAgain again = perform_again(*snapshot, *fresh, [](std::int64_t) {});
        BOOST_REQUIRE_MESSAGE(again.stopped.empty(), where_ << ": " << again.stopped);
        BOOST_TEST(state_hash(*fresh) == company_.hash(),
                   where_ << ": performing the log again gives another state");
    }

    TestCompany& company_;
    WatchRequest watch_;
    Json last_;
    std::vector<std::pair<Json, Json>> done_;
    std::string where_;
};

}  // namespace

std::string value_at(const Json& result, const std::string& path) {
    const Json* value = &result;
    for (const std::string& part : split_at(path, '.')) {
        const std::size_t bracket = part.find('[');
        value = value->find(part.substr(0, bracket));
        if (!value) return "(none)";
        if (bracket == std::string::npos) continue;
        const std::size_t index = std::stoul(part.substr(bracket + 1));
        if (index >= value->items().size()) return "(none)";
        value = &value->items()[index];
    }
    return value->text() ? *value->text() : value->written();
}

void play_into(const Scenario& scenario, TestCompany& company) {
    Player(company).play_steps(scenario);
}

void play_watched(const Scenario& scenario, Backend backend, const WatchRequest& watch) {
    TestCompany company(backend);
    Player(company, watch).play_steps(scenario);
}

void play(const Scenario& scenario, Backend backend) {
    TestCompany company(backend);
    Player player(company);
    player.play_steps(scenario);
    player.hold_to_the_laws();
}

}  // namespace storekeep
