// What counts were to look at and what was found, line by line.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct CountLine {
    std::string count;
    bool open = false;
    bool blind = false;
    std::string bin;
    std::string item;
    std::string lot;
    std::string status;
    std::string unit;
    Quantity booked;  // at the moment of the last round
    std::vector<Quantity> rounds;
    std::vector<std::string> counters;  // who, round by round

    bool is_hidden() const { return open && blind; }
};
// In walking order; of one count, or of all that are open.
std::vector<CountLine> count_lines(Reads& reads, const Selection& asked,
                                   const std::string& count);

struct CountProgress {
    std::string count;
    std::string warehouse;
    std::string state;
    Date planned_on;
    std::int64_t bins = 0;
    std::int64_t places = 0;  // that held goods
    std::int64_t left = 0;
    std::string adjustment;
    std::optional<Money> value;
    std::string mode;  // roll_forward, freeze
};
std::vector<CountProgress> count_progress(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
