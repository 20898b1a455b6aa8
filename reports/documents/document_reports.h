// What a document is, says and did, whatever its kind.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report documents();
Report document_facts();
Report document_steps();
Report document_lines();
Report linked_documents();
Report resting_documents();
Report goods_moved();
Report money_posted();
Report promises_changed();

}  // namespace storekeep::reports
