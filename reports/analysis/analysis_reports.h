// Reports for who decides what to keep and what to buy: how old stock is, what does not move, what
// matters most, how fast it turns, and the few figures that tell how the company does.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report stock_aging();
Report slow_movers();
Report abc_analysis();
Report stock_turns();
Report kpi();

}  // namespace storekeep::reports
