#include "tests/bench/company.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>

#include <fmt/format.h>

#include "app/program/program.h"
#include "db/state.h"

namespace storekeep::bench {

namespace {

const Date first_day = Date::of(2025, 1, 2);

std::string server_address() {
    const char* address = std::getenv("STOREKEEP_TEST_POSTGRESQL");
    return address ? address : "";
}

// In the folder of the script that runs it.
std::string file_named(const std::string& name) {
    const char* folder = std::getenv("STOREKEEP_BENCH_FOLDER");
    const std::filesystem::path place =
        folder ? std::filesystem::path(folder) : std::filesystem::temp_directory_path();
    return (place / (name + ".storekeep")).string();
}

// Unlike any other.
std::string fresh_address(Database database) {
    static const auto start = std::chrono::steady_clock::now().time_since_epoch().count();
    static int count = 0;
    const std::string name = fmt::format("storekeep_bench_{}_{}", start, ++count);
    if (database == Database::sqlite) return file_named(name);
    std::string address = server_address();
    const std::string mark = "/postgres?";
    const std::size_t place = address.find(mark);
    if (place == std::string::npos)
        throw std::runtime_error("the server's address names no database 'postgres'");
    return address.replace(place, mark.size(), "/" + name + "?");
}

std::vector<Json> masters() {
    std::vector<Json> requests;
    for (
        const char* text : {
            R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
            R"({"op":"zone.save","warehouse":"MAIN","code":"A","name":"Aisle A"})",
            R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","zone":"A","type":"pick_face"})",
            R"({"op":"partner.save","code":"ACME","name":"Acme Supplies","supplier":true})",
            R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
        })
        requests.push_back(Json::read(text));
    return requests;
}

}  // namespace

std::vector<Database> databases() {
    if (!server_address().empty()) return {Database::sqlite, Database::postgresql};
    std::cerr << "PostgreSQL is not measured: STOREKEEP_TEST_POSTGRESQL names no server\n";
    return {Database::sqlite};
}

const char* name_of(Database database) {
    return database == Database::sqlite ? "SQLite" : "PostgreSQL";
}

Company::Company() : address_(fresh_address(Database::sqlite)), today_(first_day) { found(); }

Company::Company(const std::string& name, const std::function<void(Company&)>& make)
    : address_(file_named(name)), today_(first_day), stays_(true) {
    if (!std::filesystem::exists(address_)) {
        Company made;
        make(made);
        made.office_.reset();
        made.connection_.reset();  // which leaves the whole of it in its file
        std::filesystem::rename(made.address_, address_);
    }
    connection_ = open_company(address_);
    open_office();
}

void Company::found() {
    connection_ = create_database(address_);
    open_office();
    post(Json::object()
             .set("op", "company.create")
             .set("name", "Bench Traders")
             .set("currency", "USD")
             .set("chart", "us-trading")
             .set("identity", "0123456789abcdef0123456789abcdef")
             .set("owner", "owner"));
    work(masters());
}

Company::Company(Company& from, Database database)
    : address_(fresh_address(database)), today_(from.today_) {
    if (database == Database::sqlite) {
        from.connection_->run_script("vacuum into '" + address_ + "'");
        connection_ = open_company(address_);
    } else {
        connection_ = create_database(address_);
        // What is copied refers to what there is: looking that up for each row would take longer
        // than all that is measured.
        connection_->run_script("set session_replication_role = replica");
        copy_state(*from.connection_, *connection_);
        connection_->run_script("set session_replication_role = origin");
        // What a server does by itself within a minute of such a load.
        connection_->run_script("vacuum analyze");
    }
    open_office();
}

Company::~Company() {
    office_.reset();
    connection_.reset();
    if (stays_ || is_postgresql(address_)) return;  // which goes with its throw-away server
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"})
        std::filesystem::remove(address_ + ending, ignored);
}

void Company::open_office() {
    const Clock clock{
        [this] { return Instant{today_.days * 86'400 * million + million * looks_++}; },
        [this] { return today_; }};
    office_ = std::make_unique<LocalOffice>(program(), *connection_, "owner", clock);
}

void Company::set_day(Date day) {
    today_ = day;
    looks_ = 0;
}

void Company::work(const std::vector<Json>& requests) {
    std::size_t next = 0;
    const auto give = [&]() -> std::optional<Request> {
        if (next == requests.size()) return std::nullopt;
        return Request{requests[next++]};
    };
    const auto take = [&](const Reply& reply) {
        if (!reply.ok)
            throw std::runtime_error(requests[next - 1].written().substr(0, 400) + "\n" +
                                     reply.as_json("").written());
    };
    if (!office_->perform_all(give, take)) throw std::runtime_error("a batch was not kept");
}

void Company::post(const Json& request) {
    const Reply reply = office_->perform({request});
    if (!reply.ok)
        throw std::runtime_error(request.written().substr(0, 400) + "\n" +
                                 reply.as_json("").written());
}

}  // namespace storekeep::bench
