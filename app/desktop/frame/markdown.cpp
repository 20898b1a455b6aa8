#include "app/desktop/frame/markdown.h"

#include <vector>

#include "core/text.h"

namespace storekeep::desktop {

namespace {

// `text` up to `end`, and moved behind it; all of it where there is no such end.
std::string_view taken(std::string_view& text, std::string_view end) {
    const std::size_t at = text.find(end);
    const std::string_view head = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
    return head;
}

// "[words](where)" at the beginning of what is left.
std::string link(std::string_view& rest) {
    const std::string words = escaped_html(taken(rest, "]("));
    return "<a href=\"" + escaped_html(taken(rest, ")")) + "\">" + words + "</a>";
}

std::string inline_html(std::string_view text) {
    std::string html;
    while (!text.empty()) {
        if (text.starts_with("**")) {
            text.remove_prefix(2);
            html += "<b>" + inline_html(taken(text, "**")) + "</b>";
        } else if (text.starts_with("`")) {
            text.remove_prefix(1);
            html += "<tt>" + escaped_html(taken(text, "`")) + "</tt>";
        } else if (text.starts_with("[")) {
            text.remove_prefix(1);
            html += link(text);
        } else {
            const std::size_t plain = std::min(text.find_first_of("*`[", 1), text.size());
            html += escaped_html(text.substr(0, plain));
            text.remove_prefix(plain);
        }
    }
    return html;
}

// The number of characters that begin a list's item, or none.
std::size_t item_mark(std::string_view line) {
    if (line.starts_with("- ")) return 2;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos) return 0;
    return line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

class Writer {
public:
    void take(std::string_view line) {
        if (trimmed(line).empty())
            end();
        else if (line.starts_with("<!--"))
            return;
        else if (line.starts_with("#"))
            heading(line);
        else if (line.starts_with("!["))
            picture(line);
        else if (line.starts_with("|"))
            row(line);
        else if (const std::size_t mark = item_mark(line))
            item(line, mark);
        else
            words(line);
    }
    std::string end() {
        flush();
        if (!block_.empty()) html_ += "</" + block_ + ">\n";
        block_.clear();
        return html_;
    }

private:
    void begin(const std::string& block, const std::string& attributes = "") {
        flush();
        if (block_ == block) return;
        end();
        block_ = block;
        html_ += "<" + block + attributes + ">\n";
    }
    void flush() {
        if (!text_.empty()) html_ += opening_ + inline_html(text_) + closing_ + "\n";
        text_.clear();
    }
    void gather(std::string_view opening, std::string_view text, std::string_view closing) {
        flush();
        opening_ = opening;
        text_ = std::string(trimmed(text));
        closing_ = closing;
    }
    void heading(std::string_view line) {
        end();
        const std::size_t depth = line.find_first_not_of('#');
        const std::string tag = "h" + std::to_string(depth + 1);
        html_ += "<" + tag + ">" + inline_html(trimmed(line.substr(depth))) + "</" + tag + ">\n";
    }
    void picture(std::string_view line) {
        end();
        line.remove_prefix(2);
        const std::string about = escaped_html(taken(line, "]("));
        const std::string_view path = taken(line, ")");
        html_ += "<p><img src=\"memory:" + escaped_html(path.substr(path.rfind('/') + 1)) +
                 "\" alt=\"" + about + "\"></p>\n";
    }
    void row(std::string_view line) {
        if (line.starts_with("|--") || line.starts_with("| --")) return;
        const bool heads = block_ != "table";
        begin("table", " cellpadding=\"4\" cellspacing=\"0\" border=\"0\"");
        html_ += "<tr>";
        line.remove_prefix(1);
        while (!trimmed(line).empty()) {
            const std::string cell = inline_html(trimmed(taken(line, "|")));
            html_ += "<td valign=\"top\">" + (heads ? "<b>" + cell + "</b>" : cell) + "</td>";
        }
        html_ += "</tr>\n";
    }
    void item(std::string_view line, std::size_t mark) {
        begin(line.starts_with("-") ? "ul" : "ol");
        gather("<li>", line.substr(mark), "</li>");
    }
    void words(std::string_view line) {
        if (!text_.empty()) {
            text_ += " " + std::string(trimmed(line));
        } else {
            end();
            gather("<p>", line, "</p>");
        }
    }

    std::string html_;
    std::string block_;  // the list or table that is open
    std::string opening_;
    std::string text_;
    std::string closing_;
};

}  // namespace

std::string escaped_html(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '&')
            safe += "&amp;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string html_of_markdown(std::string_view markdown) {
    Writer writer;
    for (const std::string& line : split_at(std::string(markdown), '\n')) writer.take(line);
    return writer.end();
}

}  // namespace storekeep::desktop
