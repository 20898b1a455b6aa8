// Workbooks of Excel and its like (.xlsx), read as tables of texts: row by row, in memory that
// does not grow with the sheet. Numbers come as plain digits, dates as 2026-03-02.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "exchange/delimited.h"

namespace storekeep {

extern const Rule workbook_sheet_not_found;

// By its first bytes.
bool is_workbook(const std::filesystem::path& path);
std::vector<std::string> sheet_names(const std::filesystem::path& path);

// Like each_line of a text table. Refuses what is no whole workbook and a sheet that it lacks.
Sheet each_workbook_line(const std::filesystem::path& path, const EachLine& line,
                         const SheetReading& reading = {});

// Of whichever kind the file is.
Sheet each_table_line(const std::filesystem::path& path, const EachLine& line,
                      const SheetReading& reading = {});

}  // namespace storekeep
