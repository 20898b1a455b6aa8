#include "core/text.h"
#include "office/fields.h"
#include "reports/stock/goods_worth.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> valuation_columns(Currency currency) {
    return {text_column("warehouse"),     text_column("category"), text_column("item"),
            text_column("lot"),           text_column("status"),   quantity_column("quantity"),
            money_column("value", currency), text_column("unit")};
}

// By which of these the value is told apart; a row has one, or all of them.
const std::vector<std::string>& dimensions() {
    static const std::vector<std::string> all{"warehouse", "category", "item", "lot", "status"};
    return all;
}
using Dimensions = std::array<std::string, 5>;

// Quantities of several items, and so of several units, have no sum.
bool of_one_item(const std::string& by) { return by.empty() || by == "item" || by == "lot"; }

struct Valued {
    Quantity quantity;
    std::int64_t value = 0;
    std::string unit;
};

struct CategorizedItem {
    std::string sku;
    std::string category;
    std::string unit;
};

std::map<Id<catalog::Item>, CategorizedItem> categorized_items(Reads& reads) {
    std::map<Id<catalog::Item>, CategorizedItem> items;
    reads.each("select i.id, i.sku, c.code, i.unit from item i join category c "
               "on c.id = i.category_id",
               {}, [&](const Row& row) {
                   items[row.id<catalog::Item>(0)] = {row.text(1), row.text(2), row.text(3)};
               });
    return items;
}

class ValueSums {
public:
    explicit ValueSums(const Parameters& parameters) : by_(parameters.text("by")) {
        if (!by_.empty() && std::find(dimensions().begin(), dimensions().end(), by_) ==
                                dimensions().end())
            refuse(value_not_allowed, "by",
                   {{"field", "by"}, {"value", by_}, {"choices", joined(dimensions(), ", ")}});
        for (std::size_t place = 0; place < dimensions().size(); ++place)
            if (dimensions()[place] != "warehouse" && dimensions()[place] != "item")
                asked_[place] = parameters.text(dimensions()[place]);
    }

    void add(Dimensions where, Quantity quantity, const Money& value, const std::string& unit) {
        for (std::size_t place = 0; place < where.size(); ++place)
            if (!asked_[place].empty() && asked_[place] != where[place]) return;
        // Of a lot it is known whose it is.
        const bool names_item = by_ == "lot";
        for (std::size_t place = 0; place < where.size(); ++place)
            if (!by_.empty() && dimensions()[place] != by_ &&
                !(names_item && dimensions()[place] == "item"))
                where[place].clear();
        Valued& sum = sums_[where];
        sum.quantity += quantity;
        sum.value = storekeep::add(sum.value, value.minor);
        sum.unit = unit;
    }

    Table table(Currency currency) const {
        Table table{{}, valuation_columns(currency), {}};
        const bool counted = of_one_item(by_);
        for (const auto& [where, sum] : sums_) {
            if (sum.quantity.is_zero() && sum.value == 0) continue;
            std::vector<Cell> row;
            for (const std::string& text : where) row.push_back(cell(text));
            row.push_back(counted ? cell(sum.quantity) : Cell{});
            row.push_back(cell(Money{sum.value, currency}));
            row.push_back(cell(counted ? sum.unit : std::string()));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

private:
    std::string by_;
    Dimensions asked_;
    std::map<Dimensions, Valued> sums_;
};

Table valuation_answer(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    ValueSums sums(parameters);
    const auto items = categorized_items(reads);
    const auto codes = warehouse_codes(reads);
    const std::vector<Lying> goods = lying_goods(reads, asked, true);
    Pools pools = pool_contents(reads, asked);
    const std::vector<Money> values = worth_of(goods, pools, reads.currency());
    for (std::size_t place = 0; place < goods.size(); ++place) {
        const Lying& row = goods[place];
        const std::string status = row.warehouse ? row.status : "in_transit";
        sums.add({codes.at(row.warehouse), items.at(row.pool.item).category, row.item, row.lot,
                  status},
                 row.quantity, values[place], row.unit);
    }
    // Entries dated back may leave a pool that was empty on the day a value, as the accounts have.
    for (const Lying& row : goods) pools.erase(row.pool);
    for (const auto& [pool, content] : pools) {
        if (asked.warehouse && pool.warehouse == stock::all_warehouses) continue;
        const CategorizedItem& item = items.at(pool.item);
        sums.add({codes.at(pool.warehouse), item.category, item.sku, "", ""}, content.quantity,
                 content.value, item.unit);
    }
    return sums.table(reads.currency());
}

}  // namespace

Report stock_valuation() {
    return {"stock_valuation",
            "Stock valuation",
            "What stock is worth by warehouse, category, item, lot and status; the sum is that of "
            "the stock accounts on the same day",
            "reports.cost",
            {as_of,
             {"by", ParameterType::text,
              "one row for each warehouse, category, item, lot or status; left out: for all of "
              "these together"},
             item_parameter,
             warehouse_parameter,
             {"category", ParameterType::text, "only items of this category", "category"},
             lot_parameter,
             {"status", ParameterType::text, "only this status, as quarantine or in_transit"}},
            valuation_answer,
            valuation_columns,
            {},
            "stock_ledger"};
}

}  // namespace storekeep::reports
