#include "app/desktop/company/explanation.h"

#include <algorithm>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "office/document.h"

namespace storekeep::desktop {

namespace {

// Above so many documents they are gathered by kind, and the earliest of each kind into one line.
constexpr std::size_t most_without_kinds = 12;
constexpr std::size_t most_of_a_kind = 20;

// A part of the figure that stands in the same row: "−3 allocated".
struct RowPart {
    std::string_view column;
    int sign = 1;
};

struct Plan {
    std::string_view report;
    std::string_view column;
    std::string_view title;  // with {column} of the row
    std::string_view by;     // the report of what it is made of …
    std::vector<std::pair<std::string_view, std::string_view>> asked;  // its parameter <- column
    std::string_view plus;   // … and the columns that are added and taken off
    std::string_view minus = "";
    std::vector<std::string_view> words = {};
    std::vector<RowPart> parts = {};  // where the figure is first made of others of its row
};

using Asked = std::vector<std::pair<std::string_view, std::string_view>>;
const Asked of_pool{{"item", "item"}, {"warehouse", "warehouse"}};
const Asked of_bin{{"item", "item"}, {"warehouse", "warehouse"}, {"bin", "bin"}, {"lot", "lot"}};
const Asked of_account{{"account", "account"}};
const Asked of_partner{{"partner", "partner"}};
const std::vector<std::string_view> way{"from", "to"};

const std::vector<Plan>& plans() {
    static const std::vector<Plan> all{
        {"stock_on_hand", "quantity", "{item} in {warehouse}/{bin}", "stock_ledger", of_bin,
         "quantity", "", way},
        {"stock_on_hand", "value", "Value of {item} in {warehouse}", "stock_ledger", of_pool,
         "value", "", way},
        {"inventory_valuation", "value", "Value of {item} in {warehouse}", "stock_ledger",
         of_pool, "value", "", way},
        {"inventory_valuation", "quantity", "{item} in {warehouse}", "stock_ledger", of_pool,
         "quantity", "", way},
        {"availability", "on_hand", "{item} on hand in {warehouse}", "stock_ledger", of_pool,
         "quantity", "", way},
        {"availability", "available", "{item} available in {warehouse}", "stock_ledger", of_pool,
         "quantity", "", way,
         {{"on_hand"}, {"allocated", -1}, {"inspection", -1}, {"quarantine", -1}, {"damaged", -1},
          {"repair", -1}, {"expired", -1}}},
        {"availability", "available_to_sell", "{item} free to sell in {warehouse}",
         "stock_ledger", of_pool, "quantity", "", way,
         {{"on_hand"}, {"allocated", -1}, {"inspection", -1}, {"quarantine", -1}, {"damaged", -1},
          {"repair", -1}, {"expired", -1}, {"safety_stock", -1}}},
        {"availability", "allocated", "{item} held for orders in {warehouse}", "order_lines",
         of_pool, "allocated", "", {"partner"}},
        {"receivables_aging", "total", "{name} owes", "open_items", of_partner, "open", "",
         {"kind"}},
        {"payables_aging", "total", "Owed to {name}", "open_items", of_partner, "open", "",
         {"kind"}},
        {"accounts", "balance", "Balance of {account} {name}", "general_ledger", of_account,
         "debit", "credit", {"memo"}},
        {"trial_balance", "debit", "Balance of {account} {name}", "general_ledger", of_account,
         "debit", "credit", {"memo"}},
        {"trial_balance", "credit", "Balance of {account} {name}", "general_ledger", of_account,
         "credit", "debit", {"memo"}},
        {"balance_sheet", "amount", "{account} {name}", "general_ledger", of_account, "debit",
         "credit", {"memo"}},
        {"profit_and_loss", "amount", "{account} {name}", "general_ledger", of_account, "debit",
         "credit", {"memo"}},
    };
    return all;
}

const Plan* plan_for(const Figure& figure) {
    for (const Plan& plan : plans())
        if (plan.report == figure.report && plan.column == figure.column) return &plan;
    return nullptr;
}

std::string in_row(const Figure& figure, std::string_view column) {
    const auto found = figure.row.find(column);
    return found == figure.row.end() ? std::string() : found->second;
}

std::string titled(std::string_view title, const Figure& figure) {
    std::string said;
    for (std::size_t at = 0; at < title.size(); ++at) {
        const std::size_t end = title[at] == '{' ? title.find('}', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            said += title[at];
            continue;
        }
        said += in_row(figure, title.substr(at + 1, end - at - 1));
        at = end;
    }
    return said;
}

bool has_column(const Table& table, std::string_view name) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& one) { return one.name == name; });
}

struct Leaf {
    std::string number;
    std::string kind;
    std::string date;
    std::string words;
    std::int64_t amount = 0;
};

// One leaf a document, in the order in which they come.
std::vector<Leaf> leaves_of(const Table& found, const Plan& plan) {
    std::vector<Leaf> leaves;
    std::map<std::string, std::size_t> places;
    for (std::size_t row = 0; row < found.rows.size(); ++row) {
        const std::int64_t amount = number_at(found, row, plan.plus) -
                                    (plan.minus.empty() ? 0 : number_at(found, row, plan.minus));
        if (amount == 0) continue;
        const std::string number = found.text_at(row, "document");
        const auto [place, is_new] = places.try_emplace(number, leaves.size());
        if (is_new) {
            Leaf leaf{number, found.text_at(row, "kind"), found.text_at(row, "date"), {}, 0};
            for (const std::string_view one : plan.words) {
                const std::string said =
                    has_column(found, one) ? found.text_at(row, one) : std::string();
                if (said.empty()) continue;
                leaf.words += (leaf.words.empty()       ? ""
                               : one == plan.words.back() && plan.words.size() == 2 ? " → "
                                                                                    : ", ") +
                              said;
            }
            leaves.push_back(std::move(leaf));
        }
        leaves[place->second].amount += amount;
    }
    std::erase_if(leaves, [](const Leaf& one) { return one.amount == 0; });
    return leaves;
}

class Tree {
public:
    Tree(Explanation& made, Column column) : made_(made), column_(std::move(column)) {}

    void add(int depth, std::string what, std::int64_t amount) {
        made_.lines.push_back({depth, false, std::move(what), {}, {}, signed_text(amount), {}, {}});
    }
    void add_leaves(int depth, const std::vector<Leaf>& leaves) {
        std::vector<std::string> kinds;
        for (const Leaf& one : leaves)
            if (std::find(kinds.begin(), kinds.end(), one.kind) == kinds.end())
                kinds.push_back(one.kind);
        if (leaves.size() <= most_without_kinds || kinds.size() < 2) {
            add_newest(depth, leaves);
            return;
        }
        for (const std::string& kind : kinds) {
            std::vector<Leaf> of_kind;
            std::int64_t sum = 0;
            for (const Leaf& one : leaves)
                if (one.kind == kind) {
                    of_kind.push_back(one);
                    sum += one.amount;
                }
            add(depth, label_of(kind), sum);
            add_newest(depth + 1, of_kind);
        }
    }
    std::string plain_text(std::int64_t amount) const {
        return shown(Cell{amount}, column_);
    }

private:
    std::string signed_text(std::int64_t amount) const {
        return (amount > 0 ? "+" : "") + plain_text(amount);
    }
    // The newest stand first; what is older than the most is one line, so that nothing is missing.
    void add_newest(int depth, const std::vector<Leaf>& leaves) {
        const std::size_t shown_count = std::min(leaves.size(), most_of_a_kind);
        for (std::size_t at = 0; at < shown_count; ++at) {
            const Leaf& leaf = leaves[leaves.size() - 1 - at];
            const auto date = Date::read(leaf.date);
            made_.lines.push_back({depth, false, leaf.number,
                                   date ? shown_date(*date) : std::string(), leaf.words,
                                   signed_text(leaf.amount), leaf.kind, leaf.number});
        }
        std::int64_t older = 0;
        for (std::size_t at = 0; at + shown_count < leaves.size(); ++at)
            older += leaves[at].amount;
        if (leaves.size() > shown_count)
            add(depth, std::to_string(leaves.size() - shown_count) + " older documents", older);
    }

    Explanation& made_;
    Column column_;
};

void mark_last(std::vector<ExplainedLine>& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::size_t next = at + 1;
        while (next < lines.size() && lines[next].depth > lines[at].depth) ++next;
        lines[at].last = next == lines.size() || lines[next].depth < lines[at].depth;
    }
}

Table asked_of(LocalOffice& office, const Plan& plan, const Figure& figure) {
    Parameters parameters;
    for (const auto& [name, column] : plan.asked)
        if (const std::string value = in_row(figure, column); !value.empty())
            parameters.set(std::string(name), value);
    const Report* report = office.registry().find_report(plan.by);
    for (const auto& [name, value] : figure.asked.members()) {
        if (!value.text()) continue;
        const std::string as = name == "as_of" ? "to" : name;
        for (const Parameter& known : report->parameters)
            if (known.name == name || known.name == as)
                parameters.set(std::string(known.name), *value.text());
    }
    if (plan.report == "receivables_aging") parameters.set("side", "receivables");
    if (plan.report == "payables_aging") parameters.set("side", "payables");
    return office.ask({std::string(plan.by), std::move(parameters)});
}

Column column_of(const Table& found, const Plan& plan) {
    Column column = found.columns[found.column(plan.plus)];
    column.unit.clear();
    return column;
}

std::int64_t millionths(const std::string& plain) {
    return plain.empty() ? 0 : parse_millionths(plain);
}

// The parts of the row's own figures, the first of them down to its documents.
void add_parts(Tree& tree, const Plan& plan, const Figure& figure,
               const std::vector<Leaf>& leaves, std::int64_t& sum) {
    for (const RowPart& part : plan.parts) {
        const std::int64_t amount = part.sign * millionths(in_row(figure, part.column));
        if (amount == 0) continue;
        tree.add(0, label_of(part.column), amount);
        sum += amount;
        if (part.column == plan.parts.front().column) tree.add_leaves(1, leaves);
    }
}

}  // namespace

bool can_explain(const Figure& figure) { return plan_for(figure) != nullptr; }

std::optional<Explanation> explained(LocalOffice& office, const Figure& figure) {
    const Plan* plan = plan_for(figure);
    if (!plan) return std::nullopt;
    const Table found = asked_of(office, *plan, figure);
    std::vector<Leaf> leaves = leaves_of(found, *plan);
    const Column column = column_of(found, *plan);
    Explanation made;
    made.title = titled(plan->title, figure);
    Tree tree(made, column);
    std::int64_t of_documents = 0;
    for (const Leaf& one : leaves) of_documents += one.amount;
    // Books count what we owe as negative; lists of it may not.
    const std::string cell = in_row(figure, figure.column);
    if (of_documents != 0 && cell == text(Cell{-of_documents}, column)) {
        for (Leaf& one : leaves) one.amount = -one.amount;
        of_documents = -of_documents;
    }
    std::int64_t sum = 0;
    if (plan->parts.empty()) {
        tree.add_leaves(0, leaves);
        sum = of_documents;
    } else {
        add_parts(tree, *plan, figure, leaves, sum);
    }
    mark_last(made.lines);
    const bool has_parts = !plan->parts.empty();
    const bool parts_hold =
        !has_parts ||
        of_documents == millionths(in_row(figure, plan->parts.front().column));
    made.figure = tree.plain_text(sum);
    made.adds_up = parts_hold && cell == text(Cell{sum}, column);
    return made;
}

}  // namespace storekeep::desktop
