#include "reports/purchasing/open_purchases.h"
#include "reports/stock/availability_facts.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> availability_columns(Currency) {
    return {text_column("item"),
            text_column("warehouse"),
            quantity_column("on_hand"),
            quantity_column("allocated"),
            quantity_column("available"),
            quantity_column("incoming"),
            quantity_column("in_transit"),
            quantity_column("safety_stock"),
            quantity_column("available_to_sell"),
            quantity_column("inspection"),
            quantity_column("quarantine"),
            quantity_column("damaged"),
            quantity_column("repair"),
            quantity_column("expired"),
            quantity_column("picked"),
            quantity_column("packed"),
            text_column("name"),
            text_column("unit"),
            text_column("on_hand_in_units")};
}

struct Sums {
    std::map<std::string, Quantity> by_status;
    Quantity on_hand;
    Quantity allocated;
    Quantity available;
    Quantity expired;   // would be available
    Quantity sellable;  // available, and not in a corner from which nothing is sold
    Quantity incoming;
    Quantity in_transit;
    Floor floor;
};

bool may_be_sold_from(std::string_view bin_type) {
    return bin_type != "inspection" && bin_type != "quarantine" && bin_type != "damaged";
}

std::map<Place, Sums> sums_by_place(Reads& reads, const Selection& asked) {
    std::map<Place, Sums> sums;
    for (const Lying& lying : lying_goods(reads, asked, false)) {
        Sums& sum = sums[{lying.pool.item, lying.warehouse}];
        sum.by_status[lying.status] += lying.quantity;
        sum.on_hand += lying.quantity;
        sum.allocated += lying.allocated;
        sum.available += lying.available();
        sum.expired += lying.unpromised() - lying.available();
        if (may_be_sold_from(lying.bin_type)) sum.sellable += lying.available();
    }
    for (const OpenPurchase& purchase : open_purchases(reads, asked))
        sums[{purchase.item, purchase.warehouse}].incoming += purchase.open();
    for (const auto& [place, quantity] : goods_in_transit(reads, asked))
        sums[place].in_transit = quantity;
    for (const auto& [place, floor] : goods_on_the_floor(reads, asked)) sums[place].floor = floor;
    return sums;
}

std::vector<Cell> cells(const ItemName& item, const std::string& warehouse,
                        Quantity safety_stock, Sums sum) {
    return {cell(item.sku),
            cell(warehouse),
            cell(sum.on_hand),
            cell(sum.allocated),
            cell(sum.available),
            cell(sum.incoming),
            cell(sum.in_transit),
            cell(safety_stock),
            cell(sum.sellable - safety_stock),
            cell(sum.by_status["inspection"]),
            cell(sum.by_status["quarantine"]),
            cell(sum.by_status["damaged"]),
            cell(sum.by_status["repair"]),
            cell(sum.expired),
            cell(sum.floor.picked),
            cell(sum.floor.packed),
            cell(item.name),
            cell(item.unit),
            cell(in_units(sum.on_hand, item.units, item.unit))};
}

Table answer_availability(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    std::map<Place, Sums> sums = sums_by_place(reads, asked);
    for (const Place& place : kept_places(reads, asked)) sums.try_emplace(place);
    const std::map<Id<catalog::Item>, ItemName> items = item_names(reads, asked);
    const std::map<Id<catalog::Warehouse>, std::string> warehouses = warehouse_codes(reads);
    const std::map<Place, Quantity> kept_back = safety_stocks(reads);

    std::map<std::pair<std::string, std::string>, std::vector<Cell>> rows;
    for (const auto& [place, sum] : sums) {
        const ItemName& item = items.at(place.item);
        const std::string& warehouse = warehouses.at(place.warehouse);
        const auto own = kept_back.find(place);
        const Quantity safety_stock =
            own == kept_back.end() ? item.safety_stock : own->second;
        rows[{item.sku, warehouse}] = cells(item, warehouse, safety_stock, sum);
    }
    Table table{{}, availability_columns(reads.currency()), {}};
    for (auto& [key, row] : rows) table.rows.push_back(std::move(row));
    return table;
}

}  // namespace

Report availability() {
    return {"availability",
            "Availability",
            "What can be sold of each item in each warehouse, and what every other quantity is",
            "reports.stock",
            {as_of, item_parameter, warehouse_parameter},
            answer_availability,
            availability_columns,
            {},
            "stock_on_hand"};
}

}  // namespace storekeep::reports
