#include "modules/returns/parcel_match.h"

#include "modules/returns/return_authorize.h"
#include "modules/returns/return_receive.h"
#include "modules/returns/return_store.h"
#include "modules/returns/returned_goods_posting.h"
#include "modules/sales/shipment.h"

namespace storekeep::returns {

namespace {

const Rule parcel_not_of_shipment{
    "parcel_not_of_shipment",
    "{quantity} {item} {lot} came in {number}; {shipment} has {away} of them with its customer"};

// What of the parcel came with which line of the shipment.
struct Part {
    std::int64_t shipped_line = 0;
    const ParcelLine* came = nullptr;
    Quantity quantity;
};

// Untracked goods, and goods that left without a lot, may come as any.
Quantity away_of(const std::map<Id<stock::Lot>, Quantity>& away, Id<stock::Lot> lot) {
    const bool any = away.contains(Id<stock::Lot>{});
    const auto found = away.find(any ? Id<stock::Lot>{} : lot);
    return found == away.end() ? Quantity{} : found->second;
}

std::vector<Part> parts_of(Tx& tx, const Parcel& parcel, Shipped& shipped) {
    std::map<std::int64_t, std::map<Id<stock::Lot>, Quantity>> away;
    for (const ShippedLine& line : shipped.lines)
        away[line.line] = lots_away(tx, shipped.document.id, line.line);
    std::vector<Part> parts;
    for (const ParcelLine& came : parcel.lines) {
        Quantity left = came.quantity;
        for (ShippedLine& line : shipped.lines) {
            if (line.item != came.item) continue;
            const Quantity part = std::min({left, line.shipped - line.returned,
                                            away_of(away[line.line], came.lot)});
            if (!part.is_positive()) continue;
            parts.push_back({line.line, &came, part});
            line.returned += part;
            auto& lots = away[line.line];
            lots[lots.contains(Id<stock::Lot>{}) ? Id<stock::Lot>{} : came.lot] -= part;
            left -= part;
        }
        if (left.is_positive())
            refuse(parcel_not_of_shipment, "shipment",
                   {{"quantity", text(came.quantity)},
                    {"item", came.sku},
                    {"lot", stock::lot_text(tx, came.lot)},
                    {"number", parcel.document.number},
                    {"shipment", shipped.document.number},
                    {"away", text(came.quantity - left)}});
    }
    return parts;
}

std::string authorized(Tx& tx, const Parcel& parcel, const ParcelMatch& request,
                       const std::vector<Part>& parts) {
    std::map<std::int64_t, Quantity> lines;
    for (const Part& part : parts) lines[part.shipped_line] += part.quantity;
    ReturnAuthorize leave;
    leave.date = request.date;
    leave.shipment = request.shipment;
    leave.warehouse = catalog::load_warehouse(tx, parcel.warehouse).code;
    for (const auto& [line, quantity] : lines)
        leave.lines.push_back({line, quantity, {}, "parcel " + parcel.document.number});
    return *authorize(tx, leave).find("return")->text();
}

Json received(Tx& tx, const std::string& number, const ParcelMatch& request,
              const std::vector<Part>& parts) {
    ReturnReceive arrival;
    arrival.date = request.date;
    arrival.memo = request.memo;
    arrival.return_number = number;
    for (const Part& part : parts) {
        ReturnedLine line;
        static_cast<stock::TrackedLine&>(line) = stock::line_of_lot(tx, part.came->lot);
        line.line = part.shipped_line;
        line.quantity = part.quantity;
        line.bin = catalog::load_bin(tx, part.came->bin).code;
        arrival.lines.push_back(std::move(line));
    }
    return receive(tx, arrival);
}

}  // namespace

void ParcelMatch::fields(Fields& f) {
    f.field("parcel", parcel, "the case, as CASE-000001", "parcel");
    f.field("shipment", shipment, "the shipment its goods left with", "shipment");
}

Json match_parcel(Tx& tx, const ParcelMatch& request) {
    const Parcel parcel = waiting_parcel(tx, request.parcel);
    auto shipped = find_shipped(tx, request.shipment);
    if (!shipped) refuse(sales::shipment_not_found, "shipment", {{"number", request.shipment}});
    ledger::refuse_when_closed(tx, request.date);
    refuse_bins_out_of_use(tx, parcel);
    const std::vector<Part> parts = parts_of(tx, parcel, *shipped);
    const std::string number = authorized(tx, parcel, request, parts);
    Json result = received(tx, number, request, parts);
    settle_parcel(tx, parcel, "matched", return_named(tx, number, "parcel").document.id);
    note_event(tx, parcel.document.id, "matched", number);
    return result.set("parcel", parcel.document.number);
}

Operation parcel_match() {
    return operation<ParcelMatch>(
        "parcel.match", "returns.handle",
        "A parcel's goods left with a shipment: makes their return, at the cost they left at.",
        {&parcel_not_found, &parcel_settled, &sales::shipment_not_found, &ledger::period_closed,
         &catalog::bin_not_active, &parcel_not_of_shipment, &ledger::account_role_missing,
         &stock::bin_frozen},
        match_parcel);
}

}  // namespace storekeep::returns
