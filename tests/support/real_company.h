// A company made of somebody's real files, worked as an office works: files through the import
// engine, then one batch of requests a day, and at the end every proof.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/delimited.h"
#include "office/import.h"
#include "office/office.h"
#include "tests/support/databases.h"

namespace storekeep {

class RealCompany {
public:
    RealCompany(Backend backend, std::string_view name, std::string_view currency,
                std::string_view chart, Date first_day);

    // Every row must come in; fails the test otherwise. Answers how many requests were made.
    std::int64_t import(std::string_view importer, const Sheet& sheet,
                        const std::string& mapping = "");
    // Performs the requests on one day in one transaction and answers their results. Fails the test
    // when one is refused.
    using Results = std::vector<Json>;
    Results work(Date day, const std::vector<Json>& requests);
    Json work(Date day, const Json& request) { return work(day, std::vector{request}).front(); }

    using Given = std::vector<std::pair<std::string, std::string>>;
    Table ask(std::string_view report, const Given& parameters = {});
    // The amount of an account in a report with the columns `account` and `amount`, in minor units.
    std::int64_t minor_of(const Table& statement, std::string_view account);
    // Fails the test for every break that a proof finds.
    void check_proofs();

    std::string hash();
    LocalOffice& office() { return *office_; }

private:
    TestDatabase database_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<LocalOffice> office_;
    Date today_;
    std::int64_t looks_ = 0;  // at the clock
};

// A CSV file of the collection of real files as a sheet; nothing, and said so, where it is missing.
std::optional<Sheet> sample_sheet(std::string_view name);

// The cell of a line under a head that the sheet must have.
const std::string& cell_at(const Sheet& sheet, const Sheet::Line& line, std::string_view head);

// "12.50" with at most `digits` decimals as a count of the last one: 1250 with 2. Written for these
// tests alone, so that sums are not computed by what is tested.
std::int64_t counted(std::string_view decimal, int digits);

// numerator / denominator, half away from zero, for positive numbers.
std::int64_t rounded(std::int64_t numerator, std::int64_t denominator);

}  // namespace storekeep
