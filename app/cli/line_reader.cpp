#include "app/cli/line_reader.h"

#include "core/text.h"

namespace storekeep::cli {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::optional<InputLine> LineReader::next() {
    std::streambuf& bytes = *in_.rdbuf();
    constexpr int end = std::char_traits<char>::eof();
    while (bytes.sgetc() != end) {
        InputLine line;
        line.number = ++number_;
        for (int byte = bytes.sbumpc(); byte != '\n' && byte != end; byte = bytes.sbumpc()) {
            if (line.text.size() < longest_line)
                line.text += static_cast<char>(byte);
            else
                line.too_long = true;
        }
        if (line.text.ends_with('\r')) line.text.pop_back();
        if (number_ == 1 && line.text.starts_with(byte_order_mark))
            line.text.erase(0, byte_order_mark.size());
        if (line.too_long || !trimmed(line.text).empty()) return line;
    }
    return std::nullopt;
}

}  // namespace storekeep::cli
