// The operation log: every change ever made, in the order in which it happened, each entry chained
// to the one before by SHA-256. Replaying it makes the same company.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "db/tx.h"

namespace storekeep {

struct LoggedOperation {
    std::int64_t sequence = 0;
    Circumstances circumstances;
    std::string operation;
    std::string key;    // "" when the request had none
    std::string body;   // canonical JSON without op and key
    std::string reply;  // the result, JSON
    std::string chain_hash;
};

std::optional<LoggedOperation> find_logged(Reads& reads, const std::string& key);

// Appends the entry that follows the company's last one and moves the company's seal on to it.
void append_to_log(Tx& tx, LoggedOperation entry);

// What an entry's chain hash must be after `previous`.
std::string chained(const std::string& previous, const LoggedOperation& entry);

// Entries in order, from `first` on.
void each_logged(Reads& reads, std::int64_t first,
                 const std::function<void(const LoggedOperation&)>& take);

}  // namespace storekeep
