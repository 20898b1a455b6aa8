#include "reports/catalog/lookup.h"

namespace storekeep::reports {

namespace {

std::string no_detail(const Row&, Currency) { return {}; }

std::string said(const Row& row, Currency) {
    return row.text_or_empty(2);
}

std::string item_detail(const Row& row, Currency) {
    const std::string status = row.text(4) == "active" ? "" : ", " + row.text(4);
    return fmt::format("{}, {} on hand{}", row.text(2), text(row.quantity(3)), status);
}

std::string partner_detail(const Row& row, Currency) {
    const std::string does = row.truth(2) && row.truth(3) ? "supplier and customer"
                             : row.truth(2)               ? "supplier"
                                                          : "customer";
    return row.is_null(4) || row.text(4).empty() ? does : does + ", " + row.text(4);
}

std::string bin_detail(const Row& row, Currency) { return row.text(2) + ", " + row.text(3); }

std::string lot_detail(const Row& row, Currency) {
    return row.is_null(3) ? row.text(2) : row.text(2) + ", expires " + text(row.date(3));
}

std::string open_detail(const Row& row, Currency company) {
    const std::string code = row.text(3);
    const Currency currency = code == company.code() ? company : Currency::named(code);
    const Money open = row.money(2, currency);
    return fmt::format("{} {} open, due {}", text(open.is_negative() ? -open : open), code,
                       text(row.date(4)));
}

constexpr std::string_view partner_columns =
    "p.is_supplier, p.is_customer, (select min(a.city) from partner_address a "
    "where a.partner_id = p.id)";

constexpr LookupTable tables[] = {
    {"item", "item i", "i.sku", "i.name", "i.status <> 'blocked'", "i.sku",
     "i.unit, coalesce((select cast(sum(b.quantity) as bigint) from item_balance b "
     "where b.item_id = i.id and b.warehouse_id <> 0), 0), i.status",
     item_detail},
    {"partner", "partner p", "p.code", "p.name", "p.active = 1", "p.code", partner_columns,
     partner_detail},
    {"supplier", "partner p", "p.code", "p.name", "p.active = 1 and p.is_supplier = 1", "p.code",
     partner_columns, partner_detail},
    {"customer", "partner p", "p.code", "p.name", "p.active = 1 and p.is_customer = 1", "p.code",
     partner_columns, partner_detail},
    {"warehouse", "warehouse w", "w.code", "w.name", "w.active = 1", "w.code", "w.city", said},
    {"bin",
     "bin b join warehouse w on w.id = b.warehouse_id left join zone z on z.id = b.zone_id",
     "b.code", "coalesce(z.name, '')", "b.active = 1", "w.code, b.code", "w.code, b.type",
     bin_detail},
    {"zone", "zone z join warehouse w on w.id = z.warehouse_id", "z.code", "z.name", "1 = 1",
     "w.code, z.code", "w.code", said},
    {"account", "account a", "a.code", "a.name", "a.active = 1", "a.code", "a.type", said},
    {"unit", "unit u", "u.code", "u.name", "1 = 1", "u.code", "''", no_detail},
    {"category", "category c", "c.code", "c.name", "1 = 1", "c.code", "c.cost_method", said},
    {"lot", "lot l join item i on i.id = l.item_id",
     "case when l.code <> '' and l.serial <> '' then l.code || '/' || l.serial "
     "else l.code || l.serial end",
     "i.name", "1 = 1", "l.item_id, l.code, l.serial", "i.sku, l.expires", lot_detail},
    {"user", "app_user u", "u.name", "u.full_name", "u.active = 1", "u.name", "''", no_detail},
    {"role", "role r", "r.code", "r.name", "1 = 1", "r.code", "''", no_detail},
    {"tax_code", "tax_code t", "t.code", "t.name", "1 = 1", "t.code", "t.kind", said},
    {"price_list", "price_list l left join partner p on p.id = l.partner_id", "l.code", "l.name",
     "l.active = 1", "l.code", "case when p.id is null then l.currency "
     "else p.code || ', ' || l.currency end", said},
    {"currency",
     "(select currency as code from company union select currency from currency_rate "
     "union select currency from partner) c",
     "c.code", "''", "1 = 1", "c.code", "''", no_detail},
    {"open_item",
     "open_item_balance b join open_item o on o.id = b.open_item_id "
     "join partner p on p.id = o.partner_id",
     "o.number", "p.name", "b.foreign_open <> 0", "o.due, o.id",
     "b.foreign_open, o.currency, o.due", open_detail},
};

}  // namespace

const LookupTable* lookup_table(std::string_view kind) {
    for (const LookupTable& table : tables)
        if (table.kind == kind) return &table;
    return nullptr;
}

}  // namespace storekeep::reports
