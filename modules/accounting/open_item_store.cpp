#include "modules/accounting/open_item_store.h"

namespace storekeep::accounting {

namespace {

// From open_item i joined with open_item_balance b.
constexpr std::string_view item_columns =
    "i.id, i.document_id, i.partner_id, i.account_id, i.number, i.date, i.due, i.amount, b.open, "
    "i.currency, i.foreign_amount, b.foreign_open, i.discount, i.discount_until";

OpenItem from_row(const Row& row, Currency currency) {
    const Currency foreign = Currency::named(row.text(9));
    OpenItem item{row.id<OpenItem>(0),
                  row.id<Document>(1),
                  row.id<catalog::Partner>(2),
                  row.id<ledger::Account>(3),
                  row.text(4),
                  row.date(5),
                  row.date(6),
                  row.money(7, currency),
                  row.money(8, currency),
                  row.money(10, foreign),
                  row.money(11, foreign)};
    if (!row.is_null(12)) {
        item.discount = row.money(12, foreign);
        item.discount_until = row.date(13);
    }
    return item;
}

void add_to_balance(Tx& tx, Id<OpenItem> item, const Money& amount, const Money& foreign) {
    tx.accumulate_row("open_item_balance", "open_item_id, open, foreign_open", 1, item, amount,
                      foreign);
}

}  // namespace

OpenItem make_open_item(Tx& tx, OpenItem item) {
    item.id = tx.next_id<OpenItem>();
    if (item.foreign.currency == Currency{}) item.foreign = item.amount;
    item.open = item.amount;
    item.foreign_open = item.foreign;
    tx.insert_row("open_item",
                  "id, document_id, partner_id, account_id, number, date, due, amount, currency, "
                  "foreign_amount, discount, discount_until",
                  item.id, item.document, item.partner, item.account, item.number, item.date,
                  item.due, item.amount, item.foreign.currency.code(), item.foreign, item.discount,
                  item.discount ? std::optional(item.discount_until) : std::nullopt);
    add_to_balance(tx, item.id, item.amount, item.foreign);
    tx.touch("open_item_document", item.document.value);
    return item;
}

void insert_application(Tx& tx, const Application& application) {
    tx.insert_row("open_item_application",
                  "id, document_id, date, from_item_id, to_item_id, from_amount, to_amount, "
                  "foreign_amount",
                  tx.next_id<Application>(), application.document, application.date,
                  application.from, application.to, application.from_amount,
                  application.to_amount, application.foreign);
    add_to_balance(tx, application.from, application.from_amount, application.foreign);
    add_to_balance(tx, application.to, -application.to_amount, -application.foreign);
    tx.touch("open_item_document", application.document.value);
}

std::optional<OpenItem> find_open_item(Reads& reads, Id<catalog::Partner> partner,
                                       std::string_view role, const std::string& number) {
    static const std::string sql = fmt::format(
        "select {} from open_item i join open_item_balance b on b.open_item_id = i.id "
        "join account a on a.id = i.account_id "
        "where i.partner_id = $1 and i.number = $2 and a.control = $3 "
        "order by case when b.foreign_open <> 0 then 0 else 1 end, i.id limit 1",
        item_columns);
    const auto row = reads.first(sql, partner, number, role);
    return row ? std::optional(from_row(*row, reads.currency())) : std::nullopt;
}

std::vector<OpenItem> open_items_with(Reads& reads, Id<catalog::Partner> partner) {
    static const std::string sql = fmt::format(
        "select {} from open_item i join open_item_balance b on b.open_item_id = i.id "
        "where i.partner_id = $1 and b.foreign_open <> 0 order by i.id",
        item_columns);
    std::vector<OpenItem> items;
    for (const Row& row : reads.rows(sql, partner))
        items.push_back(from_row(row, reads.currency()));
    return items;
}

std::vector<OpenItem> open_items_of(Reads& reads, Id<Document> document) {
    static const std::string sql = fmt::format(
        "select {} from open_item i join open_item_balance b on b.open_item_id = i.id "
        "where i.document_id = $1 order by i.id",
        item_columns);
    std::vector<OpenItem> items;
    for (const Row& row : reads.rows(sql, document))
        items.push_back(from_row(row, reads.currency()));
    return items;
}

std::vector<Application> applications_of(Reads& reads, Id<Document> document) {
    std::vector<Application> applications;
    for (const Row& row : reads.rows(
             "select x.date, x.from_item_id, x.to_item_id, x.from_amount, x.to_amount, "
             "x.foreign_amount, i.currency from open_item_application x "
             "join open_item i on i.id = x.from_item_id where x.document_id = $1 order by x.id",
             document))
        applications.push_back({document, row.date(0), row.id<OpenItem>(1), row.id<OpenItem>(2),
                                row.money(3, reads.currency()), row.money(4, reads.currency()),
                                row.money(5, Currency::named(row.text(6)))});
    return applications;
}

std::vector<Document> standing_settlements(Reads& reads, Id<OpenItem> item) {
    std::vector<Document> settlements;
    for (const Row& row : reads.rows(
             "select distinct d.id from open_item_application x "
             "join document d on d.id = x.document_id and d.kind = 'settlement' "
             "left join document r on r.reverses_id = d.id "
             "where (x.from_item_id = $1 or x.to_item_id = $1) "
             "and d.reverses_id is null and r.id is null order by d.id",
             item))
        settlements.push_back(load_document(reads, row.id<Document>(0)));
    return settlements;
}

void rebuild_open_items(Tx& tx) {
    tx.execute("delete from open_item_balance");
    tx.execute(
        "insert into open_item_balance (open_item_id, open, foreign_open) "
        "select id, cast(sum(amount) as bigint), cast(sum(foreign_amount) as bigint) from "
        "(select id, amount, foreign_amount from open_item "
        " union all select from_item_id, from_amount, foreign_amount from open_item_application "
        " union all select to_item_id, -to_amount, -foreign_amount from open_item_application) "
        "facts group by id");
}

}  // namespace storekeep::accounting
