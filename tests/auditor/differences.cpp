// The bookkeeper's figures against the reports, row by row.
#include "tests/auditor/auditor.h"

namespace storekeep::auditor {

namespace {

using Figures = std::map<std::string, Count>;

// The rows of a report as figures: the cells of `names`, joined, and the number in `number`.
Figures figures_of(const Table& table, const std::vector<std::string>& names,
                   const std::string& number, int digits) {
    Figures figures;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::string name;
        for (const std::string& column : names)
            name += (name.empty() ? "" : "|") + table.text_at(row, column);
        figures[name] += counted(table.text_at(row, number), digits);
    }
    return figures;
}

void compare(const std::string& what, const Figures& reported, const Figures& ours, int digits,
             std::vector<std::string>& found) {
    Figures both = ours;
    for (const auto& [name, count] : reported) both[name] -= count;
    for (const auto& [name, difference] : both) {
        if (difference == 0) continue;
        const auto there = reported.find(name);
        const auto here = ours.find(name);
        found.push_back(what + " " + name + ": the report says " +
                        decimal(there == reported.end() ? 0 : there->second, digits) +
                        ", the auditor " + decimal(here == ours.end() ? 0 : here->second, digits));
    }
}

Figures balances_of(const Table& trial) {
    Figures balances = figures_of(trial, {"account"}, "debit", 2);
    for (const auto& [account, credit] : figures_of(trial, {"account"}, "credit", 2))
        balances[account] -= credit;
    return balances;
}

std::string place_name(const std::string& warehouse) {
    if (warehouse == all_places) return "all warehouses";
    return warehouse.empty() ? "in transit" : warehouse;
}

struct Valuation {
    Figures quantities;
    Figures values;
};

Valuation valuation_of(const std::map<std::size_t, Heap>& heaps) {
    Valuation valuation;
    for (const auto& [number, heap] : heaps) {
        if (heap.kind == Heap::Kind::trail || heap.quantity == 0) continue;
        const std::string name = heap.pool.item + "|" + place_name(heap.pool.warehouse);
        valuation.quantities[name] += heap.quantity;
        valuation.values[name] += heap.value;
    }
    return valuation;
}

void compare(const Table& report, const Valuation& ours, std::vector<std::string>& found) {
    compare("inventory_valuation quantity",
            figures_of(report, {"item", "warehouse"}, "quantity", 6), ours.quantities, 6, found);
    compare("inventory_valuation value", figures_of(report, {"item", "warehouse"}, "value", 2),
            ours.values, 2, found);
}

Figures as_figures(const std::vector<Books::Counter>& counters, Count sign = 1) {
    Figures figures;
    for (const auto& [name, count] : counters) figures[name] = sign * count;
    return figures;
}

// What a figure was before the changes whose names begin so.
void take_off(Figures& figures, const Figures& changes, const std::string& beginning) {
    for (auto change = changes.lower_bound(beginning);
         change != changes.end() && change->first.starts_with(beginning); ++change)
        figures[change->first.substr(beginning.size())] -= change->second;
}

const std::vector<std::string> spot_columns{"warehouse", "bin", "item", "lot", "status"};

}  // namespace

std::vector<std::string> Auditor::differences(const Ask& ask) const {
    Figures customers;
    Figures suppliers;
    Figures unbilled{{"", 0}};
    for (const auto& [partner, count] : books_.all("partner|CUST"))
        customers["CUST" + partner] = count;
    for (const auto& [partner, count] : books_.all("partner|SUPP"))
        suppliers["SUPP" + partner] = -count;
    for (const auto& [line, count] : books_.all("open_value|")) unbilled[""] += count;
    std::vector<std::string> found;
    compare("stock_on_hand", figures_of(ask("stock_on_hand", ""), spot_columns, "quantity", 6),
            as_figures(spots()), 6, found);
    compare(ask("inventory_valuation", ""), valuation_of(books_.heaps()), found);
    compare("trial_balance", balances_of(ask("trial_balance", "")),
            as_figures(books_.all("account|")), 2, found);
    compare("receivables_aging", figures_of(ask("receivables_aging", ""), {"partner"}, "total", 2),
            customers, 2, found);
    compare("payables_aging", figures_of(ask("payables_aging", ""), {"partner"}, "total", 2),
            suppliers, 2, found);
    compare("goods_received_not_billed",
            figures_of(ask("goods_received_not_billed", ""), {}, "value", 2), unbilled, 2, found);
    return found;
}

std::vector<std::string> Auditor::differences_on(const std::string& day, const Ask& ask) const {
    const Figures changes = books_.changed_after(day);
    Figures lying = as_figures(spots());
    take_off(lying, changes, "spot|");
    std::vector<std::string> found;
    for (const auto& [spot, quantity] : lying)
        if (quantity < 0) found.push_back("less than nothing lay on " + day + " in " + spot);
    compare("stock_on_hand of " + day,
            figures_of(ask("stock_on_hand", day), spot_columns, "quantity", 6), lying, 6, found);
    Figures accounts = as_figures(books_.all("account|"));
    take_off(accounts, changes, "account|");
    compare("trial_balance of " + day, balances_of(ask("trial_balance", day)), accounts, 2, found);
    Figures values;
    for (const auto& [number, heap] : books_.heaps())
        if (heap.kind != Heap::Kind::trail)
            values[heap.pool.item + "|" + heap.pool.warehouse] += heap.value;
    take_off(values, changes, "value|");
    Figures named;
    for (const auto& [pool, value] : values) {
        const std::size_t bar = pool.find('|');
        named[pool.substr(0, bar) + "|" + place_name(pool.substr(bar + 1))] += value;
    }
    compare("inventory_valuation of " + day,
            figures_of(ask("inventory_valuation", day), {"item", "warehouse"}, "value", 2), named,
            2, found);
    return found;
}

}  // namespace storekeep::auditor
