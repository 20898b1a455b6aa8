#include "core/must.h"
#include "office/settings.h"

namespace storekeep {

const std::vector<Setting>& settings() {
    static const std::vector<Setting> all{
        {"cost_method",
         "fifo",
         {"fifo", "average", "standard", "lifo", "specific"},
         "how items are costed unless they say otherwise"},
        {"cost_scope",
         "warehouse",
         {"warehouse", "company"},
         "whether cost is kept for each warehouse or for all of them together"},
        {"late_cost_to",
         "cogs",
         {"cogs", "variance"},
         "where the share of a late cost goes whose goods have left"},
        {"repair_cost",
         "expense",
         {"expense", "capitalise"},
         "whether repaired goods cost what they cost before, or that and their repair"},
        {"invoice_on_shipment",
         "no",
         {"yes", "no"},
         "whether a shipment makes its invoice at once"},
        {"accrue_on_shipment",
         "no",
         {"yes", "no"},
         "whether a shipment posts its revenue at once, and the invoice clears it"},
        {"tax_rounding",
         "line",
         {"line", "document"},
         "whether tax is rounded line by line or once a document and code"},
        {"lead_time_in",
         "working_days",
         {"working_days", "calendar_days"},
         "how a supplier's lead time counts: Monday to Friday, or every day"},
        {"receiving",
         "guided",
         {"guided", "blind"},
         "whether the dock sees what it should find, or counts first"},
        {"allocation_on_confirm",
         "yes",
         {"yes", "no"},
         "whether confirming a sales order allocates stock to it"},
        {"payment_difference_limit",
         "0.00",
         {"0.00", "0.01", "0.05", "0.10", "0.50", "1.00", "5.00", "10.00"},
         "the most that a payment may leave open of a document and that is then written off"},
    };
    return all;
}

std::string setting(Reads& reads, std::string_view name) {
    for (const Setting& known : settings()) {
        if (known.name != name) continue;
        const auto row = reads.first("select value from company_setting where name = $1", name);
        return row ? row->text(0) : std::string(known.otherwise);
    }
    must(false, fmt::format("setting {} is listed", name));
    return {};
}

void set_setting(Tx& tx, std::string_view name, const std::string& value) {
    tx.upsert_row("company_setting", "name, value", 1, name, value);
}

}  // namespace storekeep
