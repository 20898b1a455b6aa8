// A session with a PostgreSQL server. Of libpqxx only what its versions 6.4 and 7 share is used.
#include <atomic>
#include <charconv>
#include <chrono>
#include <thread>
#include <unordered_map>

#include <pqxx/pqxx>

#include "core/must.h"
#include "db/interruption.h"
#include "db/postgresql_address.h"
#include "db/postgresql_text.h"
#include "db/session.h"

namespace storekeep {

namespace {

// The pen: an advisory lock, which PostgreSQL keeps per database and gives first come first served.
constexpr std::int64_t pen = 0x53746f72656b6570;

enum class ColumnKind { integer, truth, numeric, text, inexact };

// The object identifiers of PostgreSQL's own types are fixed (catalog pg_type).
ColumnKind kind_of_type(pqxx::oid type) {
    switch (type) {
        case 20:  // int8
        case 21:  // int2
        case 23:  // int4
        case 26:  // oid
            return ColumnKind::integer;
        case 16:
            return ColumnKind::truth;
        case 1700:
            return ColumnKind::numeric;
        case 700:
        case 701:
            return ColumnKind::inexact;
        default:
            return ColumnKind::text;
    }
}

// Sums of 64-bit integers come as numeric; a fraction other than zeros is none of ours.
std::int64_t whole_number(std::string_view digits) {
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, number);
    const std::string_view fraction(rest, static_cast<std::size_t>(end - rest));
    const bool whole = fraction.empty() ||
                       (fraction[0] == '.' &&
                        fraction.find_first_not_of('0', 1) == std::string_view::npos);
    must(error == std::errc() && whole, "a number of the database is a 64-bit integer");
    return number;
}

Value value_of(const pqxx::field& field, ColumnKind kind) {
    if (field.is_null()) return {};
    const std::string_view text(field.c_str(), field.size());
    switch (kind) {
        case ColumnKind::integer:
        case ColumnKind::numeric:
            return whole_number(text);
        case ColumnKind::truth:
            return std::int64_t{text == "t" ? 1 : 0};
        case ColumnKind::inexact:
            must(false, "no column is a floating-point number");
            return {};
        default:
            return std::string(text);
    }
}

std::vector<ColumnKind> kinds_of(const pqxx::result& result) {
    std::vector<ColumnKind> kinds;
    for (int column = 0; column < static_cast<int>(result.columns()); ++column)
        kinds.push_back(kind_of_type(result.column_type(column)));
    return kinds;
}

Row row_of(const pqxx::row& found, const std::vector<ColumnKind>& kinds) {
    std::vector<Value> values;
    values.reserve(kinds.size());
    for (std::size_t column = 0; column < kinds.size(); ++column)
        values.push_back(value_of(found[static_cast<int>(column)], kinds[column]));
    return Row(std::move(values));
}

// Parameters as the texts that PostgreSQL reads; null is a null pointer.
class ParameterTexts {
public:
    explicit ParameterTexts(const std::vector<Value>& parameters) {
        numbers_.reserve(parameters.size());  // never moves: pointers into it are kept
        for (const Value& value : parameters) texts_.push_back(text_of(value));
    }
    const std::vector<const char*>& texts() const { return texts_; }

private:
    const char* text_of(const Value& value) {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            return numbers_.emplace_back(std::to_string(*integer)).c_str();
        const auto* text = std::get_if<std::string>(&value);
        if (!text) return nullptr;
        if (text->find('\0') != std::string::npos) must(false, "a text has no zero byte");
        return text->c_str();
    }

    std::vector<std::string> numbers_;
    std::vector<const char*> texts_;
};

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

// libpq tells why a connection failed in words only.
Fault::Kind kind_of_refusal(std::string_view words) {
    if (contains_any(words, {"password", "authentication", "pg_hba.conf", "role \""}))
        return Fault::Kind::wrong_password;
    if (contains_any(words, {"too many clients", "starting up", "shutting down", "remaining conn"}))
        return Fault::Kind::connection_lost;
    return Fault::Kind::not_found;
}

// What an SQLSTATE (appendix A of PostgreSQL's manual) means to us; none: it is our own mistake.
std::optional<Fault::Kind> kind_of_state(std::string_view state) {
    if (state.starts_with("08") || state.starts_with("57P")) return Fault::Kind::connection_lost;
    if (state == "55P03" || state == "57014" || state.starts_with("40")) return Fault::Kind::locked;
    if (state == "53100") return Fault::Kind::disk_full;
    if (state.starts_with("XX00")) return Fault::Kind::damaged;
    if (state.starts_with("28")) return Fault::Kind::wrong_password;
    if (state.starts_with("53") || state.starts_with("58")) return Fault::Kind::other;
    return std::nullopt;
}

class PostgresqlSession final : public Session {
public:
    PostgresqlSession(const std::string& address, Opening opening);

    std::string backend() const override { return "postgresql"; }
    // A server that was told to cancel may do so late: what comes next is asked of another session.
    bool usable() const override { return !lost_ && !interrupted_ && connection_->is_open(); }

    // What reaches the server before the question has no effect: it is told until it has answered.
    void interrupt() noexcept override {
        interrupted_ = true;
        try {
            while (asking_) {
                connection_->cancel_query();
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
        } catch (const std::exception&) {  // no longer there: nothing is being asked of it
        }
    }

    std::optional<Row> begin_writing(std::chrono::milliseconds patience,
                                     std::string_view question) override {
        // A limit of 0 would mean to wait for ever.
        return begun(fmt::format("begin isolation level read committed; "
                                 "set local lock_timeout = {}; select pg_advisory_xact_lock({}); "
                                 "set local lock_timeout = 0; {}",
                                 std::max<std::int64_t>(1, patience.count()), pen, question),
                     !question.empty());
    }

    std::optional<Row> begin_reading(std::string_view question) override {
        return begun(fmt::format("begin isolation level repeatable read, read only; {}", question),
                     !question.empty());
    }

    void write(std::span<const GatheredRows> gathered) override {
        write_as_text(gathered, "", [this](const std::string& sql) { execute(sql); });
    }

    void write_and_commit(std::span<const GatheredRows> gathered) override {
        must(!failed_, "nothing is committed after a statement that failed");
        write_as_text(gathered, "commit", [this](const std::string& sql) { execute(sql); });
        in_transaction_ = false;
    }

    void roll_back() noexcept override {
        if (in_transaction_ && usable()) {
            try {
                execute("rollback");
            } catch (const std::exception&) {
                lost_ = true;  // a session in an unknown state is not used again
            }
        }
        in_transaction_ = failed_ = false;
    }

    void each(std::string_view sql, const std::vector<Value>& parameters,
              const std::function<void(const Row&)>& take) override {
        const pqxx::result result = ask(sql, parameters);
        const std::vector<ColumnKind> kinds = kinds_of(result);
        for (const auto& row : result) {
            go_on_unless_interrupted();
            take(row_of(row, kinds));
        }
    }

    std::int64_t run(std::string_view sql, const std::vector<Value>& parameters) override {
        if (!parameters.empty())
            return static_cast<std::int64_t>(ask(sql, parameters).affected_rows());
        const pqxx::result result = execute(std::string(sql));
        if (sql.starts_with("rollback to")) failed_ = false;
        return static_cast<std::int64_t>(result.affected_rows());
    }

    void script(std::string_view sql) override { execute(std::string(sql)); }

    bool has_table(std::string_view table) override {
        bool found = false;
        each("select 1 where to_regclass($1) is not null", {bind(table)},
             [&](const Row&) { found = true; });
        return found;
    }

    bool is_empty() override {
        bool empty = true;
        each("select 1 from pg_class where relnamespace = current_schema()::regnamespace limit 1",
             {}, [&](const Row&) { empty = false; });
        return empty;
    }

private:
    static constexpr std::size_t most_prepared = 800;

    std::optional<Row> begun(const std::string& sql, bool with_question) {
        in_transaction_ = true;
        try {
            const pqxx::result result = execute(sql);
            if (!with_question || result.empty()) return std::nullopt;
            return row_of(result.front(), kinds_of(result));
        } catch (...) {
            roll_back();
            throw;
        }
    }

    pqxx::result execute(const std::string& sql) {
        return guarded(sql, [&] { return work_->exec(sql); });
    }

    pqxx::result ask(std::string_view sql, const std::vector<Value>& parameters) {
        const ParameterTexts given(parameters);
        const auto values = pqxx::prepare::make_dynamic_params(given.texts());
        return guarded(sql, [&] {
            if (const std::string* name = prepared(sql)) return work_->exec_prepared(*name, values);
            return work_->exec_params(std::string(sql), values);
        });
    }

    // The name of the prepared statement; null when so many are kept that this one is not.
    const std::string* prepared(std::string_view sql) {
        if (const auto found = prepared_.find(sql); found != prepared_.end())
            return &found->second;
        if (prepared_.size() >= most_prepared) return nullptr;
        const std::string name = fmt::format("statement_{}", ++count_);
        connection_->prepare(name, std::string(sql));
        return &prepared_.emplace(sql, name).first->second;
    }

    template <class Work>
    pqxx::result guarded(std::string_view sql, Work work);
    void go_on_unless_interrupted() const {
        if (interrupted_) throw Interrupted();
    }
    [[noreturn]] void lose(std::string_view why) {
        lost_ = true;
        throw Fault(Fault::Kind::connection_lost, std::string(why));
    }

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unique_ptr<pqxx::connection> connection_;
    std::optional<pqxx::nontransaction> work_;  // sends what it is given and begins nothing itself
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> prepared_;
    int count_ = 0;
    bool in_transaction_ = false;
    bool failed_ = false;
    bool lost_ = false;
    std::atomic<bool> interrupted_ = false;
    std::atomic<bool> asking_ = false;  // a question is at the server, or on its way
};

// Sends, and tells apart what can fail. A session that lost its server never sends again: libpqxx
// would connect anew in the middle of what was a transaction.
template <class Work>
pqxx::result PostgresqlSession::guarded(std::string_view sql, Work work) {
    struct Asking {
        std::atomic<bool>& now;
        explicit Asking(std::atomic<bool>& asking) : now(asking) { now = true; }
        ~Asking() { now = false; }
    };
    const Asking asking(asking_);
    go_on_unless_interrupted();
    if (!usable()) lose("the connection to the server was lost");
    try {
        return work();
    } catch (const pqxx::broken_connection& failure) {
        lose(failure.what());
    } catch (const pqxx::sql_error& failure) {
        failed_ = true;
        go_on_unless_interrupted();
        const auto kind = kind_of_state(failure.sqlstate());
        if (!connection_->is_open() || kind == Fault::Kind::connection_lost) lose(failure.what());
        if (kind) throw Fault(*kind, failure.what());
        throw BrokenInvariant(fmt::format("{}: {}", failure.what(), sql.substr(0, 2000)));
    } catch (const pqxx::failure& failure) {
        failed_ = true;
        if (!connection_->is_open()) lose(failure.what());
        throw Fault(Fault::Kind::other, failure.what());
    }
}

std::unique_ptr<pqxx::connection> connected(const std::string& address) {
    try {
        return std::make_unique<pqxx::connection>(with_option(address, "connect_timeout", "10"));
    } catch (const pqxx::failure& failure) {
        throw Fault(kind_of_refusal(failure.what()), failure.what());
    }
}

PostgresqlSession::PostgresqlSession(const std::string& address, Opening opening)
    : connection_(connected(address)), work_(std::in_place, *connection_) {
    const pqxx::result encoding = execute(
        "set client_encoding = 'UTF8'; set standard_conforming_strings = on; "
        "set client_min_messages = error; set synchronous_commit = on; set jit = off; "
        "set application_name = 'storekeep'; select getdatabaseencoding()");
    if (std::string_view(encoding[0][0].c_str()) != "UTF8")
        throw Fault(Fault::Kind::other, "the database's encoding is not UTF8");
    // Postings ask by key. The plans of their questions, and of the server's own checks of foreign
    // keys, are kept: one made while a table was small would go on reading the whole of it.
    if (opening != Opening::reading) execute("set enable_seqscan = off");
}

// Makes the database that the address names, through the one every server has; false when it is
// there already or the server cannot be asked.
bool made_database(const std::string& address) {
    const std::string name = database_named_in(address);
    if (name.empty()) return false;
    try {
        const auto server = connected(with_database(address, "postgres"));
        pqxx::nontransaction work(*server);
        if (!work.exec_params("select 1 from pg_database where datname = $1", name).empty())
            return false;
        work.exec(fmt::format("create database {} encoding 'UTF8' template template0",
                              work.quote_name(name)));
        return true;
    } catch (const pqxx::failure& failure) {
        throw Fault(Fault::Kind::other, failure.what());
    } catch (const Fault&) {
        return false;
    }
}

}  // namespace

std::unique_ptr<Session> open_postgresql(const std::string& address, Opening opening) {
    try {
        return std::make_unique<PostgresqlSession>(address, opening);
    } catch (const Fault& fault) {
        if (opening != Opening::fresh || fault.kind() != Fault::Kind::not_found) throw;
        if (!made_database(address)) throw;
    }
    return std::make_unique<PostgresqlSession>(address, opening);
}

}  // namespace storekeep
