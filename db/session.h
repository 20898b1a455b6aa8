// One session with a database: what SQLite and PostgreSQL each have to do in their own way.
// Gathering, the company row, the pool of sessions and the migrations are written once above it.
// Only this folder includes this header.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/fault.h"
#include "db/row.h"

namespace storekeep {

// Rows of one table that wait to be written together, all with the same columns.
struct GatheredRows {
    enum class Kind {
        insert,
        upsert,      // a row whose keys exist is set to the new values
        accumulate,  // the new values are added to a row whose keys exist
    };
    Kind kind = Kind::insert;
    std::string_view table;
    std::string_view columns;  // separated by commas
    std::size_t keys = 0;      // how many leading columns are the key; 0 for insert
    std::size_t width = 0;     // how many columns there are
    std::vector<Value> values;  // row after row

    std::size_t rows() const { return values.size() / width; }
    std::span<const Value> row(std::size_t index) const {
        return std::span(values).subspan(index * width, width);
    }
};

// Every failure of a statement leaves the transaction unfit for commit until a savepoint made
// before it is rolled back to: PostgreSQL insists on it, so SQLite sessions do likewise.
class Session {
public:
    virtual ~Session() = default;
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    virtual std::string backend() const = 0;
    virtual bool usable() const = 0;  // false after the connection was lost: make another

    // From any thread: what is being asked ends with Interrupted, and so does what is asked
    // after it until the next begin.
    virtual void interrupt() noexcept = 0;

    // Begins a transaction that holds the pen, and answers `question` (one row, no parameters; may
    // be empty) in the same round trip. After an exception there is no transaction.
    virtual std::optional<Row> begin_writing(std::chrono::milliseconds patience,
                                             std::string_view question) = 0;
    // Begins a transaction that only reads, of one moment.
    virtual std::optional<Row> begin_reading(std::string_view question) = 0;

    virtual void write(std::span<const GatheredRows> gathered) = 0;
    virtual void write_and_commit(std::span<const GatheredRows> gathered) = 0;
    virtual void roll_back() noexcept = 0;

    virtual void each(std::string_view sql, const std::vector<Value>& parameters,
                      const std::function<void(const Row&)>& take) = 0;
    virtual std::int64_t run(std::string_view sql, const std::vector<Value>& parameters) = 0;
    // Several statements, inside a transaction or outside of any.
    virtual void script(std::string_view sql) = 0;

    virtual bool has_table(std::string_view table) = 0;
    virtual bool is_empty() = 0;  // the database has no table at all
};

// Written into the header of every company's SQLite file ("SKPR").
inline constexpr std::int64_t sqlite_application = 0x534B5052;

enum class Opening {
    existing,  // Fault::not_found when there is no such database
    fresh,     // makes the database when it does not exist
    reading,   // existing, by a session that never writes
};
std::unique_ptr<Session> open_sqlite(const std::string& path, Opening opening);
std::unique_ptr<Session> open_postgresql(const std::string& address, Opening opening);

std::vector<std::string_view> column_names(std::string_view columns);

// " on conflict (…) do update set …", the end of an upsert.
std::string set_to_new_values(const GatheredRows& gathered);

}  // namespace storekeep
