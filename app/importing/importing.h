// What a file or a folder holds, made ready for the importers: tables of any kind, the exports of
// other programs by their heads, and QuickBooks' lists.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "exchange/delimited.h"
#include "office/import.h"

namespace storekeep::importing {

extern const Rule import_file_unknown;
extern const Rule import_folder_empty;

inline constexpr std::string_view everything = "all";

struct Wanted {
    std::string kind;  // an importer's name, or "all" that the file or folder holds
    SheetReading reading = {};
    std::optional<ImportMapping> mapping = {};  // what the user says of the columns
    Currency currency = {};                     // the company's
};

// One table as an import reads it: text or workbook.
ImportSource table_source(const std::filesystem::path& path, const SheetReading& reading);

// In the order in which one kind needs the other. A file whose kind nothing says is refused; in a
// folder its name may say it: items.csv, 02_opening-stock.xlsx.
std::vector<ImportFile> files_in(const Registry& registry, const std::filesystem::path& path,
                                 const Wanted& wanted);

// The exports of other programs that are known, a line each.
std::string known_exports();

}  // namespace storekeep::importing
