// Purchase orders as rows.
#pragma once

#include <optional>

#include "modules/purchasing/purchase_order.h"

namespace storekeep::purchasing {

std::optional<PurchaseOrder> find_order(Reads& reads, const std::string& number);
PurchaseOrder load_order(Reads& reads, Id<Document> id);
// Refuses `purchase_order_not_found` at `field`.
PurchaseOrder order_named(Reads& reads, const std::string& number, const std::string& field);
// The order where it waits for approval; refuses `purchase_order_not_waiting` otherwise.
PurchaseOrder waiting_order(Reads& reads, const std::string& number);

void insert_order(Tx& tx, const PurchaseOrder& order);
// Writes state, dates, version + 1 and all lines anew (those received keep their balance).
void update_order(Tx& tx, PurchaseOrder& order);
// Lines of orders that have not ended and of which nothing has come name another item.
void rename_open_lines(Tx& tx, Id<catalog::Item> from, Id<catalog::Item> to);
// Orders to one supplier, whatever their state, are another's.
void rename_supplier(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to);
// Adds to what has come on a line; negative takes it back.
void add_received(Tx& tx, Id<Document> order, const OrderLine& line, Quantity quantity);

}  // namespace storekeep::purchasing
