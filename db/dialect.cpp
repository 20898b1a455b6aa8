// From the one dialect of the migrations to each database's own.
#include "core/must.h"
#include "core/text.h"
#include "db/migrate.h"

namespace storekeep {

namespace {

constexpr std::string_view append_only_mark = "-- append-only:";

bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Reads the text once from left to right. Comments, quoted texts and quoted names pass unchanged.
class Translation {
public:
    Translation(std::string_view sql, std::string_view backend)
        : sql_(sql), postgresql_(backend == "postgresql") {
        must(postgresql_ || backend == "sqlite", "the backend is sqlite or postgresql");
    }

    std::string text() {
        while (place_ < sql_.size()) {
            if (starts("--"))
                comment();
            else if (starts("/*"))
                pass_through(past("*/", place_ + 2));
            else if (sql_[place_] == '\'' || sql_[place_] == '"')
                quoted();
            else if (in_word(sql_[place_]))
                word();
            else
                mark();
        }
        for (const std::string& table : append_only_) add_triggers(table);
        return std::move(answer_);
    }

    const std::vector<std::string>& append_only() const { return append_only_; }

private:
    bool starts(std::string_view what) const { return sql_.substr(place_).starts_with(what); }

    std::size_t past(std::string_view what, std::size_t from) const {
        const std::size_t found = sql_.find(what, from);
        return found == std::string_view::npos ? sql_.size() : found + what.size();
    }

    void pass_through(std::size_t end) {
        answer_ += sql_.substr(place_, end - place_);
        place_ = end;
    }

    void comment() {
        const std::size_t end = past("\n", place_);
        const std::string_view line = sql_.substr(place_, end - place_);
        if (line.starts_with(append_only_mark))
            append_only_.emplace_back(trimmed(line.substr(append_only_mark.size())));
        pass_through(end);
    }

    // A doubled quote inside reads as the end of one quotation and the beginning of another.
    void quoted() {
        const char quote = sql_[place_];
        pass_through(past({&quote, 1}, place_ + 1));
        previous_ = "'";
    }

    void mark() {
        const char c = sql_[place_];
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') previous_ = c;
        answer_ += c;
        ++place_;
    }

    void word() {
        std::size_t end = place_;
        while (end < sql_.size() && in_word(sql_[end])) ++end;
        const std::string lower = lower_ascii(sql_.substr(place_, end - place_));
        if (lower == "int64") {
            answer_ += postgresql_ ? "BIGINT" : "INTEGER";
            place_ = end;
        } else if (lower == "bool") {
            answer_ += postgresql_ ? "SMALLINT" : "INTEGER";
            place_ = end;
        } else if (lower == "text" && follows_a_column_name()) {
            answer_ += postgresql_ ? "TEXT COLLATE \"C\"" : "TEXT";
            place_ = end;
        } else if (postgresql_ && lower == "strict" && previous_ == ")") {
            place_ = end;
            skip_without_rowid();
        } else {
            pass_through(end);
        }
        previous_ = lower;
    }

    // `text` is a type only behind the name of a column: not in cast(x as text), length(text).
    bool follows_a_column_name() const {
        static const std::set<std::string> never{"as",  "and", "or",    "not",    "where", "select",
                                                 "set", "on",  "by",    "column", "when",  "then",
                                                 "add", "is",  "distinct", "from", "else", "in"};
        return !previous_.empty() && (in_word(previous_[0]) || previous_ == "'") &&
               !never.contains(previous_);
    }

    void skip_without_rowid() {
        std::size_t place = place_;
        for (std::string_view part : {",", "without", "rowid"}) {
            while (place < sql_.size() && (sql_[place] == ' ' || sql_[place] == '\n')) ++place;
            if (lower_ascii(sql_.substr(place, part.size())) != part) return;
            place += part.size();
        }
        place_ = place;
    }

    void add_triggers(const std::string& table) {
        if (postgresql_) {
            answer_ += fmt::format(
                "\ncreate or replace function refuse_change() returns trigger language plpgsql as "
                "$$ begin raise exception '% is append-only', tg_table_name; end $$;\n"
                "create trigger {0}_append_only before update or delete or truncate on {0} "
                "for each statement execute function refuse_change();\n",
                table);
            return;
        }
        for (std::string_view change : {"update", "delete"})
            answer_ += fmt::format(
                "\ncreate trigger {0}_no_{1} before {1} on {0} begin "
                "select raise(abort, '{0} is append-only'); end;\n",
                table, change);
    }

    std::string_view sql_;
    bool postgresql_;
    std::size_t place_ = 0;
    std::string previous_;  // the word or mark before, in lower case
    std::string answer_;
    std::vector<std::string> append_only_;
};

}  // namespace

std::string in_dialect(std::string_view sql, std::string_view backend) {
    return Translation(sql, backend).text();
}

std::vector<std::string> append_only_tables() {
    std::vector<std::string> tables;
    for (const Migration& migration : migrations()) {
        Translation translation(migration.sql, "sqlite");
        translation.text();
        for (const std::string& table : translation.append_only()) tables.push_back(table);
    }
    return tables;
}

}  // namespace storekeep
