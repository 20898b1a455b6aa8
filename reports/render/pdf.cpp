#include "reports/render/pdf.h"

#include "reports/paper/pdf.h"
#include "reports/paper/table_paper.h"

namespace storekeep {

std::string as_pdf(const Table& table, const Rendering& how) {
    std::string asked;
    for (const auto& [name, value] : how.parameters)
        asked += (asked.empty() ? "" : ", ") + name + " " + value;
    return paper::as_pdf(paper::table_paper(table, {asked, how.sheets}));
}

}  // namespace storekeep
