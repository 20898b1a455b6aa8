// Pure: entries as other programs take them.
#pragma once

#include <string>
#include <vector>

#include "modules/handover/batch.h"

namespace storekeep::handover {

// Lines equal in account, class and partner summed, in the order of their first; what sums to
// nothing is left out. A description is kept where all that were summed had it.
std::vector<HandedEntryLine> merged(const std::vector<HandedEntryLine>& lines);

// The journal dealt into journals of at most one line with a partner each, for programs that take
// no more. Each of them goes against the journal's largest other line, so that every account gets
// what it got before. A journal that has no other line stays as it is.
std::vector<HandedJournal> one_partner_each(const HandedJournal& journal, std::size_t longest);

// The day that a summary by "day" or "month" gives to what was posted on `date`: of a month its
// last day within the batch.
Date summary_day(Date date, const std::string& detail, Date to);

}  // namespace storekeep::handover
