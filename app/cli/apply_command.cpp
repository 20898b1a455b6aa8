// apply: requests as JSON lines in, answers as JSON lines out.
#include <filesystem>
#include <fstream>

#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/cli/line_reader.h"
#include "core/must.h"
#include "office/import_spool.h"

namespace storekeep::cli {

namespace {

Json error_of(std::string_view code, std::string_view message) {
    return Json::object().set("code", code).set("field", "").set("message", message);
}

Json refused_line(const std::string& operation, std::int64_t line, Json error) {
    Json answer = Json::object().set("ok", false);
    if (!operation.empty()) answer.set("op", operation);
    return answer.set("line", line).set("error", std::move(error));
}

Json answer_to(const Reply& reply, const std::string& operation, std::int64_t line) {
    const Json answer = reply.as_json(operation);
    return reply.ok ? answer : refused_line(operation, line, *answer.find("error"));
}

// Reads requests line by line; a line that holds none is answered at once.
class Applying {
public:
    using Say = std::function<void(const Json& answer)>;
    Applying(std::istream& in, bool go_on, Say say)
        : lines_(in), go_on_(go_on), say_(std::move(say)) {}

    std::optional<Request> next() {
        while (!(refused_ && !go_on_)) {
            const auto line = lines_.next();
            if (!line) break;
            line_ = line->number;
            operation_.clear();
            if (line->too_long) {
                refuse_line("line_too_long",
                            fmt::format("the line is longer than {} bytes", longest_line));
            } else if (auto request = read(line->text)) {
                return request;
            }
        }
        return std::nullopt;
    }

    void take(const Reply& reply) {
        refused_ = refused_ || !reply.ok;
        say_(answer_to(reply, operation_, line_));
    }

    // Something that is no refusal and ends everything; its line is answered like any other.
    void fail(std::string_view code, std::string_view message) {
        say_(refused_line(operation_, line_, error_of(code, message)));
    }

    bool refused() const { return refused_; }
    std::int64_t line() const { return line_; }

private:
    std::optional<Request> read(const std::string& text) {
        try {
            Request request{Json::read(text)};
            operation_ = request.operation();
            return request;
        } catch (const Refusal& refusal) {
            refuse_line(refusal.code(), refusal.message());
            return std::nullopt;
        }
    }

    void refuse_line(std::string_view code, std::string_view message) {
        refused_ = true;
        say_(refused_line({}, line_, error_of(code, message)));
    }

    LineReader lines_;
    const bool go_on_;
    const Say say_;
    std::int64_t line_ = 0;
    std::string operation_;
    bool refused_ = false;
};

void print(std::ostream& out, const Json& answer) {
    out << answer.written() << '\n';
    // Whoever waits for the answer gets it now; without a reader there is no use in going on.
    if (!out.flush().good()) throw Fault(Fault::Kind::other, "the answers cannot be written");
}

struct Spoilt {};  // thrown where a line was no request, so that nothing of the batch is kept

// All requests in one transaction. Answers wait until it is known whether the whole was kept:
// nobody may take for done what is not.
class ApplyingAll {
public:
    ApplyingAll(std::istream& in, bool go_on)
        : go_on_(go_on), applying_(in, go_on, [this](const Json& answer) { put_aside(answer); }) {}

    Applying& applying() { return applying_; }

    bool perform(LocalOffice& office) try {
        return office.perform_all([&] { return next(); },
                                  [&](const Reply& reply) { applying_.take(reply); }, true,
                                  go_on_ ? WhenRefused::go_on : WhenRefused::stop);
    } catch (const Spoilt&) {
        return false;
    }

    void print_answers(std::ostream& out, bool kept) {
        answers_.rewind();
        while (const auto line = answers_.next()) {
            const Json aside = Json::read(*line);
            const Json& answer = *aside.find("answer");
            const bool taken_back = !kept && *answer.find("ok")->boolean();
            print(out, taken_back ? taken_back_line(aside) : answer);
        }
    }

private:
    std::optional<Request> next() {
        auto request = applying_.next();
        if (!request && applying_.refused()) throw Spoilt();
        return request;
    }

    void put_aside(const Json& answer) {
        Json aside = Json::object().set("line", applying_.line()).set("answer", answer);
        answers_.append(aside.written());
    }

    static Json taken_back_line(const Json& aside) {
        const std::string_view why =
            "another line was refused, and all lines stand or fall together";
        return refused_line(aside.find("answer")->text_or("op", ""),
                            std::stoll(aside.find("line")->number()->digits),
                            error_of("rolled_back", why));
    }

    const bool go_on_;
    Spool answers_;
    Applying applying_;
};

Status apply_together(std::istream& in, bool go_on, LocalOffice& office, std::ostream& out) {
    ApplyingAll all(in, go_on);
    bool kept = false;
    try {
        kept = all.perform(office);
    } catch (const Fault& fault) {
        all.applying().fail("fault", fault.what());
        all.print_answers(out, false);
        throw;
    } catch (const BrokenInvariant& broken) {
        all.applying().fail("broken_invariant", broken.what());
        all.print_answers(out, false);
        throw;
    }
    all.print_answers(out, kept);
    return kept ? all_done : something_refused;
}

Status apply_one_by_one(std::istream& in, bool go_on, LocalOffice& office, std::ostream& out) {
    Applying applying(in, go_on, [&](const Json& answer) { print(out, answer); });
    try {
        while (const auto request = applying.next()) applying.take(office.perform(*request));
    } catch (const Fault& fault) {
        applying.fail("fault", fault.what());
        throw;
    } catch (const BrokenInvariant& broken) {
        applying.fail("broken_invariant", broken.what());
        throw;
    }
    return applying.refused() ? something_refused : all_done;
}

Status apply(const Arguments& arguments, Terminal& terminal) {
    const std::string name = arguments.operand("FILE");
    std::ifstream file;
    if (name != "-") {
        file.open(std::filesystem::path(std::u8string(name.begin(), name.end())), std::ios::binary);
        if (!file) throw WrongUsage(fmt::format("{} cannot be read", name));
    }
    std::istream& in = name == "-" ? terminal.in : file;
    OpenCompany company = enter(arguments, terminal);
    const bool go_on = arguments.has("--continue");
    return arguments.has("--atomic") ? apply_together(in, go_on, company.office, terminal.out)
                                     : apply_one_by_one(in, go_on, company.office, terminal.out);
}

}  // namespace

Command apply_command() {
    return {"apply",
            "Performs requests, one JSON object a line",
            {company_operand, {"FILE", "the requests, or - for the standard input"}},
            with_entry({{"--continue", "", "goes on behind a refusal"},
                        {"--atomic", "", "all lines or none"}}),
            apply,
            false,
            "Each line is answered by one line, in the same order: {\"ok\":true,…} or "
            "{\"ok\":false,\"line\":N,\"error\":…}.\nWithout --continue it stops at the first "
            "refusal. A key in a request makes it happen once,\neven when the file is applied "
            "again."};
}

}  // namespace storekeep::cli
