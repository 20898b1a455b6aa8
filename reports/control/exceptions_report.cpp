#include "reports/control/control_reports.h"
#include "reports/control/exception_finding.h"

namespace storekeep::reports {

namespace {

std::vector<Column> exceptions_columns(Currency) {
    return {text_column("kind"),
            text_column("document"),
            text_column("item"),
            integer_column("age_days", "days"),
            text_column("detail"),
            text_column("suggested_operation"),
            text_column("warehouse")};
}

// The most pressing kinds first; each finds in its own order, the oldest first.
constexpr std::array finders{
    late_shipments,
    backorders,
    matters_to_approve,
    overdue_purchases,
    bills_held,
    provisional_receipts,
    billed_at_another_price,
    claims_on_suppliers,
    transfers_late_or_short,
    accruals_waiting,
    counts_asked_for,
    goods_on_the_dock,
    unknown_parcels,
    expired_lots,
    items_without_barcode,
};

Table answer_exceptions(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string wanted = parameters.text("kind");
    Table table{{}, exceptions_columns(reads.currency()), {}};
    for (const auto find : finders)
        for (const Finding& one : find(reads, asked)) {
            if (!wanted.empty() && one.kind != wanted) continue;
            if (one.age_days && *one.age_days < 0) continue;  // did not exist on that day
            table.rows.push_back({cell(one.kind), cell(one.document), cell(one.item),
                                  one.age_days ? Cell{*one.age_days} : Cell{}, cell(one.detail),
                                  cell(one.suggested_operation), cell(one.warehouse)});
        }
    return table;
}

}  // namespace

Report exceptions() {
    return {"exceptions",
            "Exceptions",
            "What is late, short, held or missing, with the operation that would settle it",
            "reports.stock",
            {{"as_of", ParameterType::date,
              "the day from which lateness is counted; left out: "
              "today"},
             item_parameter,
             warehouse_parameter,
             {"kind", ParameterType::text, "only this kind, as backorder"}},
            answer_exceptions,
            exceptions_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
