// Findings about what waits on an account of its own for another paper: goods sent back and not
// credited, freight that no goods bear yet.
#include "reports/control/exception_finding.h"

namespace storekeep::reports {

namespace {

struct Awaited {
    std::string_view control;
    std::string_view kind;
    std::string_view words;
    std::string_view operation;
};
constexpr std::array awaited{
    Awaited{"goods_returned_not_credited", "supplier_credit_missing",
            "went back to {} and are not credited", "supplier_credit.post"},
    Awaited{"billed_not_received", "billed_not_received", "are billed by {} and have not come",
            "receipt.post"},
    Awaited{"landed_cost_clearing", "freight_not_allocated",
            "of {} is not allocated to goods", "landed_cost.post"},
};

Findings waiting(Reads& reads, const Selection& asked, const Awaited& what) {
    Findings found;
    reads.each(
        "select d.number, coalesce(p.code, ''), coalesce(i.sku, ''), coalesce(i.unit, ''), d.date, "
        "cast(sum(e.quantity) as bigint), coalesce(w.code, '') from account a "
        "join accrual_entry e on e.account_id = a.id join document d on d.id = e.of_id "
        "left join supplier_return s on s.id = e.of_id left join supplier_return_line l "
        "on l.return_id = e.of_id and l.line = e.of_line left join supplier_bill_ahead h "
        "on h.bill_id = e.of_id and h.line = e.of_line left join purchase_order_line o "
        "on o.order_id = h.order_id and o.line = h.order_line "
        "left join item i on i.id = coalesce(l.item_id, o.item_id) "
        "left join warehouse w on w.id = s.warehouse_id "
        "left join supplier_bill b on b.id = e.of_id "
        "left join partner p on p.id = coalesce(s.supplier_id, b.supplier_id) "
        "where a.control = $1 group by d.number, p.code, i.sku, i.unit, d.date, d.id, e.of_line, "
        "w.code having sum(e.quantity) <> 0 or sum(e.value) <> 0 "
        "order by d.date, d.id, e.of_line",
        {bind(what.control)}, [&](const Row& row) {
            const Quantity quantity = row.quantity(5);
            const std::string subject =
                quantity.is_zero() ? std::string("a charge")
                                   : fmt::format("{} {}", text(quantity), row.text(3));
            found.push_back({std::string(what.kind), row.text(0), row.text(2),
                             age(row.date(4), asked.counted_on),
                             subject + " " + fmt::format(fmt::runtime(what.words), row.text(1)),
                             std::string(what.operation), row.text(6)});
        });
    return found;
}

}  // namespace

Findings accruals_waiting(Reads& reads, const Selection& asked) {
    Findings found;
    for (const Awaited& what : awaited)
        for (Finding& one : waiting(reads, asked, what)) found.push_back(std::move(one));
    return found;
}

}  // namespace storekeep::reports
