#include "exchange/sheet_maker.h"

#include <algorithm>

#include "core/text.h"

namespace storekeep {

bool is_blank(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); });
}

namespace {

// Excel's hint for itself, a first line "sep=;", which may be cut at that very delimiter.
bool is_hint(const std::vector<std::string>& cells) {
    const std::string hint = lower_ascii(cells[0]);
    if (cells.size() == 2) return hint == "sep=" && cells[1].empty();
    return cells.size() == 1 && hint.size() == 5 && hint.starts_with("sep=");
}

}  // namespace

bool SheetMaker::take(int row, std::vector<std::string>&& cells) {
    if (row < reading_.header_row || is_blank(cells)) return true;
    if (row == 1 && !has_header_ && is_hint(cells)) return true;
    if (!has_header_) {
        for (const auto& name : cells) sheet_.header.emplace_back(trimmed(name));
        has_header_ = true;
        return true;
    }
    if (cells.size() < sheet_.header.size()) cells.resize(sheet_.header.size());
    return line_(sheet_, Sheet::Line{row, std::move(cells)});
}

void SheetMaker::finish() const {
    if (!has_header_) refuse(no_header, "file", {{"row", std::to_string(reading_.header_row)}});
}

}  // namespace storekeep
