// Finds functions in tokens by the braces, without a grammar: what stands before a brace since the
// last statement or block (its head) tells what the brace opens.
#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "tests/support/source_tree.h"

namespace storekeep {

namespace {

using Head = std::vector<SourceToken>;

enum class Opens { namespace_or_type, function, lambda, initialiser };

bool is_word(const SourceToken& token) {
    const char first = token.text[0];
    return std::isalpha(static_cast<unsigned char>(first)) != 0 || first == '_';
}

std::size_t after_brackets(const Head& head, std::size_t open, const std::string& opening,
                           const std::string& closing) {
    int depth = 0;
    for (std::size_t at = open; at < head.size(); ++at) {
        if (head[at].text == opening) ++depth;
        if (head[at].text == closing && --depth == 0) return at + 1;
    }
    return head.size();
}

// The place of the bracket that `close` answers, or the size of the head where none does.
std::size_t before_brackets(const Head& head, std::size_t close, const std::string& opening,
                            const std::string& closing) {
    int depth = 0;
    for (std::size_t at = close + 1; at-- > 0;) {
        if (head[at].text == closing) ++depth;
        if (head[at].text == opening && --depth == 0) return at;
    }
    return head.size();
}

Head without_template(Head head) {
    while (head.size() > 1 && head[0].text == "template" && head[1].text == "<") {
        head.erase(head.begin(),
                   head.begin() + static_cast<std::ptrdiff_t>(after_brackets(head, 1, "<", ">")));
    }
    return head;
}

// Where the lambda begins whose body comes next, or the size of the head where none does.
std::size_t lambda_begin(const Head& head) {
    static const std::set<std::string> tail = {"->", "::", "<", ">", "*", "&", ",", "(", ")"};
    for (std::size_t close = head.size(); close-- > 0;) {
        if (head[close].text != "]") continue;
        std::size_t next = close + 1;
        if (next < head.size() && head[next].text != "(") continue;
        if (next < head.size()) next = after_brackets(head, next, "(", ")");
        const auto rest = head.begin() + static_cast<std::ptrdiff_t>(next);
        if (!std::all_of(rest, head.end(), [](const SourceToken& token) {
                return is_word(token) || tail.contains(token.text);
            })) {
            continue;
        }
        const std::size_t open = before_brackets(head, close, "[", "]");
        if (open == head.size()) return open;
        const bool subscript =
            open > 0 && (head[open - 1].text == "[" ||
                         (is_word(head[open - 1]) && head[open - 1].text != "return"));
        if (!subscript) return open;
    }
    return head.size();
}

struct HeadShape {
    bool has_parentheses = false;
    bool has_equals = false;
    bool has_initialiser_list = false;  // a constructor's, after its parameters
};

HeadShape shape_of(const Head& head) {
    HeadShape shape;
    int depth = 0;
    for (std::size_t at = 0; at < head.size(); ++at) {
        const std::string& text = head[at].text;
        if (text == "operator") {
            while (at + 1 < head.size() && head[at + 1].text != "(") ++at;
        } else if (text == "(") {
            ++depth;
            shape.has_parentheses = true;
        } else if (text == ")") {
            --depth;
        } else if (depth == 0 && text == "=") {
            shape.has_equals = true;
        } else if (depth == 0 && text == ":" && shape.has_parentheses) {
            shape.has_initialiser_list = true;
        }
    }
    return shape;
}

Opens opens(const Head& full_head, int parentheses) {
    if (lambda_begin(full_head) < full_head.size()) return Opens::lambda;
    const Head head = without_template(full_head);
    if (parentheses > 0 || head.empty()) return Opens::initialiser;
    static const std::set<std::string> types = {"class", "struct", "union", "enum", "namespace"};
    const HeadShape shape = shape_of(head);
    const bool named_first =
        types.contains(head[0].text) || (head.size() > 1 && head[1].text == "namespace");
    const bool aligned = std::any_of(
        head.begin(), head.end(), [](const SourceToken& token) { return token.text == "alignas"; });
    if (!shape.has_equals && named_first && (!shape.has_parentheses || aligned)) {
        return Opens::namespace_or_type;
    }
    if (head[0].text == "extern" && !shape.has_parentheses) return Opens::namespace_or_type;
    if (shape.has_equals || !shape.has_parentheses) return Opens::initialiser;
    const SourceToken& last = head.back();
    if (shape.has_initialiser_list && (is_word(last) || last.text == ">")) {
        return Opens::initialiser;
    }
    return Opens::function;
}

std::string name_of(const Head& full_head) {
    const Head head = without_template(full_head);
    for (std::size_t at = 0; at + 1 < head.size(); ++at) {
        if (head[at + 1].text != "(") continue;
        if (head[at].text.starts_with("BOOST_") && at + 2 < head.size()) return head[at + 2].text;
        std::string name = head[at].text;
        if (at > 0 && head[at - 1].text == "operator") return "operator" + name;
        for (; at > 1 && head[at - 1].text == "::"; at -= 2) {
            name.insert(0, head[at - 2].text + "::");
        }
        return name;
    }
    return "unnamed";
}

class FunctionFinder {
public:
    std::vector<SourceFunction> find(const SourceFile& file) {
        for (const SourceToken& token : file.tokens) {
            if (token.in_directive) continue;
            if (body_depth_ > 0) {
                read_in_body(token);
            } else if (token.text == "{") {
                open(token);
            } else if (token.text == "}") {
                close(token);
            } else {
                read_in_head(token);
            }
        }
        return std::move(functions_);
    }

private:
    struct Outer {
        Opens kind;
        Head head;
        int parentheses;
    };

    void read_in_body(const SourceToken& token) {
        if (token.text == "{") ++body_depth_;
        if (token.text != "}" || --body_depth_ > 0) return;
        functions_.back().last_line = token.line;
        if (body_is_lambda_) {
            head_.push_back({"{}", token.line, false});
        } else {
            head_.clear();
        }
    }

    void open(const SourceToken& token) {
        const Opens kind = opens(head_, parentheses_);
        if (kind == Opens::function || kind == Opens::lambda) {
            body_is_lambda_ = kind == Opens::lambda;
            const std::size_t begin = body_is_lambda_ ? lambda_begin(head_) : 0;
            functions_.push_back(
                {body_is_lambda_ ? "lambda" : name_of(head_), head_[begin].line, token.line});
            body_depth_ = 1;
            return;
        }
        outer_.push_back({kind, std::move(head_), parentheses_});
        head_.clear();
        parentheses_ = 0;
    }

    void close(const SourceToken& token) {
        head_.clear();
        parentheses_ = 0;
        if (outer_.empty()) return;
        if (outer_.back().kind == Opens::initialiser) {
            head_ = std::move(outer_.back().head);
            head_.push_back({"{}", token.line, false});
            parentheses_ = outer_.back().parentheses;
        }
        outer_.pop_back();
    }

    void read_in_head(const SourceToken& token) {
        if (token.text == "(") ++parentheses_;
        if (token.text == ")") --parentheses_;
        if (token.text == ";" && parentheses_ == 0) return head_.clear();
        static const std::set<std::string> access = {"public", "private", "protected"};
        if (token.text == ":" && head_.size() == 1 && access.contains(head_[0].text)) {
            return head_.clear();
        }
        head_.push_back(token);
        const bool suite_ends = token.text == ")" && parentheses_ == 0 &&
                                head_[0].text.find("_SUITE") != std::string::npos;
        if (suite_ends) head_.clear();
    }

    std::vector<SourceFunction> functions_;
    std::vector<Outer> outer_;
    Head head_;
    int parentheses_ = 0;
    int body_depth_ = 0;
    bool body_is_lambda_ = false;
};

}  // namespace

std::vector<SourceFunction> functions_of(const SourceFile& file) {
    return FunctionFinder().find(file);
}

}  // namespace storekeep
