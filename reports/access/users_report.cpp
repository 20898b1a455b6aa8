#include "core/text.h"
#include "reports/access/access_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> users_columns(Currency) {
    return {text_column("user"), text_column("name"), text_column("roles"), text_column("state"),
            integer_column("version")};
}

Table answer_users(Reads& reads, const Parameters& parameters) {
    std::map<std::int64_t, std::vector<std::string>> roles;
    reads.each("select u.user_id, r.code from user_role u join role r on r.id = u.role_id "
               "order by r.code",
               {}, [&](const Row& row) { roles[row.integer(0)].push_back(row.text(1)); });
    Conditions conditions;
    Table table{{}, users_columns(reads.currency()), {}};
    reads.each("select id, name, full_name, active, version from app_user where 1 = 1" +
                   conditions.equal("name", parameters.text("user")) + " order by name",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(1), row.text(2), joined(roles[row.integer(0)], ", "),
                             row.truth(3) ? "active" : "retired", row.integer(4));
               });
    return table;
}

}  // namespace

Report users() {
    return {"users",
            "Users",
            "Who may enter, and which roles each has",
            "access.manage",
            {{"user", ParameterType::text, "only this user", "user"}},
            answer_users,
            users_columns,
            {},
            "audit_log"};
}

}  // namespace storekeep::reports
