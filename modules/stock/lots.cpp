// Lots and serials of a goods line: how its quantity divides over them.
#include "core/text.h"
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
    f.field("quantity", quantity, "how many of the line; left out: all of it, or its serials");
    f.field("serials", serials, "its serial numbers, for items kept by lot and serial");
}

void TrackedLine::tracked_fields(Fields& f) {
    f.list("lots", lots, "the lots the goods belong to, for items kept by lot");
    f.field("serials", serials,
            "the serial numbers, for items kept by serial; S0001..S0100 says a hundred");
}

namespace {

std::string below(const std::string& field, const std::string& member) {
    return field.empty() ? member : field + "." + member;
}

[[noreturn]] void refuse_without_lot(const catalog::Item& item, const std::string& field) {
    refuse(lot_required, field,
           {{"item", item.sku}, {"tracking", item.tracking}, {"field", field}});
}

[[noreturn]] void refuse_unknown(const catalog::Item& item, const std::string& lot,
                                 const std::string& field) {
    refuse(lot_not_found, field, {{"item", item.sku}, {"lot", lot}});
}

// "S0001..S0100": both ends begin alike, have as many digits, and the second is not less. Anything
// else is a serial number as it stands.
struct SerialRange {
    std::string beginning;
    std::size_t digits = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

std::optional<SerialRange> range_of(const std::string& entry) {
    constexpr std::size_t most_digits = 18;
    const std::size_t dots = entry.find("..");
    if (dots == std::string::npos || entry.size() != 2 * dots + 2) return std::nullopt;
    const std::string from = entry.substr(0, dots);
    const std::string to = entry.substr(dots + 2);
    SerialRange range;
    while (range.digits < std::min(most_digits, from.size()) &&
           std::isdigit(static_cast<unsigned char>(from[from.size() - range.digits - 1])) &&
           std::isdigit(static_cast<unsigned char>(to[to.size() - range.digits - 1])))
        range.digits += 1;
    range.beginning = from.substr(0, from.size() - range.digits);
    if (range.digits == 0 || !to.starts_with(range.beginning)) return std::nullopt;
    range.first = std::stoll(from.substr(range.beginning.size()));
    range.last = std::stoll(to.substr(range.beginning.size()));
    return range.first <= range.last ? std::optional(range) : std::nullopt;
}

// The serials of a line, ranges written out. A serial scanned twice is one thing. Stops after
// `most`, so that a slip in a range does not fill the memory.
std::set<std::string> written_out(const std::vector<std::string>& entries, std::int64_t most) {
    std::set<std::string> serials;
    for (const std::string& entry : entries) {
        const auto range = range_of(entry);
        if (!range) serials.insert(entry);
        for (std::int64_t number = range ? range->first : 1; range && number <= range->last;
             ++number) {
            if (static_cast<std::int64_t>(serials.size()) > most) return serials;
            serials.insert(fmt::format("{}{:0{}}", range->beginning, number, range->digits));
        }
    }
    return serials;
}

std::set<std::string> serials_named(const catalog::Item& item,
                                    const std::vector<std::string>& entries,
                                    const std::optional<Quantity>& quantity,
                                    const std::string& field) {
    if (entries.empty()) refuse_without_lot(item, field);
    constexpr std::int64_t any_number = 1'000'000;
    const std::int64_t most = quantity ? quantity->value / million : any_number;
    std::set<std::string> serials = written_out(entries, most);
    const auto count = static_cast<std::int64_t>(serials.size());
    if (quantity && Quantity{count * million} != *quantity)
        refuse(serial_quantity_differs, field,
               {{"field", field},
                {"serials", count > most ? fmt::format("more than {}", most)
                                         : std::to_string(count)},
                {"quantity", text(*quantity)}});
    if (serials.contains("")) refuse_without_lot(item, field);
    return serials;
}

// A serial number as a line says it; of which lot, where it says that.
struct NamedSerial {
    std::optional<std::string> lot;
    std::string serial;
    std::optional<Date> expires;
};

// That of the lot which is meant; where none is said, that which is here, or else the latest.
const KnownLot* meant(const std::vector<KnownLot>& known, const NamedSerial& named) {
    const KnownLot* found = nullptr;
    for (const KnownLot& one : known)
        if (named.lot ? one.key.code == *named.lot
                      : !found || found->place.empty() || !one.place.empty())
            found = &one;
    return found;
}

std::vector<LotShare> shares_of_serials(Tx& tx, const catalog::Item& item,
                                        const std::vector<NamedSerial>& named, bool may_make,
                                        const std::string& field, Serials serials) {
    std::vector<std::string> names;
    for (const NamedSerial& one : named) names.push_back(one.serial);
    const auto known = lots_by_serial(tx, item.id, names);
    std::vector<LotShare> shares;
    for (const NamedSerial& one : named) {
        const auto found = known.find(one.serial);
        const KnownLot* lot = found == known.end() ? nullptr : meant(found->second, one);
        if (!lot && !may_make) refuse_unknown(item, one.serial, field);
        if (may_make && serials == Serials::coming && found != known.end())
            for (const KnownLot& other : found->second)
                if (!other.place.empty())
                    refuse(serial_in_stock, field,
                           {{"item", item.sku}, {"serial", one.serial}, {"place", other.place}});
        const Id<Lot> id =
            lot ? lot->lot
                : make_lot(tx, item.id, {one.lot.value_or(""), one.serial}, one.expires);
        shares.push_back({id, Quantity{million}});
    }
    return shares;
}

void refuse_other_sum(Quantity sum, Quantity quantity, const std::string& field) {
    if (sum != quantity)
        refuse(lot_quantities_differ, field,
               {{"field", field}, {"lots", text(sum)}, {"quantity", text(quantity)}});
}

Quantity positive(Quantity quantity, const std::string& field) {
    if (!quantity.is_positive())
        refuse(must_be_positive, field, {{"field", field}, {"value", text(quantity)}});
    return quantity;
}

std::vector<LotShare> shares_of_lots(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                     Quantity quantity, bool may_make, const std::string& field) {
    const std::string path = below(field, "lots");
    if (line.lots.empty()) refuse_without_lot(item, path);
    std::vector<std::string> codes;
    for (const LotEntry& entry : line.lots) codes.push_back(entry.lot);
    std::map<std::string, Id<Lot>> known = lots_by_code(tx, item.id, codes);
    std::vector<LotShare> shares;
    Quantity sum;
    for (std::size_t index = 0; index < line.lots.size(); ++index) {
        const LotEntry& entry = line.lots[index];
        if (entry.lot.empty())
            refuse_without_lot(item, below(field, in_list("lots", index, "lot")));
        const Quantity part = positive(entry.quantity.value_or(quantity),
                                       below(field, in_list("lots", index, "quantity")));
        const auto [found, is_new] = known.try_emplace(entry.lot);
        if (is_new && !may_make) refuse_unknown(item, entry.lot, path);
        if (is_new) found->second = make_lot(tx, item.id, {entry.lot, {}}, entry.expires);
        shares.push_back({found->second, part});
        sum += part;
    }
    refuse_other_sum(sum, quantity, path);
    return shares;
}

// Each thing has its serial and belongs to a lot. Goods that are here are known by serial alone.
std::vector<LotShare> shares_of_both(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                     Quantity quantity, bool may_make, const std::string& field,
                                     Serials serials) {
    std::vector<NamedSerial> named;
    if (line.lots.empty() && !may_make) {
        const std::string path = below(field, "serials");
        for (const std::string& serial : serials_named(item, line.serials, quantity, path))
            named.push_back({std::nullopt, serial, std::nullopt});
        return shares_of_serials(tx, item, named, false, path, serials);
    }
    const std::string path = below(field, "lots");
    if (line.lots.empty()) refuse_without_lot(item, path);
    std::set<std::string> all;
    for (std::size_t index = 0; index < line.lots.size(); ++index) {
        const LotEntry& entry = line.lots[index];
        if (entry.lot.empty())
            refuse_without_lot(item, below(field, in_list("lots", index, "lot")));
        for (const std::string& serial :
             serials_named(item, entry.serials, entry.quantity,
                           below(field, in_list("lots", index, "serials"))))
            if (all.insert(serial).second) named.push_back({entry.lot, serial, entry.expires});
    }
    refuse_other_sum({static_cast<std::int64_t>(named.size()) * million}, quantity, path);
    return shares_of_serials(tx, item, named, may_make, path, serials);
}

}  // namespace

std::vector<LotShare> shares_of(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                Quantity quantity, bool may_make, const std::string& field,
                                Serials serials) {
    if (item.tracking == "lot") return shares_of_lots(tx, item, line, quantity, may_make, field);
    if (item.tracking == "lot_and_serial")
        return shares_of_both(tx, item, line, quantity, may_make, field, serials);
    if (item.tracking == "serial") {
        const std::string path = below(field, "serials");
        std::vector<NamedSerial> named;
        for (const std::string& serial : serials_named(item, line.serials, quantity, path))
            named.push_back({"", serial, std::nullopt});
        return shares_of_serials(tx, item, named, may_make, path, serials);
    }
    if (!line.lots.empty() || !line.serials.empty()) {
        const std::string path = below(field, line.lots.empty() ? "serials" : "lots");
        refuse(lot_not_wanted, path, {{"item", item.sku}, {"field", path}});
    }
    return {{Id<Lot>{}, quantity}};
}

}  // namespace storekeep::stock
