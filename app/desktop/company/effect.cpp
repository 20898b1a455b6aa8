#include "app/desktop/company/effect.h"

#include <algorithm>
#include <map>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t most_lines_shown = 12;

std::string signed_number(const std::string& plain) {
    return plain.starts_with('-') ? shown_number(plain) : "+" + shown_number(plain);
}

std::string place_text(const Table& table, std::size_t row, std::string_view place,
                       std::string_view status) {
    const std::string where = table.text_at(row, place);
    const std::string how = table.text_at(row, status);
    return how.empty() || how == "available" ? where : where + " (" + plain_word(how) + ")";
}

void keep_most(EffectGroup& group) {
    if (group.lines.size() <= most_lines_shown) return;
    group.more = group.lines.size() - most_lines_shown;
    group.lines.resize(most_lines_shown);
}

EffectGroup goods(const Table& moved) {
    EffectGroup group{"Goods", {}, 0};
    for (std::size_t row = 0; row < moved.rows.size(); ++row) {
        const std::string item = moved.text_at(row, "item");
        const std::string lot = moved.text_at(row, "lot");
        group.lines.push_back(
            {shown_number(moved.text_at(row, "quantity")) + " " + moved.text_at(row, "unit"),
             item + (lot.empty() ? "" : " " + lot) + ": " +
                 place_text(moved, row, "from", "from_status") + " → " +
                 place_text(moved, row, "to", "to_status"),
             "stock_on_hand", "item", item});
    }
    keep_most(group);
    return group;
}

// One line an account, in the order in which the accounts come.
EffectGroup money(const Table& posted) {
    EffectGroup group{"Money", {}, 0};
    std::vector<std::string> accounts;
    std::map<std::string, std::pair<std::int64_t, std::string>> sums;
    for (std::size_t row = 0; row < posted.rows.size(); ++row) {
        const std::string account = posted.text_at(row, "account");
        if (!sums.contains(account)) accounts.push_back(account);
        auto& [sum, name] = sums[account];
        name = posted.text_at(row, "name");
        sum += number_at(posted, row, "debit") - number_at(posted, row, "credit");
    }
    const Column column = posted.columns[posted.column("debit")];
    for (const std::string& account : accounts) {
        const auto& [sum, name] = sums[account];
        if (sum == 0) continue;
        group.lines.push_back({signed_number(text(Cell{sum}, column)), account + " " + name,
                               "general_ledger", "account", account});
    }
    keep_most(group);
    return group;
}

EffectGroup promises(const Table& changed) {
    EffectGroup group{"Promises", {}, 0};
    for (std::size_t row = 0; row < changed.rows.size(); ++row) {
        const std::string document = changed.text_at(row, "document");
        group.lines.push_back(
            {signed_number(changed.text_at(row, "quantity")) + " " + changed.text_at(row, "unit"),
             changed.text_at(row, "item") + " " + plain_word(changed.text_at(row, "change")) +
                 ", " + document + " " + changed.text_at(row, "partner"),
             "order_lines", "document", document});
    }
    keep_most(group);
    return group;
}

std::string numbers_in(const Json& result) {
    std::string numbers;
    for (const auto& [name, value] : result.members())
        if (const std::string* number = value.text();
            number && number->find('-') != std::string::npos && !Date::read(*number))
            numbers += (numbers.empty() ? "" : ", ") + *number;
    return numbers;
}

}  // namespace

std::vector<Question> questions_of_effect() {
    return {{"goods_moved", {}}, {"money_posted", {}}, {"promises_changed", {}}};
}

Effect effect_of(const Reply& rehearsed) {
    Effect effect;
    effect.makes = numbers_in(rehearsed.result);
    EffectGroup (*const groups[])(const Table&) = {goods, money, promises};
    for (std::size_t place = 0; place < rehearsed.answers.size() && place < 3; ++place) {
        if (rehearsed.answers[place].columns.empty()) continue;
        EffectGroup group = groups[place](rehearsed.answers[place]);
        if (!group.lines.empty()) effect.groups.push_back(std::move(group));
    }
    return effect;
}

}  // namespace storekeep::desktop
