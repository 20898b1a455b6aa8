#include "reports/catalog/catalog_reports.h"
#include "reports/catalog/lookup.h"

namespace storekeep::reports {

namespace {

constexpr std::int64_t usual_limit = 12;
constexpr std::int64_t highest_limit = 200;

std::vector<Column> lookup_columns(Currency) {
    return {text_column("kind"), text_column("code"), text_column("name"), text_column("detail")};
}

std::vector<Found> found_of(Reads& reads, LookupAsked asked, std::string_view kind) {
    asked.kind = kind;
    const LookupTable* table = lookup_table(kind);
    return table ? found_in_table(reads, *table, asked) : found_documents(reads, asked);
}

// What people look for most, each kind in turn, so that none hides the others.
std::vector<Found> found_everywhere(Reads& reads, const LookupAsked& asked) {
    std::vector<std::pair<std::pair<Match, std::size_t>, Found>> in_turn;
    for (const char* kind : {"item", "partner", "document", "bin"}) {
        std::size_t turn = 0;
        for (Found& one : found_of(reads, asked, kind))
            in_turn.push_back({{one.match, turn++}, std::move(one)});
    }
    std::stable_sort(in_turn.begin(), in_turn.end(), [](const auto& one, const auto& other) {
        return one.first < other.first;
    });
    std::vector<Found> found;
    for (auto& [turn, one] : in_turn)
        if (static_cast<std::int64_t>(found.size()) < asked.limit) found.push_back(std::move(one));
    return found;
}

Table answer_lookup(Reads& reads, const Parameters& parameters) {
    const Selection selected = selection(reads, parameters);
    const LookupAsked asked{
        parameters.text("kind"),
        parameters.text("text"),
        std::clamp<std::int64_t>(parameters.integer("limit", usual_limit), 1, highest_limit),
        selected.warehouse,
        selected.item,
        selected.partner};
    const bool everywhere = asked.kind.empty();
    std::vector<Found> found =
        everywhere ? found_everywhere(reads, asked) : found_of(reads, asked, asked.kind);
    std::stable_sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
        return one.match < other.match;
    });
    Table table{{}, lookup_columns(reads.currency()), {}};
    for (const Found& one : found) table.add(one.kind, one.code, one.name, one.detail);
    return table;
}

// What is open of a bill or invoice is not for everybody.
bool is_of_money(const std::vector<Cell>& row) { return row.front() == Cell("open_item"); }

}  // namespace

Report lookup() {
    return {"lookup",
            "Look up",
            "Records whose code, number, barcode or name begins with what was typed",
            "reports.stock",
            {{"kind", ParameterType::text,
              "item, partner, supplier, customer, warehouse, bin, zone, account, unit, category, "
              "lot, user, role, tax_code, price_list, currency, open_item, order, document or a "
              "kind of document; left out: items, partners, documents and bins"},
             {"text", ParameterType::text, "what was typed; left out: the first ones"},
             {"limit", ParameterType::integer, "how many at most; left out: 12"},
             {"warehouse", ParameterType::text, "bins and zones of this warehouse", "warehouse"},
             {"item", ParameterType::text, "lots of this SKU", "item"},
             {"partner", ParameterType::text, "open items of this partner", "partner"}},
            answer_lookup,
            lookup_columns,
            {"detail"},
            {},
            is_of_money};
}

}  // namespace storekeep::reports
