#include "exchange/package.h"

#include <algorithm>

#include <fmt/format.h>
#include <zlib.h>

#include "exchange/file.h"

namespace storekeep {

const Rule package_broken{"package_broken", "{path} is no whole workbook: {reason}"};
const Rule package_too_large{
    "package_too_large",
    "{path} holds more than a workbook should: {entry} unpacks to over {most}"};

namespace {

constexpr std::size_t piece_size = std::size_t{64} << 10U;
constexpr std::size_t end_size = 22;          // of the record that ends a package
constexpr std::size_t longest_comment = 65'535;
constexpr std::size_t directory_entry_size = 46;
constexpr std::size_t local_header_size = 30;
constexpr std::size_t most_entries = 10'000;
constexpr std::uint64_t longest_directory = std::uint64_t{16} << 20U;
constexpr std::uint32_t in_another_place = 0xFFFFFFFF;  // sizes beyond 4 GB stand elsewhere

std::uint32_t number_at(std::string_view bytes, std::size_t place, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t step = count; step-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(bytes[place + step]);
    return value;
}

// Zlib's state, freed whatever happens.
class Inflation {
public:
    Inflation() { good_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
    ~Inflation() { inflateEnd(&stream_); }
    Inflation(const Inflation&) = delete;
    Inflation& operator=(const Inflation&) = delete;
    bool good() const { return good_; }
    z_stream& stream() { return stream_; }

private:
    z_stream stream_{};
    bool good_ = false;
};

}  // namespace

Package::Package(const std::filesystem::path& path) : path_(path), file_(path, std::ios::binary) {
    if (!file_) refuse(file_not_found, "file", {{"path", path.string()}});
    file_.seekg(0, std::ios::end);
    const auto end = file_.tellg();
    if (end < 0) broken("it cannot be read");
    size_ = static_cast<std::uint64_t>(end);
    read_directory();
}

void Package::broken(std::string reason) const {
    refuse(package_broken, "file", {{"path", path_.string()}, {"reason", std::move(reason)}});
}

std::string Package::read(std::uint64_t offset, std::size_t count) {
    if (offset > size_ || count > size_ - offset) broken("a part of it is missing");
    std::string bytes(count, '\0');
    file_.clear();
    file_.seekg(static_cast<std::streamoff>(offset));
    file_.read(bytes.data(), static_cast<std::streamsize>(count));
    if (static_cast<std::size_t>(file_.gcount()) != count) broken("it cannot be read to its end");
    return bytes;
}

// The list of entries stands at the end, before a comment of any length.
void Package::read_directory() {
    const std::size_t tail = std::min<std::uint64_t>(size_, end_size + longest_comment);
    const std::string bytes = read(size_ - tail, tail);
    const std::size_t end = bytes.rfind("PK\x05\x06");
    if (end == std::string::npos || bytes.size() - end < end_size)
        broken("its table of contents is missing; a workbook of before 2007 or one with a password "
               "must be saved as .xlsx without it");
    const std::size_t count = number_at(bytes, end + 10, 2);
    const std::uint64_t length = number_at(bytes, end + 12, 4);
    const std::uint64_t offset = number_at(bytes, end + 16, 4);
    if (count > most_entries || length > longest_directory) broken("its table is too long");
    read_entries(offset, length, count);
}

void Package::read_entries(std::uint64_t offset, std::size_t bytes, std::size_t count) {
    const std::string table = read(offset, bytes);
    std::size_t place = 0;
    for (std::size_t index = 0; index < count; ++index) {
        if (table.size() - place < directory_entry_size ||
            table.compare(place, 4, "PK\x01\x02", 4) != 0)
            broken("its table of contents is damaged");
        const std::size_t name = number_at(table, place + 28, 2);
        const std::size_t more = number_at(table, place + 30, 2) + number_at(table, place + 32, 2);
        if (table.size() - place - directory_entry_size < name + more)
            broken("its table of contents ends too early");
        const Entry entry{number_at(table, place + 10, 2), number_at(table, place + 8, 2),
                          number_at(table, place + 16, 4), number_at(table, place + 20, 4),
                          number_at(table, place + 42, 4)};
        if (entry.packed == in_another_place || entry.offset == in_another_place)
            broken("it is larger than 4 GB");
        const auto [known, is_new] =
            entries_.emplace(table.substr(place + directory_entry_size, name), entry);
        if (!is_new) broken(fmt::format("it holds {} twice", known->first));
        place += directory_entry_size + name + more;
    }
}

void Package::unpack(const std::string& name, std::uint64_t longest, const TakeBytes& take) {
    const auto found = entries_.find(name);
    if (found == entries_.end()) broken(fmt::format("it has no {}", name));
    const Entry& entry = found->second;
    if ((entry.flags & 1U) != 0) broken("it has a password");
    std::uint64_t taken = 0;
    std::uint32_t checksum = 0;
    bool whole = true;
    const TakeBytes checked = [&](std::string_view bytes) {
        taken += bytes.size();
        if (taken > longest)
            refuse(package_too_large, "file",
                   {{"path", path_.string()},
                    {"entry", name},
                    {"most", fmt::format("{} MB", longest >> 20U)}});
        checksum = static_cast<std::uint32_t>(
            crc32(checksum, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uInt>(bytes.size())));
        whole = take(bytes);
        return whole;
    };
    if (entry.method == Z_DEFLATED)
        inflate_entry(entry, checked);
    else if (entry.method == 0)
        copy_entry(entry, checked);
    else
        broken(fmt::format("{} is packed in a way not known", name));
    if (whole && checksum != entry.checksum) broken(fmt::format("{} is damaged", name));
}

namespace {

// Where an entry's bytes begin, behind its own header.
std::uint64_t begin_behind(std::string_view header, std::uint64_t offset) {
    return offset + local_header_size + number_at(header, 26, 2) + number_at(header, 28, 2);
}

}  // namespace

void Package::copy_entry(const Entry& entry, const TakeBytes& take) {
    const std::uint64_t begin = begin_behind(read(entry.offset, local_header_size), entry.offset);
    for (std::uint64_t done = 0; done < entry.packed;) {
        const std::size_t count = std::min<std::uint64_t>(piece_size, entry.packed - done);
        if (!take(read(begin + done, count))) return;
        done += count;
    }
}

void Package::inflate_entry(const Entry& entry, const TakeBytes& take) {
    const std::uint64_t begin = begin_behind(read(entry.offset, local_header_size), entry.offset);
    Inflation inflation;
    if (!inflation.good()) broken("there is no memory to unpack it");
    z_stream& stream = inflation.stream();
    std::string unpacked(piece_size, '\0');
    std::uint64_t done = 0;
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        std::string packed =
            read(begin + done, std::min<std::uint64_t>(piece_size, entry.packed - done));
        if (packed.empty()) broken("an entry ends too early");
        done += packed.size();
        stream.next_in = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_in = static_cast<uInt>(packed.size());
        do {
            stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
            stream.avail_out = static_cast<uInt>(unpacked.size());
            state = inflate(&stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
                broken("an entry cannot be unpacked");
            const std::size_t count = unpacked.size() - stream.avail_out;
            if (count > 0 && !take(std::string_view(unpacked).substr(0, count))) return;
        } while (stream.avail_out == 0 && state != Z_STREAM_END);
    }
}

}  // namespace storekeep
