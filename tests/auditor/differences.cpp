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

}  // namespace

std::vector<std::pair<std::string, Count>> Auditor::spots() const {
    std::vector<std::pair<std::string, Count>> found;
    for (const auto& [counter, count] : books_.counters())
        if (counter.starts_with("spot|") && count > 0) found.emplace_back(counter.substr(5), count);
    return found;
}

std::vector<std::string> Auditor::differences(const Ask& ask) const {
    Figures spots;
    Figures accounts;
    Figures customers;
    Figures suppliers;
    Figures unbilled{{"", 0}};
    for (const auto& [counter, count] : books_.counters()) {
        const std::string name = counter.substr(counter.find('|') + 1);
        if (counter.starts_with("spot|")) spots[name] = count;
        if (counter.starts_with("account|")) accounts[name] = count;
        if (counter.starts_with("partner|CUST")) customers[name] = count;
        if (counter.starts_with("partner|SUPP")) suppliers[name] = -count;
        if (counter.starts_with("open_value|")) unbilled[""] += count;
    }
    Figures quantities;
    Figures values;
    for (const Heap& heap : books_.heaps()) {
        if (heap.kind == Heap::Kind::trail || heap.quantity == 0) continue;
        const std::string& place = heap.pool.warehouse;
        const std::string name = heap.pool.item + "|" + (place.empty() ? "in transit" : place);
        quantities[name] += heap.quantity;
        values[name] += heap.value;
    }
    std::vector<std::string> found;
    compare("stock_on_hand",
            figures_of(ask("stock_on_hand"), {"warehouse", "bin", "item", "lot", "status"},
                       "quantity", 6),
            spots, 6, found);
    const Table valuation = ask("inventory_valuation");
    compare("inventory_valuation quantity",
            figures_of(valuation, {"item", "warehouse"}, "quantity", 6), quantities, 6, found);
    compare("inventory_valuation value", figures_of(valuation, {"item", "warehouse"}, "value", 2),
            values, 2, found);
    const Table trial = ask("trial_balance");
    Figures balances = figures_of(trial, {"account"}, "debit", 2);
    for (const auto& [account, credit] : figures_of(trial, {"account"}, "credit", 2))
        balances[account] -= credit;
    compare("trial_balance", balances, accounts, 2, found);
    compare("receivables_aging", figures_of(ask("receivables_aging"), {"partner"}, "total", 2),
            customers, 2, found);
    compare("payables_aging", figures_of(ask("payables_aging"), {"partner"}, "total", 2),
            suppliers, 2, found);
    compare("goods_received_not_billed",
            figures_of(ask("goods_received_not_billed"), {}, "value", 2), unbilled, 2, found);
    return found;
}

}  // namespace storekeep::auditor
