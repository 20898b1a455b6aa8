#include "modules/warehouse/module.h"
#include "office/agreement.h"

namespace storekeep::warehouse {

namespace {

constexpr std::array<Agreement, 4> agreements{{
    {"value of an adjustment",
     "select d.number, x.said, x.found from ("
     "select a.id, a.value as said, coalesce((select sum(l.value) from adjustment_line l "
     "where l.adjustment_id = a.id), 0) + coalesce((select sum(e.value) from cost_entry e "
     "where e.document_id = a.id and e.trail = 0 and e.quantity < 0), 0) as found "
     "from adjustment a where a.state = 'posted') x join document d on d.id = x.id "
     "where x.said <> x.found"},
    {"worth of an adjustment",
     "select d.number, x.said, x.found from ("
     "select a.id, a.worth as said, coalesce((select sum(l.value) from adjustment_line l "
     "where l.adjustment_id = a.id), 0) - coalesce((select sum(e.value) from cost_entry e "
     "where e.document_id = a.id and e.trail = 0 and e.quantity < 0), 0) as found "
     "from adjustment a where a.state = 'posted') x join document d on d.id = x.id "
     "where x.said <> x.found"},
    {"value of goods given up",
     "select d.number, w.value, coalesce(cast(sum(e.value) as bigint), 0) "
     "from transfer_write_off w join document d on d.id = w.id "
     "left join transfer_event e on e.document_id = w.id where w.state = 'posted' "
     "group by w.id, d.number, w.value having w.value <> coalesce(sum(e.value), 0)"},
    {"quantity of goods given up",
     "select d.number || ' line ' || x.line, cast(sum(x.said) as bigint), "
     "cast(sum(x.found) as bigint) from ("
     "select l.write_off_id as id, l.line, l.lot_id, l.quantity as said, 0 as found "
     "from transfer_write_off_line l join transfer_write_off w on w.id = l.write_off_id "
     "where w.state = 'posted' union all "
     "select e.document_id, e.line, e.lot_id, 0, e.quantity from transfer_event e "
     "join transfer_write_off w on w.id = e.document_id) x join document d on d.id = x.id "
     "group by x.id, d.number, x.line, x.lot_id having sum(x.said) <> sum(x.found)"},
}};

// What the books said is what had moved by then: what came later has a greater identifier.
std::string booked_question(std::string_view table, std::string_view moment) {
    return fmt::format(
        "select d.number || ' ' || i.sku || ' in ' || b.code, x.booked, x.moved from ("
        "select s.count_id, s.bin_id, s.item_id, s.booked, "
        "coalesce((select sum(m.quantity) from stock_move m where m.to_bin_id = s.bin_id "
        "and m.item_id = s.item_id and m.lot_id = s.lot_id and m.to_status = s.status "
        "and m.id < s.{1}), 0) - "
        "coalesce((select sum(m.quantity) from stock_move m where m.from_bin_id = s.bin_id "
        "and m.item_id = s.item_id and m.lot_id = s.lot_id and m.from_status = s.status "
        "and m.id < s.{1}), 0) as moved from {0} s) x "
        "join document d on d.id = x.count_id join item i on i.id = x.item_id "
        "join bin b on b.id = x.bin_id where x.booked <> x.moved",
        table, moment);
}

}  // namespace

Table papers_differ_from_goods(Reads& reads) {
    const std::string begun = booked_question("count_spot", "count_id");
    const std::string entered = booked_question("count_entry", "moment");
    std::vector<Agreement> all(agreements.begin(), agreements.end());
    all.push_back({"booked when the count began", begun});
    all.push_back({"booked when somebody counted", entered});
    return disagreements(reads, all);
}

}  // namespace storekeep::warehouse
