#include "reports/control/control_reports.h"
#include "reports/control/history.h"

namespace storekeep::reports {

namespace {

std::vector<Column> refused_attempts_columns(Currency) {
    return {instant_column("at"), text_column("user"), text_column("operation"),
            text_column("code"), text_column("detail")};
}

Table answer_refused_attempts(Reads& reads, const Parameters& parameters) {
    Conditions conditions;
    Table table{{}, refused_attempts_columns(reads.currency()), {}};
    reads.each(
        "select at, user_name, operation, code, detail from refused_attempt "
        "where code <> 'entered'" +
            conditions.equal("user_name", parameters.text("user")) +
            conditions.equal("operation", parameters.text("operation")) + " order by id",
        conditions.values(), [&](const Row& row) {
            table.add(row.instant(0), row.text(1), row.text(2), row.text(3), row.text(4));
        });
    return table;
}

}  // namespace

Report refused_attempts() {
    return {"refused_attempts",
            "Refused attempts",
            "What people tried without the right to, and wrong passwords",
            "reports.audit",
            {{"user", ParameterType::text, "only what this user tried", "user"},
             {"operation", ParameterType::text, "only this operation, as item.save"}},
            answer_refused_attempts,
            refused_attempts_columns,
            {},
            {}};
}

}  // namespace storekeep::reports
