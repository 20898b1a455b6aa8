#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

Table frozen_bins_are_not_counted(Reads& reads) {
    Table breaks{"", {text_column("count"), text_column("bin"), text_column("missing")}, {}};
    const auto take = [&](const Row& row) { breaks.add(row.text(0), row.text(1), row.text(2)); };
    reads.each(
        "select d.number, b.code, 'an open count' from bin_freeze f "
        "join document d on d.id = f.frozen_by join bin b on b.id = f.bin_id "
        "where not exists (select 1 from count_scope s join stock_count c on c.id = s.count_id "
        "where c.id = f.frozen_by and s.bin_id = f.bin_id and s.item_id = f.item_id "
        "and c.state = 'open' and c.freezes = 1)",
        {}, take);
    reads.each(
        "select d.number, b.code, 'the freeze' from stock_count c "
        "join count_scope s on s.count_id = c.id join document d on d.id = c.id "
        "join bin b on b.id = s.bin_id where c.state = 'open' and c.freezes = 1 "
        "and not exists (select 1 from bin_freeze f where f.frozen_by = c.id "
        "and f.bin_id = s.bin_id and f.item_id = s.item_id)",
        {}, take);
    return breaks;
}

}  // namespace storekeep::warehouse
