#include "modules/returns/parcel_receive.h"

#include "modules/warehouse/order_work.h"

namespace storekeep::returns {

namespace {

void refuse_serial_again(Tx& tx, const Parcel& parcel, const catalog::Item& item,
                         Id<stock::Lot> serial, const std::string& path) {
    for (const ParcelLine& line : parcel.lines)
        if (line.lot == serial)
            refuse(stock::serial_in_stock, path + ".serials",
                   {{"item", item.sku},
                    {"serial", stock::lot_text(tx, serial)},
                    {"place", "another line"}});
}

void add_lines(Tx& tx, Parcel& parcel, const catalog::Warehouse& warehouse,
               const catalog::Item& item, const ParcelLineEntry& entry, const std::string& path) {
    const Quantity quantity =
        warehouse::base_quantity(tx, item, entry.quantity, entry.unit, path);
    const catalog::Bin bin = entry.bin
                                 ? catalog::bin_named(tx, warehouse, *entry.bin, path + ".bin")
                                 : catalog::first_bin(tx, warehouse.id, "returns");
    for (const stock::LotShare& share : stock::shares_of(tx, item, entry, quantity, true, path)) {
        if (item.has_serials()) refuse_serial_again(tx, parcel, item, share.lot, path);
        parcel.lines.push_back({static_cast<std::int64_t>(parcel.lines.size()) + 1, item.id,
                                item.sku, bin.id, share.lot, share.quantity,
                                entry.note.value_or("")});
    }
}

}  // namespace

void ParcelLineEntry::fields(Fields& f) {
    f.field("item", item, "the SKU", "item");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("bin", bin, "where they are put; left out: the first returns bin", "bin");
    f.field("note", note, "what was seen", {}, long_text);
    tracked_fields(f);
}

void ParcelReceive::fields(Fields& f) {
    f.field("number", number, "the case number; left out: the next of the series");
    f.field("warehouse", warehouse, "where it came", "warehouse");
    f.field("sender", sender, "what the label says");
    f.list("lines", lines, "what is in it", true);
}

Json receive_parcel(Tx& tx, const ParcelReceive& request) {
    const catalog::Warehouse warehouse =
        catalog::warehouse_named(tx, request.warehouse, "warehouse");
    Parcel parcel{{}, warehouse.id, request.sender.value_or(""), "unknown", {}, {}};
    std::vector<std::string> skus;
    for (const ParcelLineEntry& entry : request.lines) skus.push_back(entry.item);
    const std::vector<catalog::Item> items = catalog::items_named(tx, skus, "lines");
    for (std::size_t index = 0; index < items.size(); ++index)
        add_lines(tx, parcel, warehouse, items[index], request.lines[index],
                  in_list("lines", index));
    parcel.document = register_document(tx, "parcel", request.number.value_or(""), request.date,
                                        request.memo.value_or(""));
    insert_parcel(tx, parcel);
    note_event(tx, parcel.document.id, "received", parcel.sender);
    return answer(parcel);
}

Operation parcel_receive() {
    return operation<ParcelReceive>(
        "parcel.receive", "returns.handle",
        "Takes in a parcel that nobody authorised: a case, without value until it is matched.",
        {&catalog::warehouse_not_found, &catalog::item_not_found, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse, &catalog::bin_not_active, &stock::lot_required,
         &stock::lot_quantities_differ, &stock::serial_quantity_differs, &stock::serial_in_stock,
         &stock::lot_not_wanted, &number_taken},
        receive_parcel);
}

}  // namespace storekeep::returns
