#include "reports/partners/partner_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> addresses_columns(Currency) {
    return {text_column("partner"), text_column("address"),     text_column("name"),
            text_column("street"),  text_column("city"),        text_column("region"),
            text_column("postal_code"), text_column("country")};
}

// The main one of each partner comes first: it is where papers go that name none.
Table answer_addresses(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, addresses_columns(reads.currency()), {}};
    reads.each("select p.code, a.code, a.name, a.street, a.city, a.region, a.postal_code, "
               "a.country from partner_address a join partner p on p.id = a.partner_id "
               "where 1 = 1" +
                   conditions.equal("p.id", asked.partner) +
                   " order by p.code, case when a.code = 'MAIN' then 0 else 1 end, a.code",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.text(5), row.text(6), row.text(7));
               });
    return table;
}

}  // namespace

Report addresses() {
    return {"addresses",
            "Addresses",
            "Where partners are: the main address of each first",
            "reports.stock",
            {partner_parameter},
            answer_addresses,
            addresses_columns,
            {},
            "partners"};
}

}  // namespace storekeep::reports
