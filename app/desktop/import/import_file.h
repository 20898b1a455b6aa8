// Somebody's file, or a folder of them, on its way in: what it seems to hold, which of its columns
// is which of ours, and its rows checked or made. No window.
#pragma once

#include <string>
#include <vector>

#include "app/desktop/company/errand.h"
#include "exchange/delimited.h"
#include "office/import.h"

namespace storekeep::desktop {

// Rows of one kind. An export of another program may hold several kinds, and so does a folder.
struct FilePart {
    ImportFile file;     // its mapping as saved for this header, as a preset says, else by heads
    std::string preset;  // the export that its heads are known for; empty: none
    std::vector<std::vector<std::string>> first_rows;

    const Importer& importer() const { return *file.importer; }
    const std::vector<std::string>& header() const { return file.source.header; }
    ImportMapping& mapping() { return *file.mapping; }
    const ImportMapping& mapping() const { return *file.mapping; }
    // The first value that stands under a head; "" where there is none.
    std::string sample(const std::string& head) const;
};

struct ImportLook {
    std::vector<std::string> sheets;  // of a workbook
    std::vector<FilePart> parts;    // in the order in which one needs the other; never none
};

// Throws Refusal or Fault where it is no table. Without a kind the one is taken whose columns the
// file has; with one the file is read as it stands, whatever its heads are known for.
ImportLook looked_at(LocalOffice& office, const std::string& path, const SheetReading& reading,
                     const std::string& kind);

// Its columns that are needed and that nothing fills, in words.
std::vector<std::string> missing_columns(const Importer& importer, const ImportMapping& mapping);

// The columns as a known export fills them, where it has rows of that kind.
struct NamedMapping {
    std::string name;
    ImportMapping mapping;
};
std::vector<NamedMapping> known_mappings(const Importer& importer);

// Reads the rows and performs them, all parts as one import, or tells what would happen; ends early
// where the errand does, and then nothing is kept.
std::vector<ImportOutcome> imported(LocalOffice& office, const Clock& clock, Errand& errand,
                                    std::vector<ImportFile> files, ImportOptions options);
// One outcome of several: their sums, and their problems with the file that each is of.
ImportOutcome together(const std::vector<ImportOutcome>& outcomes);

}  // namespace storekeep::desktop
