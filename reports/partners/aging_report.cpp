#include "reports/partners/open_documents.h"
#include "reports/partners/partner_reports.h"

namespace storekeep::reports {

namespace {

constexpr std::size_t buckets = 5;

std::vector<Column> aging_columns(Currency currency) {
    return {text_column("partner"),          money_column("current", currency),
            money_column("1–30", currency),  money_column("31–60", currency),
            money_column("61–90", currency), money_column("over_90", currency),
            money_column("total", currency), text_column("name"),
            text_column("currency"),         foreign_column("foreign_total")};
}

// By days past due: not yet, then by thirties.
std::size_t bucket_of(std::int64_t days_late) {
    if (days_late <= 0) return 0;
    return static_cast<std::size_t>(std::min<std::int64_t>((days_late - 1) / 30 + 1, buckets - 1));
}

struct PartnerAges {
    std::string name;
    std::array<std::int64_t, buckets> sums{};
    Money foreign;  // all of it, in the currency of the documents
};

// What is owed is positive on both sides: by customers to us, by us to suppliers.
Table aged(Reads& reads, const Parameters& parameters, const std::string& control) {
    const Selection asked = selection(reads, parameters);
    const bool is_ours_to_pay = control == ledger::role::payables;
    std::map<std::pair<std::string, std::string>, PartnerAges> partners;  // and currency
    for (const OpenDocument& document : open_documents(reads, asked, control)) {
        const Currency currency = document.foreign_open.currency;
        PartnerAges& ages = partners[{document.partner, currency.code()}];
        if (ages.name.empty()) ages = {document.partner_name, {}, {0, currency}};
        ages.foreign += is_ours_to_pay ? -document.foreign_open : document.foreign_open;
        std::int64_t& sum = ages.sums[bucket_of(age(document.due, asked.counted_on))];
        sum = add(sum, (is_ours_to_pay ? -document.open : document.open).minor);
    }
    Table table{{}, aging_columns(reads.currency()), {}};
    for (const auto& [key, ages] : partners) {
        std::vector<Cell> row{cell(key.first)};
        std::int64_t total = 0;
        for (std::int64_t sum : ages.sums) {
            row.push_back(sum);
            total = add(total, sum);
        }
        row.push_back(total);
        row.push_back(ages.name);
        row.push_back(key.second);
        row.push_back(foreign_cell(ages.foreign));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table receivables_answer(Reads& reads, const Parameters& parameters) {
    return aged(reads, parameters, std::string(ledger::role::receivables));
}

Table payables_answer(Reads& reads, const Parameters& parameters) {
    return aged(reads, parameters, std::string(ledger::role::payables));
}

}  // namespace

Report receivables_aging() {
    return {
        "receivables_aging",
        "Receivables by age",
        "What each customer owes, by how long it is overdue; the total is the account's balance",
        "reports.money",
        {as_of, customer_parameter},
        receivables_answer,
        aging_columns,
        {},
        "open_items"};
}

Report payables_aging() {
    return {"payables_aging",
            "Payables by age",
            "What is owed to each supplier, by how long it is overdue",
            "reports.money",
            {as_of, supplier_parameter},
            payables_answer,
            aging_columns,
            {},
            "open_items"};
}

}  // namespace storekeep::reports
