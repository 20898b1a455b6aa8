#include "core/text.h"
#include "office/settings.h"
#include "reports/access/access_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> settings_columns(Currency) {
    return {text_column("name"), text_column("value"), text_column("meaning"),
            text_column("choices")};
}

Table answer_settings(Reads& reads, const Parameters&) {
    Table table{{}, settings_columns(reads.currency()), {}};
    for (const Setting& one : storekeep::settings())
        table.add(one.name, setting(reads, one.name), one.help, joined(one.choices, ", "));
    return table;
}

}  // namespace

Report company_settings() {
    return {"settings",      "Settings", "How the company works, and what else it could choose",
            "reports.stock", {},         answer_settings,
            settings_columns};
}

}  // namespace storekeep::reports
