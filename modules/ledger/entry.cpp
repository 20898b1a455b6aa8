#include "modules/ledger/entry.h"

#include <tuple>

namespace storekeep::ledger {

const Rule debit_or_credit{"debit_or_credit",
                           "'{field}' needs either a debit or a credit, and more than 0"};
const Rule entry_does_not_balance{"entry_does_not_balance",
                                  "debits are {debit} and credits {credit}; they must be equal"};
const Rule nothing_to_post{"nothing_to_post",
                           "the lines cancel each other out; there is nothing to post"};

std::vector<Line> combined(const std::vector<Line>& lines) {
    std::vector<Line> sums;
    std::map<std::tuple<Id<Account>, Id<catalog::Partner>, Id<catalog::Item>,
                        Id<catalog::Warehouse>, std::string>,
             std::size_t>
        places;
    for (const Line& line : lines) {
        const auto [place, is_new] = places.try_emplace(
            {line.account, line.partner, line.item, line.warehouse, line.memo}, sums.size());
        if (is_new)
            sums.push_back(line);
        else
            sums[place->second].amount += line.amount;
    }
    std::erase_if(sums, [](const Line& line) { return line.amount.is_zero(); });
    return sums;
}

void keep_out_of_stock(Entry& entry, const PostingRules& rules, const catalog::Item& item,
                       Id<catalog::Warehouse> warehouse, const Money& variance) {
    if (variance.is_zero()) return;
    entry.debit({rules.account(role::purchase_price_variance, item.category, warehouse), variance,
                 {}, item.id, warehouse, {}});
    entry.credit({rules.account(role::inventory, item.category, warehouse), variance, {}, item.id,
                  warehouse, {}});
}

Sums sums_of(const std::vector<Line>& lines, Currency currency) {
    Sums sums{{0, currency}, {0, currency}};
    for (const Line& line : lines) {
        if (line.amount.is_negative())
            sums.credit -= line.amount;
        else
            sums.debit += line.amount;
    }
    return sums;
}

Money signed_amount(const std::optional<Amount>& debit, const std::optional<Amount>& credit,
                    Currency currency, const std::string& field) {
    if (debit.has_value() == credit.has_value()) refuse(debit_or_credit, field, {{"field", field}});
    const Money amount = debit ? in_currency(*debit, currency, field + ".debit")
                               : in_currency(*credit, currency, field + ".credit");
    if (!amount.is_positive()) refuse(debit_or_credit, field, {{"field", field}});
    return debit ? amount : -amount;
}

void refuse_when_nothing_is_left(const std::vector<Line>& lines) {
    if (combined(lines).empty()) refuse(nothing_to_post, "lines");
}

}  // namespace storekeep::ledger
