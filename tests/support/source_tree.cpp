#include "tests/support/source_tree.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace storekeep {

namespace {

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

class Scanner {
public:
    explicit Scanner(SourceFile& file) : file_(file), text_(file.text) {}

    void scan() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n') {
                end_line();
            } else if (is_space(c) || continues_line()) {
                ++at_;
            } else if (starts("//")) {
                skip_to_line_end();
            } else if (starts("/*")) {
                skip_block_comment();
            } else {
                scan_token(c);
            }
        }
    }

private:
    bool starts(std::string_view mark) const { return text_.compare(at_, mark.size(), mark) == 0; }
    char peek(std::size_t ahead) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    bool continues_line() const { return text_[at_] == '\\' && peek(1) == '\n'; }

    void end_line() {
        const bool continued = at_ > 0 && text_[at_ - 1] == '\\';
        ++line_;
        ++at_;
        if (!continued) {
            in_directive_ = false;
            line_has_token_ = false;
        }
    }

    void skip_to_line_end() {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    }

    void skip_block_comment() {
        const std::size_t end = text_.find("*/", at_ + 2);
        move_to(end == std::string::npos ? text_.size() : end + 2);
    }

    // Goes on to a place further down, counting the lines passed.
    void move_to(std::size_t place) {
        line_ +=
            static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                        text_.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
        at_ = place;
    }

    void add(std::string token, int line) {
        file_.tokens.push_back({std::move(token), line, in_directive_});
        line_has_token_ = true;
    }

    void scan_token(char c) {
        if (c == '#' && !line_has_token_) {
            scan_directive();
        } else if (c == '"') {
            scan_string();
        } else if (c == '\'') {
            scan_character();
        } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
            scan_number();
        } else if (is_letter(c)) {
            scan_word();
        } else {
            const std::size_t length = starts("::") || starts("->") ? 2 : 1;
            add(text_.substr(at_, length), line_);
            at_ += length;
        }
    }

    void scan_directive() {
        in_directive_ = true;
        add("#", line_);
        ++at_;
        while (at_ < text_.size() && text_[at_] != '\n' && is_space(text_[at_])) ++at_;
        if (!starts("include")) return;
        const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
        const std::size_t open = text_.find_first_of("<\"", at_);
        const std::size_t close = text_.find_first_of(">\"", open + 1);
        if (open < line_end && close < line_end) {
            file_.includes.push_back({text_.substr(open + 1, close - open - 1), line_});
            at_ = close + 1;
        }
    }

    void scan_word() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
        const std::string word = text_.substr(begin, at_ - begin);
        static const std::set<std::string> raw = {"R", "LR", "uR", "UR", "u8R"};
        static const std::set<std::string> prefixes = {"L", "u", "U", "u8"};
        if (peek(0) == '"' && raw.contains(word)) {
            scan_raw_string();
        } else if (!((peek(0) == '"' || peek(0) == '\'') && prefixes.contains(word))) {
            add(word, line_);
        }
    }

    void scan_number() {
        const std::size_t begin = at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const char last = at_ > begin ? text_[at_ - 1] : ' ';
            const bool hexadecimal = begin + 1 < text_.size() && text_[begin] == '0' &&
                                     (text_[begin + 1] == 'x' || text_[begin + 1] == 'X');
            const bool sign =
                (c == '+' || c == '-') && !hexadecimal && (last == 'e' || last == 'E');
            if (!is_letter(c) && c != '.' && !sign && !(c == '\'' && is_letter(peek(1)))) break;
            ++at_;
        }
        add(text_.substr(begin, at_ - begin), line_);
    }

    void scan_character() {
        const int line = line_;
        ++at_;
        while (at_ < text_.size() && text_[at_] != '\'' && text_[at_] != '\n') {
            at_ += text_[at_] == '\\' ? 2 : 1;
        }
        at_ = std::min(at_ + 1, text_.size());
        add("\"", line);
    }

    void scan_string() {
        const int line = line_;
        std::string content;
        ++at_;
        while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n') {
            if (text_[at_] == '\\') {
                const char escaped = peek(1);
                content += escaped == 'n' || escaped == 't' || escaped == '\n' ? ' ' : escaped;
                move_to(std::min(at_ + 2, text_.size()));
            } else {
                content += text_[at_++];
            }
        }
        at_ = std::min(at_ + 1, text_.size());
        add_string(std::move(content), line);
    }

    void scan_raw_string() {
        const int line = line_;
        const std::size_t open = text_.find('(', at_);
        if (open == std::string::npos) return move_to(text_.size());
        const std::string ending = ")" + text_.substr(at_ + 1, open - at_ - 1) + "\"";
        const std::size_t close = text_.find(ending, open);
        std::string content = text_.substr(open + 1, close - open - 1);
        move_to(close == std::string::npos ? text_.size() : close + ending.size());
        add_string(std::move(content), line);
    }

    void add_string(std::string content, int line) {
        const bool adjacent = !file_.tokens.empty() && tokens_at_string_ == file_.tokens.size();
        if (adjacent) {
            file_.literals.back().text += content;
        } else {
            file_.literals.push_back({std::move(content), line});
            add("\"", line);
        }
        tokens_at_string_ = file_.tokens.size();
    }

    SourceFile& file_;
    const std::string& text_;
    std::size_t at_ = 0;
    std::size_t tokens_at_string_ = 0;  // how many tokens there were after the last string
    int line_ = 1;
    bool in_directive_ = false;
    bool line_has_token_ = false;
};

bool is_text_file(const std::filesystem::path& path) {
    static const std::set<std::string> binary = {".png", ".xlsx", ".pdf", ".sqlite", ".zip",
                                                 ".ico", ".ttf",  ".gz",  ".icns"};
    return !binary.contains(path.extension().string());
}

bool is_left_out(const std::filesystem::path& folder) {
    const std::string name = folder.filename().string();
    return name == ".git" || name.starts_with("build") || name == "out" || name == ".cache";
}

std::string read_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

}  // namespace

SourceFile scan_source(std::string path, std::string text) {
    SourceFile file;
    file.path = std::move(path);
    file.text = std::move(text);
    if (file.is_code()) Scanner(file).scan();
    return file;
}

SourceTree read_source_tree(const std::filesystem::path& root) {
    std::vector<std::filesystem::path> paths;
    std::filesystem::recursive_directory_iterator entry(root);
    for (; entry != std::filesystem::recursive_directory_iterator(); ++entry) {
        const bool outermost = entry.depth() == 0;
        if (entry->is_directory() && outermost && is_left_out(entry->path())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file() && is_text_file(entry->path())) {
            paths.push_back(entry->path());
        }
    }
    std::sort(paths.begin(), paths.end());
    SourceTree tree;
    for (const auto& path : paths) {
        tree.push_back(
            scan_source(path.lexically_relative(root).generic_string(), read_text(path)));
    }
    return tree;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace storekeep
