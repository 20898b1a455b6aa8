#include "modules/ledger/roles.h"
#include "reports/books/books_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> posting_rules_columns(Currency) {
    return {text_column("role"), text_column("meaning"), text_column("category"),
            text_column("warehouse"), text_column("account"), text_column("name")};
}

std::string meaning(const ledger::RoleInfo& info) {
    std::string words(info.role);
    std::replace(words.begin(), words.end(), '_', ' ');
    return fmt::format("{}: {}{}", words, info.types, info.controls ? ", by documents only" : "");
}

// A role that nobody plays yet is told, too: postings that need it are refused.
Table answer_posting_rules(Reads& reads, const Parameters&) {
    Table table{{}, posting_rules_columns(reads.currency()), {}};
    std::map<std::string, std::vector<std::vector<Cell>>> rules;
    reads.each("select r.role, c.code, w.code, a.code, a.name from posting_rule r "
               "join account a on a.id = r.account_id left join category c on c.id = r.category_id "
               "left join warehouse w on w.id = r.warehouse_id "
               "order by r.role, coalesce(c.code, ''), coalesce(w.code, '')",
               {}, [&](const Row& row) {
                   const std::string role = row.text(0);
                   rules[role].push_back({cell(role), cell(meaning(ledger::role_info(role))),
                                          cell(row.text_or_empty(1)), cell(row.text_or_empty(2)),
                                          cell(row.text(3)), cell(row.text(4))});
               });
    for (const ledger::RoleInfo& info : ledger::role_infos()) {
        const auto known = rules.find(std::string(info.role));
        if (known == rules.end())
            table.add(info.role, meaning(info), "", "", "", "");
        else
            for (std::vector<Cell>& row : known->second) table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Report posting_rules() {
    return {"posting_rules",
            "Posting rules",
            "Which account plays which role, for all goods or only for some",
            "reports.money",
            {},
            answer_posting_rules,
            posting_rules_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
