#include "db/postgresql_text.h"

#include "core/must.h"

namespace storekeep {

namespace {

constexpr std::size_t most_rows_of_a_statement = 500;

// standard_conforming_strings is on and the encoding is UTF-8 in every session of ours: only the
// quote needs doubling.
void append_quoted(std::string& sql, const std::string& text) {
    sql += '\'';
    for (const char c : text) {
        if (c == '\'') sql += '\'';
        if (c == '\0') must(false, "a text has no zero byte");
        sql += c;
    }
    sql += '\'';
}

void append_value(std::string& sql, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        fmt::format_to(std::back_inserter(sql), "{}", *integer);
    else if (const auto* text = std::get_if<std::string>(&value))
        append_quoted(sql, *text);
    else
        sql += "null";
}

void append_values(std::string& sql, const GatheredRows& gathered, std::size_t first,
                   std::size_t last) {
    sql += "values ";
    for (std::size_t index = first; index < last; ++index) {
        sql += index == first ? "(" : ", (";
        const auto row = gathered.row(index);
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0) sql += ", ";
            append_value(sql, row[column]);
        }
        sql += ')';
    }
}

std::string keys_equal(const std::vector<std::string_view>& names, std::size_t keys,
                       std::string_view left, std::string_view right) {
    std::string sql;
    for (std::size_t key = 0; key < keys; ++key)
        sql += fmt::format("{}{}.{} = {}.{}", key == 0 ? "" : " and ", left, names[key], right,
                           names[key]);
    return sql;
}

// Not an upsert: its CHECK constraints would be held against what is added instead of the sum.
void append_accumulate(std::string& sql, const GatheredRows& gathered, std::size_t first,
                       std::size_t last) {
    const auto names = column_names(gathered.columns);
    const std::string_view table = gathered.table;
    sql += fmt::format("with added ({}) as (", gathered.columns);
    append_values(sql, gathered, first, last);
    sql += fmt::format("), changed as (update {} set ", table);
    for (std::size_t column = gathered.keys; column < names.size(); ++column)
        sql += fmt::format("{}{} = {}.{} + added.{}", column == gathered.keys ? "" : ", ",
                           names[column], table, names[column], names[column]);
    sql += fmt::format(" from added where {} returning ",
                       keys_equal(names, gathered.keys, table, "added"));
    for (std::size_t key = 0; key < gathered.keys; ++key)
        sql += fmt::format("{}{}.{}", key == 0 ? "" : ", ", table, names[key]);
    sql += fmt::format(
        ") insert into {} ({}) select {} from added where not exists (select 1 from changed where "
        "{})",
        table, gathered.columns, gathered.columns,
        keys_equal(names, gathered.keys, "changed", "added"));
}

void append_statement(std::string& sql, const GatheredRows& gathered, std::size_t first,
                      std::size_t last) {
    if (gathered.kind == GatheredRows::Kind::accumulate)
        return append_accumulate(sql, gathered, first, last);
    sql += fmt::format("insert into {} ({}) ", gathered.table, gathered.columns);
    append_values(sql, gathered, first, last);
    if (gathered.kind == GatheredRows::Kind::upsert) sql += set_to_new_values(gathered);
}

}  // namespace

void write_as_text(std::span<const GatheredRows> gathered, std::string_view ending,
                   const std::function<void(const std::string&)>& send) {
    std::string sql;
    for (const GatheredRows& one : gathered) {
        const std::size_t count = one.rows();
        for (std::size_t first = 0; first < count; first += most_rows_of_a_statement) {
            append_statement(sql, one, first, std::min(count, first + most_rows_of_a_statement));
            sql += ";\n";
            if (sql.size() < text_length_aimed_at) continue;
            send(sql);
            sql.clear();
        }
    }
    sql += ending;
    if (!sql.empty()) send(sql);
}

}  // namespace storekeep
