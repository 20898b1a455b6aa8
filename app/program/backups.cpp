#include "app/program/backups.h"

#include <filesystem>
#include <set>

#include "app/program/checking.h"
#include "core/text.h"
#include "db/maintenance.h"
#include "office/office.h"

namespace storekeep {

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

}  // namespace

// The backup is opened as anyone would who needs it, and proven.
Backup back_up_and_prove(Connection& company, const std::string& file) {
    back_up(company, file);
    return {file, broken_proofs(*open_company(file), CheckDepth::proofs), 0};
}

Backup back_up_into(Connection& company, const std::string& folder, std::size_t keep) {
    const std::string series = series_of(company.snapshot()->company());
    Backup made = back_up_and_prove(
        company, fmt::format("{}/{}{}{}", folder, series, stamp(system_clock().now()), ending));
    if (made.broken.empty() && keep > 0) made.removed = remove_oldest(folder, series, keep);
    return made;
}

DailyCare care_for_today(Connection& company, const std::string& folder, std::size_t keep) {
    std::error_code failure;
    fs::create_directories(path_of(folder), failure);
    if (failure) throw Fault(Fault::Kind::other, folder + ": " + failure.message());
    const std::string series = series_of(company.snapshot()->company());
    const std::set<fs::path> backups = backups_in(folder, series);
    const std::string today = stamp(system_clock().now()).substr(0, 10);
    DailyCare care;
    if (!backups.empty() && text_of(backups.rbegin()->filename()).starts_with(series + today)) {
        care.already = text_of(*backups.rbegin());
        return care;
    }
    care.broken = broken_proofs(company, CheckDepth::daily);
    if (care.broken.empty()) care.made = back_up_into(company, folder, keep);
    return care;
}

}  // namespace storekeep
