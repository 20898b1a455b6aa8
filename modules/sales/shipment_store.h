// The tables shipment, shipment_line and shipment_line_balance.
#pragma once

#include <vector>

#include "modules/sales/shipment.h"

namespace storekeep::sales {

void insert_shipment(Tx& tx, const Shipment& shipment);
// The opposite of a shipment; nothing of it counts as shipped any more.
void insert_shipment_reversal(Tx& tx, const Shipment& original, const Document& reversal);

Shipment load_shipment(Reads& reads, const Document& document);
// All lines of all shipments of an order, the oldest shipment first.
std::vector<ShippedLine> shipped_lines(Reads& reads, Id<Document> order);
void save_balance(Tx& tx, const ShippedLine& line);

void rebuild(Tx& tx);

}  // namespace storekeep::sales
