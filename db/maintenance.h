// Looking after a company's file: what the database itself finds wrong, and copies while others
// work.
#pragma once

#include <string>
#include <vector>

#include "db/connection.h"

namespace storekeep {

// What the database's own check of its file finds; empty when all is well. Of the whole file it
// also sees whether each index has what its table has and each reference a row, which takes several
// times as long. PostgreSQL does all that by itself, so there is nothing to ask it.
std::vector<std::string> integrity_problems(Connection& connection, bool whole_file = true);

// Writes the company as it is at this moment into a new SQLite file, while others go on working.
// Fault::exists_already where the file is there. A file that could not be finished is removed.
void back_up(Connection& connection, const std::string& file);

// Writes a company that an older version made into a new SQLite file, before the migrations
// `missing` change it. A copy that is there already, of an earlier attempt, stays.
void keep_older(Connection& connection, const std::string& file,
                std::span<const Migration> missing);

// Makes a company of a backup at an address where there is none. The backup stays as it is.
void restore(const std::string& file, const std::string& address);

}  // namespace storekeep
