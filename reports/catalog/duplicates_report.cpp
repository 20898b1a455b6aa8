#include "reports/catalog/catalog_reports.h"
#include "reports/catalog/master_records.h"

namespace storekeep::reports {

namespace {

std::vector<Column> duplicates_columns(Currency) {
    return {text_column("kind"), text_column("field"), text_column("one"), text_column("other"),
            text_column("value"), text_column("suggested_operation")};
}

// Letters and digits alone, in capitals: "ab-01" and "AB01" are alike. Leading zeros of a barcode
// say nothing: a UPC is an EAN that begins with one.
std::string alike(const MasterValue& value) {
    std::string key;
    for (const char letter : value.value)
        if (std::isalnum(static_cast<unsigned char>(letter)) || (letter & 0x80))
            key += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    if (value.field == "barcode") key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
    return key;
}

Table answer_duplicates(Reads& reads, const Parameters& parameters) {
    const std::string kind = parameters.text("kind");
    Table table{{}, duplicates_columns(reads.currency()), {}};
    std::map<std::tuple<std::string, std::string, std::string>, std::string> first;
    std::set<std::pair<std::string, std::string>> named;
    for (const MasterValue& value : master_values(reads)) {
        const std::string key = alike(value);
        if (key.empty() || (!kind.empty() && kind != value.kind)) continue;
        const auto [known, is_new] =
            first.try_emplace({value.kind, value.field, key}, value.record);
        if (is_new || known->second == value.record) continue;
        if (!named.emplace(known->second, value.record).second) continue;
        table.add(value.kind, value.field, known->second, value.record, value.value,
                  value.kind == "item" ? "item.merge" : "partner.merge");
    }
    return table;
}

}  // namespace

Report duplicates() {
    return {"duplicates",
            "Possible duplicates",
            "Items and partners that are alike by code, barcode, name, e-mail or tax number",
            "reports.stock",
            {{"kind", ParameterType::text, "item or partner; left out: both"}},
            answer_duplicates,
            duplicates_columns,
            {},
            {}};
}

}  // namespace storekeep::reports
