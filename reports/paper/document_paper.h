// A document on paper: letterhead, addressee, facts, lines, totals, on as many sheets as it needs.
#pragma once

#include "reports/paper/document_content.h"

namespace storekeep::paper {

Paper laid_out(const DocumentContent& content);
Paper document_paper(Office& office, const PaperAsked& asked);

}  // namespace storekeep::paper
