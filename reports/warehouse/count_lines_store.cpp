#include "reports/warehouse/count_lines.h"

namespace storekeep::reports {

namespace {

constexpr std::string_view same_place =
    "e.count_id = s.count_id and e.bin_id = s.bin_id and e.item_id = s.item_id "
    "and e.status = s.status";

}  // namespace

std::vector<CountLine> count_lines(Reads& reads, const Selection& asked,
                                   const std::string& count) {
    using Key = std::array<std::string, 6>;
    std::map<Key, CountLine> lines;
    Conditions conditions;
    const std::string which =
        (count.empty() ? std::string(" and c.state = 'open'")
                       : conditions.equal("d.number", count)) +
        conditions.equal("c.warehouse_id", asked.warehouse) +
        conditions.equal("i.id", asked.item);
    const auto at = [&](const Row& row) -> CountLine& {
        const std::string lot = lot_text(row.text(5), row.text(6));
        const auto [found, is_new] = lines.try_emplace(
            Key{row.text(0), row.text(9), row.text(3), row.text(4), lot, row.text(7)});
        if (is_new)
            found->second = {row.text(0), row.text(1) == "open", row.truth(2), row.text(3),
                             row.text(4), lot, row.text(7), row.text(8), {}, {}, {}};
        return found->second;
    };
    const std::string columns =
        "select d.number, c.state, c.blind, b.code, i.sku, t.code, t.serial, x.status, i.unit, "
        "b.pick_order";
    const std::string joins =
        " join stock_count c on c.id = x.count_id join document d on d.id = c.id "
        "join bin b on b.id = x.bin_id join item i on i.id = x.item_id "
        "join lot t on t.id = x.lot_id where d.reverses_id is null" + which;
    reads.each(columns + ", x.booked from count_spot x" + joins, conditions.values(),
               [&](const Row& row) { at(row).booked = row.quantity(10); });
    reads.each(columns + ", x.booked, x.counted, x.user_name from count_entry x" + joins +
                   " order by x.round",
               conditions.values(), [&](const Row& row) {
                   CountLine& line = at(row);
                   line.booked = row.quantity(10);
                   line.rounds.push_back(row.quantity(11));
                   line.counters.push_back(row.text(12));
               });
    std::vector<CountLine> answer;
    for (auto& [key, line] : lines) answer.push_back(std::move(line));
    return answer;
}

std::vector<CountProgress> count_progress(Reads& reads, const Selection& asked) {
    std::vector<CountProgress> counts;
    Conditions conditions;
    const std::string places =
        "(select count(*) from (select distinct s.bin_id, s.item_id, s.status from count_spot s "
        "where s.count_id = c.id) p)";
    const std::string left =
        "(select count(*) from (select distinct s.bin_id, s.item_id, s.status from count_spot s "
        "where s.count_id = c.id and not exists (select 1 from count_entry e where " +
        std::string(same_place) + ")) p)";
    reads.each(
        "select d.number, w.code, case when r.id is null then c.state else 'reversed' end, d.date, "
        "(select count(distinct s.bin_id) from count_scope s where s.count_id = c.id), " +
            places + ", " + left +
            ", a.number, j.value, c.freezes from stock_count c join document d on d.id = c.id "
            "join warehouse w on w.id = c.warehouse_id "
            "left join document r on r.reverses_id = d.id "
            "left join document a on a.id = c.adjustment_id "
            "left join adjustment j on j.id = c.adjustment_id where 1 = 1" +
            conditions.equal("c.warehouse_id", asked.warehouse) + " order by d.date, d.id",
        conditions.values(), [&](const Row& row) {
            counts.push_back({row.text(0), row.text(1), row.text(2), row.date(3), row.integer(4),
                              row.integer(5), row.integer(6), row.text_or_empty(7),
                              row.is_null(8)
                                  ? std::nullopt
                                  : std::optional(row.money(8, reads.currency())),
                              row.truth(9) ? "freeze" : "roll_forward"});
        });
    return counts;
}

}  // namespace storekeep::reports
