#include "core/text.h"
#include "reports/access/access_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> roles_columns(Currency) {
    return {text_column("role"), text_column("name"), text_column("rights"), text_column("limits"),
            integer_column("users"), integer_column("version")};
}

Table answer_roles(Reads& reads, const Parameters& parameters) {
    using Texts = std::map<std::int64_t, std::vector<std::string>>;
    Texts rights, limits;
    reads.each("select role_id, right_name from role_right order by right_name", {},
               [&](const Row& row) { rights[row.integer(0)].push_back(row.text(1)); });
    reads.each("select role_id, subject, amount from role_limit order by subject", {},
               [&](const Row& row) {
                   limits[row.integer(0)].push_back(row.text(1) + " " +
                                                    text(row.money(2, reads.currency())));
               });
    Conditions conditions;
    Table table{{}, roles_columns(reads.currency()), {}};
    reads.each("select r.id, r.code, r.name, (select count(*) from user_role u join app_user a "
               "on a.id = u.user_id where u.role_id = r.id and a.active = 1), r.version "
               "from role r where 1 = 1" +
                   conditions.equal("r.code", parameters.text("role")) + " order by r.code",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(1), row.text(2), joined(rights[row.integer(0)], ", "),
                             joined(limits[row.integer(0)], ", "), row.integer(3), row.integer(4));
               });
    return table;
}

}  // namespace

Report roles() {
    return {"roles",
            "Roles",
            "What positions in the firm may do, up to which amounts, and how many have them",
            "access.manage",
            {{"role", ParameterType::text, "only this role", "role"}},
            answer_roles,
            roles_columns};
}

}  // namespace storekeep::reports
