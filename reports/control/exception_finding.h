// What waits for somebody: one finding a matter, with the operation that would settle it.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct Finding {
    std::string kind;
    std::string document;
    std::string item;
    std::optional<std::int64_t> age_days;  // none: it is not a matter of time
    std::string detail;
    std::string suggested_operation;
    std::string warehouse;
};
using Findings = std::vector<Finding>;

Findings matters_to_approve(Reads& reads, const Selection& asked);
Findings overdue_purchases(Reads& reads, const Selection& asked);
Findings backorders(Reads& reads, const Selection& asked);
Findings late_shipments(Reads& reads, const Selection& asked);
Findings bills_held(Reads& reads, const Selection& asked);
Findings billed_at_another_price(Reads& reads, const Selection& asked);
Findings provisional_receipts(Reads& reads, const Selection& asked);
Findings claims_on_suppliers(Reads& reads, const Selection& asked);
Findings accruals_waiting(Reads& reads, const Selection& asked);
Findings counts_asked_for(Reads& reads, const Selection& asked);
Findings transfers_late_or_short(Reads& reads, const Selection& asked);
Findings goods_on_the_dock(Reads& reads, const Selection& asked);
Findings unknown_parcels(Reads& reads, const Selection& asked);
Findings expired_lots(Reads& reads, const Selection& asked);
Findings items_without_barcode(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
