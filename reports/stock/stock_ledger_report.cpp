#include "office/settings.h"
#include "reports/stock/stock_ledger_lines.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> columns(Currency currency) {
    return {date_column("date"),
            text_column("document"),
            text_column("item"),
            text_column("from"),
            text_column("to"),
            quantity_column("quantity"),
            price_column("unit_cost", currency),
            money_column("value", currency),
            quantity_column("balance_quantity"),
            money_column("balance_value", currency),
            text_column("warehouse"),
            text_column("kind"),
            text_column("unit")};
}

using Balances = std::map<LedgerPlace, PoolContent>;

// What there was on the eve of the first day.
Balances brought_forward(Reads& reads, Selection asked, const LedgerScope& scope) {
    Balances balances;
    if (asked.from == first_date) return balances;
    asked.as_of = asked.from.plus_days(-1);
    if (!scope.by_quantity_alone) {
        for (const auto& [pool, content] : pool_contents(reads, asked)) {
            if (!pool.warehouse) continue;
            PoolContent& sum = balances[{pool.item, pool.warehouse}];
            sum.quantity += content.quantity;
            sum.value = {add(sum.value.minor, content.value.minor), reads.currency()};
        }
        return balances;
    }
    for (const Lying& lying : lying_goods(reads, asked, false)) {
        if (!scope.bin.empty() && lying.bin != scope.bin) continue;
        if (!scope.lot.empty() && lying.lot != scope.lot) continue;
        balances[{lying.pool.item, scope.one_pool ? stock::all_warehouses : lying.warehouse}]
            .quantity += lying.quantity;
    }
    return balances;
}

class Ledger {
public:
    Ledger(Currency currency, bool has_values)
        : table_{{}, columns(currency), {}}, currency_(currency), has_values_(has_values) {}

    void begin(Date day, const LedgerName& name, const PoolContent& balance) {
        balance_ = balance;
        balance_.value.currency = currency_;
        if (balance.quantity.is_zero() && balance.value.is_zero()) return;
        table_.rows.push_back({cell(day), cell("brought forward"), cell(name.item), {}, {}, {}, {},
                               {}, cell(balance_.quantity), money(balance_.value),
                               cell(name.warehouse), {}, cell(name.unit)});
    }

    void take(const LedgerLine& line, const LedgerName& name) {
        balance_.quantity += line.quantity;
        balance_.value += line.value;
        Cell cost;
        if (has_values_ && !line.quantity.is_zero())
            cost = cell(unit_price(line.value, line.quantity));
        table_.rows.push_back({cell(line.date), cell(line.number), cell(name.item),
                               cell(line.from), cell(line.to), cell(line.quantity), cost,
                               money(line.value), cell(balance_.quantity), money(balance_.value),
                               cell(name.warehouse), cell(line.kind), cell(name.unit)});
    }

    Table table() { return std::move(table_); }

private:
    Cell money(const Money& value) const { return has_values_ ? cell(value) : Cell{}; }

    Table table_;
    Currency currency_;
    bool has_values_;
    PoolContent balance_;
};

LedgerScope scope_of(Reads& reads, const Parameters& parameters, const Selection& asked) {
    LedgerScope scope{parameters.text("bin"), parameters.text("lot"),
                      setting(reads, "cost_scope") == "company"};
    scope.by_quantity_alone =
        !scope.bin.empty() || !scope.lot.empty() || (scope.one_pool && asked.warehouse);
    return scope;
}

Table answer(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const LedgerScope scope = scope_of(reads, parameters, asked);
    const Balances before = brought_forward(reads, asked, scope);
    std::map<LedgerPlace, std::vector<LedgerLine>> lines;
    for (LedgerLine& line : ledger_lines(reads, asked, scope))
        lines[line.place].push_back(std::move(line));
    for (const auto& [place, content] : before) lines.try_emplace(place);

    std::map<std::pair<std::string, std::string>, std::pair<LedgerPlace, LedgerName>> in_order;
    for (auto [place, name] : ledger_names(reads, asked)) {
        if (scope.one_pool && asked.warehouse)
            name.warehouse = warehouse_codes(reads).at(*asked.warehouse);
        if (lines.contains(place)) in_order[{name.item, name.warehouse}] = {place, name};
    }
    Ledger ledger(reads.currency(), !scope.by_quantity_alone);
    for (const auto& [key, found] : in_order) {
        const auto& [place, name] = found;
        const auto content = before.find(place);
        ledger.begin(asked.from, name, content == before.end() ? PoolContent{} : content->second);
        for (const LedgerLine& line : lines.at(place)) ledger.take(line, name);
    }
    return ledger.table();
}

}  // namespace

Report stock_ledger() {
    return {"stock_ledger",
            "Stock ledger",
            "What entered and left each warehouse, or one bin, with the balance after each line",
            "reports.stock",
            {from_date,
             to_date,
             item_parameter,
             warehouse_parameter,
             {"bin", ParameterType::text, "what entered and left this bin", "bin"},
             lot_parameter},
            answer,
            columns,
            {"unit_cost", "value", "balance_value"},
            "document_history"};
}

}  // namespace storekeep::reports
