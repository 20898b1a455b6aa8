// Rows on their way to the database: gathered per table and statement, reduced to one row per key
// where the statement needs that.
#pragma once

#include "db/session.h"

namespace storekeep {

class Gathering {
public:
    void add(GatheredRows::Kind kind, std::string_view table, std::string_view columns,
             std::size_t keys, std::vector<Value> row);
    bool empty() const { return gathered_.empty(); }
    bool full() const { return count_ >= most_values; }
    void clear();

    // What is to be written, in the order in which the tables were first used. Of rows of one key
    // the last stays of an upsert, and the sum of an accumulate.
    std::span<const GatheredRows> ready();

private:
    static constexpr std::size_t most_values = 50'000;

    GatheredRows& place_for(GatheredRows::Kind kind, std::string_view table,
                            std::string_view columns, std::size_t keys);

    std::vector<GatheredRows> gathered_;
    std::size_t count_ = 0;  // of values
};

}  // namespace storekeep
