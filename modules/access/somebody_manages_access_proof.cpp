#include "modules/access/module.h"

namespace storekeep::access {

Table somebody_manages_access(Reads& reads) {
    Table breaks{{}, {text_column("company"), integer_column("users")}, {}};
    reads.each(
        "select c.name, (select count(*) from app_user) from company c "
        "where not exists (select 1 from app_user u join user_role ur on ur.user_id = u.id "
        "join role_right rr on rr.role_id = ur.role_id where u.active = 1 "
        "and rr.right_name in ('access.manage', 'access.*', '*'))",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.integer(1)); });
    return breaks;
}

}  // namespace storekeep::access
