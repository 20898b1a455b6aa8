#include "reports/stock/stock_ledger_lines.h"

#include "modules/stock/cost_store.h"

namespace storekeep::reports {

namespace {

// A document's line and the place whose cost it changed.
struct CostKey {
    Id<Document> document;
    std::int64_t line = 0;
    LedgerPlace place;
    auto operator<=>(const CostKey&) const = default;
};

std::string place_text(const Row& row, std::size_t bin, std::size_t status) {
    const std::string of = row.text(status);
    return of.empty() || of == stock::available ? row.text(bin) : row.text(bin) + ", " + of;
}

bool lies_inside(const Row& row, std::size_t bin, std::size_t warehouse, const Selection& asked,
                 const LedgerScope& scope) {
    if (row.is_null(warehouse)) return false;
    if (asked.warehouse && row.id<catalog::Warehouse>(warehouse) != *asked.warehouse) return false;
    return scope.bin.empty() || row.text(bin) == scope.bin;
}

// The later bound is no reason to go by number: almost all facts lie below it.
std::string of_numbers(std::string_view id, const LedgerScope& scope, Conditions& conditions) {
    std::string said = fmt::format(" and +{} < {}", id, conditions.place(bind(scope.beyond)));
    if (scope.first > 0)
        said += fmt::format(" and {} >= {}", id, conditions.place(bind(scope.first)));
    return said;
}

void take_move(const Row& row, const Selection& asked, const LedgerScope& scope,
               Currency currency, std::vector<LedgerLine>& lines) {
    if (!scope.lot.empty() && lot_text(row.text(14), row.text(15)) != scope.lot) return;
    const bool from_inside = lies_inside(row, 7, 9, asked, scope);
    const bool to_inside = lies_inside(row, 10, 12, asked, scope);
    if (from_inside && to_inside &&
        row.id<catalog::Warehouse>(9) == row.id<catalog::Warehouse>(12))
        return;
    const auto add = [&](std::size_t warehouse, Quantity quantity) {
        lines.push_back({{row.id<catalog::Item>(4), scope.one_pool
                                                        ? stock::all_warehouses
                                                        : row.id<catalog::Warehouse>(warehouse)},
                         row.date(0),
                         row.integer(1),
                         row.id<Document>(2),
                         row.integer(3),
                         row.text(5),
                         row.text(6),
                         place_text(row, 7, 8),
                         place_text(row, 10, 11),
                         quantity,
                         {0, currency}});
    };
    if (from_inside) add(9, -row.quantity(13));
    if (to_inside) add(12, row.quantity(13));
}

std::vector<LedgerLine> moved_lines(Reads& reads, const Selection& asked,
                                    const LedgerScope& scope) {
    std::vector<LedgerLine> lines;
    Conditions conditions(asked.from, asked.to);
    // Walking and putting away inside a warehouse change neither its quantity nor its value.
    const std::string_view crossing =
        scope.bin.empty() ? " and f.warehouse_id is distinct from t.warehouse_id" : "";
    reads.each(
        "select m.date, m.id, m.document_id, m.line, m.item_id, d.number, d.kind, f.code, "
        "m.from_status, f.warehouse_id, t.code, m.to_status, t.warehouse_id, m.quantity, l.code, "
        "l.serial from stock_move m join bin f on f.id = m.from_bin_id "
        "join bin t on t.id = m.to_bin_id join document d on d.id = m.document_id "
        "join lot l on l.id = m.lot_id where m.date >= $1 and m.date <= $2" +
            std::string(crossing) + conditions.equal("m.item_id", asked.item) +
            of_numbers("m.id", scope, conditions),
        conditions.values(), [&](const Row& row) {
            take_move(row, asked, scope, reads.currency(), lines);
        });
    return lines;
}

std::map<CostKey, LedgerLine> cost_lines(Reads& reads, const Selection& asked,
                                         const LedgerScope& scope) {
    std::map<CostKey, LedgerLine> lines;
    Conditions conditions(asked.from, asked.to);
    reads.each(
        "select e.date, min(e.id), e.document_id, e.line, e.item_id, e.warehouse_id, d.number, "
        "d.kind, cast(sum(e.value) as bigint) from cost_entry e "
        "join document d on d.id = e.document_id "
        "where e.trail = 0 and e.warehouse_id <> 0 and e.date >= $1 and e.date <= $2" +
            conditions.equal("e.item_id", asked.item) +
            conditions.equal("e.warehouse_id", asked.warehouse) +
            of_numbers("e.id", scope, conditions) +
            " group by e.date, e.document_id, e.line, e.item_id, e.warehouse_id, d.number, d.kind",
        conditions.values(), [&](const Row& row) {
            const LedgerPlace place{row.id<catalog::Item>(4), row.id<catalog::Warehouse>(5)};
            lines[{row.id<Document>(2), row.integer(3), place}] = {
                place,       row.date(0), row.integer(1), row.id<Document>(2), row.integer(3),
                row.text(6), row.text(7), {},             {},                  {},
                row.money(8, reads.currency())};
        });
    return lines;
}

// A document line's value is shared by its moves as their quantities are; what no move explains, as
// a late freight bill, stands as a line of its own.
void give_values(std::vector<LedgerLine>& lines, std::map<CostKey, LedgerLine> costs) {
    std::map<CostKey, std::vector<std::size_t>> moves;
    for (std::size_t index = 0; index < lines.size(); ++index)
        moves[{lines[index].document, lines[index].document_line, lines[index].place}].push_back(
            index);
    for (const auto& [key, members] : moves) {
        const auto cost = costs.find(key);
        if (cost == costs.end()) continue;
        std::vector<std::int64_t> weights;
        for (std::size_t index : members)
            weights.push_back(std::max(lines[index].quantity, -lines[index].quantity).value);
        const auto values = split(cost->second.value.minor, weights);
        for (std::size_t member = 0; member < members.size(); ++member)
            lines[members[member]].value.minor = values[member];
        costs.erase(cost);
    }
    for (auto& [key, cost] : costs)
        if (!cost.value.is_zero()) lines.push_back(std::move(cost));
}

}  // namespace

std::vector<LedgerLine> ledger_lines(Reads& reads, const Selection& asked,
                                     const LedgerScope& scope) {
    std::vector<LedgerLine> lines = moved_lines(reads, asked, scope);
    if (!scope.by_quantity_alone) give_values(lines, cost_lines(reads, asked, scope));
    std::sort(lines.begin(), lines.end(), [](const LedgerLine& one, const LedgerLine& other) {
        return std::tie(one.place, one.date, one.order, one.quantity) <
               std::tie(other.place, other.date, other.order, other.quantity);
    });
    return lines;
}

std::map<LedgerPlace, LedgerName> ledger_names(Reads& reads, const Selection& asked) {
    std::map<LedgerPlace, LedgerName> names;
    Conditions conditions;
    std::string wanted = conditions.equal("p.item_id", asked.item);
    if (asked.warehouse)
        wanted += fmt::format(" and p.warehouse_id in ({}, {})",
                              conditions.place(bind(*asked.warehouse)),
                              conditions.place(bind(stock::all_warehouses)));
    reads.each("select p.item_id, p.warehouse_id, i.sku, i.unit, " +
                   stock::pool_place_name("p.warehouse_id", "w.code") +
                   " from (select distinct item_id, warehouse_id from cost_pool_balance) p "
                   "join item i on i.id = p.item_id left join warehouse w on w.id = p.warehouse_id "
                   "where p.warehouse_id <> 0" +
                   wanted,
               conditions.values(), [&](const Row& row) {
                   names[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1)}] = {
                       row.text(2), row.text(3), row.text(4)};
               });
    return names;
}

}  // namespace storekeep::reports
