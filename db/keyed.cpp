// Reads::each_of: many keys in few statements, from a small fixed set of statement texts.
#include "core/must.h"
#include "db/reads.h"

namespace storekeep {

namespace {

constexpr std::array<std::size_t, 4> chunk_sizes{64, 16, 4, 1};

// Round trips cost more than rows: the smallest size that holds what is left, else the largest.
std::size_t size_for(std::size_t left) {
    std::size_t size = chunk_sizes.front();
    for (const std::size_t candidate : chunk_sizes)
        if (candidate >= left) size = candidate;
    return size;
}

// "values (cast($1 as bigint), cast($2 as text)), (…)" for `count` keys like `key`. Keys that only
// fill up the statement are null and asked for nothing.
std::string typed_values(const std::vector<Value>& key, std::size_t count, bool filled_up) {
    std::string values = filled_up ? "select * from (values " : "values ";
    std::size_t parameter = 1;
    for (std::size_t row = 0; row < count; ++row) {
        values += row == 0 ? "(" : ", (";
        for (std::size_t column = 0; column < key.size(); ++column)
            values += fmt::format("{}cast(${} as {})", column == 0 ? "" : ", ", parameter++,
                                  key[column].index() == 2 ? "text" : "bigint");
        values += ')';
    }
    if (filled_up) values += ") as given where column1 is not null";
    return values;
}

}  // namespace

void Reads::each_of(std::string_view sql, const std::vector<std::vector<Value>>& keys,
                    const std::function<void(const Row&)>& take) {
    constexpr std::string_view mark = "{wanted}";
    const std::size_t place = sql.find(mark);
    must(place != std::string_view::npos, "a question for many keys says where they go");
    std::size_t done = 0;
    while (done < keys.size()) {
        const std::size_t left = keys.size() - done;
        const std::size_t size = size_for(left);
        const std::size_t given = std::min(size, left);
        std::string whole(sql.substr(0, place));
        whole += typed_values(keys[done], size, given < size);
        whole += sql.substr(place + mark.size());
        std::vector<Value> parameters;
        for (std::size_t row = 0; row < given; ++row) {
            must(keys[done + row].front().index() != 0, "a key is something");
            for (const Value& value : keys[done + row]) parameters.push_back(value);
        }
        parameters.resize(size * keys[done].size());
        each(whole, parameters, take);
        done += given;
    }
}

}  // namespace storekeep
