// How far the lines of transfers have come, for the list of transfers and for what is late.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct TransferLineRow {
    std::string transfer;
    std::string from;
    std::string to;
    std::string item;
    std::string unit;
    std::int64_t line = 0;
    Date expected;
    bool cancelled = false;
    Quantity quantity;
    Quantity shipped;
    Quantity received;
    Quantity written_off;
    Money underway_value;  // at what they left with, less what arrived or was given up
    Quantity underway() const { return shipped - received - written_off; }
    bool is_done() const { return cancelled || (underway().is_zero() && shipped >= quantity); }
    // requested, in_transit, short (some arrived, the rest did not), done, cancelled
    std::string state() const;
};
// The earliest expected first. A warehouse that is asked for may send or receive.
std::vector<TransferLineRow> transfer_lines(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
