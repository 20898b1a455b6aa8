#include "modules/accounting/module.h"
#include "modules/stock/cost_store.h"

namespace storekeep::accounting {

namespace {

Table no_breaks(Currency currency) {
    return {"",
            {text_column("item"), text_column("warehouse"), money_column("books", currency),
             money_column("layers", currency)},
            {}};
}

// The books keep the warehouse even where the company has one pool of cost for all of them.
std::string books_place(std::string_view column) {
    return fmt::format("case when a.control = 'in_transit' then 0 else {} end",
                       stock::pool_place(fmt::format("coalesce({}, -1)", column)));
}

}  // namespace

Table inventory_accounts_equal_layers(Reads& reads) {
    Table breaks = no_breaks(reads.currency());
    reads.each(
        fmt::format(
            "with lines as materialized (select l.item_id, l.warehouse_id, a.control, l.amount "
            "from (select item_id, warehouse_id, account_id, sum(amount) as amount "
            "from journal_line where item_id is not null "
            "group by item_id, warehouse_id, account_id) l join account a on a.id = l.account_id "
            "where a.control in ('inventory', 'in_transit')) "
            "select coalesce(i.sku, 'no item'), {}, "
            "cast(sum(x.books) as bigint), cast(sum(x.layers) as bigint) from ("
            "select a.item_id, {} as warehouse_id, a.amount as books, 0 as layers from lines a "
            "union all select 0, -1, -amount, 0 from lines "
            "union all select 0, -1, sum(l.amount), 0 from account a "
            "join journal_line l on l.account_id = a.id "
            "where a.control in ('inventory', 'in_transit') group by a.id "
            "union all select item_id, warehouse_id, 0, sum(value) from cost_entry "
            "where trail = 0 group by item_id, warehouse_id) x "
            "left join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
            "group by x.item_id, i.sku, x.warehouse_id, w.code "
            "having sum(x.books) <> sum(x.layers)",
            stock::pool_place_name("x.warehouse_id", "w.code"), books_place("a.warehouse_id")),
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
        });
    return breaks;
}

Table touched_inventory_equals_layers(Tx& tx) {
    static const std::string sql = fmt::format(
        "with wanted(item_id) as ({{wanted}}) "
        "select i.sku, {}, x.books, x.layers from ("
        "select item_id, warehouse_id, cast(sum(books) as bigint) as books, "
        "cast(sum(layers) as bigint) as layers from ("
        "select b.item_id, {} as warehouse_id, b.amount as books, 0 as layers "
        "from wanted w join account_item_balance b on b.item_id = w.item_id "
        "join account a on a.id = b.account_id "
        "union all select p.item_id, p.warehouse_id, 0, p.value "
        "from wanted w join cost_pool_balance p on p.item_id = w.item_id) y "
        "group by item_id, warehouse_id having sum(books) <> sum(layers)) x "
        "join item i on i.id = x.item_id left join warehouse h on h.id = x.warehouse_id",
        stock::pool_place_name("x.warehouse_id", "h.code"),
        books_place("nullif(b.warehouse_id, 0)"));
    Table breaks = no_breaks(tx.currency());
    std::vector<std::vector<Value>> keys;
    for (std::int64_t item : tx.touched("stock_item")) keys.push_back({item});
    tx.each_of(sql, keys, [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
    });
    return breaks;
}

}  // namespace storekeep::accounting
