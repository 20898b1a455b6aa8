#include <fmt/format.h>

#include <span>

#include <pqxx/pqxx>

#include "tests/bench/floor.h"

namespace storekeep::bench {

namespace {

std::string literal(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    const auto* text = std::get_if<std::string>(&value);
    if (!text) return "null";
    std::string quoted = "'";
    for (const char c : *text) {
        quoted += c;
        if (c == '\'') quoted += c;
    }
    return quoted + "'";
}

class PostgresqlFloor final : public Floor {
public:
    PostgresqlFloor(const std::string& address, const std::vector<TableShape>& tables)
        : tables_(tables), connection_(address), work_(connection_) {
        work_.exec("set synchronous_commit = on; set jit = off");
    }

    void prepare(const Writing& writing) override {
        texts_.clear();
        text_ = "begin;\n";
        std::size_t index = 0;
        while (index < writing.size()) {
            std::size_t end = index + 1;
            while (end < writing.size() && end - index < 1000 &&
                   alike(writing[index], writing[end]))
                ++end;
            add(std::span(writing).subspan(index, end - index));
            index = end;
            if (text_.size() < most_text) continue;
            texts_.push_back(std::move(text_));
            text_.clear();
        }
        texts_.push_back(text_ + "commit");
    }

    void write() override {
        for (const std::string& text : texts_) work_.exec(text);
    }

private:
    static constexpr std::size_t most_text = 256 * 1024;

    static bool alike(const WrittenRow& one, const WrittenRow& other) {
        return one.table == other.table && one.kind == other.kind && one.changed == other.changed;
    }

    // Rows of one table, treated alike, in one statement.
    void add(std::span<const WrittenRow> rows) {
        const TableShape& table = tables_[rows.front().table];
        std::vector<std::size_t> places;  // of the columns that are said
        for (std::size_t place = 0; place < table.columns.size(); ++place) places.push_back(place);
        switch (rows.front().kind) {
            case WrittenRow::Kind::inserted:
                text_ +=
                    fmt::format("insert into {} ({}) values ", table.name, names(table, places));
                add_values(rows, places);
                break;
            case WrittenRow::Kind::changed:
                places = key_places(table);
                text_ += fmt::format("update {} t set {} from (values ", table.name,
                                     changes(table, rows.front(), places));
                add_values(rows, places);
                text_ += fmt::format(") v ({}) where {}", names(table, places), match(table));
                break;
            case WrittenRow::Kind::deleted:
                places = key_places(table);
                text_ += fmt::format("delete from {} t using (values ", table.name);
                add_values(rows, places);
                text_ += fmt::format(") v ({}) where {}", names(table, places), match(table));
                break;
        }
        text_ += ";\n";
    }

    static std::string names(const TableShape& table, const std::vector<std::size_t>& places) {
        std::string text;
        for (const std::size_t place : places)
            text += (text.empty() ? "" : ", ") + table.columns[place];
        return text;
    }

    // What is set anew, whose columns are added to `places`; a row written again as it was is
    // written by the floor, too.
    static std::string changes(const TableShape& table, const WrittenRow& row,
                               std::vector<std::size_t>& places) {
        std::string text;
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            const bool last = place + 1 == table.columns.size();
            if (row.changed[place] != '1' && !(last && text.empty())) continue;
            places.push_back(place);
            text += fmt::format("{}{} = v.{}", text.empty() ? "" : ", ", table.columns[place],
                                table.columns[place]);
        }
        return text;
    }

    static std::string match(const TableShape& table) {
        std::string text;
        for (const std::size_t place : key_places(table))
            text +=
                fmt::format("{0}t.{1} = v.{1}", text.empty() ? "" : " and ", table.columns[place]);
        return text;
    }

    // The first row says the types.
    void add_values(std::span<const WrittenRow> rows, const std::vector<std::size_t>& places) {
        const bool typed = rows.front().kind != WrittenRow::Kind::inserted;
        for (std::size_t index = 0; index < rows.size(); ++index) {
            text_ += index == 0 ? "(" : ",(";
            const char* joint = "";
            for (const std::size_t place : places) {
                const Value& value = rows[index].values[place];
                text_ += joint + literal(value);
                if (typed && index == 0)
                    text_ += std::holds_alternative<std::string>(value) ? "::text" : "::bigint";
                joint = ",";
            }
            text_ += ')';
        }
    }

    const std::vector<TableShape>& tables_;
    pqxx::connection connection_;
    pqxx::nontransaction work_;
    std::vector<std::string> texts_;
    std::string text_;
};

}  // namespace

std::unique_ptr<Floor> open_postgresql_floor(const std::string& address,
                                             const std::vector<TableShape>& tables) {
    return std::make_unique<PostgresqlFloor>(address, tables);
}

}  // namespace storekeep::bench
