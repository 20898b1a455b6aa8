// Who may do what, and how the company is set.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report users();
Report roles();
Report company_settings();
Report numbering();

}  // namespace storekeep::reports
