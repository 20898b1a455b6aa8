// Backups of a company: made while others work in it, opened again and proven, the oldest removed.
#pragma once

#include <string>

#include "db/connection.h"

namespace storekeep {

struct Backup {
    std::string file;
    std::string broken;       // proofs that do not hold in it; "" when all do
    std::size_t removed = 0;  // older ones
};

// Into a file that is not there yet.
Backup back_up_and_prove(Connection& company, const std::string& file);

// Into a folder, under a name of its own; of the company's backups there `keep` stay, 0: all.
Backup back_up_into(Connection& company, const std::string& folder, std::size_t keep);

// What a company needs once a day. Run as often as one likes: when today's backup is there, no more
// is done.
struct DailyCare {
    std::string already;  // today's backup, when there was one
    std::string broken;   // proofs that the company itself breaks: it was not backed up
    Backup made;
};
DailyCare care_for_today(Connection& company, const std::string& folder, std::size_t keep);

inline constexpr std::size_t backups_kept_daily = 14;

}  // namespace storekeep
