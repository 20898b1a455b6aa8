// A writing transaction that holds the company's pen. Time, user, numbers and identifiers come from
// it and from nowhere else, so that running the operation log again gives the same books.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "db/reads.h"

namespace storekeep {

// Who does it and when: recorded in the operation log, given back on replay.
struct Circumstances {
    Instant now;
    Date today;
    std::string user;
};

class Tx : public Reads {
public:
    // Runs one statement; how many rows it changed.
    template <class... P>
    std::int64_t execute(std::string_view sql, const P&... parameters) {
        return run(sql, {bind(parameters)...});
    }

    // Adds rows to a table. Rows are gathered and written in few statements, at the latest before
    // the next question, `execute` or commit, in the order in which their tables were first used.
    // `columns` is a comma-separated list and, like `table`, has static storage.
    virtual void insert(std::string_view table, std::string_view columns,
                        std::vector<Value> row) = 0;
    template <class... P>
    void insert_row(std::string_view table, std::string_view columns, const P&... values) {
        insert(table, columns, {bind(values)...});
    }

    // Like insert, but a row whose `keys` (the leading columns, counted) exist has its other
    // columns set to the new, absolute values. For balance tables.
    virtual void upsert(std::string_view table, std::string_view columns, int keys,
                        std::vector<Value> row) = 0;
    template <class... P>
    void upsert_row(std::string_view table, std::string_view columns, int keys,
                    const P&... values) {
        upsert(table, columns, keys, {bind(values)...});
    }

    // Like upsert, but the other columns (all integers) are added to what is there: for balance
    // tables that need no look before the change. Rows of one key are summed before writing.
    virtual void accumulate(std::string_view table, std::string_view columns, int keys,
                            std::vector<Value> row) = 0;
    template <class... P>
    void accumulate_row(std::string_view table, std::string_view columns, int keys,
                        const P&... values) {
        accumulate(table, columns, keys, {bind(values)...});
    }

    const Circumstances& circumstances() const { return circumstances_; }
    Instant now() const { return circumstances_.now; }
    Date today() const { return circumstances_.today; }
    const std::string& user() const { return circumstances_.user; }
    // The sequence that the operation now running will have in the operation log.
    std::int64_t sequence() const { return company_.sequence + 1; }

    // The next identifier; unique over all tables of the company.
    template <class T>
    Id<T> next_id() {
        return {company_.next_id++};
    }
    // The next number of a series: next_number("receipt", "GR-") is "GR-000001".
    std::string next_number(std::string_view series, std::string_view prefix);

    // Remembers that this operation touched a record, so that only its proofs run at commit:
    // touch("item", 12). `what` has static storage.
    void touch(std::string_view what, std::int64_t id) { touched_[what].insert(id); }
    const std::set<std::int64_t>& touched(std::string_view what) { return touched_[what]; }
    void forget_touched() { touched_.clear(); }

    void set_circumstances(Circumstances circumstances) {
        circumstances_ = std::move(circumstances);
    }
    Company& company_for_update() { return company_; }  // office only: sequence and chain

    // Part of a transaction that can be taken back alone. Rolls back unless released.
    class Savepoint {
    public:
        explicit Savepoint(Tx& tx);
        ~Savepoint();
        Savepoint(const Savepoint&) = delete;
        Savepoint& operator=(const Savepoint&) = delete;
        void release();

    private:
        Tx& tx_;
        Company company_;  // as it was
        int depth_;
        bool open_ = true;
    };

    virtual void flush() = 0;   // writes what insert and upsert have gathered
    virtual void commit() = 0;  // saves `company` too; rolls back on destruction unless said

protected:
    virtual std::int64_t run(std::string_view sql, const std::vector<Value>& parameters) = 0;
    virtual void forget_gathered() = 0;  // drops rows gathered and not yet written
    Circumstances circumstances_;
    std::map<std::string_view, std::set<std::int64_t>> touched_;
    int savepoint_depth_ = 0;
    friend class Savepoint;
};

}  // namespace storekeep
