#include "db/maintenance.h"

#include <filesystem>

#include "core/text.h"
#include "db/migrate_session.h"
#include "db/state.h"

namespace storekeep {

namespace {

std::filesystem::path path_of(const std::string& utf8) {
    return std::u8string(utf8.begin(), utf8.end());
}

void refuse_existing(const std::string& file) {
    std::error_code ignored;
    if (std::filesystem::exists(path_of(file), ignored))
        throw Fault(Fault::Kind::exists_already, file + " is there already");
}

// A file under another name until it is whole: nobody ever finds half a company.
class Unfinished {
public:
    explicit Unfinished(std::string file) : file_(std::move(file)), name_(file_ + ".unfinished") {
        remove();
    }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    const std::string& name() const { return name_; }
    void finish() {
        std::error_code failure;
        std::filesystem::rename(path_of(name_), path_of(file_), failure);
        if (failure) throw Fault(Fault::Kind::other, file_ + ": " + failure.message());
    }

private:
    void remove() const noexcept {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(path_of(name_ + ending), ignored);
    }

    const std::string file_;
    const std::string name_;
};

// By anything that answers questions.
template <class Asked>
std::vector<std::string> problems_of(Asked& asked, bool whole_file = true) {
    std::vector<std::string> problems;
    const char* check = whole_file ? "pragma integrity_check" : "pragma quick_check";
    asked.each(check, {}, [&](const Row& row) {
        if (row.text(0) != "ok") problems.push_back(row.text(0));
    });
    if (!whole_file) return problems;
    asked.each("pragma foreign_key_check", {}, [&](const Row& row) {
        problems.push_back(fmt::format("a row of {} names a row of {} that is not there",
                                       row.text(0), row.text(2)));
    });
    return problems;
}

// Of this version or an older one: it is not opened as a company, which would migrate it.
void must_be_whole(const std::string& file) {
    const auto session = open_sqlite(file, Opening::existing);
    missing_migrations(*session);
    const std::vector<std::string> problems = problems_of(*session);
    if (!problems.empty()) throw Fault(Fault::Kind::damaged, file + ": " + problems.front());
}

void write_copy(Connection& connection, const std::string& file,
                std::span<const Migration> history) {
    Unfinished unfinished(file);
    if (connection.backend() == "sqlite") {
        std::vector<std::string> pieces = split_at(unfinished.name(), '\'');
        connection.run_script(fmt::format("vacuum into '{}'", joined(pieces, "''")));
    } else {
        copy_state(connection, *create_database(unfinished.name(), history));
    }
    must_be_whole(unfinished.name());
    unfinished.finish();
}

void copy_file(const std::string& from, const std::string& to) {
    std::error_code failure;
    std::filesystem::copy_file(path_of(from), path_of(to), failure);
    if (failure == std::errc::no_such_file_or_directory)
        throw Fault(Fault::Kind::not_found, from + " is not there");
    if (failure == std::errc::no_space_on_device)
        throw Fault(Fault::Kind::disk_full, to + ": " + failure.message());
    if (failure) throw Fault(Fault::Kind::other, from + ": " + failure.message());
}

}  // namespace

std::vector<std::string> integrity_problems(Connection& connection, bool whole_file) {
    if (connection.backend() != "sqlite") return {};
    return problems_of(*connection.snapshot(), whole_file);
}

void back_up(Connection& connection, const std::string& file) {
    refuse_existing(file);
    write_copy(connection, file, migrations());
}

void keep_older(Connection& connection, const std::string& file,
                std::span<const Migration> missing) {
    std::error_code ignored;
    if (std::filesystem::exists(path_of(file), ignored)) return;
    std::vector<Migration> known;
    for (const Migration& one : migrations())
        if (std::none_of(missing.begin(), missing.end(),
                         [&](const Migration& other) { return other.name == one.name; }))
            known.push_back(one);
    if (path_of(file).has_parent_path())
        std::filesystem::create_directories(path_of(file).parent_path(), ignored);
    write_copy(connection, file, known);
}

void restore(const std::string& file, const std::string& address) {
    // Opening a company may write to it, so that is done with a copy.
    const bool server = is_postgresql(address);
    if (!server) refuse_existing(address);
    const std::string beside =
        server ? (std::filesystem::temp_directory_path() / path_of(file).filename()).string()
               : address;
    Unfinished unfinished(beside);
    copy_file(file, unfinished.name());
    must_be_whole(unfinished.name());
    if (!server) return unfinished.finish();
    copy_state(*open_company(unfinished.name(), Older::only_migrated), *create_database(address));
}

}  // namespace storekeep
