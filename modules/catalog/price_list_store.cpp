#include "modules/catalog/price_list_store.h"

#include <set>

namespace storekeep::catalog {

std::optional<PriceList> find_price_list(Reads& reads, const std::string& code) {
    const auto row = reads.first(
        "select id, code, name, buying, partner_id, currency, active, version from price_list "
        "where code = $1",
        code);
    if (!row) return std::nullopt;
    return PriceList{row->id<PriceList>(0),
                     row->text(1),
                     row->text(2),
                     row->truth(3),
                     row->id_or_none<Partner>(4),
                     Currency::named(row->text(5)),
                     row->truth(6),
                     row->integer(7)};
}

void save_price_list(Tx& tx, const PriceList& list) {
    tx.upsert_row("price_list", "id, code, name, buying, partner_id, currency, active, version", 1,
                  list.id, list.code, list.name, list.buying,
                  list.partner ? bind(list.partner) : Value{}, list.currency.code(), list.active,
                  list.version);
}

std::optional<Price> price_on_list(Reads& reads, Id<PriceList> list, const PriceEntry& entry) {
    const auto row = reads.first(
        "select price from price_list_entry where item_id = $1 and list_id = $2 and unit = $3 "
        "and valid_from = $4 and minimum = $5",
        entry.item, list, entry.unit, entry.from, entry.minimum);
    return row ? std::optional(row->price(0)) : std::nullopt;
}

void save_price(Tx& tx, Id<PriceList> list, const PriceEntry& entry) {
    tx.upsert_row("price_list_entry", "item_id, list_id, unit, valid_from, minimum, price", 5,
                  entry.item, list, entry.unit, entry.from, entry.minimum, entry.price);
}

void remove_price(Tx& tx, Id<PriceList> list, const PriceEntry& entry) {
    tx.execute(
        "delete from price_list_entry where item_id = $1 and list_id = $2 and unit = $3 "
        "and valid_from = $4 and minimum = $5",
        entry.item, list, entry.unit, entry.from, entry.minimum);
}

std::map<Id<Item>, std::vector<ListedPrice>> listed_prices(Reads& reads,
                                                           const PriceQuestion& question,
                                                           const std::vector<Item>& items) {
    std::set<Id<Item>> wanted;
    for (const Item& item : items) wanted.insert(item.id);
    std::vector<std::vector<Value>> keys;
    for (const Id<Item> item : wanted)
        keys.push_back({bind(item), bind(question.buying), bind(question.partner),
                        bind(question.date), bind(question.rate.from.code())});
    std::map<Id<Item>, std::vector<ListedPrice>> listed;
    reads.each_of(
        "with wanted(item_id, buying, partner_id, day, currency) as ({wanted}) "
        "select e.item_id, l.code, l.partner_id is not null, e.unit, "
        "coalesce(u.numerator, 1), coalesce(u.denominator, 1), e.valid_from, e.minimum, e.price "
        "from wanted join price_list_entry e on e.item_id = wanted.item_id "
        "join price_list l on l.id = e.list_id join item i on i.id = e.item_id "
        "left join item_unit u on u.item_id = e.item_id and u.unit = e.unit "
        "where l.active = 1 and l.buying = wanted.buying and l.currency = wanted.currency "
        "and (l.partner_id is null or l.partner_id = wanted.partner_id) "
        "and e.valid_from <= wanted.day and (e.unit = i.unit or u.unit is not null) "
        "order by e.item_id, l.code, e.unit, e.valid_from, e.minimum",
        keys, [&](const Row& row) {
            listed[row.id<Item>(0)].push_back({row.text(1), row.truth(2), row.text(3),
                                               {row.integer(4), row.integer(5)}, row.date(6),
                                               row.quantity(7), row.price(8)});
        });
    return listed;
}

void give_price_lists(Tx& tx, Id<Partner> from, Id<Partner> to) {
    tx.execute("update price_list set partner_id = $1, version = version + 1 where partner_id = $2",
               to, from);
}

void remove_price_list(Tx& tx, Id<PriceList> list) {
    tx.execute("delete from price_list where id = $1", list);
}

}  // namespace storekeep::catalog
