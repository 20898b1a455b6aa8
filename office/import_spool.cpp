#include "office/import_spool.h"

#include "db/fault.h"

namespace storekeep {

Spool::Spool() : file_(std::tmpfile()) {
    if (!file_) throw Fault(Fault::Kind::other, "no temporary file can be made");
}

void Spool::append(std::string_view line) {
    const bool written = std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size() &&
                         std::fputc('\n', file_.get()) != EOF;
    if (!written) throw Fault(Fault::Kind::disk_full, "the temporary file cannot be written");
}

void Spool::rewind() {
    if (std::fflush(file_.get()) != 0)
        throw Fault(Fault::Kind::disk_full, "the temporary file cannot be written");
    std::rewind(file_.get());
}

std::optional<std::string> Spool::next() {
    std::string line;
    std::array<char, 8192> piece{};
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), file_.get())) {
        line += piece.data();
        if (!line.ends_with('\n')) continue;
        line.pop_back();
        return line;
    }
    if (std::ferror(file_.get()))
        throw Fault(Fault::Kind::other, "the temporary file is unreadable");
    return line.empty() ? std::nullopt : std::optional(line);
}

}  // namespace storekeep
