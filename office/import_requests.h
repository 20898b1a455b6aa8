// Neighbouring rows of one document become one request, which remembers where each value came from.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "office/import_columns.h"

namespace storekeep {

// A request with the rows it was made of.
struct ImportedRequest {
    Json body = Json::object();
    struct Line {
        std::int64_t row = 0;
        std::vector<std::string> cells;  // of the bound columns, in their order
    };
    std::vector<Line> lines;
    // For each list of the request ("lines"): which of `lines` its elements came from.
    std::vector<std::pair<std::string, std::vector<std::size_t>>> elements;
    bool refused = false;  // some cell of it has a problem already

    Json as_json() const;
    static ImportedRequest read(const Json& json);
};

class RequestMaker {
public:
    using TakeRequest = std::function<void(const ImportedRequest&)>;
    using TakeProblem = std::function<void(ImportProblem)>;
    RequestMaker(const Importer& importer, const BoundColumns& bound,
                 std::vector<BoundColumn> constants, std::size_t width, TakeRequest request,
                 TakeProblem problem);

    void add(int row, const std::vector<std::string>& cells);
    void finish();

private:
    // A record of the request being made, with its lists apart until it is finished.
    struct Record {
        std::size_t line = 0;  // which of the request's rows made it
        Json members = Json::object();
        std::vector<std::pair<std::string, std::vector<Record>>> lists;

        std::vector<Record>* list(std::string_view name);
        Json finished() const;
    };

    void begin(const std::string& group);
    void set(Record& record, const BoundColumn& column, std::size_t step, const Json& value);
    void set_member(Record& record, const BoundColumn& column, const Json& value);
    void set_constants();
    void check_required(const BoundColumn& column, const std::string& cell);
    void problem(const BoundColumn& column, const std::string& cell, std::string what,
                 std::string expected);

    const Importer& importer_;
    const BoundColumns& bound_;
    const std::vector<BoundColumn> constants_;
    const std::size_t width_;
    const std::size_t most_rows_;
    TakeRequest take_request_;
    TakeProblem take_problem_;
    bool open_ = false;
    std::string group_;
    ImportedRequest request_;
    Record root_;
};

// Where a refusal of the request belongs: the row, column and value that its field came from.
ImportProblem problem_of(const Refusal& refusal, const ImportedRequest& request,
                         const BoundColumns& bound);

}  // namespace storekeep
