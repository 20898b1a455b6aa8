// Asking the database. One SQL text serves SQLite and PostgreSQL; parameters are $1, $2, ….
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/row.h"

namespace storekeep {

// The one row of table `company`: what every reader and writer needs to know.
struct Company {
    std::string identity;   // random, given at birth; salts and seals are derived from it
    std::string name;
    Currency currency;
    std::string chart;      // "us-trading"
    Instant created_at;
    std::int64_t sequence = 0;  // of the last operation
    std::string chain_hash;     // of the last operation: the seal of everything so far
    std::int64_t next_id = 1;
};

class Reads {
public:
    virtual ~Reads() = default;
    Reads() = default;
    Reads(const Reads&) = delete;
    Reads& operator=(const Reads&) = delete;

    // Calls `take` once per row, without holding the whole answer in memory on SQLite.
    virtual void each(std::string_view sql, const std::vector<Value>& parameters,
                      const std::function<void(const Row&)>& take) = 0;

    template <class... P>
    std::vector<Row> rows(std::string_view sql, const P&... parameters) {
        std::vector<Row> answer;
        each(sql, {bind(parameters)...}, [&](const Row& row) { answer.push_back(row); });
        return answer;
    }
    template <class... P>
    std::optional<Row> first(std::string_view sql, const P&... parameters) {
        std::optional<Row> answer;
        each(sql, {bind(parameters)...}, [&](const Row& row) {
            if (!answer) answer = row;
        });
        return answer;
    }
    // The single integer of a single row; 0 when there is no row or it is null.
    template <class... P>
    std::int64_t integer(std::string_view sql, const P&... parameters) {
        auto row = first(sql, parameters...);
        return row && !row->is_null(0) ? row->integer(0) : 0;
    }

    // Asks for many keys in few statements. `sql` begins with "with wanted(a, b) as ({wanted})" and
    // joins `wanted`; the keys are put in as typed rows. All keys have the same types.
    void each_of(std::string_view sql, const std::vector<std::vector<Value>>& keys,
                 const std::function<void(const Row&)>& take);

    virtual std::string backend() const = 0;  // "sqlite" or "postgresql"

    const Company& company() const { return company_; }
    Currency currency() const { return company_.currency; }

protected:
    Company company_;
};

}  // namespace storekeep
