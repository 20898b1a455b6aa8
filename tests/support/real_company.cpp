#include "tests/support/real_company.h"

#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "db/state.h"
#include "exchange/samples_for_tests.h"

namespace storekeep {

RealCompany::RealCompany(Backend backend, std::string_view name, std::string_view currency,
                         std::string_view chart, Date first_day)
    : database_(backend), connection_(database_.create()), today_(first_day) {
    const Clock clock{
        [this] { return Instant{today_.days * 86'400 * million + million * looks_++}; },
        [this] { return today_; }};
    office_ = std::make_unique<LocalOffice>(program(), *connection_, "owner", clock);
    work(first_day, Json::object()
                        .set("op", "company.create")
                        .set("name", name)
                        .set("currency", currency)
                        .set("chart", chart)
                        .set("identity", "0123456789abcdef0123456789abcdef")
                        .set("owner", "owner"));
}

std::int64_t RealCompany::import(std::string_view importer, const Sheet& sheet,
                                 const std::string& mapping) {
    const ImportSource source{sheet.header, [&](const ImportSource::EachRow& row) {
                                  for (const Sheet::Line& line : sheet.lines)
                                      row(line.row, line.cells);
                              }};
    std::optional<ImportMapping> map;
    if (!mapping.empty()) map = ImportMapping::read(Json::read(mapping));
    const ImportOutcome outcome =
        import_rows(*office_, importer_named(program(), importer), source, map, {});
    for (std::size_t row = 0; row < outcome.problems.rows.size(); ++row)
        BOOST_ERROR(importer << " row " << outcome.problems.text_at(row, "row") << " "
                             << outcome.problems.text_at(row, "column") << " '"
                             << outcome.problems.text_at(row, "value")
                             << "': " << outcome.problems.text_at(row, "problem"));
    BOOST_REQUIRE_EQUAL(outcome.problem_count, 0);
    BOOST_REQUIRE(outcome.kept);
    BOOST_TEST(outcome.rows == static_cast<std::int64_t>(sheet.lines.size()));
    return outcome.made;
}

RealCompany::Results RealCompany::work(Date day, const std::vector<Json>& requests) {
    today_ = day;
    looks_ = 0;
    Results results;
    std::size_t next = 0;
    const auto give = [&]() -> std::optional<Request> {
        if (next == requests.size()) return std::nullopt;
        return Request{requests[next++]};
    };
    const auto take = [&](const Reply& reply) {
        const Json& asked = requests[results.size()];
        BOOST_REQUIRE_MESSAGE(reply.ok, asked.written() << "\n" << reply.as_json("").written());
        results.push_back(reply.result);
    };
    BOOST_REQUIRE(office_->perform_all(give, take));
    return results;
}

Table RealCompany::ask(std::string_view report, const Given& parameters) {
    Question question{std::string(report), {}};
    for (const auto& [name, value] : parameters) question.parameters.set(name, value);
    return office_->ask(question);
}

std::int64_t RealCompany::minor_of(const Table& statement, std::string_view account) {
    for (std::size_t row = 0; row < statement.rows.size(); ++row)
        if (statement.text_at(row, "account") == account)
            return counted(statement.text_at(row, "amount"), 2);
    return 0;
}

void RealCompany::check_proofs() {
    const auto snapshot = connection_->snapshot();
    const auto proofs = program().proofs();
    BOOST_TEST(!proofs.empty());
    for (const Proof* proof : proofs) {
        const Table breaks = proof->breaks(*snapshot);
        BOOST_TEST(breaks.rows.empty(), proof->name << " has " << breaks.rows.size() << " breaks");
    }
}

std::string RealCompany::hash() { return state_hash(*connection_); }

std::optional<Sheet> sample_sheet(std::string_view name) {
    const auto bytes = sample(name);
    if (!bytes) return std::nullopt;
    return read_sheet(*bytes);
}

const std::string& cell_at(const Sheet& sheet, const Sheet::Line& line, std::string_view head) {
    const auto column = sheet.column(head);
    BOOST_REQUIRE_MESSAGE(column, "the file has no column " << head);
    return line.cells.at(*column);
}

std::int64_t counted(std::string_view decimal, int digits) {
    const bool negative = decimal.starts_with('-');
    if (negative) decimal.remove_prefix(1);
    std::int64_t count = 0;
    int left = -1;  // decimals still to come; -1 before the point
    for (const char c : decimal) {
        if (c == '.') {
            left = digits;
            continue;
        }
        BOOST_REQUIRE_MESSAGE(c >= '0' && c <= '9', decimal << " is no decimal number");
        BOOST_REQUIRE_MESSAGE(left != 0, decimal << " has more than " << digits << " decimals");
        count = count * 10 + (c - '0');
        if (left > 0) --left;
    }
    for (int more = left < 0 ? digits : left; more > 0; --more) count *= 10;
    return negative ? -count : count;
}

std::int64_t rounded(std::int64_t numerator, std::int64_t denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
}

}  // namespace storekeep
