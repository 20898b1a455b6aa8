#include "office/agreement.h"

namespace storekeep {

Table disagreements(Reads& reads, std::span<const Agreement> agreements) {
    Table breaks{"",
                 {text_column("figure"), text_column("record"), integer_column("says"),
                  integer_column("facts_say")},
                 {}};
    for (const Agreement& agreement : agreements)
        reads.each(agreement.sql, {}, [&](const Row& row) {
            breaks.rows.push_back({cell(agreement.figure), cell(row.text_or_empty(0)),
                                   row.is_null(1) ? Cell() : Cell(row.integer(1)),
                                   row.is_null(2) ? Cell() : Cell(row.integer(2))});
        });
    return breaks;
}

}  // namespace storekeep
