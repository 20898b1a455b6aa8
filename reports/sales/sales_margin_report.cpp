#include "modules/sales/sales_order_store.h"
#include "reports/sales/sales_margin_facts.h"
#include "reports/sales/sales_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> sales_margin_columns(Currency currency) {
    return {text_column("order"),
            text_column("item"),
            money_column("revenue", currency),
            money_column("cogs", currency),
            money_column("freight", currency),
            money_column("margin", currency),
            percent_column("margin_percent"),
            text_column("partner"),
            text_column("channel")};
}

// To a hundredth of a per cent; nothing where nothing was earned.
Cell percent_cell(const Money& margin, const Money& revenue) {
    if (!revenue.is_positive()) return {};
    constexpr std::int64_t steps = 10'000;  // a hundredth of a per cent
    return Cell{divide_half_away(Int128{margin.minor} * steps, revenue.minor) * 100 * million /
                steps};
}

struct OrderNames {
    std::string number;
    std::string partner;
    std::string channel;
    Id<catalog::Partner> customer;
};

OrderNames names_of(Reads& reads, Id<Document> order) {
    if (!order) return {};
    const sales::SalesOrder found = sales::load_order(reads, order);
    return {found.number(), catalog::load_partner(reads, found.customer).code, found.channel,
            found.customer};
}

Table answer_sales_margin(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string channel = parameters.text("channel");
    const std::string number = parameters.text("order");
    Table table{{}, sales_margin_columns(reads.currency()), {}};
    Id<Document> last;
    OrderNames names;
    for (const auto& [key, one] : margins(reads, asked)) {
        if (key.first != last) names = names_of(reads, last = key.first);
        if (asked.partner && names.customer != *asked.partner) continue;
        if (!channel.empty() && names.channel != channel) continue;
        if (!number.empty() && names.number != number) continue;
        const Money margin = one.revenue - one.cogs - one.freight;
        table.rows.push_back({cell(names.number),
                              cell(catalog::items_of(reads, {key.second}).front().sku),
                              cell(one.revenue), cell(one.cogs), cell(one.freight), cell(margin),
                              percent_cell(margin, one.revenue), cell(names.partner),
                              cell(names.channel)});
    }
    return table;
}

}  // namespace

Report sales_margin() {
    return {"sales_margin",
            "Sales margin",
            "Revenue less returns, cost of the goods with what came late, and the carrier's "
            "charge, by order and item; revenue and cost sum to their accounts",
            "reports.cost",
            {from_date,
             to_date,
             item_parameter,
             customer_parameter,
             {"channel", ParameterType::text, "only orders from this channel, as phone"},
             {"order", ParameterType::text, "only this order", "sales_order"}},
            answer_sales_margin,
            sales_margin_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
