// Whole files in and out, and what a reader or writer has to say about one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule.h"

namespace storekeep {

extern const Rule file_not_found;
extern const Rule file_not_readable;
extern const Rule file_not_writable;

// Something that the user should know about a file that was nevertheless read or written. `row` is
// the row of the file read, from 1; 0 where a note is about the whole or about a file written.
struct Note {
    int row = 0;
    std::string column;
    std::string sentence;
};

// A file ready to be handed over: its proposed name and its bytes.
struct OutgoingFile {
    std::string name;
    std::string bytes;
};

std::string read_file(const std::filesystem::path& path);  // the bytes as they are
void write_file(const std::filesystem::path& path, std::string_view bytes);  // replaces as a whole

}  // namespace storekeep
