#include "modules/upkeep/module.h"

namespace storekeep::upkeep {

// Some papers wait for approval, and count from the day on which they were posted. Open items in
// other currencies are valued for one evening: the way back is posted on the next day.
Table days_disagree(Reads& reads) {
    Table breaks{
        "",
        {text_column("document"), text_column("what"), date_column("its_day"), date_column("day")},
        {}};
    for (const auto& [what, table] :
         {std::pair{"move", "stock_move"}, {"cost", "cost_entry"}, {"posting", "journal"}})
        reads.each(fmt::format("select d.number, '{}', x.date, d.date from {} x "
                               "join document d on d.id = x.document_id where x.date <> d.date "
                               "and not exists (select 1 from adjustment a "
                               "where a.id = d.id and a.posted_on = x.date) "
                               "and not exists (select 1 from transfer_write_off w "
                               "where w.id = d.id and w.posted_on = x.date) "
                               "and not exists (select 1 from revaluation r "
                               "where r.document_id = d.id and r.posted_on = x.date) "
                               "and not exists (select 1 from document_event e "
                               "where e.document_id = d.id and e.event = 'released') "
                               "and not (d.kind = 'currency_revaluation' and x.date = d.date + 1)",
                               what, table),
                   {}, [&](const Row& row) {
                       breaks.add(row.text(0), row.text(1), row.date(3), row.date(2));
                   });
    return breaks;
}

}  // namespace storekeep::upkeep
