#include "modules/ledger/roles.h"
#include "office/settings.h"
#include "reports/books/account_totals.h"
#include "reports/control/control_reports.h"
#include "reports/partners/open_documents.h"
#include "reports/purchasing/open_purchases.h"
#include "reports/stock/stock_facts.h"

namespace storekeep::reports {

namespace {

std::vector<Column> reconciliation_columns(Currency currency) {
    return {text_column("account"),
            money_column("books", currency),
            money_column("layers", currency),
            money_column("bins", currency),
            money_column("difference", currency),
            text_column("name"),
            text_column("warehouse"),
            text_column("proved_by")};
}

struct StockPlace {
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    auto operator<=>(const StockPlace&) const = default;
};
using BooksByAccount = std::map<Id<ledger::Account>, Money>;

// What the stock accounts say of each item and warehouse: now, less what was posted after the day.
// Goods in transit have no warehouse, which only the second half may say of a line.
std::map<StockPlace, BooksByAccount> stock_books(Reads& reads, Date as_of) {
    std::map<StockPlace, BooksByAccount> books;
    const bool one_pool = setting(reads, "cost_scope") == "company";
    reads.each(
        "select b.account_id, b.item_id, b.warehouse_id, "
        "b.amount - coalesce(cast(sum(l.amount) as bigint), 0), a.control "
        "from account_item_balance b join account a on a.id = b.account_id "
        "left join journal_line l on l.item_id = b.item_id "
        "and l.warehouse_id = b.warehouse_id and l.account_id = b.account_id and l.date > $1 "
        "where b.warehouse_id <> 0 group by b.item_id, b.warehouse_id, b.account_id, a.control "
        "union all select b.account_id, b.item_id, b.warehouse_id, "
        "b.amount - coalesce(cast(sum(l.amount) as bigint), 0), a.control "
        "from account_item_balance b join account a on a.id = b.account_id "
        "left join journal_line l on l.item_id = b.item_id "
        "and l.warehouse_id is null and l.account_id = b.account_id and l.date > $1 "
        "where b.warehouse_id = 0 group by b.item_id, b.warehouse_id, b.account_id, a.control",
        {bind(as_of)}, [&](const Row& row) {
            const Money amount = row.money(3, reads.currency());
            if (amount.is_zero()) return;
            const bool everywhere = one_pool && row.text(4) == ledger::role::inventory;
            const StockPlace place{row.id<catalog::Item>(1),
                                   everywhere ? stock::all_warehouses
                                              : row.id<catalog::Warehouse>(2)};
            books[place]
                .try_emplace(row.id<ledger::Account>(0), Money{0, reads.currency()})
                .first->second += amount;
        });
    return books;
}

struct StockRow {
    Money books;
    Money layers;
    Money bins;
};
struct RowKey {
    Id<ledger::Account> account;
    Id<catalog::Warehouse> warehouse;
    auto operator<=>(const RowKey&) const = default;
};

// The account on which the place's value stands; where rules changed meanwhile, the greater part.
Id<ledger::Account> account_of(const BooksByAccount& books) {
    Id<ledger::Account> greatest;
    std::int64_t most = 0;
    for (const auto& [account, amount] : books) {
        const std::int64_t size = std::max(amount.minor, subtract(0, amount.minor));
        if (size > most) greatest = account;
        most = std::max(most, size);
    }
    return greatest;
}

// Goods in bins are worth what their layers cost; where quantities differ, so does this.
Money value_in_bins(const PoolContent& pool, Quantity in_bins) {
    if (in_bins == pool.quantity) return pool.value;
    if (pool.quantity.is_zero()) return {0, pool.value.currency};
    return share(pool.value, in_bins, pool.quantity);
}

std::map<RowKey, StockRow> stock_rows(Reads& reads, const Selection& asked) {
    const Money zero{0, reads.currency()};
    const auto books = stock_books(reads, asked.as_of);
    std::map<RowKey, StockRow> rows;
    const auto row_of = [&](Id<ledger::Account> account,
                            Id<catalog::Warehouse> warehouse) -> StockRow& {
        return rows.try_emplace({account, warehouse}, StockRow{zero, zero, zero}).first->second;
    };
    for (const auto& [place, accounts] : books)
        for (const auto& [account, amount] : accounts)
            row_of(account, place.warehouse).books += amount;

    std::map<stock::Pool, Quantity> in_bins;
    for (const Lying& lying : lying_goods(reads, asked, true))
        in_bins[lying.pool] += lying.quantity;
    Pools pools = pool_contents(reads, asked);
    for (const auto& [pool, quantity] : in_bins) pools.try_emplace(pool, PoolContent{{}, zero});
    for (const auto& [pool, content] : pools) {
        const Quantity lying = in_bins[pool];
        if (lying.is_zero() && content.quantity.is_zero() && content.value.is_zero()) continue;
        const auto found = books.find({pool.item, pool.warehouse});
        const auto account = found == books.end() ? Id<ledger::Account>{}
                                                  : account_of(found->second);
        StockRow& row = row_of(account, pool.warehouse);
        row.layers += content.value;
        row.bins += value_in_bins(content, lying);
    }
    return rows;
}

class Page {
public:
    explicit Page(Currency currency) : table_{{}, reconciliation_columns(currency), {}} {}

    // Nothing but agreement of all three is no difference.
    void stock(const AccountTotal& account, const std::string& warehouse, const StockRow& row) {
        const auto [least, most] =
            std::minmax({row.books.minor, row.layers.minor, row.bins.minor});
        table_.add(account.code, row.books, row.layers, row.bins, subtract(most, least),
                   account.name, warehouse, "cost layers and bins");
    }
    void ledger(const AccountTotal& account, const Money& books, const Money& sub_ledger,
                std::string_view proved_by) {
        table_.rows.push_back({cell(account.code), cell(books), cell(sub_ledger), {},
                               cell(books - sub_ledger), cell(account.name), {},
                               cell(proved_by)});
    }
    Table table() { return std::move(table_); }

private:
    Table table_;
};

// Every controlled account, also one on which nothing was posted yet.
std::vector<AccountTotal> controlled_accounts(Reads& reads, Date as_of) {
    std::map<Id<ledger::Account>, Money> posted;
    for (const AccountTotal& total : account_totals(reads, first_date, as_of))
        posted[total.id] = total.amount;
    std::vector<AccountTotal> accounts;
    reads.each("select id, code, name, type, control from account where control <> '' "
               "order by code",
               {}, [&](const Row& row) {
                   const auto id = row.id<ledger::Account>(0);
                   const auto amount = posted.find(id);
                   accounts.push_back({id, row.text(1), row.text(2), row.text(3), row.text(4),
                                       amount == posted.end() ? Money{0, reads.currency()}
                                                              : amount->second});
               });
    return accounts;
}

void add_stock_rows(Reads& reads, const Selection& asked,
                    const std::vector<AccountTotal>& accounts, Page& page) {
    const auto codes = warehouse_codes(reads);
    const auto rows = stock_rows(reads, asked);
    const Money zero{0, reads.currency()};
    for (const AccountTotal& account : accounts) {
        if (!ledger::holds_stock(account.control)) continue;
        Money rest = account.amount;
        bool any = false;
        for (const auto& [key, row] : rows) {
            if (key.account != account.id) continue;
            any = true;
            rest -= row.books;
            page.stock(account, codes.at(key.warehouse), row);
        }
        if (!any || !rest.is_zero()) page.stock(account, "", {rest, zero, zero});
    }
    const AccountTotal none{{}, "", "no account", "asset", "inventory", zero};
    for (const auto& [key, row] : rows)
        if (!key.account) page.stock(none, codes.at(key.warehouse), row);
}

Table answer_reconciliation(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const auto accounts = controlled_accounts(reads, asked.as_of);
    const Money zero{0, reads.currency()};
    Page page(reads.currency());
    add_stock_rows(reads, asked, accounts, page);

    Money unbilled = unbilled_value(reads, asked.as_of);
    std::map<std::string, Money> open;
    for (const OpenDocument& document : open_documents(reads, asked, {}))
        open.try_emplace(document.account, zero).first->second += document.open;
    for (const AccountTotal& account : accounts) {
        if (account.control == ledger::role::goods_received_not_billed) {
            page.ledger(account, -account.amount, unbilled, "open receipt lines");
            unbilled = zero;  // they are not kept by account: a second one shows what it has
        }
        const bool of_partners = account.control == ledger::role::receivables ||
                                 account.control == ledger::role::payables;
        if (!of_partners) continue;
        const Money left = open.try_emplace(account.code, zero).first->second;
        const bool owed_to_us = account.control == ledger::role::receivables;
        page.ledger(account, owed_to_us ? account.amount : -account.amount,
                    owed_to_us ? left : -left, "open documents");
    }
    return page.table();
}

}  // namespace

Report reconciliation() {
    return {"reconciliation",
            "Reconciliation",
            "Whether the accounts agree with what proves them: cost layers and bins, open receipts,"
            " open documents",
            "reports.money",
            {as_of},
            answer_reconciliation,
            reconciliation_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
