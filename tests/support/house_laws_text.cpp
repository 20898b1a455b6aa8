// Laws on sizes and words, and on what is said to the database.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <initializer_list>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "tests/support/house_laws.h"

namespace storekeep {

namespace {

constexpr int function_lines = 70;
constexpr int file_lines = 400;
constexpr std::size_t line_columns = 100;

// Characters, not bytes: what continues a UTF-8 sequence takes no column.
std::size_t columns_of(const std::string& line) {
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

// Words in small letters and single marks, without white space.
std::vector<std::string> pieces_of(const std::string& text) {
    std::vector<std::string> pieces;
    std::string word;
    for (const char c : text + ' ') {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '_') {
            word += static_cast<char>(std::tolower(byte));
            continue;
        }
        if (!word.empty()) pieces.push_back(std::move(word));
        word.clear();
        if (std::isspace(byte) == 0) pieces.emplace_back(1, c);
    }
    return pieces;
}

bool starts_with(const std::string& path, std::initializer_list<std::string_view> folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](std::string_view folder) { return path.starts_with(folder); });
}

bool is_binary_fraction(const std::string& token) {
    static const std::set<std::string> names = {"float",  "double", "stof",    "stod", "stold",
                                                "strtod", "strtof", "strtold", "atof"};
    if (names.contains(token)) return true;
    const bool number = std::isdigit(static_cast<unsigned char>(token[0])) != 0 ||
                        (token[0] == '.' && token.size() > 1);
    if (!number || token.starts_with("0x") || token.starts_with("0X")) return false;
    return token.find_first_of(".eE") != std::string::npos;
}

std::string in_great_letters(std::string_view word) {
    std::string great;
    for (const char c : word) {
        great += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return great;
}

bool is_all_small_or_all_great(const std::string& word, const std::string& text) {
    const std::string great = in_great_letters(word);
    return text.find(word) != std::string::npos || text.find(great) != std::string::npos;
}

// Whether a literal is SQL that reads or writes rows. A sentence for people may begin with
// "Select"; SQL in this house does not.
bool is_sql(const std::string& literal) {
    const std::vector<std::string> pieces = pieces_of(literal);
    const auto at = [&](std::size_t place) -> std::string_view {
        return place < pieces.size() ? std::string_view(pieces[place]) : std::string_view();
    };
    for (std::size_t place = 0; place < pieces.size(); ++place) {
        const std::string& word = pieces[place];
        if (word == "insert" && at(place + 1) == "into") return true;
        if (word == "delete" && at(place + 1) == "from") return true;
        if (word == "update" && is_all_small_or_all_great("update", literal)) {
            const std::size_t end = std::min(place + 5, pieces.size());
            const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(place);
            const auto last = pieces.begin() + static_cast<std::ptrdiff_t>(end);
            if (std::find(first + 1, last, "set") != last) return true;
        }
        if (word == "select" && is_all_small_or_all_great("select", literal)) {
            const auto here = pieces.begin() + static_cast<std::ptrdiff_t>(place);
            if (place == 0 && pieces.size() > 1) return true;
            if (std::find(here, pieces.end(), "from") != pieces.end()) return true;
        }
    }
    return false;
}

bool may_say_sql(const SourceFile& file) {
    const std::string stem = std::filesystem::path(file.path).stem().string();
    return is_test(file) || starts_with(file.path, {"db/"}) ||
           (file.is_source() &&
            (stem.ends_with("_store") || stem.ends_with("_report") || stem.ends_with("_proof")));
}

// Whether one of the statements in a literal begins or ends a transaction.
bool is_transaction(const std::string& literal) {
    static const std::set<std::string> verbs = {"begin", "commit", "rollback", "savepoint"};
    static const std::set<std::string> rest = {"transaction", "work", "immediate", "exclusive",
                                               "deferred"};
    const std::vector<std::string> pieces = pieces_of(literal);
    for (std::size_t place = 0; place < pieces.size(); ++place) {
        const bool begins = place == 0 || pieces[place - 1] == ";";
        if (!begins || !verbs.contains(pieces[place])) continue;
        if (place + 1 == pieces.size() || pieces[place + 1] == ";") return true;
        if (rest.contains(pieces[place + 1])) return true;
        if (pieces[place] == "rollback" && pieces[place + 1] == "to") return true;
        if (pieces[place] == "savepoint" && place + 2 == pieces.size()) return true;
    }
    return false;
}

bool may_end_transactions(const SourceFile& file) {
    return is_test(file) || starts_with(file.path, {"db/", "office/perform.cpp"});
}

// Prose and code of ours; sample data may say what it likes.
bool is_written_by_us(const SourceFile& file) {
    static const std::set<std::string> kinds = {".h",   ".cpp",   ".sql", ".md", ".txt",
                                                ".yml", ".cmake", ".sh",  ".py", ""};
    return !file.path.starts_with("tests/fixtures/") && file.path != "LICENSE" &&
           kinds.contains(std::filesystem::path(file.path).extension().string());
}

// Data that happens to be spelt so: a whole quoted word, and ISO 4217's code for no currency.
bool is_data(const std::string& line, const std::string& word) {
    if (line.find('"' + in_great_letters(word) + '"') != std::string::npos) return true;
    return word.size() == 3 && line.find("currency") != std::string::npos;
}

}  // namespace

std::string listed(const Offences& offences) {
    std::string text;
    for (const Offence& offence : offences) {
        text += fmt::format("\n{}:{}: {}", offence.file, offence.line, offence.what);
    }
    return text;
}

bool is_test(const SourceFile& file) {
    return file.path.starts_with("tests/") || file.path.ends_with("_test.cpp") ||
           file.path.ends_with("_for_tests.h");
}

Offences long_functions(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        for (const SourceFunction& function : functions_of(file)) {
            const int length = function.last_line - function.first_line + 1;
            if (length <= function_lines) continue;
            offences.push_back({file.path, function.first_line,
                                fmt::format("{} has {} lines, {} are allowed", function.name,
                                            length, function_lines)});
        }
    }
    return offences;
}

Offences long_files(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        const auto length = static_cast<int>(lines_of(file.text).size());
        if (!file.is_code() || length <= file_lines) continue;
        offences.push_back({file.path, file_lines + 1,
                            fmt::format("{} lines, {} are allowed", length, file_lines)});
    }
    return offences;
}

Offences long_lines(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        if (!file.is_code()) continue;
        int number = 0;
        for (const std::string& line : lines_of(file.text)) {
            ++number;
            if (columns_of(line) <= line_columns) continue;
            offences.push_back(
                {file.path, number,
                 fmt::format("{} columns, {} are allowed", columns_of(line), line_columns)});
        }
    }
    return offences;
}

Offences binary_fractions(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        if (!starts_with(file.path, {"core/", "db/", "office/", "modules/"})) continue;
        for (const SourceToken& token : file.tokens) {
            if (!is_binary_fraction(token.text)) continue;
            offences.push_back({file.path, token.line,
                                token.text + ": numbers here are exact, never binary fractions"});
        }
    }
    return offences;
}

Offences unfinished_work(const SourceTree& tree) {
    // Put together from halves, so that this very file does not offend.
    static const std::set<std::string> words = {
        "to"
        "do",
        "fix"
        "me",
        "x"
        "xx",
        "ha"
        "ck"};
    Offences offences;
    for (const SourceFile& file : tree) {
        if (!is_written_by_us(file)) continue;
        int number = 0;
        for (const std::string& line : lines_of(file.text)) {
            ++number;
            for (const std::string& word : pieces_of(line)) {
                if (!words.contains(word) || is_data(line, word)) continue;
                offences.push_back({file.path, number, word + ": finish it or leave it out"});
            }
        }
    }
    return offences;
}

Offences misplaced_sql(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        if (may_say_sql(file)) continue;
        for (const SourceLiteral& literal : file.literals) {
            if (!is_sql(literal.text)) continue;
            offences.push_back({file.path, literal.line,
                                "SQL belongs in a _store, _report or _proof file or in db/"});
        }
    }
    return offences;
}

Offences misplaced_transactions(const SourceTree& tree) {
    Offences offences;
    const std::string what = "only db/ and office/perform.cpp begin and end transactions";
    for (const SourceFile& file : tree) {
        if (may_end_transactions(file)) continue;
        for (const SourceLiteral& literal : file.literals) {
            if (is_transaction(literal.text)) offences.push_back({file.path, literal.line, what});
        }
        for (std::size_t at = 1; at + 1 < file.tokens.size(); ++at) {
            const std::string& before = file.tokens[at - 1].text;
            const bool call = file.tokens[at].text == "commit" && file.tokens[at + 1].text == "(" &&
                              (before == "." || before == "->");
            if (call) offences.push_back({file.path, file.tokens[at].line, what});
        }
    }
    return offences;
}

}  // namespace storekeep
