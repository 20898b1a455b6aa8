// Reports about customers and suppliers: what they owe and are owed.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report receivables_aging();
Report payables_aging();
Report open_items();
Report settlements();
Report partners();
Report addresses();

}  // namespace storekeep::reports
