// The source tree as tokens: what the house laws are read from. Comments are no tokens, so that a
// law about code is not broken by a sentence.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace storekeep {

struct SourceToken {
    std::string text;  // a word, a number, `::`, `->` or one mark; a string or a character is "
    int line = 0;
    bool in_directive = false;  // part of a preprocessor line: braces there do not nest
};

struct SourceLiteral {
    std::string text;  // without quotes; adjacent literals are one
    int line = 0;
};

struct SourceInclude {
    std::string path;
    int line = 0;
};

struct SourceFile {
    std::string path;  // from the root of the tree, with forward slashes
    std::string text;
    std::vector<SourceToken> tokens;  // these three are filled for C++ only
    std::vector<SourceLiteral> literals;
    std::vector<SourceInclude> includes;

    bool is_header() const { return path.ends_with(".h"); }
    bool is_source() const { return path.ends_with(".cpp"); }
    bool is_code() const { return is_header() || is_source(); }
};

using SourceTree = std::vector<SourceFile>;

struct SourceFunction {
    std::string name;
    int first_line = 0;  // of its signature
    int last_line = 0;   // of its closing brace
};

SourceFile scan_source(std::string path, std::string text);

// Every text file below `root`, in the order of their paths; without version control, build and
// output folders.
SourceTree read_source_tree(const std::filesystem::path& root);

// Functions, test cases and lambdas that stand outside of functions; a lambda inside a function
// counts with it.
std::vector<SourceFunction> functions_of(const SourceFile& file);

std::vector<std::string> lines_of(const std::string& text);

}  // namespace storekeep
