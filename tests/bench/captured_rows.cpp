#include "tests/bench/captured_rows.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace storekeep::bench {

namespace {

// "insert into captured (…) values (…)" for one kind of change, where `side` is new or old.
std::string trigger_text(const TableShape& table, std::size_t number, std::string_view kind,
                         std::string_view side) {
    std::string columns = "place, kind, changed";
    std::string changed = "''";
    std::string values;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const std::string& column = table.columns[index];
        columns += fmt::format(", c{}", index);
        values += fmt::format(", {}.{}", side, column);
        changed += kind == "update" ? fmt::format(" || (old.{0} is not new.{0})", column) : " || 1";
    }
    return fmt::format(
        "create trigger captured_{0}_{1} after {1} on {2} begin "
        "insert into captured ({3}) values ({4}, '{1}', {5}{6}); end;\n",
        number, kind, table.name, columns, number, changed, values);
}

WrittenRow::Kind kind_named(const std::string& name) {
    if (name == "insert") return WrittenRow::Kind::inserted;
    return name == "update" ? WrittenRow::Kind::changed : WrittenRow::Kind::deleted;
}

std::string either(std::string one, const std::string& other) {
    for (std::size_t index = 0; index < one.size(); ++index)
        if (other[index] == '1') one[index] = '1';
    return one;
}

// The net effect of a change after an earlier one to the same row; false: there is none left.
bool merge(WrittenRow& earlier, WrittenRow later) {
    using Kind = WrittenRow::Kind;
    if (later.kind == Kind::deleted && earlier.kind == Kind::inserted) return false;
    if (earlier.kind == Kind::inserted || earlier.kind == Kind::deleted)
        later.kind = earlier.kind == Kind::inserted ? Kind::inserted : Kind::changed;
    later.changed = either(std::move(later.changed), earlier.changed);
    earlier = std::move(later);
    return true;
}

}  // namespace

std::vector<std::size_t> key_places(const TableShape& table) {
    std::vector<std::size_t> places;
    for (const std::string& key : table.key)
        places.push_back(static_cast<std::size_t>(
            std::find(table.columns.begin(), table.columns.end(), key) - table.columns.begin()));
    return places;
}

CapturedRows::CapturedRows(Connection& connection)
    : connection_(connection), tables_(table_shapes(connection)) {
    for (const TableShape& table : tables_) width_ = std::max(width_, table.columns.size());
    std::string script = "create table captured (n integer primary key, place, kind, changed";
    for (std::size_t column = 0; column < width_; ++column) script += fmt::format(", c{}", column);
    script += ");\n";
    for (std::size_t number = 0; number < tables_.size(); ++number) {
        script += trigger_text(tables_[number], number, "insert", "new");
        script += trigger_text(tables_[number], number, "update", "new");
        script += trigger_text(tables_[number], number, "delete", "old");
    }
    connection_.run_script(script);
}

Writing CapturedRows::take() {
    std::map<std::pair<std::size_t, std::vector<Value>>, WrittenRow> rows;
    std::string sql = "select place, kind, changed";
    for (std::size_t column = 0; column < width_; ++column) sql += fmt::format(", c{}", column);
    connection_.snapshot()->each(sql + " from captured order by n", {}, [&](const Row& row) {
        WrittenRow written;
        written.table = static_cast<std::size_t>(row.integer(0));
        written.kind = kind_named(row.text(1));
        written.changed = row.text(2);
        const TableShape& table = tables_[written.table];
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            written.values.push_back(row.at(3 + column));
        std::vector<Value> key;
        for (const std::size_t place : key_places(table)) key.push_back(written.values[place]);
        const auto [found, fresh] = rows.try_emplace({written.table, std::move(key)}, written);
        if (!fresh && !merge(found->second, std::move(written))) rows.erase(found);
    });
    connection_.run_script("delete from captured");
    Writing writing;
    for (auto& [key, row] : rows) writing.push_back(std::move(row));
    return writing;
}

}  // namespace storekeep::bench
