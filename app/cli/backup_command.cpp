// backup, daily and restore: the company in a safe place, and back from there.
#include <filesystem>
#include <set>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "core/text.h"
#include "db/maintenance.h"

namespace storekeep::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".storekeep";

fs::path path_of(const std::string& utf8) { return std::u8string(utf8.begin(), utf8.end()); }
std::string text_of(const fs::path& path) {
    const std::u8string utf8 = path.generic_u8string();
    return {utf8.begin(), utf8.end()};
}

// What the backups of one company begin with: its name in letters that every file system takes.
std::string series_of(const Company& company) {
    std::string series;
    for (const char c : company.name)
        series += std::isalnum(static_cast<unsigned char>(c)) ? c : '-';
    return series + '-' + company.identity.substr(0, 8) + '-';
}

// The backups of a series, oldest first: their names end in the moment they were made at.
std::set<fs::path> backups_in(const std::string& folder, const std::string& series) {
    std::set<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(path_of(folder))) {
        const std::string name = text_of(entry.path().filename());
        if (name.starts_with(series) && name.ends_with(ending)) found.insert(entry.path());
    }
    return found;
}

std::string stamp(Instant now) {
    std::string digits;
    for (const char c : text(now).substr(0, 26)) digits += c == ':' ? '-' : c;
    return digits;
}

// Only after the new one is whole and proven, and never the new one.
std::size_t remove_oldest(const std::string& folder, const std::string& series, std::size_t keep) {
    std::set<fs::path> backups = backups_in(folder, series);
    std::size_t removed = 0;
    while (backups.size() > keep) {
        fs::remove(*backups.begin());
        backups.erase(backups.begin());
        ++removed;
    }
    return removed;
}

std::size_t wanted_copies(const Arguments& arguments) {
    if (!arguments.has("--keep")) return 0;
    const std::string said = arguments.option("--keep");
    const bool digits = std::all_of(said.begin(), said.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c));
    });
    if (!digits || said.empty() || said.size() > 6 || std::stoul(said) == 0)
        throw WrongUsage(fmt::format("--keep takes how many backups stay, not '{}'", said));
    return std::stoul(said);
}

// The backup is opened as anyone would who needs it, and proven.
Status prove_backup(const std::string& file, Terminal& terminal) {
    const std::string broken = broken_proofs(*open_company(file));
    if (broken.empty()) {
        terminal.out << fmt::format("backed up to {}, where every proof holds\n", file);
        return all_done;
    }
    terminal.out << fmt::format(
        "backed up to {}; it is whole, but what it holds breaks {}: run check\n", file, broken);
    return check_failed;
}

// Into a folder, under a name of its own; `keep` 0: all stay.
Status back_up_into(const std::string& folder, std::size_t keep, OpenCompany& company,
                    Terminal& terminal) {
    const std::string series = series_of(company.connection->snapshot()->company());
    const std::string file =
        fmt::format("{}/{}{}{}", folder, series, stamp(system_clock().now()), ending);
    back_up(*company.connection, file);
    const Status status = prove_backup(file, terminal);
    if (status != all_done || keep == 0) return status;
    if (const std::size_t removed = remove_oldest(folder, series, keep))
        terminal.out << fmt::format("{} older removed, {} kept\n", removed, keep);
    return status;
}

Status backup(const Arguments& arguments, Terminal& terminal) {
    const std::string target = arguments.operand("FILE");
    const std::size_t keep = wanted_copies(arguments);
    OpenCompany company = enter(arguments, terminal);
    if (fs::is_directory(path_of(target))) return back_up_into(target, keep, company, terminal);
    if (keep > 0)
        throw WrongUsage(fmt::format("--keep goes with a folder, and {} is none", target));
    back_up(*company.connection, target);
    return prove_backup(target, terminal);
}

// What a company needs once a day. Run as often as one likes: when today's backup is there, no more
// is done.
Status daily(const Arguments& arguments, Terminal& terminal) {
    const std::string folder = arguments.operand("FOLDER");
    const std::size_t keep = arguments.has("--keep") ? wanted_copies(arguments) : 14;
    OpenCompany company = enter(arguments, terminal);
    std::error_code failure;
    fs::create_directories(path_of(folder), failure);
    if (failure) throw Fault(Fault::Kind::other, folder + ": " + failure.message());
    const std::string series = series_of(company.connection->snapshot()->company());
    const std::set<fs::path> backups = backups_in(folder, series);
    const std::string today = stamp(system_clock().now()).substr(0, 10);
    if (!backups.empty() &&
        text_of(backups.rbegin()->filename()).starts_with(series + today)) {
        terminal.out << fmt::format("today's backup is {}\n", text_of(*backups.rbegin()));
        return all_done;
    }
    const std::string broken = broken_proofs(*company.connection);
    if (!broken.empty()) {
        terminal.out << fmt::format(
            "not backed up, older backups stay: the company breaks {}; run check\n", broken);
        return check_failed;
    }
    return back_up_into(folder, keep, company, terminal);
}

Status restore_backup(const Arguments& arguments, Terminal& terminal) {
    restore(arguments.operand("FILE"), arguments.operand("COMPANY"));
    terminal.out << "restored to " << arguments.operand("COMPANY") << '\n';
    return all_done;
}

}  // namespace

Command backup_command() {
    return {"backup",
            "Writes the company as it is now into a file, while others work in it, and proves it",
            {company_operand, {"FILE", "a file that is not there yet, or a folder"}},
            with_entry({{"--keep", "NUMBER", "in a folder: how many backups of it stay"}}),
            backup};
}

Command daily_command() {
    return {"daily",
            "Once a day: checks the company, backs it up and removes the oldest backups",
            {company_operand, {"FOLDER", "where its backups are kept"}},
            with_entry({{"--keep", "NUMBER", "how many stay; left out: 14"}}),
            daily};
}

Command restore_command() {
    return {"restore",
            "Makes a company of a backup",
            {{"FILE", "the backup, which stays as it is"}, {"COMPANY", "where there is none yet"}},
            {},
            restore_backup};
}

}  // namespace storekeep::cli
