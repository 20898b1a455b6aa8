#include "office/operation_log_store.h"

#include "core/digest.h"

namespace storekeep {

namespace {

constexpr std::string_view log_columns =
    "sequence, at, today, user_name, operation, key, body, reply, chain_hash";

LoggedOperation logged_from(const Row& row) {
    return {row.integer(0),
            {row.instant(1), row.date(2), row.text(3)},
            row.text(4),
            row.text_or_empty(5),
            row.text(6),
            row.text(7),
            row.text(8)};
}

}  // namespace

std::optional<LoggedOperation> find_logged(Reads& reads, const std::string& key) {
    const auto row = reads.first(
        "select sequence, at, today, user_name, operation, key, body, reply, chain_hash "
        "from operation_log where key = $1",
        key);
    return row ? std::optional(logged_from(*row)) : std::nullopt;
}

std::string chained(const std::string& previous, const LoggedOperation& entry) {
    const std::array<std::string, 9> parts{previous,
                                           std::to_string(entry.sequence),
                                           text(entry.circumstances.now),
                                           text(entry.circumstances.today),
                                           entry.circumstances.user,
                                           entry.operation,
                                           entry.key,
                                           entry.body,
                                           entry.reply};
    return sha256_of_parts(parts);
}

void append_to_log(Tx& tx, LoggedOperation entry) {
    Company& company = tx.company_for_update();
    entry.sequence = company.sequence + 1;
    entry.chain_hash = chained(company.chain_hash, entry);
    tx.insert("operation_log", log_columns,
              {bind(entry.sequence), bind(entry.circumstances.now), bind(entry.circumstances.today),
               bind(entry.circumstances.user), bind(entry.operation),
               entry.key.empty() ? Value{} : bind(entry.key), bind(entry.body), bind(entry.reply),
               bind(entry.chain_hash)});
    company.sequence = entry.sequence;
    company.chain_hash = entry.chain_hash;
}

void each_logged(Reads& reads, std::int64_t first,
                 const std::function<void(const LoggedOperation&)>& take) {
    reads.each(
        "select sequence, at, today, user_name, operation, key, body, reply, chain_hash "
        "from operation_log where sequence >= $1 order by sequence",
        {bind(first)}, [&](const Row& row) { take(logged_from(row)); });
}

}  // namespace storekeep
