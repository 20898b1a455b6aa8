#include "exchange/file.h"

#include <fstream>
#include <system_error>

namespace storekeep {

const Rule file_not_found{"file_not_found", "There is no file {path}"};
const Rule file_not_readable{"file_not_readable", "{path} cannot be read: {reason}"};
const Rule file_not_writable{"file_not_writable", "{path} cannot be written: {reason}"};

std::string read_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) refuse(file_not_found, "file", {{"path", path.string()}});
    if (std::filesystem::is_directory(status)) {
        refuse(file_not_readable, "file", {{"path", path.string()}, {"reason", "it is a folder"}});
    }
    std::ifstream input(path, std::ios::binary);
    std::string bytes;
    std::string chunk(64 * 1024, '\0');
    while (input.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) ||
           input.gcount() > 0) {
        bytes.append(chunk, 0, static_cast<std::size_t>(input.gcount()));
    }
    if (input.bad() || !input.eof()) {
        refuse(file_not_readable, "file",
               {{"path", path.string()}, {"reason", "the system would not let it be read"}});
    }
    return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    // Written beside and then renamed, so that a full disk never leaves half a file behind.
    auto beside = path;
    beside += ".part";
    const auto fail = [&](const std::string& reason) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        refuse(file_not_writable, "file", {{"path", path.string()}, {"reason", reason}});
    };
    std::ofstream output(beside, std::ios::binary | std::ios::trunc);
    output.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    output.close();
    if (!output) fail("the folder is missing, protected or full");
    std::error_code error;
    std::filesystem::rename(beside, path, error);
    if (error) fail(error.message());
}

}  // namespace storekeep
