#include "modules/access/approval_store.h"

#include "modules/access/approval.h"

namespace storekeep::access {

void set_limit(Tx& tx, Id<Role> role, const std::string& subject,
               const std::optional<Money>& amount) {
    if (amount)
        tx.upsert_row("role_limit", "role_id, subject, amount", 2, role, subject, *amount);
    else
        tx.execute("delete from role_limit where role_id = $1 and subject = $2", role, subject);
}

std::optional<Money> limit_of(Reads& reads, const std::string& user, std::string_view subject) {
    const auto row = reads.first(
        "select max(l.amount) from app_user u join user_role ur on ur.user_id = u.id "
        "join role_limit l on l.role_id = ur.role_id where u.name = $1 and l.subject = $2",
        user, subject);
    if (!row || row->is_null(0)) return std::nullopt;
    return row->money(0, reads.currency());
}

bool had_a_part_in(Reads& reads, const std::string& user, Id<Document> document) {
    return reads.integer(
               "select 1 from (select sequence from document where id = $1 union all "
               "select sequence from document_event where document_id = $1 "
               "and event not in ('approved', 'rejected')) d "
               "join operation_log l on l.sequence = d.sequence where l.user_name = $2 limit 1",
               document, user) == 1;
}

std::vector<std::string> users_in_use(Reads& reads) {
    std::vector<std::string> users;
    reads.each("select name from app_user where active = 1 order by name", {},
               [&](const Row& row) { users.push_back(row.text(0)); });
    return users;
}

}  // namespace storekeep::access
