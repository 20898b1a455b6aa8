// backup, daily and restore: the company in a safe place, and back from there.
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/program/backups.h"
#include "db/maintenance.h"

namespace storekeep::cli {

namespace {

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

Status told(const Backup& backup, std::size_t keep, Terminal& terminal) {
    if (!backup.broken.empty()) {
        terminal.out << fmt::format(
            "backed up to {}; it is whole, but what it holds breaks {}: run check\n", backup.file,
            backup.broken);
        return check_failed;
    }
    terminal.out << fmt::format("backed up to {}, where every proof holds\n", backup.file);
    if (backup.removed > 0)
        terminal.out << fmt::format("{} older removed, {} kept\n", backup.removed, keep);
    return all_done;
}

bool is_folder(const std::string& path) {
    return std::filesystem::is_directory(std::u8string(path.begin(), path.end()));
}

Status backup(const Arguments& arguments, Terminal& terminal) {
    const std::string target = arguments.operand("FILE");
    const std::size_t keep = wanted_copies(arguments);
    OpenCompany company = enter(arguments, terminal);
    if (is_folder(target))
        return told(back_up_into(*company.connection, target, keep), keep, terminal);
    if (keep > 0)
        throw WrongUsage(fmt::format("--keep goes with a folder, and {} is none", target));
    return told(back_up_and_prove(*company.connection, target), keep, terminal);
}

Status daily(const Arguments& arguments, Terminal& terminal) {
    const std::size_t keep =
        arguments.has("--keep") ? wanted_copies(arguments) : backups_kept_daily;
    OpenCompany company = enter(arguments, terminal);
    const DailyCare care =
        care_for_today(*company.connection, arguments.operand("FOLDER"), keep);
    if (!care.already.empty()) {
        terminal.out << fmt::format("today's backup is {}\n", care.already);
        return all_done;
    }
    if (!care.broken.empty()) {
        terminal.out << fmt::format(
            "not backed up, older backups stay: the company breaks {}; run check\n", care.broken);
        return check_failed;
    }
    return told(care.made, keep, terminal);
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
