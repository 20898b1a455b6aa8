#include "office/attempt.h"

namespace storekeep {

// Its number must not come from the company's, which would tell that somebody tried.
void insert_attempt(Tx& tx, const Attempt& attempt, Instant now) {
    tx.execute(
        "insert into refused_attempt (id, at, user_name, operation, code, detail) "
        "select coalesce(max(id), 0) + 1, cast($1 as bigint), cast($2 as text), cast($3 as text), "
        "cast($4 as text), cast($5 as text) from refused_attempt",
        now, attempt.user, attempt.operation, attempt.code, attempt.detail);
}

std::int64_t wrong_passwords(Reads& reads, const std::string& user, Instant since) {
    return reads.integer(
        "select count(*) from refused_attempt where user_name = $1 and code = 'wrong_password' "
        "and at > $2 and id > (select coalesce(max(id), 0) from refused_attempt "
        "where user_name = $1 and code = 'entered')",
        user, since);
}

}  // namespace storekeep
