// Somebody's file on its way in: what it seems to hold, which of its columns is which of ours, and
// its rows checked or made. No window.
#pragma once

#include <string>
#include <vector>

#include "app/desktop/company/errand.h"
#include "exchange/delimited.h"
#include "office/import.h"

namespace storekeep::desktop {

struct ImportLook {
    std::vector<std::string> sheets;  // of a workbook
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> first_rows;
    const Importer* importer = nullptr;
    ImportMapping mapping;  // as saved for this header, else as the heads say

    // The first value that stands under a head; "" where there is none.
    std::string sample(const std::string& head) const;
};

// Throws Refusal or Fault where it is no table. Without a kind the one is taken whose columns the
// file has.
ImportLook looked_at(LocalOffice& office, const std::string& path, const SheetReading& reading,
                     const std::string& kind);

// Its columns that are needed and that nothing fills, in words.
std::vector<std::string> missing_columns(const Importer& importer, const ImportMapping& mapping);

// Reads the rows and performs them, or tells what would happen; ends early where the errand does,
// and then nothing is kept.
ImportOutcome imported(LocalOffice& office, const Clock& clock, Errand& errand,
                       const std::string& path, const SheetReading& reading,
                       const Importer& importer, const ImportMapping& mapping,
                       ImportOptions options);

}  // namespace storekeep::desktop
