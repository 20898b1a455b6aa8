#include "office/import_requests.h"

#include "core/must.h"
#include "core/text.h"

namespace storekeep {

namespace {

// Rows that share a warehouse or a date become documents of so many lines. Rows that share a
// document's number are never divided.
constexpr std::size_t rows_of_a_divided_group = 1000;

std::size_t most_rows_of(const Importer& importer) {
    if (importer.group_by.empty()) return 1;
    for (const ImportColumn& column : importer.columns)
        if (column.name == importer.group_by && column.field == "number") return most_lines;
    return rows_of_a_divided_group;
}

const std::string& cell_of(const BoundColumn& column, const std::vector<std::string>& cells) {
    static const std::string nothing;
    if (!column.place) return column.fixed;
    return *column.place < cells.size() ? cells[*column.place] : nothing;
}

}  // namespace

std::vector<RequestMaker::Record>* RequestMaker::Record::list(std::string_view name) {
    for (auto& [known, records] : lists)
        if (known == name) return &records;
    lists.emplace_back(name, std::vector<Record>());
    return &lists.back().second;
}

Json RequestMaker::Record::finished() const {
    Json json = members;
    for (const auto& [name, records] : lists) {
        Json list = Json::list();
        for (const Record& record : records) list.append(record.finished());
        json.set(name, std::move(list));
    }
    return json;
}

RequestMaker::RequestMaker(const Importer& importer, const BoundColumns& bound,
                           std::vector<BoundColumn> constants, std::size_t width,
                           TakeRequest request, TakeProblem problem)
    : importer_(importer),
      bound_(bound),
      constants_(std::move(constants)),
      width_(width),
      most_rows_(most_rows_of(importer)),
      take_request_(std::move(request)),
      take_problem_(std::move(problem)) {}

void RequestMaker::problem(const BoundColumn& column, const std::string& cell, std::string what,
                           std::string expected) {
    request_.refused = true;
    take_problem_({request_.lines.back().row, column.head, cell, std::move(what),
                   std::move(expected)});
}

void RequestMaker::begin(const std::string& group) {
    finish();
    open_ = true;
    group_ = group;
    request_ = {};
    root_ = {};
    root_.members.set("op", importer_.operation);
}

// What stands before the lines is repeated in every row of a document and must agree.
void RequestMaker::set_member(Record& record, const BoundColumn& column, const Json& value) {
    const std::string& name = column.path.back().name;
    const Json* before = record.members.find(name);
    if (before && before->is_list() && column.info.type == FieldType::texts) {
        Json longer = *before;
        for (const Json& one : value.items()) longer.append(one);
        record.members.set(name, std::move(longer));
        return;
    }
    if (before && *before != value && !column.name.empty()) {
        const std::size_t place = static_cast<std::size_t>(&column - bound_.columns.data());
        problem(column, request_.lines.back().cells[place],
                fmt::format("row {} of the same document says otherwise", request_.lines[0].row),
                before->text() ? *before->text() : before->written());
        return;
    }
    record.members.set(name, value);
}

// The lists on the way get one element for each row; two columns that fill the same field of one
// element, as barcode_1 and barcode_2 do, make two elements.
void RequestMaker::set(Record& record, const BoundColumn& column, std::size_t step,
                       const Json& value) {
    if (step + 1 == column.path.size()) return set_member(record, column, value);
    std::vector<Record>& records = *record.list(column.path[step].name);
    const std::size_t line = request_.lines.size() - 1;
    const bool fits = !records.empty() && records.back().line == line;
    const bool is_member = step + 2 == column.path.size();
    const bool taken = fits && is_member && column.info.type != FieldType::texts &&
                       records.back().members.find(column.path.back().name) != nullptr;
    if (!fits || taken) {
        records.push_back({line, Json::object(), {}});
    }
    set(records.back(), column, step + 1, value);
}

// A constant of a line is given to the lines that a row has made.
void RequestMaker::set_constants() {
    for (const BoundColumn& constant : constants_) {
        const ReadCell read = read_cell(constant.fixed, constant.info, {});
        must(read.problem.empty(), "an importer's constant fits its field");
        if (constant.path.size() == 1) {
            root_.members.set(constant.path[0].name, read.value);
            continue;
        }
        for (Record& record : *root_.list(constant.path[0].name))
            if (record.line + 1 == request_.lines.size())
                record.members.set(constant.path.back().name, read.value);
    }
}

void RequestMaker::check_required(const BoundColumn& column, const std::string& cell) {
    const bool given_before = column.path.size() == 1 && root_.members.find(column.path[0].name);
    if (column.required && !given_before)
        problem(column, cell, "a value is missing", expected_in(column.info));
}

void RequestMaker::add(int row, const std::vector<std::string>& cells) {
    const std::string group =
        bound_.group_by ? std::string(trimmed(cell_of(bound_.columns[*bound_.group_by], cells)))
                        : std::string();
    const bool goes_on = open_ && !importer_.group_by.empty() && group == group_ &&
                         request_.lines.size() < most_rows_;
    if (!goes_on) begin(group);
    request_.lines.push_back({row, {}});
    for (const BoundColumn& column : bound_.columns)
        request_.lines.back().cells.push_back(cell_of(column, cells));
    for (std::size_t place = width_; place < cells.size(); ++place)
        if (!trimmed(cells[place]).empty())
            problem({}, cells[place], "the row has more cells than the header",
                    "text that holds the separator stands in quotes");
    for (const BoundColumn& column : bound_.columns) {
        const std::string& cell = cell_of(column, cells);
        ReadCell read = read_cell(cell, column.info, bound_.mapping.reading);
        if (!read.problem.empty())
            problem(column, cell, std::move(read.problem), std::move(read.expected));
        else if (read.value.is_null())
            check_required(column, cell);
        else
            set(root_, column, 0, read.value);
    }
    set_constants();
}

void RequestMaker::finish() {
    if (!open_) return;
    open_ = false;
    request_.body = root_.finished();
    for (const auto& [name, records] : root_.lists) {
        std::vector<std::size_t> from;
        for (const Record& record : records) from.push_back(record.line);
        request_.elements.emplace_back(name, std::move(from));
    }
    take_request_(request_);
}

Json ImportedRequest::as_json() const {
    Json rows = Json::list();
    for (const Line& line : lines) {
        Json row = Json::list();
        row.append(line.row);
        for (const std::string& cell : line.cells) row.append(cell);
        rows.append(std::move(row));
    }
    Json lists = Json::object();
    for (const auto& [name, from] : elements) {
        Json places = Json::list();
        for (const std::size_t place : from) places.append(static_cast<std::int64_t>(place));
        lists.set(name, std::move(places));
    }
    return Json::object().set("body", body).set("rows", std::move(rows)).set("lists", lists);
}

ImportedRequest ImportedRequest::read(const Json& json) {
    ImportedRequest request;
    request.body = *json.find("body");
    for (const Json& row : json.find("rows")->items()) {
        Line line{std::stoll(row.items()[0].number()->digits), {}};
        for (std::size_t place = 1; place < row.items().size(); ++place)
            line.cells.push_back(*row.items()[place].text());
        request.lines.push_back(std::move(line));
    }
    for (const auto& [name, places] : json.find("lists")->members()) {
        std::vector<std::size_t> from;
        for (const Json& place : places.items())
            from.push_back(std::stoull(place.number()->digits));
        request.elements.emplace_back(name, std::move(from));
    }
    return request;
}

namespace {

// "lines[1].quantity" as the importers write it, and which of the lines it is.
struct Place {
    std::string path;  // "lines[].quantity"
    std::string list;  // "lines", or "" outside of any list
    std::size_t index = 0;
};

Place place_of(std::string_view field) {
    Place place;
    for (std::size_t at = 0; at < field.size(); ++at) {
        place.path += field[at];
        if (field[at] != '[') continue;
        const std::size_t end = std::min(field.find(']', at), field.size());
        if (place.list.empty()) {
            place.list = field.substr(0, at);
            const std::string digits(field.substr(at + 1, end - at - 1));
            place.index = digits.empty() ? 0 : std::stoull(digits);
        }
        at = end - 1;
    }
    return place;
}

std::size_t line_of(const Place& place, const ImportedRequest& request) {
    for (const auto& [name, from] : request.elements)
        if (name == place.list && place.index < from.size()) return from[place.index];
    return 0;
}

std::string value_named(const Refusal& refusal, std::string_view name) {
    for (const auto& [known, value] : refusal.values())
        if (known == name) return value;
    return {};
}

}  // namespace

ImportProblem problem_of(const Refusal& refusal, const ImportedRequest& request,
                         const BoundColumns& bound) {
    const Place place = place_of(refusal.field());
    const std::size_t line = line_of(place, request);
    ImportProblem problem{request.lines.at(line).row, {}, {}, refusal.message(),
                          value_named(refusal, "expected")};
    if (problem.expected.empty()) problem.expected = value_named(refusal, "choices");
    for (std::size_t index = 0; index < bound.columns.size(); ++index) {
        const BoundColumn& column = bound.columns[index];
        if (column.field != place.path && column.field + "[]" != place.path) continue;
        problem.column = column.head;
        problem.value = request.lines[line].cells.at(index);
        // Of several columns for one field, the one that has something in this row.
        if (problem.expected.empty()) problem.expected = expected_in(column.info);
        if (!is_nothing(problem.value)) break;
    }
    return problem;
}

}  // namespace storekeep
