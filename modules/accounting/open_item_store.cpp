#include "modules/accounting/open_item_store.h"

namespace storekeep::accounting {

namespace {

OpenItem from_row(const Row& row, Currency currency) {
    return {row.id<OpenItem>(0),
            row.id<Document>(1),
            row.id<catalog::Partner>(2),
            row.id<ledger::Account>(3),
            row.text(4),
            row.date(5),
            row.date(6),
            row.money(7, currency),
            row.money(8, currency)};
}

void add_to_balance(Tx& tx, Id<OpenItem> item, const Money& amount) {
    tx.accumulate_row("open_item_balance", "open_item_id, open", 1, item, amount);
}

}  // namespace

OpenItem make_open_item(Tx& tx, OpenItem item) {
    item.id = tx.next_id<OpenItem>();
    item.open = item.amount;
    tx.insert_row("open_item", "id, document_id, partner_id, account_id, number, date, due, amount",
                  item.id, item.document, item.partner, item.account, item.number, item.date,
                  item.due, item.amount);
    add_to_balance(tx, item.id, item.amount);
    tx.touch("open_item_document", item.document.value);
    return item;
}

void insert_application(Tx& tx, const Application& application) {
    tx.insert_row("open_item_application",
                  "id, document_id, date, from_item_id, to_item_id, amount",
                  tx.next_id<Application>(), application.document, application.date,
                  application.from, application.to, application.amount);
    add_to_balance(tx, application.from, application.amount);
    add_to_balance(tx, application.to, -application.amount);
}

std::optional<OpenItem> find_open_item(Reads& reads, Id<catalog::Partner> partner,
                                       std::string_view role, const std::string& number) {
    const auto row = reads.first(
        "select i.id, i.document_id, i.partner_id, i.account_id, i.number, i.date, i.due, "
        "i.amount, "
        "b.open from open_item i join open_item_balance b on b.open_item_id = i.id "
        "join account a on a.id = i.account_id "
        "where i.partner_id = $1 and i.number = $2 and a.control = $3 "
        "order by case when b.open <> 0 then 0 else 1 end, i.id limit 1",
        partner, number, role);
    return row ? std::optional(from_row(*row, reads.currency())) : std::nullopt;
}

std::vector<OpenItem> open_items_of(Reads& reads, Id<Document> document) {
    std::vector<OpenItem> items;
    for (const Row& row : reads.rows(
             "select i.id, i.document_id, i.partner_id, i.account_id, i.number, i.date, i.due, "
             "i.amount, b.open from open_item i join open_item_balance b on b.open_item_id = i.id "
             "where i.document_id = $1 order by i.id",
             document))
        items.push_back(from_row(row, reads.currency()));
    return items;
}

std::vector<Application> standing_applications(Reads& reads, Id<OpenItem> item) {
    std::vector<Application> standing;
    for (const Row& row :
         reads.rows("select max(date), from_item_id, to_item_id, cast(sum(amount) as bigint) "
                    "from open_item_application where from_item_id = $1 or to_item_id = $1 "
                    "group by from_item_id, to_item_id having sum(amount) <> 0 "
                    "order by from_item_id, to_item_id",
                    item))
        standing.push_back({{},
                            row.date(0),
                            row.id<OpenItem>(1),
                            row.id<OpenItem>(2),
                            row.money(3, reads.currency())});
    return standing;
}

void rebuild_open_items(Tx& tx) {
    tx.execute("delete from open_item_balance");
    tx.execute(
        "insert into open_item_balance (open_item_id, open) "
        "select id, cast(sum(amount) as bigint) from "
        "(select id, amount from open_item "
        " union all select from_item_id, amount from open_item_application "
        " union all select to_item_id, -amount from open_item_application) facts group by id");
}

}  // namespace storekeep::accounting
