#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <map>

#include "db/connection.h"
#include "tests/bench/floor.h"

namespace storekeep::bench {

namespace {

class SqliteFloor final : public Floor {
public:
    SqliteFloor(const std::string& address, const std::vector<TableShape>& tables)
        : tables_(tables),
          database_(opened(address)),
          begin_(database_, "begin immediate"),
          commit_(database_, "commit") {}

    void prepare(const Writing& writing) override {
        steps_.clear();
        for (const WrittenRow& row : writing) {
            const TableShape& table = tables_[row.table];
            Step step;
            std::string sql;
            switch (row.kind) {
                case WrittenRow::Kind::inserted:
                    sql = insert_text(table, row, step);
                    break;
                case WrittenRow::Kind::changed:
                    sql = update_text(table, row, step);
                    break;
                case WrittenRow::Kind::deleted:
                    sql = "delete from " + table.name + key_text(table, row, step);
                    break;
            }
            auto& statement = statements_[sql];
            if (!statement) statement = std::make_unique<SQLite::Statement>(database_, sql);
            step.statement = statement.get();
            steps_.push_back(std::move(step));
        }
    }

    void write() override {
        run(begin_);
        for (const Step& step : steps_) {
            int place = 0;
            for (const Value& value : step.values) bind_value(*step.statement, ++place, value);
            run(*step.statement);
        }
        run(commit_);
    }

private:
    struct Step {
        SQLite::Statement* statement = nullptr;
        std::vector<Value> values;
    };

    static SQLite::Database opened(const std::string& address) {
        SQLite::Database database(address, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
        database.exec(
            "pragma synchronous = full; pragma foreign_keys = on; "
            "pragma temp_store = memory; pragma cache_size = -16000");
        database.exec("pragma journal_mode = wal");
        return database;
    }

    static void run(SQLite::Statement& statement) {
        while (statement.executeStep()) {
        }
        statement.reset();
    }

    static void bind_value(SQLite::Statement& statement, int place, const Value& value) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(place, *number);
        else if (const auto* text = std::get_if<std::string>(&value))
            statement.bindNoCopy(place, *text);
        else
            statement.bind(place);
    }

    static std::string insert_text(const TableShape& table, const WrittenRow& row, Step& step) {
        std::string names, marks;
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            names += (index ? ", " : "") + table.columns[index];
            marks += index ? ", ?" : "?";
            step.values.push_back(row.values[index]);
        }
        return fmt::format("insert into {} ({}) values ({})", table.name, names, marks);
    }

    static std::string update_text(const TableShape& table, const WrittenRow& row, Step& step) {
        std::string sets;
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            if (row.changed[index] != '1') continue;
            sets += fmt::format("{}{} = ?", sets.empty() ? "" : ", ", table.columns[index]);
            step.values.push_back(row.values[index]);
        }
        // A row written again as it was is written by the floor, too.
        if (sets.empty()) {
            const std::size_t last = table.columns.size() - 1;
            sets = table.columns[last] + " = ?";
            step.values.push_back(row.values[last]);
        }
        return fmt::format("update {} set {}{}", table.name, sets, key_text(table, row, step));
    }

    static std::string key_text(const TableShape& table, const WrittenRow& row, Step& step) {
        std::string where;
        for (const std::size_t place : key_places(table)) {
            where +=
                fmt::format("{}{} = ?", where.empty() ? " where " : " and ", table.columns[place]);
            step.values.push_back(row.values[place]);
        }
        return where;
    }

    const std::vector<TableShape>& tables_;
    SQLite::Database database_;
    SQLite::Statement begin_;
    SQLite::Statement commit_;
    std::map<std::string, std::unique_ptr<SQLite::Statement>> statements_;
    std::vector<Step> steps_;
};

}  // namespace

std::unique_ptr<Floor> open_sqlite_floor(const std::string& address,
                                         const std::vector<TableShape>& tables) {
    return std::make_unique<SqliteFloor>(address, tables);
}

std::unique_ptr<Floor> open_floor(const std::string& address,
                                  const std::vector<TableShape>& tables) {
    return is_postgresql(address) ? open_postgresql_floor(address, tables)
                                  : open_sqlite_floor(address, tables);
}

}  // namespace storekeep::bench
