#include "modules/ledger/journal_store.h"

#include "modules/ledger/roles.h"

namespace storekeep::ledger {

namespace {

template <class T>
Value id_or_null(Id<T> id) {
    return id ? bind(id) : Value{};
}

void add_to_balances(Tx& tx, const Line& line, Date date, const Account& account) {
    const std::int64_t amount = line.amount.minor;
    tx.accumulate_row("account_balance", "account_id, date, debit, credit", 2, line.account, date,
                      amount > 0 ? amount : 0, amount > 0 ? 0 : subtract(0, amount));
    tx.touch("account", line.account.value);
    if (!line.item || !holds_stock(account.control)) return;
    tx.accumulate_row("account_item_balance", "item_id, warehouse_id, account_id, amount", 3,
                      line.item, line.warehouse, line.account, amount);
    tx.touch("stock_item", line.item.value);
}

}  // namespace

Journal insert_journal(Tx& tx, const Entry& entry, const std::vector<Line>& lines,
                       const std::vector<Account>& accounts) {
    std::map<Id<Account>, const Account*> by_id;
    for (const Account& account : accounts) by_id[account.id] = &account;
    const Journal journal{tx.next_id<Journal>(), tx.next_number("ledger_journal", "J-")};
    tx.insert_row("journal", "id, number, document_id, date, memo", journal.id, journal.number,
                  entry.document, entry.date, entry.memo);
    std::int64_t number = 0;
    for (const Line& line : lines) {
        tx.insert_row("journal_line",
                      "journal_id, line, account_id, date, amount, partner_id, item_id, "
                      "warehouse_id, memo",
                      journal.id, ++number, line.account, entry.date, line.amount,
                      id_or_null(line.partner), id_or_null(line.item), id_or_null(line.warehouse),
                      line.memo);
        add_to_balances(tx, line, entry.date, *by_id.at(line.account));
    }
    tx.touch("journal", journal.id.value);
    return journal;
}

std::vector<Entry> entries_of(Reads& reads, Id<Document> document) {
    std::vector<Entry> entries;
    Id<Journal> last;
    reads.each(
        "select j.id, j.date, j.memo, l.account_id, l.amount, l.partner_id, l.item_id, "
        "l.warehouse_id, l.memo from journal j join journal_line l on l.journal_id = j.id "
        "where j.document_id = $1 order by j.id, l.line",
        {bind(document)}, [&](const Row& row) {
            if (row.id<Journal>(0) != last)
                entries.push_back({row.date(1), document, row.text(2), {}});
            last = row.id<Journal>(0);
            entries.back().lines.push_back({row.id<Account>(3), row.money(4, reads.currency()),
                                            row.id_or_none<catalog::Partner>(5),
                                            row.id_or_none<catalog::Item>(6),
                                            row.id_or_none<catalog::Warehouse>(7), row.text(8)});
        });
    return entries;
}

std::optional<Document> find_manual_journal(Reads& reads, const std::string& number) {
    if (auto document = find_document(reads, "journal", number)) return document;
    const auto row = reads.first(
        "select d.number from journal j join document d on d.id = j.document_id "
        "where j.number = $1 and d.kind = 'journal'",
        number);
    return row ? find_document(reads, "journal", row->text(0)) : std::nullopt;
}

Date closed_through(Reads& reads) {
    const auto row = reads.first("select closed_through from period_lock where id = 1");
    return row ? row->date(0) : Date::of(1900, 1, 1).plus_days(-1);
}

void set_closed_through(Tx& tx, Date date) {
    tx.upsert_row("period_lock", "id, closed_through", 1, 1, date);
}

void rebuild_balances(Tx& tx) {
    tx.execute("delete from account_balance");
    tx.execute(
        "insert into account_balance (account_id, date, debit, credit) "
        "select account_id, date, "
        "cast(sum(case when amount > 0 then amount else 0 end) as bigint), "
        "cast(sum(case when amount < 0 then -amount else 0 end) as bigint) "
        "from journal_line group by account_id, date");
    tx.execute("delete from account_item_balance");
    tx.execute(
        "insert into account_item_balance (account_id, item_id, warehouse_id, amount) "
        "select l.account_id, l.item_id, coalesce(l.warehouse_id, 0), cast(sum(l.amount) as "
        "bigint) "
        "from account a join journal_line l on l.account_id = a.id "
        "where a.control in ('inventory', 'in_transit') and l.item_id is not null "
        "group by l.account_id, l.item_id, coalesce(l.warehouse_id, 0)");
}

}  // namespace storekeep::ledger
