#include "exchange/sheet_files.h"

#include <fmt/format.h>

#include "core/must.h"
#include "core/text.h"
#include "exchange/delimited.h"
#include "exchange/encoding.h"

namespace storekeep {

const Rule sheet_value_missing{"sheet_value_missing", "{document} lacks its {column}"};
const Rule sheet_value_too_long{
    "sheet_value_too_long", "{document}: {column} \"{value}\" is longer than {longest} characters"};
const Rule sheet_document_too_long{
    "sheet_document_too_long", "{document} has {rows} lines; a file takes at most {limit}"};
const Rule sheet_name_twice{"sheet_name_twice",
                            "{document}: another one of the same {column} goes with it"};
const Rule sheet_sign_wrong{"sheet_sign_wrong", "{document}: {reason}"};
const Rule sheet_not_balanced{"sheet_not_balanced",
                              "{document}: its lines sum to {difference} instead of zero"};

namespace {

std::string first_characters(std::string_view utf8, std::size_t count) {
    std::size_t place = 0;
    for (std::size_t taken = 0; taken < count && place < utf8.size(); ++taken) {
        next_character(utf8, place);
    }
    return std::string(trimmed(utf8.substr(0, place)));
}

}  // namespace

SheetFiles::SheetFiles(std::string stem, std::span<const SheetColumn> columns, SheetLimits limits)
    : stem_(std::move(stem)), columns_(columns), limits_(limits) {
    std::vector<std::string> names;
    for (const auto& column : columns) names.emplace_back(column.name);
    append_record(header_, names);
}

void SheetFiles::note(std::string_view column, std::string sentence) {
    notes_.push_back({0, std::string(column), std::move(sentence)});
}

SheetFiles::Row SheetFiles::checked(std::string_view document, Row row) {
    must(row.size() == columns_.size(), "a row has a cell for each column of its file");
    for (std::size_t place = 0; place < row.size(); ++place) {
        const SheetColumn& column = columns_[place];
        std::string& cell = row[place];
        if (column.required && trimmed(cell).empty()) {
            refuse(sheet_value_missing, {},
                   {{"document", std::string(document)}, {"column", std::string(column.name)}});
        }
        if (column.longest == 0 || character_count(cell) <= column.longest) continue;
        if (column.key) {
            refuse(sheet_value_too_long, {},
                   {{"document", std::string(document)}, {"column", std::string(column.name)},
                    {"value", cell}, {"longest", std::to_string(column.longest)}});
        }
        std::string cut = first_characters(cell, column.longest);
        note(column.name, fmt::format("{}: {} \"{}\" was cut to \"{}\"", document, column.name,
                                      cell, cut));
        cell = std::move(cut);
    }
    return row;
}

void SheetFiles::begin_new_file() {
    files_.push_back(header_);
    rows_ = 0;
    documents_ = 0;
}

void SheetFiles::add(std::string_view document, std::vector<Row> rows) {
    if (rows.size() > limits_.rows) {
        refuse(sheet_document_too_long, {},
               {{"document", std::string(document)}, {"rows", std::to_string(rows.size())},
                {"limit", std::to_string(limits_.rows)}});
    }
    std::string bytes;
    for (auto& row : rows) append_record(bytes, checked(document, std::move(row)));
    const bool full = files_.empty() || rows_ + rows.size() > limits_.rows ||
                      documents_ + 1 > limits_.documents ||
                      files_.back().size() + bytes.size() > limits_.bytes;
    if (full) begin_new_file();
    files_.back().append(bytes);
    rows_ += rows.size();
    ++documents_;
}

SheetExport SheetFiles::finish() {
    SheetExport result;
    for (std::size_t place = 0; place < files_.size(); ++place) {
        const std::string name = files_.size() == 1 ? stem_ + ".csv"
                                                    : fmt::format("{}-{}.csv", stem_, place + 1);
        result.files.push_back({name, std::move(files_[place])});
    }
    result.notes = std::move(notes_);
    return result;
}

}  // namespace storekeep
