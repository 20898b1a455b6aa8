#include "tests/support/paper_tools.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <boost/test/unit_test.hpp>

#include "core/text.h"
#include "exchange/file.h"
#include "tests/support/databases.h"

namespace storekeep {

namespace {

// A folder with the PDF in it, gone afterwards.
struct WorkTable {
    std::filesystem::path folder = fresh_path("");

    explicit WorkTable(const std::string& pdf) {
        std::filesystem::create_directory(folder);
        write_file(folder / "paper.pdf", pdf);
    }
    ~WorkTable() { std::filesystem::remove_all(folder); }
    WorkTable(const WorkTable&) = delete;
    WorkTable& operator=(const WorkTable&) = delete;

    // What the tool says; `allowed` is a status that means "found nothing".
    std::string run(const std::string& command, int allowed = 0) const {
        const std::string line =
            fmt::format("cd '{}' && {} > said 2> complained", folder.string(), command);
        const int status = std::system(line.c_str());
        BOOST_REQUIRE_MESSAGE(status == 0 || WEXITSTATUS(status) == allowed,
                              command << ": " << read_file(folder / "complained"));
        return read_file(folder / "said");
    }
};

}  // namespace

bool paper_can_be_read() {
    static const bool can = [] {
        for (const char* tool : {"pdftoppm", "pdftotext", "zbarimg"})
            if (std::system(fmt::format("command -v {} > /dev/null", tool).c_str()) != 0) {
                std::cerr << "\n*** SKIPPED: " << tool
                          << " is not installed; paper is not read back ***\n";
                return false;
            }
        return true;
    }();
    return can;
}

std::vector<std::string> codes_on(const std::string& pdf, int dots_per_inch) {
    const WorkTable table(pdf);
    table.run(fmt::format("pdftoppm -r {} -gray paper.pdf page", dots_per_inch));
    constexpr int none_found = 4;
    std::vector<std::string> codes =
        split_at(table.run("zbarimg --nodbus --quiet --raw page*.pgm", none_found), '\n');
    std::erase(codes, "");
    return codes;
}

std::string text_on(const std::string& pdf) {
    return WorkTable(pdf).run("pdftotext -layout paper.pdf -");
}

}  // namespace storekeep
