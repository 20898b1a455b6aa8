// How much of what should be known of items and customers is known, and what the rest would break.
#include <array>

#include "reports/catalog/catalog_reports.h"
#include "reports/catalog/master_records.h"

namespace storekeep::reports {

namespace {

struct Check {
    std::string_view area;
    std::string_view kind;
    std::string_view breaks;
};

constexpr std::array checks{
    Check{"item", "no_barcode", "scanners cannot read them"},
    Check{"item", "no_other_unit", "they are ordered and counted in one unit alone"},
    Check{"item", "no_weight", "freight cannot be shared by weight, nor cartons be weighed"},
    Check{"item", "no_dimensions", "freight cannot be shared by volume"},
    Check{"item", "no_sales_price", "order lines without a price are free"},
    Check{"item", "unit_without_conversion", "nobody knows how many such lines mean"},
    Check{"item", "out_of_use", "every list is longer than it need be"},
    Check{"partner", "no_address", "papers and labels have nobody to go to"},
};

std::vector<Column> data_quality_score_columns(Currency) {
    return {text_column("area"),       text_column("kind"),     integer_column("checked"),
            integer_column("flawed"),  percent_column("score"), text_column("breaks")};
}

// What has nothing to check has no flaw.
Percent part_without_flaw(std::int64_t checked, std::int64_t flawed) {
    if (checked == 0) return {100 * million};
    return {divide_half_away(Int128{checked - flawed} * 100 * million, checked)};
}

std::map<std::string, std::int64_t> flaws_by_kind(Reads& reads, const Selection& asked) {
    std::map<std::string, std::int64_t> counts;
    for (const auto find : {units_that_do_not_fit, values_missing, records_out_of_use}) {
        std::set<std::pair<std::string, std::string>> records;
        for (const Flaw& flaw : find(reads, asked))
            if (records.emplace(flaw.kind, flaw.record).second) ++counts[flaw.kind];
    }
    return counts;
}

Table answer_data_quality_score(Reads& reads, const Parameters& parameters) {
    std::map<std::string, std::int64_t> flaws = flaws_by_kind(reads, selection(reads, parameters));
    Table table{{}, data_quality_score_columns(reads.currency()), {}};
    for (const auto& [area, records] : records_in_use(reads)) {
        std::int64_t checked = 0;
        std::int64_t flawed = 0;
        Table kinds{{}, {}, {}};
        for (const Check& check : checks) {
            if (check.area != area) continue;
            const std::int64_t found = std::min(flaws[std::string(check.kind)], records);
            checked += records;
            flawed += found;
            kinds.add(area, check.kind, records, found, part_without_flaw(records, found),
                      found == 0 ? "" : check.breaks);
        }
        table.add(area, "all", checked, flawed, part_without_flaw(checked, flawed), "");
        table.rows.insert(table.rows.end(), kinds.rows.begin(), kinds.rows.end());
    }
    return table;
}

}  // namespace

Report data_quality_score() {
    return {"data_quality_score",
            "Data quality score",
            "How complete items and customers are, by area and kind, and what the rest would break",
            "reports.stock",
            {{"as_of", ParameterType::date, "the day from which disuse counts; left out: today"}},
            answer_data_quality_score,
            data_quality_score_columns,
            {},
            "data_quality"};
}

}  // namespace storekeep::reports
