#include "reports/analysis/kpi_figures.h"

namespace storekeep::reports {

namespace {

Ratio ratio(Reads& reads, std::string_view sql, const Span& span) {
    Ratio found;
    reads.each(sql, {bind(span.from), bind(span.to)}, [&](const Row& row) {
        found = {row.integer(0), row.integer(1)};
    });
    return found;
}

}  // namespace

Ratio shipped_on_time(Reads& reads, const Span& span) {
    return ratio(
        reads,
        "select coalesce(cast(sum(case when d.date <= o.ship_by then 1 else 0 end) as bigint), 0), "
        "count(*) from document d join shipment s on s.id = d.id "
        "join sales_order o on o.id = s.order_id "
        "where d.kind = 'shipment' and d.date >= $1 and d.date <= $2 and d.reverses_id is null "
        "and not exists (select 1 from document r where r.reverses_id = d.id)",
        span);
}

Ratio shipped_of_wanted(Reads& reads, const Span& span) {
    return ratio(reads,
                 "select coalesce(cast(sum(b.shipped) as bigint), 0), "
                 "coalesce(cast(sum(b.requested) as bigint), 0) "
                 "from sales_order o join demand m on m.document_id = o.id "
                 "join demand_balance b on b.demand_id = m.id "
                 "where o.status = 'confirmed' and o.ship_by >= $1 and o.ship_by <= $2",
                 span);
}

Ratio returned_of_shipped(Reads& reads, const Span& span) {
    return ratio(reads,
                 "select coalesce(cast(sum(b.returned) as bigint), 0), "
                 "coalesce(cast(sum(b.quantity) as bigint), 0) "
                 "from document d join shipment_line_balance b on b.shipment_id = d.id "
                 "where d.kind = 'shipment' and d.date >= $1 and d.date <= $2",
                 span);
}

Money value_of_stock(Reads& reads, Date day) {
    return {reads.integer("select coalesce(cast(sum(x.value) as bigint), 0) from ("
                          "select value from cost_pool_balance union all select -e.value "
                          "from cost_pool_balance p join cost_entry e on e.item_id = p.item_id "
                          "and e.warehouse_id = p.warehouse_id and e.lot_id = p.lot_id "
                          "where e.trail = 0 and e.date > $1) x",
                          day),
            reads.currency()};
}

Money posted_to_role(Reads& reads, std::string_view role, Date from, Date to) {
    return {reads.integer("select coalesce(cast(sum(b.debit - b.credit) as bigint), 0) "
                          "from account_balance b where b.date >= $1 and b.date <= $2 and "
                          "b.account_id in (select account_id from posting_rule where role = $3)",
                          from, to, role),
            reads.currency()};
}

}  // namespace storekeep::reports
