#include "office/settings.h"
#include "reports/page.h"
#include "reports/stock/stock_ledger_lines.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> stock_ledger_columns(Currency currency) {
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

// What was entered after the first page was asked for, though for days before those asked for.
void take_back_what_came_late(Reads& reads, Selection asked, LedgerScope scope,
                              Balances& balances) {
    if (scope.beyond >= reads.company().next_id) return;
    asked.to = asked.from.plus_days(-1);
    asked.from = first_date;
    scope.first = scope.beyond;
    scope.beyond = std::numeric_limits<std::int64_t>::max();
    for (const LedgerLine& line : ledger_lines(reads, asked, scope)) {
        PoolContent& content = balances[line.place];
        content.quantity -= line.quantity;
        content.value.minor = subtract(content.value.minor, line.value.minor);
    }
}

Balances balances_as_of(Reads& reads, const Selection& asked, const LedgerScope& scope) {
    Balances balances;
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

// What there was on the eve of the first day.
Balances brought_forward(Reads& reads, const Selection& asked, const LedgerScope& scope) {
    if (asked.from == first_date) return {};
    Selection eve = asked;
    eve.as_of = asked.from.plus_days(-1);
    Balances balances = balances_as_of(reads, eve, scope);
    take_back_what_came_late(reads, asked, scope, balances);
    return balances;
}

// Where the lines of a place begin: rows of that day were given before, on another page.
struct Start {
    Date day;
    std::int64_t given = 0;
    PoolContent balance;  // on the eve of the day
};

class Ledger {
public:
    Ledger(Currency currency, bool has_values, Page& page)
        : table_{{}, stock_ledger_columns(currency), {}},
          currency_(currency),
          has_values_(has_values),
          page_(page) {}

    void begin(const LedgerName& name, const Start& start, bool brings_forward) {
        name_ = name;
        start_ = start;
        start_.balance.value.currency = currency_;
        balance_ = start_.balance;
        to_skip_ = start.given;
        start_.given = 0;
        if (!brings_forward || (balance_.quantity.is_zero() && balance_.value.is_zero())) return;
        add({cell(start.day), cell("brought forward"), cell(name.item), {}, {}, {}, {}, {},
             cell(balance_.quantity), money(balance_.value), cell(name.warehouse), {},
             cell(name.unit)});
    }

    void take(const LedgerLine& line) {
        if (line.date != start_.day) start_ = {line.date, 0, balance_};
        balance_.quantity += line.quantity;
        balance_.value += line.value;
        Cell cost;
        if (has_values_ && !line.quantity.is_zero())
            cost = cell(unit_price(line.value, line.quantity));
        add({cell(line.date), cell(line.number), cell(name_.item), cell(line.from),
             cell(line.to), cell(line.quantity), cost, money(line.value),
             cell(balance_.quantity), money(balance_.value), cell(name_.warehouse),
             cell(line.kind), cell(name_.unit)});
    }

    bool is_full() const { return is_full_; }
    Table table() {
        page_.end(table_);
        return std::move(table_);
    }

private:
    Cell money(const Money& value) const { return has_values_ ? cell(value) : Cell{}; }

    // The key tells how to begin again after this row.
    void add(std::vector<Cell> row) {
        ++start_.given;
        if (to_skip_ > 0) {
            --to_skip_;
            return;
        }
        is_full_ = is_full_ ||
                   (!page_.is_whole() &&
                    !page_.take({bind(name_.item), bind(name_.warehouse), bind(start_.day),
                                 bind(start_.given), bind(start_.balance.quantity),
                                 bind(start_.balance.value)}));
        if (!is_full_) table_.rows.push_back(std::move(row));
    }

    Table table_;
    Currency currency_;
    bool has_values_;
    Page& page_;
    LedgerName name_;
    Start start_;
    PoolContent balance_;
    std::int64_t to_skip_ = 0;
    bool is_full_ = false;
};

Page page_of(Reads& reads, const Parameters& parameters) {
    return {reads, parameters, {{"item", true}, {"warehouse", true}, {"day"}, {"given"},
                                {"quantity"}, {"value"}}};
}

LedgerScope scope_of(Reads& reads, const Parameters& parameters, const Selection& asked) {
    LedgerScope scope{parameters.text("bin"), parameters.text("lot"),
                      setting(reads, "cost_scope") == "company"};
    scope.by_quantity_alone =
        !scope.bin.empty() || !scope.lot.empty() || (scope.one_pool && asked.warehouse);
    return scope;
}

using Named = std::map<std::pair<std::string, std::string>, std::pair<LedgerPlace, LedgerName>>;

// By item and warehouse.
Named places_in_order(Reads& reads, const Selection& asked, const LedgerScope& scope) {
    Named named;
    for (auto [place, name] : ledger_names(reads, asked)) {
        if (scope.one_pool && asked.warehouse) {
            if (place.warehouse != stock::all_warehouses) continue;  // a pool of an earlier scope
            name.warehouse = warehouse_codes(reads).at(*asked.warehouse);
        }
        named[{name.item, name.warehouse}] = {place, name};
    }
    return named;
}

PoolContent content_of(const Balances& balances, const LedgerPlace& place) {
    const auto found = balances.find(place);
    return found == balances.end() ? PoolContent{} : found->second;
}

// All at once, in as few questions.
void add_all(Reads& reads, const Selection& asked, const LedgerScope& scope, Ledger& ledger) {
    const Balances before = brought_forward(reads, asked, scope);
    std::map<LedgerPlace, std::vector<LedgerLine>> lines;
    for (LedgerLine& line : ledger_lines(reads, asked, scope))
        lines[line.place].push_back(std::move(line));
    for (const auto& [key, found] : places_in_order(reads, asked, scope)) {
        const auto& [place, name] = found;
        ledger.begin(name, {asked.from, 0, content_of(before, place)}, true);
        for (const LedgerLine& line : lines[place]) ledger.take(line);
    }
}

// The day up to which an item has some moves more than are wanted.
Date day_of_enough(Reads& reads, const Selection& asked, std::int64_t wanted) {
    const auto row = reads.first(
        "select date from stock_move where item_id = $1 and date >= $2 and date <= $3 "
        "order by date, id limit 1 offset $4",
        *asked.item, asked.from, asked.to, wanted);
    return row ? row->date(0) : asked.to;
}

// A part of the days after another, until the page is full.
void add_place(Reads& reads, Selection asked, const LedgerScope& scope, const LedgerPlace& place,
               const Page& page, Ledger& ledger) {
    const Date last = asked.to;
    while (!ledger.is_full()) {
        asked.to = day_of_enough(reads, asked, page.wanted());
        for (const LedgerLine& line : ledger_lines(reads, asked, scope))
            if (line.place == place) ledger.take(line);
        if (asked.to >= last) return;
        asked.from = asked.to.plus_days(1);
        asked.to = last;
    }
}

void add_item(Reads& reads, const Selection& asked, const LedgerScope& scope, bool goes_on,
              const Page& page, Ledger& ledger) {
    const Balances before = brought_forward(reads, asked, scope);
    for (const auto& [key, found] : places_in_order(reads, asked, scope)) {
        const auto& [place, name] = found;
        if (ledger.is_full() || (goes_on && name.warehouse < page.text(1))) continue;
        Start start{asked.from, 0, content_of(before, place)};
        if (goes_on && name.warehouse == page.text(1))
            start = {{page.integer(2)}, page.integer(3),
                     {{page.integer(4)}, {page.integer(5), reads.currency()}}};
        ledger.begin(name, start, start.day == asked.from);
        Selection days = asked;
        days.from = start.day;
        add_place(reads, days, scope, place, page, ledger);
    }
}

// Item after item, from the one on with which the page before ended.
void add_page(Reads& reads, Selection asked, const LedgerScope& scope, const Page& page,
              Ledger& ledger) {
    const std::optional<Id<catalog::Item>> only = asked.item;
    std::string sku = page.is_first() ? std::string() : page.text(0);
    for (bool goes_on = !page.is_first(); !ledger.is_full(); goes_on = false) {
        Conditions conditions(sku);
        const std::string of_item = conditions.equal("i.id", only);
        std::optional<Row> next;
        reads.each(fmt::format("select i.id, i.sku from item i where i.sku {} $1{} and exists "
                               "(select 1 from cost_pool_balance p where p.item_id = i.id) "
                               "order by i.sku limit 1",
                               goes_on ? ">=" : ">", of_item),
                   conditions.values(), [&](const Row& row) { next = row; });
        if (!next) return;
        asked.item = next->id<catalog::Item>(0);
        add_item(reads, asked, scope, goes_on && next->text(1) == sku, page, ledger);
        sku = next->text(1);
    }
}

Table answer_stock_ledger(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    LedgerScope scope = scope_of(reads, parameters, asked);
    Page page = page_of(reads, parameters);
    scope.beyond = page.beyond();
    Ledger ledger(reads.currency(), !scope.by_quantity_alone, page);
    if (page.is_whole())
        add_all(reads, asked, scope, ledger);
    else
        add_page(reads, asked, scope, page, ledger);
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
             lot_parameter,
             limit_parameter,
             after_parameter},
            answer_stock_ledger,
            stock_ledger_columns,
            {"unit_cost", "value", "balance_value"},
            "document_history"};
}

}  // namespace storekeep::reports
