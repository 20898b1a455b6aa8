#include "tests/support/company.h"

#include <chrono>
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "core/text.h"
#include "db/state.h"
#include "modules/access/access.h"
#include "modules/stock/stock.h"

namespace storekeep {

namespace {

constexpr std::string_view creation =
    R"({"op":"company.create","name":"Test Traders","currency":"USD","chart":"us-trading",)"
    R"("identity":"0123456789abcdef0123456789abcdef","owner":"owner"})";

const Date first_day = Date::of(2026, 3, 2);

Instant start() { return *Instant::read("2026-03-02T10:00:00.000000Z"); }

// The file of a fresh company, made once by the test program and copied for each test.
const std::string& fresh_company(const std::function<void(Connection&)>& make) {
    static const TestDatabase file(Backend::sqlite);
    static const bool made = [&] {
        const std::unique_ptr<Connection> connection = file.create();
        make(*connection);
        return true;
    }();
    BOOST_REQUIRE(made);
    return file.address;
}

std::string shown(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
    return "-";
}

Request request_of(std::string_view request) { return {Json::read(request)}; }

std::string shown(const Refusal& refusal) {
    return fmt::format("{}@{}", refusal.code(), refusal.field());
}

}  // namespace

TestCompany::TestCompany(Backend backend) : database_(backend), today_(first_day) {
    if (backend == Backend::sqlite) {
        const std::string& fresh = fresh_company([this](Connection& connection) {
            LocalOffice office(program(), connection, "owner", clock());
            const Reply reply = office.perform(request_of(creation));
            BOOST_REQUIRE_MESSAGE(reply.ok, "no company: " << reply.as_json("").written());
        });
        std::filesystem::copy_file(fresh, database_.address);
        connection_ = open_company(database_.address);
    } else {
        connection_ = database_.create();
    }
    act_as("owner");
    if (backend == Backend::postgresql) must(creation);
    looks_ = 1;  // the look at its birth, whichever way it came
}

Clock TestCompany::clock() {
    return {[this] { return Instant{start().microseconds + million * looks_++}; },
            [this] { return today_; }};
}

void TestCompany::act_as(const std::string& user) {
    office_ = std::make_unique<LocalOffice>(program(), *connection_, user, clock());
}

Reply TestCompany::run(std::string_view request) { return office_->perform(request_of(request)); }

Reply TestCompany::rehearse(std::string_view request) {
    return office_->rehearse(request_of(request));
}

Json TestCompany::must(std::string_view request) {
    const Reply reply = run(request);
    BOOST_REQUIRE_MESSAGE(reply.ok, "refused: " << request << "\n" << reply.as_json("").written());
    return reply.result;
}

void TestCompany::must_all(const std::vector<std::string>& requests) {
    for (const std::string& request : requests) must(request);
}

std::string TestCompany::refused(std::string_view request) {
    const Reply reply = run(request);
    return reply.ok ? "(done)" : shown(*reply.refusal);
}

Table TestCompany::ask(std::string_view report, const Given& parameters) {
    Question question{std::string(report), {}};
    for (const auto& [name, value] : parameters) question.parameters.set(name, value);
    return office_->ask(question);
}

std::string TestCompany::seen(std::string_view sql) {
    std::vector<std::string> rows;
    connection_->snapshot()->each(sql, {}, [&](const Row& row) {
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < row.size(); ++column)
            cells.push_back(shown(row.at(column)));
        rows.push_back(joined(cells, "|"));
    });
    return joined(rows, "; ");
}

void TestCompany::put_goods(const std::string& sku, const std::string& warehouse,
                            const std::string& bin, const std::string& quantity) {
    const auto tx = connection_->begin(std::chrono::seconds(10));
    tx->set_circumstances({start(), today_, "owner"});
    const catalog::Item item = catalog::item_named(*tx, sku, "item");
    const catalog::Bin place =
        catalog::bin_named(*tx, catalog::warehouse_named(*tx, warehouse, "warehouse"), bin, "bin");
    stock::Balances balances(*tx);
    stock::record(balances, register_document(*tx, "opening_stock", {}, today_, {}),
                  {{1,
                    item.id,
                    {},
                    {parse_millionths(quantity)},
                    stock::outside(catalog::supplier_place),
                    {place.id, std::string(stock::available)}}});
    tx->commit();
}

std::string TestCompany::hash() { return state_hash(*connection_); }

std::string member(const Json& result, std::string_view name) {
    const Json* value = result.find(name);
    if (!value) return "(none)";
    return value->text() ? *value->text() : value->written();
}

std::vector<std::string> rows_of(const Table& table, const std::vector<std::string>& columns) {
    std::vector<std::string> lines;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<std::string> cells;
        for (const std::string& column : columns) cells.push_back(table.text_at(row, column));
        lines.push_back(joined(cells, "|"));
    }
    return lines;
}

namespace {

// One after the other without repetition: A A B gives A B.
std::vector<std::string> codes_shown(const std::vector<RefusedRow>& rows) {
    std::vector<std::string> codes;
    for (const RefusedRow& row : rows)
        if (codes.empty() || codes.back() != row.code) codes.push_back(row.code);
    return codes;
}

// That counted goods are not moved is shown of all operations in frozen_bins_test.cpp.
std::vector<std::string> codes_declared(std::string_view operation) {
    const Operation* known = program().find_operation(operation);
    BOOST_REQUIRE_MESSAGE(known, "there is no operation " << operation);
    std::vector<std::string> codes;
    for (const Rule* rule : known->refusals)
        if (rule != &stock::bin_frozen) codes.emplace_back(rule->code);
    return codes;
}

}  // namespace

void check_refusals(const std::vector<std::string>& setup, std::string_view operation,
                    const std::vector<RefusedRow>& rows) {
    check_refusals([&](TestCompany& company) { company.must_all(setup); }, operation, rows);
}

void check_refusals(const std::function<void(TestCompany&)>& setup, std::string_view operation,
                    const std::vector<RefusedRow>& rows) {
    TestCompany company;
    setup(company);
    const std::string before = company.hash();
    const std::string user = company.office().user();
    for (const RefusedRow& row : rows) {
        Json request = Json::read(row.request);
        if (!request.find("op")) request.set("op", operation);
        company.act_as(row.user.empty() ? user : row.user);
        const Reply reply = company.office().perform({request});
        BOOST_TEST((reply.ok ? "(done)" : shown(*reply.refusal)) == row.code + "@" + row.field,
                   request.written() << " gives " << reply.as_json("").written() << ", not "
                                     << row.code << "@" << row.field);
        if (reply.ok) return;  // the state is another one now
    }
    BOOST_TEST(company.hash() == before, "a refused " << operation << " changed the company");
    const std::vector<std::string> declared = codes_declared(operation);
    const std::vector<std::string> shown_codes = codes_shown(rows);
    BOOST_TEST(shown_codes == declared, "the rows show " << joined(shown_codes, " ")
                                                         << ", the operation declares "
                                                         << joined(declared, " "));
}

}  // namespace storekeep
