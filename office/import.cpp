#include "office/import.h"

#include "core/digest.h"
#include "core/must.h"
#include "core/text.h"
#include "office/import_mapping_store.h"
#include "office/import_reading.h"
#include "office/import_requests.h"
#include "office/import_spool.h"

namespace storekeep {

namespace {

constexpr std::size_t longest_value_shown = 200;

Table empty_problems() {
    return {"Problems",
            {integer_column("row"), text_column("column"), text_column("value"),
             text_column("problem"), text_column("expected")},
            {}};
}

// One import: first all rows become requests in a spool, then the office performs them in a batch.
class Import {
public:
    Import(LocalOffice& office, const Importer& importer, const ImportSource& source,
           BoundColumns bound)
        : office_(office), importer_(importer), source_(source), bound_(std::move(bound)) {
        outcome_.problems = empty_problems();
        outcome_.unused_heads = bound_.unused_heads;
        outcome_.mapping = bound_.mapping;
    }

    ImportOutcome run(const Operation& operation, ImportOptions options) {
        read_rows(operation);
        const bool right = outcome_.refused == 0;
        outcome_.kept = office_.perform_all(
            [&] { return next(); }, [&](const Reply& reply) { take(reply); },
            !options.dry_run && (right || options.skip_refused),
            options.skip_refused ? WhenRefused::leave_out : WhenRefused::go_on);
        return std::move(outcome_);
    }

private:
    void read_rows(const Operation& operation) {
        RequestMaker maker(
            importer_, bound_, bound_constants(importer_, operation), source_.header.size(),
            [&](const ImportedRequest& request) { put_aside(request); },
            [&](ImportProblem problem) { note(std::move(problem)); });
        source_.rows([&](int row, const std::vector<std::string>& cells) {
            ++outcome_.rows;
            maker.add(row, cells);
        });
        maker.finish();
        spool_.rewind();
    }

    void put_aside(const ImportedRequest& request) {
        ++outcome_.requests;
        if (request.refused)
            ++outcome_.refused;
        else
            spool_.append(request.as_json().written());
    }

    void note(ImportProblem problem) {
        ++outcome_.problem_count;
        if (outcome_.problems.rows.size() >= most_problems_listed) return;
        if (problem.value.size() > longest_value_shown) {
            problem.value.resize(longest_value_shown);
            while (!is_utf8(problem.value)) problem.value.pop_back();
            problem.value += "…";
        }
        outcome_.problems.add(problem.row, problem.column, problem.value, problem.problem,
                              problem.expected);
    }

    std::optional<Request> next() {
        if (following_ > 0) return following_request();
        const auto line = spool_.next();
        if (!line) return std::nullopt;
        request_ = ImportedRequest::read(Json::read(*line));
        key_ = fmt::format("import:{}:{}", importer_.name, sha256(request_.body.canonical()));
        Json body = request_.body;
        return Request{body.set("key", key_)};
    }

    // An operation on the document just made, which stands or falls with it.
    Request following_request() const {
        const std::string_view operation = importer_.then[following_ - 1];
        Json body = Json::object().set("op", operation).set("number", made_number_);
        body.set("key", fmt::format("{}:{}", key_, operation));
        return {std::move(body), true};
    }

    // "number" of the answer, or what it names as the operation's noun does.
    std::string number_in(const Json& result) const {
        const std::string_view noun = importer_.operation.substr(0, importer_.operation.find('.'));
        const std::string number = result.text_or("number", result.text_or(noun, ""));
        must(!number.empty(), fmt::format("{} answers the number it made", importer_.operation));
        return number;
    }

    void take(const Reply& reply) {
        if (!reply.ok) {
            following_ = 0;
            ++outcome_.refused;
            return note(problem_of(*reply.refusal, request_, bound_));
        }
        if (following_ == 0 && reply.repeated) {
            ++outcome_.already_in;
            return;
        }
        if (following_ == 0 && !importer_.then.empty()) made_number_ = number_in(reply.result);
        if (++following_ <= importer_.then.size()) return;
        following_ = 0;
        ++outcome_.made;
    }

    LocalOffice& office_;
    const Importer& importer_;
    const ImportSource& source_;
    const BoundColumns bound_;
    ImportOutcome outcome_;
    Spool spool_;
    ImportedRequest request_;  // the one being performed
    std::string key_;
    std::string made_number_;
    std::size_t following_ = 0;  // which of the importer's `then` is next, from 1; 0: a new request
};

std::optional<ImportMapping> saved_mapping(LocalOffice& office, const Importer& importer,
                                           const std::vector<std::string>& header) {
    const auto snapshot = office.connection().snapshot();
    const auto saved = find_import_mapping(*snapshot, importer.name, layout_of(header));
    if (!saved) return std::nullopt;
    return ImportMapping::read(Json::read(*saved));
}

}  // namespace

ImportOutcome import_rows(LocalOffice& office, const Importer& importer,
                          const ImportSource& source, const std::optional<ImportMapping>& mapping,
                          ImportOptions options) {
    const Operation* operation = office.registry().find_operation(importer.operation);
    must(operation != nullptr, fmt::format("importer {} names an operation", importer.name));
    BoundColumns bound = bound_columns(importer, *operation, source.header, mapping,
                                       saved_mapping(office, importer, source.header));
    bound.mapping.reading = found_reading(source, bound);
    Import import_(office, importer, source, std::move(bound));
    return import_.run(*operation, options);
}

Request save_mapping_request(const Importer& importer, const std::vector<std::string>& header,
                             const ImportMapping& mapping) {
    return {Json::object()
                .set("op", "import_mapping.save")
                .set("importer", importer.name)
                .set("layout", layout_of(header))
                .set("mapping", mapping.as_json().written())};
}

}  // namespace storekeep
