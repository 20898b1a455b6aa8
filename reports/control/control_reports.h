// Reports that control: whether the books agree with the goods, who did what, and what needs care.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report reconciliation();
Report audit_log();
Report refused_attempts();
Report import_batches();
Report document_history();
Report exceptions();
Report approvals_waiting();
Report close_checklist();

}  // namespace storekeep::reports
