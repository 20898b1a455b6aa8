// The tables sales_order and sales_order_line.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "modules/sales/sales_order.h"

namespace storekeep::sales {

// Refuses `sales_order_not_found` at `field`.
SalesOrder order_named(Reads& reads, const std::string& number, const std::string& field);
SalesOrder load_order(Reads& reads, Id<Document> id);
// The order of a channel with that reference, other than `besides`, cancelled ones left out.
std::optional<std::string> order_with_reference(Reads& reads, const std::string& channel,
                                                const std::string& reference,
                                                Id<Document> besides);

void save_order(Tx& tx, const SalesOrder& order);  // the head
void save_lines(Tx& tx, const SalesOrder& order, const std::vector<OrderLine>& lines);
void remove_line(Tx& tx, const SalesOrder& order, std::int64_t line);

// How far each of the orders has come.
std::map<Id<Document>, Progress> progress_of(Reads& reads,
                                             const std::vector<Id<Document>>& orders);
std::string state_of(Reads& reads, const SalesOrder& order);

// Lines of orders of which nothing has left name another item.
void rename_open_lines(Tx& tx, Id<catalog::Item> from, Id<catalog::Item> to);

// Orders of one customer, whatever their state, are another's.
void rename_customer(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to);

}  // namespace storekeep::sales
