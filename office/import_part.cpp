#include "office/import_part.h"

#include "core/digest.h"
#include "core/must.h"
#include "core/text.h"
#include "office/import_batch_store.h"
#include "office/import_mapping_store.h"
#include "office/import_reading.h"

namespace storekeep {

namespace {

constexpr std::size_t longest_value_shown = 200;

Table empty_problems() {
    return {"Problems",
            {integer_column("row"), text_column("column"), text_column("value"),
             text_column("problem"), text_column("expected")},
            {}};
}

std::optional<ImportMapping> saved_mapping(LocalOffice& office, const Importer& importer,
                                           const std::vector<std::string>& header) {
    const auto snapshot = office.connection().snapshot();
    const auto saved = find_import_mapping(*snapshot, importer.name, layout_of(header));
    if (!saved) return std::nullopt;
    return ImportMapping::read(Json::read(*saved));
}

const Operation& operation_of(const LocalOffice& office, const Importer& importer) {
    const Operation* operation = office.registry().find_operation(importer.operation);
    must(operation != nullptr, fmt::format("importer {} names an operation", importer.name));
    return *operation;
}

// "PO-1/2" and "PO-1" are PO-1: what stands before the mark that it was made again.
std::string before_mark(const std::string& text, char mark) {
    const std::size_t place = text.rfind(mark);
    if (place == std::string::npos || place + 1 == text.size()) return text;
    const bool digits = text.find_first_not_of("0123456789", place + 1) == std::string::npos;
    return digits ? text.substr(0, place) : text;
}

std::string again(const std::string& text, char mark, int times) {
    return times == 0 ? text : fmt::format("{}{}{}", text, mark, times + 1);
}

constexpr char mark_of_keys = '#';
constexpr char mark_of_numbers = '/';

std::map<std::string, int> undone_of(LocalOffice& office, const Importer& importer) {
    std::map<std::string, int> undone;
    const auto snapshot = office.connection().snapshot();
    for (const UndoneRecord& record :
         undone_records(*snapshot, fmt::format("import:{}:", importer.name))) {
        if (record.operation != importer.operation) continue;
        ++undone[before_mark(record.key, mark_of_keys)];
        if (!importer.undo.empty())
            ++undone[before_mark(made_number(importer, Json::read(record.reply)),
                                 mark_of_numbers)];
    }
    return undone;
}

int times(const std::map<std::string, int>& undone, const std::string& what) {
    const auto found = undone.find(what);
    return found == undone.end() ? 0 : found->second;
}

}  // namespace

ImportPart::ImportPart(LocalOffice& office, const ImportFile& file)
    : importer_(*file.importer),
      operation_(operation_of(office, importer_)),
      source_(file.source),
      bound_(bound_columns(importer_, operation_, source_.header, file.mapping,
                           saved_mapping(office, importer_, source_.header))),
      undone_(undone_of(office, importer_)) {
    bound_.mapping.reading = found_reading(source_, bound_);
    outcome_.importer = importer_.name;
    outcome_.file = file.name;
    outcome_.problems = empty_problems();
    outcome_.unused_heads = bound_.unused_heads;
    outcome_.mapping = bound_.mapping;
}

void ImportPart::read_rows() {
    RequestMaker maker(
        importer_, bound_, bound_constants(importer_, operation_), source_.header.size(),
        [&](const ImportedRequest& request) { put_aside(request); },
        [&](ImportProblem problem) { note(std::move(problem)); });
    source_.rows([&](int row, const std::vector<std::string>& cells) {
        ++outcome_.rows;
        maker.add(row, cells);
    });
    maker.finish();
    spool_.rewind();
    if (source_.left_out) outcome_.left_out = source_.left_out();
    if (!source_.problems) return;
    for (ImportProblem& problem : source_.problems()) {
        ++outcome_.rows;
        ++outcome_.requests;
        ++outcome_.refused;
        note(std::move(problem));
    }
}

void ImportPart::put_aside(const ImportedRequest& request) {
    ++outcome_.requests;
    if (request.refused)
        ++outcome_.refused;
    else
        spool_.append(request.as_json().written());
}

void ImportPart::note(ImportProblem problem) {
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

// What was taken back keeps its key and its number: made again, it gets the next of both.
std::optional<Request> ImportPart::next() {
    if (following_ > 0) return following_request();
    const auto line = spool_.next();
    if (!line) return std::nullopt;
    request_ = ImportedRequest::read(Json::read(*line));
    Json body = request_.body;
    key_ = fmt::format("import:{}:{}", importer_.name, sha256(body.canonical()));
    key_ = again(key_, mark_of_keys, times(undone_, key_));
    const std::string number = body.text_or("number", "");
    if (const int before = times(undone_, number); before > 0)
        body.set("number", again(number, mark_of_numbers, before));
    return Request{body.set("key", key_)};
}

// An operation on the document just made, which stands or falls with it.
Request ImportPart::following_request() const {
    const std::string_view operation = importer_.then[following_ - 1];
    Json body = Json::object().set("op", operation).set("number", made_number_);
    body.set("key", fmt::format("{}:{}", key_, operation));
    return {std::move(body), true};
}

void ImportPart::take(const Reply& reply) {
    if (!reply.ok) {
        following_ = 0;
        pending_ = 0;
        ++outcome_.refused;
        return note(problem_of(*reply.refusal, request_, bound_));
    }
    if (following_ == 0 && reply.repeated) {
        ++outcome_.already_in;
        return;
    }
    if (following_ == 0 && !importer_.then.empty())
        made_number_ = made_number(importer_, reply.result);
    ++pending_;
    if (++following_ <= importer_.then.size()) return;
    following_ = 0;
    ++outcome_.made;
    operations_ += std::exchange(pending_, 0);
}

}  // namespace storekeep
