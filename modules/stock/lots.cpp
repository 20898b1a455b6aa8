// Lots and serials of a goods line: how its quantity divides over them.
#include "core/must.h"
#include "modules/stock/lot_store.h"

namespace storekeep::stock {

const Rule lot_required{"lot_required", "{item} is kept by {tracking}; say which at '{field}'"};
const Rule lot_not_wanted{"lot_not_wanted",
                          "{item} is not kept by lot or serial; leave '{field}' out"};
const Rule lot_quantities_differ{"lot_quantities_differ",
                                 "the lots at '{field}' make {lots}, the line says {quantity}"};
const Rule serial_quantity_differs{
    "serial_quantity_differs", "'{field}' has {serials} serial numbers, the line says {quantity}"};
const Rule serial_in_stock{"serial_in_stock",
                           "serial {serial} of {item} is here already, in {place}; it cannot come "
                           "twice"};
const Rule lot_not_found{"lot_not_found", "{item} has no lot or serial '{lot}'"};

void LotEntry::fields(Fields& f) {
    f.field("lot", lot, "the lot's number");
    f.field("expires", expires, "the day after which it is not sold");
    f.field("quantity", quantity, "how many of the line; left out: all of it");
}

void TrackedLine::tracked_fields(Fields& f) {
    f.list("lots", lots, "the lots the goods belong to, for items kept by lot");
    f.field("serials", serials, "the serial numbers, for items kept by serial");
}

namespace {

std::string below(const std::string& field, const std::string& member) {
    return field.empty() ? member : field + "." + member;
}

[[noreturn]] void refuse_without_lot(const catalog::Item& item, const std::string& field) {
    refuse(lot_required, field,
           {{"item", item.sku}, {"tracking", item.tracking}, {"field", field}});
}

Id<Lot> lot_for(Tx& tx, const catalog::Item& item, const LotKey& key,
                const std::optional<Date>& expires, bool may_make, const std::string& field) {
    if (const auto known = find_lot(tx, item.id, key)) return *known;
    if (!may_make)
        refuse(lot_not_found, field,
               {{"item", item.sku}, {"lot", key.code.empty() ? key.serial : key.code}});
    return make_lot(tx, item.id, key, expires);
}

std::vector<LotShare> shares_of_lots(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                     Quantity quantity, bool may_make, const std::string& field) {
    const std::string path = below(field, "lots");
    if (line.lots.empty()) refuse_without_lot(item, path);
    std::vector<LotShare> shares;
    Quantity sum;
    for (std::size_t index = 0; index < line.lots.size(); ++index) {
        const LotEntry& entry = line.lots[index];
        const Quantity part = entry.quantity.value_or(quantity);
        const std::string place = below(field, in_list("lots", index, "quantity"));
        if (entry.lot.empty())
            refuse_without_lot(item, below(field, in_list("lots", index, "lot")));
        if (!part.is_positive())
            refuse(must_be_positive, place, {{"field", place}, {"value", text(part)}});
        shares.push_back({lot_for(tx, item, {entry.lot, {}}, entry.expires, may_make, path), part});
        sum += part;
    }
    if (sum != quantity)
        refuse(lot_quantities_differ, path,
               {{"field", path}, {"lots", text(sum)}, {"quantity", text(quantity)}});
    return shares;
}

// Only a serial that is known can be in stock: new ones need no look.
void refuse_when_in_stock(Tx& tx, const catalog::Item& item, const std::string& serial,
                          const std::string& field) {
    const auto known = find_lot(tx, item.id, {{}, serial});
    const std::string place = known ? place_of_lot(tx, item.id, *known) : std::string{};
    if (!place.empty())
        refuse(serial_in_stock, field, {{"item", item.sku}, {"serial", serial}, {"place", place}});
}

std::vector<LotShare> shares_of_serials(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                        Quantity quantity, bool may_make,
                                        const std::string& field) {
    const std::string path = below(field, "serials");
    if (line.serials.empty()) refuse_without_lot(item, path);
    const std::set<std::string> different(line.serials.begin(), line.serials.end());
    const auto count = static_cast<std::int64_t>(different.size());
    if (Quantity{count * million} != quantity)
        refuse(serial_quantity_differs, path,
               {{"field", path}, {"serials", std::to_string(count)}, {"quantity", text(quantity)}});
    // A serial scanned twice is one thing.
    std::vector<LotShare> shares;
    for (const std::string& serial : different) {
        if (serial.empty()) refuse_without_lot(item, path);
        if (may_make) refuse_when_in_stock(tx, item, serial, path);
        shares.push_back(
            {lot_for(tx, item, {{}, serial}, std::nullopt, may_make, path), Quantity{million}});
    }
    return shares;
}

}  // namespace

std::vector<LotShare> shares_of(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                Quantity quantity, bool may_make, const std::string& field) {
    if (item.tracking == "lot") return shares_of_lots(tx, item, line, quantity, may_make, field);
    if (item.tracking == "serial")
        return shares_of_serials(tx, item, line, quantity, may_make, field);
    if (!line.lots.empty() || !line.serials.empty()) {
        const std::string path = below(field, line.lots.empty() ? "serials" : "lots");
        refuse(lot_not_wanted, path, {{"item", item.sku}, {"field", path}});
    }
    return {{Id<Lot>{}, quantity}};
}

}  // namespace storekeep::stock
