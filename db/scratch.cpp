#include "db/scratch.h"

#include <filesystem>
#include <random>

#include <fmt/format.h>

namespace storekeep {

namespace {

std::string path_to_throw_away() {
    std::random_device random;
    const std::string name = fmt::format("storekeep-{:08x}{:08x}", random(), random());
    return (std::filesystem::temp_directory_path() / name).string();
}

// The file goes when all its sessions are closed.
class ScratchFile {
public:
    ScratchFile() = default;
    ~ScratchFile() {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(path + ending, ignored);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    const std::string path = path_to_throw_away();
};

class ScratchConnection final : public Connection {
public:
    ScratchConnection() : connection_(create_database(file_.path)) {
        connection_->run_script("pragma synchronous = off");
    }

    std::unique_ptr<Tx> begin(std::chrono::milliseconds patience) override {
        return connection_->begin(patience);
    }
    std::unique_ptr<Reads> snapshot() override { return connection_->snapshot(); }
    std::string backend() const override { return connection_->backend(); }
    void run_script(std::string_view sql) override { connection_->run_script(sql); }

private:
    const ScratchFile file_;
    const std::unique_ptr<Connection> connection_;
};

}  // namespace

std::unique_ptr<Connection> scratch_database() { return std::make_unique<ScratchConnection>(); }

}  // namespace storekeep
