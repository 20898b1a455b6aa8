// Companies to measure: made by operations through the office, in a folder of their own, with a
// clock that stands still between looks, so that two companies given the same requests are equal.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/json.h"
#include "office/office.h"

namespace storekeep::bench {

enum class Database { sqlite, postgresql };

// Both, or SQLite alone (and it is said) where STOREKEEP_TEST_POSTGRESQL names no server.
std::vector<Database> databases();
const char* name_of(Database database);

class Company {
public:
    // A new company with a warehouse, a bin, a supplier and a customer, in a SQLite file.
    Company();
    // The one of this name in the folder of the benchmarks, made there by `make` where there is
    // none, and left there. Nobody posts to it but `make`.
    Company(const std::string& name, const std::function<void(Company&)>& make);
    // An equal one of its own.
    Company(Company& from, Database database);
    ~Company();
    Company(const Company&) = delete;
    Company& operator=(const Company&) = delete;

    // From here on it is this day, and the clock begins anew.
    void set_day(Date day);
    // All in one transaction; throws when one is refused.
    void work(const std::vector<Json>& requests);
    // One durable posting; throws when it is refused.
    void post(const Json& request);
    Table ask(const Question& question) { return office_->ask(question); }

    LocalOffice& office() { return *office_; }
    Connection& connection() { return *connection_; }
    const std::string& address() const { return address_; }

private:
    void found();  // what the first line above promises, at the address
    void open_office();

    std::string address_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<LocalOffice> office_;
    Date today_;
    std::int64_t looks_ = 0;  // at the clock
    bool stays_ = false;      // when this is gone
};

}  // namespace storekeep::bench
