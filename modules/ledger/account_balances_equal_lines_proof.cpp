#include "modules/ledger/module.h"

namespace storekeep::ledger {

namespace {

// Balances counted once and lines counted off again leave nothing where they agree.
constexpr std::string_view days_question =
    "select a.code, s.date, s.debit, s.credit from "
    "(select account_id, date, cast(sum(debit) as bigint) as debit, "
    " cast(sum(credit) as bigint) as credit from "
    " (select account_id, date, debit, credit from account_balance "
    "  union all select account_id, date, sum(case when amount > 0 then -amount else 0 end), "
    "  sum(case when amount < 0 then amount else 0 end) from journal_line "
    "  group by account_id, date) both_sides "
    " group by account_id, date having sum(debit) <> 0 or sum(credit) <> 0) s "
    "join account a on a.id = s.account_id order by a.code, s.date";

constexpr std::string_view items_question =
    "select a.code, i.sku, s.amount from "
    "(select account_id, item_id, warehouse_id, cast(sum(amount) as bigint) as amount from "
    " (select account_id, item_id, warehouse_id, amount from account_item_balance "
    "  union all select x.account_id, x.item_id, coalesce(x.warehouse_id, 0), -x.amount from ("
    "  select item_id, warehouse_id, account_id, sum(amount) as amount from journal_line "
    "  where item_id is not null group by item_id, warehouse_id, account_id) x "
    "  join account c on c.id = x.account_id "
    "  where c.control in ('inventory', 'in_transit')) both_sides "
    " group by account_id, item_id, warehouse_id having sum(amount) <> 0) s "
    "join account a on a.id = s.account_id join item i on i.id = s.item_id "
    "order by a.code, i.sku, s.warehouse_id";

}  // namespace

Table account_balances_equal_lines(Reads& reads) {
    Table table{"",
                {text_column("account"), date_column("date"), text_column("item"),
                 money_column("debit", reads.currency()), money_column("credit", reads.currency())},
                {}};
    reads.each(days_question, {}, [&](const Row& row) {
        table.add(row.text(0), row.date(1), "", row.integer(2), row.integer(3));
    });
    reads.each(items_question, {}, [&](const Row& row) {
        const std::int64_t amount = row.integer(2);
        table.rows.push_back({cell(row.text(0)),
                              {},
                              cell(row.text(1)),
                              cell(amount > 0 ? amount : std::int64_t{0}),
                              cell(amount < 0 ? -amount : std::int64_t{0})});
    });
    return table;
}

}  // namespace storekeep::ledger
