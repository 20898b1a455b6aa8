// A session with a SQLite file.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <atomic>
#include <unordered_map>

#include "core/must.h"
#include "db/interruption.h"
#include "db/session.h"

namespace storekeep {

namespace {

// A prepared statement, with what is asked of it each time found once.
struct Prepared {
    Prepared(const SQLite::Database& database, std::string_view sql)
        : statement(database, std::string(sql)) {
        // SQLite numbers $n by their order of appearance, so each is found by its name. Statements
        // of this file's own making say ?n and need no such list.
        const int count = statement.getBindParameterCount();
        for (int number = 1; number <= count; ++number)
            places.push_back(statement.getIndex(fmt::format("${}", number).c_str()));
    }

    SQLite::Statement statement;
    std::vector<int> places;              // of $1, $2, …
    std::vector<SQLite::Column> columns;  // handles on the columns, filled at the first row
    bool busy = false;                    // an answer is being read from it
};

// Marks a statement as being read; afterwards it is ready for the next use.
class Use {
public:
    explicit Use(Prepared& prepared) : prepared_(prepared) { prepared_.busy = true; }
    ~Use() {
        prepared_.statement.tryReset();
        prepared_.busy = false;
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

private:
    Prepared& prepared_;
};

Fault::Kind kind_of(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Fault::Kind::locked;
        case SQLITE_FULL:
            return Fault::Kind::disk_full;
        case SQLITE_CORRUPT:
            return Fault::Kind::damaged;
        case SQLITE_NOTADB:
            return Fault::Kind::not_a_company;
        case SQLITE_CANTOPEN:
            return Fault::Kind::not_found;
        default:
            return Fault::Kind::other;
    }
}

// What went wrong, told apart: our own mistake in SQL or data, or the world's.
[[noreturn]] void throw_as_ours(const SQLite::Exception& failure, std::string_view sql) {
    if (failure.getErrorCode() < 0)  // a complaint of SQLiteCpp about how it is used
        throw BrokenInvariant(fmt::format("{}: {}", failure.what(), sql));
    switch (failure.getErrorCode() & 0xff) {
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_RANGE:
        case SQLITE_MISUSE:
        case SQLITE_TOOBIG:
            throw BrokenInvariant(fmt::format("{}: {}", failure.what(), sql));
        case SQLITE_INTERRUPT:
            throw Interrupted();
        default:
            throw Fault(kind_of(failure.getErrorCode()), failure.what());
    }
}

void bind_value(SQLite::Statement& statement, int place, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        statement.bind(place, *integer);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        if (text->find('\0') != std::string::npos) must(false, "a text has no zero byte");
        statement.bindNoCopy(place, *text);
    } else {
        statement.bind(place);
    }
}

Value value_of(const SQLite::Column& column) {
    switch (column.getType()) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            return column.getInt64();
        case SQLITE_TEXT: {
            const char* text = column.getText();
            return std::string(text, static_cast<std::size_t>(column.getBytes()));
        }
        default:
            must(false, "a column holds an integer, a text or nothing");
            return {};
    }
}

class SqliteSession final : public Session {
public:
    SqliteSession(const std::string& path, Opening opening)
        : database_(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX |
                              (opening == Opening::fresh ? SQLite::OPEN_CREATE : 0)) {
        set_patience(std::chrono::seconds(10));
        if (opening != Opening::fresh) must_be_a_company();
        database_.exec(
            "pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; "
            "pragma cache_size = -16000; pragma trusted_schema = off");
        if (opening == Opening::reading) {
            database_.exec("pragma query_only = on; pragma mmap_size = 67108864");
            listen_for_interruption();
        }
        if (opening == Opening::existing) database_.exec("pragma journal_mode = wal");
    }

    std::string backend() const override { return "sqlite"; }
    bool usable() const override { return true; }

    void interrupt() noexcept override {
        interrupted_ = true;
        sqlite3_interrupt(database_.getHandle());
    }

    std::optional<Row> begin_writing(std::chrono::milliseconds patience,
                                     std::string_view question) override {
        set_patience(patience);
        return begun("begin immediate", question);
    }

    std::optional<Row> begin_reading(std::string_view question) override {
        interrupted_ = false;
        return begun("begin", question);
    }

    void write(std::span<const GatheredRows> gathered) override {
        for (const GatheredRows& one : gathered) write_rows(one);
    }

    void write_and_commit(std::span<const GatheredRows> gathered) override {
        write(gathered);
        must(!failed_, "nothing is committed after a statement that failed");
        run("commit", {});
    }

    void roll_back() noexcept override {
        failed_ = false;
        if (sqlite3_get_autocommit(database_.getHandle())) return;
        try {
            database_.exec("rollback");
        } catch (const std::exception&) {
            failed_ = true;  // whatever is begun next on this session cannot be committed
        }
    }

    void each(std::string_view sql, const std::vector<Value>& parameters,
              const std::function<void(const Row&)>& take) override;
    std::int64_t run(std::string_view sql, const std::vector<Value>& parameters) override;

    void script(std::string_view sql) override {
        guarded(sql, [&] { database_.exec(std::string(sql)); });
    }

    bool has_table(std::string_view table) override {
        return answers("select 1 from sqlite_schema where type = 'table' and name = $1",
                       {bind(table)});
    }

    bool is_empty() override { return !answers("select 1 from sqlite_schema limit 1", {}); }

private:
    static constexpr std::size_t most_prepared = 800;

    void must_be_a_company() {
        // Asked before any setting that writes: a file that is not ours stays as it is.
        if (database_.execAndGet("pragma application_id").getInt64() != sqlite_application)
            throw Fault(Fault::Kind::not_a_company, "the file is not a Storekeep company");
    }

    // SQLite forgets an interruption that comes between two statements, so it is asked for as well.
    void listen_for_interruption() {
        constexpr int steps = 10'000;  // of SQLite's machine; about a tenth of a millisecond
        sqlite3_progress_handler(
            database_.getHandle(), steps,
            [](void* flag) { return static_cast<std::atomic<bool>*>(flag)->load() ? 1 : 0; },
            &interrupted_);
    }

    void go_on_unless_interrupted() const {
        if (interrupted_) throw Interrupted();
    }

    void set_patience(std::chrono::milliseconds patience) {
        if (patience == patience_) return;
        database_.setBusyTimeout(static_cast<int>(patience.count()));
        patience_ = patience;
    }

    bool answers(std::string_view sql, const std::vector<Value>& parameters) {
        bool found = false;
        each(sql, parameters, [&](const Row&) { found = true; });
        return found;
    }

    std::optional<Row> begun(std::string_view begin, std::string_view question) {
        std::optional<Row> answer;
        try {
            run(begin, {});
            if (!question.empty()) each(question, {}, [&](const Row& row) { answer = row; });
        } catch (...) {
            roll_back();
            throw;
        }
        return answer;
    }

    // Runs `work` and turns SQLite's failures into ours.
    template <class Work>
    std::invoke_result_t<Work> guarded(std::string_view sql, Work work) {
        try {
            return work();
        } catch (const SQLite::Exception& failure) {
            failed_ = true;
            throw_as_ours(failure, sql);
        }
    }

    // Some failures end SQLite's transaction by themselves; what came after would be kept at once.
    void must_not_outlive_failure(std::string_view sql) const {
        if (failed_ && sqlite3_get_autocommit(database_.getHandle()) && !sql.starts_with("begin"))
            throw Fault(Fault::Kind::other, "the transaction was ended by an earlier failure");
    }

    std::shared_ptr<Prepared> prepared(std::string_view sql);
    static std::int64_t step_through(Prepared& prepared, std::span<const Value> values);
    void write_rows(const GatheredRows& gathered);
    void accumulate_rows(const GatheredRows& gathered);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::atomic<bool> interrupted_ = false;
    SQLite::Database database_;
    std::unordered_map<std::string, std::shared_ptr<Prepared>, Hash, std::equal_to<>> prepared_;
    std::chrono::milliseconds patience_{-1};
    bool failed_ = false;
};

std::shared_ptr<Prepared> SqliteSession::prepared(std::string_view sql) {
    const auto found = prepared_.find(sql);
    if (found != prepared_.end() && !found->second->busy) return found->second;
    auto made = std::make_shared<Prepared>(database_, sql);
    if (found != prepared_.end()) return made;  // asked again while being read: for this once
    if (prepared_.size() >= most_prepared) prepared_.clear();
    prepared_.emplace(sql, made);
    return made;
}

// Binds by name, for statements that came from outside.
void bind_by_name(Prepared& prepared, const std::vector<Value>& parameters) {
    if (prepared.places.size() != parameters.size())
        must(false, fmt::format("{} parameters are given to: {}", parameters.size(),
                                prepared.statement.getQuery()));
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        must(prepared.places[index] > 0, "parameters are numbered from $1 without a gap");
        bind_value(prepared.statement, prepared.places[index], parameters[index]);
    }
}

void SqliteSession::each(std::string_view sql, const std::vector<Value>& parameters,
                         const std::function<void(const Row&)>& take) {
    must_not_outlive_failure(sql);
    go_on_unless_interrupted();
    guarded(sql, [&] {
        const auto asked = prepared(sql);
        const Use use(*asked);
        bind_by_name(*asked, parameters);
        while (asked->statement.executeStep()) {
            go_on_unless_interrupted();
            auto& columns = asked->columns;
            if (columns.empty())
                for (int index = 0; index < asked->statement.getColumnCount(); ++index)
                    columns.push_back(asked->statement.getColumn(index));
            std::vector<Value> values;
            values.reserve(columns.size());
            for (const SQLite::Column& column : columns) values.push_back(value_of(column));
            take(Row(std::move(values)));
        }
    });
}

std::int64_t SqliteSession::run(std::string_view sql, const std::vector<Value>& parameters) {
    must_not_outlive_failure(sql);
    return guarded(sql, [&]() -> std::int64_t {
        const auto asked = prepared(sql);
        const Use use(*asked);
        bind_by_name(*asked, parameters);
        while (asked->statement.executeStep()) {
        }
        if (sql.starts_with("rollback to")) failed_ = false;
        return asked->statement.getChanges();
    });
}

std::int64_t SqliteSession::step_through(Prepared& prepared, std::span<const Value> values) {
    const Use use(prepared);
    for (std::size_t index = 0; index < values.size(); ++index)
        bind_value(prepared.statement, static_cast<int>(index) + 1, values[index]);
    prepared.statement.executeStep();
    return prepared.statement.getChanges();
}

// One row a statement: SQLite has no round trips to save, and a prepared single row is its fastest.
void SqliteSession::write_rows(const GatheredRows& gathered) {
    if (gathered.kind == GatheredRows::Kind::accumulate) return accumulate_rows(gathered);
    std::string sql = fmt::format("insert into {} ({}) values (?1", gathered.table,
                                  gathered.columns);
    for (std::size_t column = 2; column <= gathered.width; ++column)
        sql += fmt::format(", ?{}", column);
    sql += ')';
    if (gathered.kind == GatheredRows::Kind::upsert) sql += set_to_new_values(gathered);
    must_not_outlive_failure(sql);
    guarded(sql, [&] {
        const auto statement = prepared(sql);
        for (std::size_t row = 0; row < gathered.rows(); ++row)
            step_through(*statement, gathered.row(row));
    });
}

// Not an upsert: its CHECK constraints would be held against what is added instead of the sum.
void SqliteSession::accumulate_rows(const GatheredRows& gathered) {
    const auto names = column_names(gathered.columns);
    std::string change = fmt::format("update {} set ", gathered.table);
    for (std::size_t column = gathered.keys; column < names.size(); ++column)
        change += fmt::format("{}{} = {} + ?{}", column == gathered.keys ? "" : ", ",
                              names[column], names[column], column + 1);
    for (std::size_t key = 0; key < gathered.keys; ++key)
        change += fmt::format("{}{} = ?{}", key == 0 ? " where " : " and ", names[key], key + 1);
    must_not_outlive_failure(change);
    GatheredRows rest{GatheredRows::Kind::insert, gathered.table, gathered.columns, 0,
                      gathered.width, {}};
    guarded(change, [&] {
        const auto statement = prepared(change);
        for (std::size_t index = 0; index < gathered.rows(); ++index) {
            const auto row = gathered.row(index);
            if (step_through(*statement, row) == 0)
                rest.values.insert(rest.values.end(), row.begin(), row.end());
        }
    });
    if (!rest.values.empty()) write_rows(rest);
}

}  // namespace

std::unique_ptr<Session> open_sqlite(const std::string& path, Opening opening) {
    try {
        return std::make_unique<SqliteSession>(path, opening);
    } catch (const SQLite::Exception& failure) {
        throw Fault(kind_of(failure.getErrorCode()),
                    fmt::format("{}: {}", path, failure.what()));
    }
}

}  // namespace storekeep
