// Whether all that was received of a lot is accounted for: what lies here is looked up in the bins,
// the rest in the moves.
#include "reports/selection.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> lot_coverage_columns(Currency) {
    return {text_column("item"),           text_column("lot"),
            quantity_column("received"),   quantity_column("on_hand"),
            quantity_column("in_transit"), quantity_column("shipped"),
            quantity_column("consumed"),   quantity_column("written_off"),
            quantity_column("returned"),   quantity_column("unaccounted"),
            text_column("unit"),           text_column("blocked_by")};
}

// What came in other than from customers is received, less what undoes it. The rest by where it
// went, less what came back from there.
constexpr std::string_view moved =
    "select m.lot_id, m.item_id, d.reverses_id is null as original, m.quantity, "
    "f.id as out_of, f.type = 'outside' and f.id <> 5 as comes, "
    "t.id as into_bin, t.type = 'outside' and t.id <> 5 as goes "
    "from stock_move m join document d on d.id = m.document_id "
    "join bin f on f.id = m.from_bin_id join bin t on t.id = m.to_bin_id where m.lot_id <> 0";

Table answer_lot_coverage(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, lot_coverage_columns(reads.currency()), {}};
    Conditions conditions;
    std::string lots;
    if (const std::string lot = parameters.text("lot"); !lot.empty()) {
        const std::string place = conditions.place(bind(lot));
        lots = fmt::format(" and m.lot_id in (select id from lot where code = {0} or serial = {0})",
                           place);
    }
    const auto net = [](int place) {
        // Goods that left for a place, less those that came back from it; what comes in first
        // from anywhere but the customer is not something that came back.
        return fmt::format(
            "coalesce(cast(sum(case when x.goes and x.into_bin = {0} and (x.original or {0} = 2) "
            "then x.quantity when x.comes and x.out_of = {0} and (not x.original or {0} = 2) "
            "then -x.quantity else 0 end) as bigint), 0)",
            place);
    };
    const std::string received =
        "coalesce(cast(sum(case when x.comes and x.out_of <> 2 and x.original then x.quantity "
        "when x.goes and x.into_bin <> 2 and not x.original then -x.quantity else 0 end) "
        "as bigint), 0)";
    const std::string lying =
        "coalesce((select cast(sum(c.quantity) as bigint) from bin_balance c "
        "where c.lot_id = l.id and c.lot_id <> 0 and c.quantity > 0 and c.bin_id {} 5), 0)";
    reads.each(
        fmt::format("select i.sku, l.code, l.serial, {}, {}, {}, {}, {}, {}, {}, i.unit, "
                    "coalesce(b.number, '') from ({}{}{}) x join lot l on l.id = x.lot_id "
                    "join item i on i.id = x.item_id left join document b on b.id = l.blocked_by "
                    "group by l.id, i.sku, l.code, l.serial, i.unit, b.number "
                    "order by i.sku, l.code, l.serial",
                    received, fmt::format(fmt::runtime(lying), "<>"),
                    fmt::format(fmt::runtime(lying), "="), net(2), net(4), net(3), net(1), moved,
                    lots, conditions.equal("m.item_id", asked.item)),
        conditions.values(), [&](const Row& row) {
            const Quantity came = row.quantity(3);
            Quantity known;
            for (std::size_t column = 4; column <= 9; ++column) known += row.quantity(column);
            table.add(row.text(0), lot_text(row.text(1), row.text(2)), came, row.quantity(4),
                      row.quantity(5), row.quantity(6), row.quantity(7), row.quantity(8),
                      row.quantity(9), came - known, row.text(10), row.text(11));
        });
    return table;
}

}  // namespace

Report lot_coverage() {
    return {"lot_coverage",
            "Lot coverage",
            "What was received of each lot and where all of it is now, for recalls",
            "reports.stock",
            {item_parameter, lot_parameter},
            answer_lot_coverage,
            lot_coverage_columns,
            {},
            "lot_trace"};
}

}  // namespace storekeep::reports
