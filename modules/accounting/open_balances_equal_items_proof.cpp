#include "modules/accounting/module.h"

namespace storekeep::accounting {

namespace {

constexpr std::string_view balances_question =
    "select i.number, p.code, s.kept, s.facts from "
    "(select id, cast(sum(kept) as bigint) as kept, cast(sum(facts) as bigint) as facts from "
    " (select open_item_id as id, open as kept, 0 as facts from open_item_balance "
    "  union all select id, 0, amount from open_item "
    "  union all select from_item_id, 0, from_amount from open_item_application "
    "  union all select to_item_id, 0, -to_amount from open_item_application) both_sides "
    " group by id having sum(kept) <> sum(facts)) s "
    "join open_item i on i.id = s.id join partner p on p.id = i.partner_id "
    "order by p.code, i.number";

constexpr std::string_view foreign_question =
    "select i.number, p.code, b.open, b.open from "
    "(select id from (select open_item_id as id, foreign_open as kept, 0 as facts "
    "  from open_item_balance "
    "  union all select id, 0, foreign_amount from open_item "
    "  union all select from_item_id, 0, foreign_amount from open_item_application "
    "  union all select to_item_id, 0, -foreign_amount from open_item_application) both_sides "
    " group by id having sum(kept) <> sum(facts)) s "
    "join open_item i on i.id = s.id join open_item_balance b on b.open_item_id = i.id "
    "join partner p on p.id = i.partner_id order by p.code, i.number";

// What is settled in its own currency is settled in the company's.
constexpr std::string_view settled_question =
    "select i.number, p.code, b.open, cast(0 as bigint) from open_item_balance b "
    "join open_item i on i.id = b.open_item_id join partner p on p.id = i.partner_id "
    "where b.foreign_open = 0 and b.open <> 0 order by p.code, i.number";

constexpr std::string_view across_accounts_question =
    "select t.number, p.code, b.open, b.open from open_item_application x "
    "join open_item f on f.id = x.from_item_id join open_item t on t.id = x.to_item_id "
    "join open_item_balance b on b.open_item_id = t.id join partner p on p.id = t.partner_id "
    "where f.account_id <> t.account_id or f.partner_id <> t.partner_id "
    "or f.currency <> t.currency order by p.code, t.number";

}  // namespace

Table open_balances_equal_items(Reads& reads) {
    Table table{"",
                {text_column("fault"), text_column("document"), text_column("partner"),
                 money_column("open", reads.currency()),
                 money_column("amount_less_applied", reads.currency())},
                {}};
    const auto add = [&](std::string_view fault, std::string_view sql) {
        reads.each(sql, {}, [&](const Row& row) {
            table.add(fault, row.text(0), row.text(1), row.integer(2), row.integer(3));
        });
    };
    add("another sum", balances_question);
    add("another foreign sum", foreign_question);
    add("settled in its currency alone", settled_question);
    add("applied across accounts, partners or currencies", across_accounts_question);
    return table;
}

}  // namespace storekeep::accounting
