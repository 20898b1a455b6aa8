#include "modules/handover/journals.h"

#include <algorithm>

#include "core/text.h"
#include "modules/handover/names.h"

namespace storekeep::handover {

std::vector<HandedEntryLine> merged(const std::vector<HandedEntryLine>& lines) {
    std::vector<HandedEntryLine> sums;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> places;
    for (const HandedEntryLine& line : lines) {
        const auto [place, is_new] =
            places.try_emplace({line.account, line.class_name, line.partner}, sums.size());
        if (is_new) {
            sums.push_back(line);
            continue;
        }
        HandedEntryLine& sum = sums[place->second];
        sum.amount += line.amount;
        if (sum.description != line.description) sum.description.clear();
    }
    std::erase_if(sums, [](const HandedEntryLine& line) { return line.amount.is_zero(); });
    return sums;
}

std::vector<HandedJournal> one_partner_each(const HandedJournal& journal, std::size_t longest) {
    const auto has_partner = [](const HandedEntryLine& line) { return !line.partner.empty(); };
    const auto largest = std::max_element(
        journal.lines.begin(), journal.lines.end(),
        [&](const HandedEntryLine& one, const HandedEntryLine& other) {
            const auto weight = [&](const HandedEntryLine& line) {
                return has_partner(line) ? -1 : std::abs(line.amount.minor);
            };
            return weight(one) < weight(other);
        });
    if (std::count_if(journal.lines.begin(), journal.lines.end(), has_partner) < 2 ||
        has_partner(*largest))
        return {journal};

    std::vector<HandedJournal> parts;
    std::vector<HandedEntryLine> rest;
    const auto add = [&](std::vector<HandedEntryLine> lines) {
        std::string number = journal.number;
        if (!parts.empty()) number += fmt::format("-{}", parts.size() + 1);
        if (longest > 0 && character_count(number) > longest)
            number = without_leading_zeros(number);
        parts.push_back({number, journal.narration, journal.date, std::move(lines)});
    };
    for (const HandedEntryLine& line : journal.lines) {
        if (!has_partner(line)) {
            rest.push_back(line);
            continue;
        }
        HandedEntryLine against = *largest;
        against.amount = -line.amount;
        add({line, against});
        against.amount = line.amount;
        rest.push_back(std::move(against));
    }
    rest = merged(rest);
    if (!rest.empty()) add(std::move(rest));
    return parts;
}

Date summary_day(Date date, const std::string& detail, Date to) {
    return detail == "month" ? std::min(date.last_of_month(), to) : date;
}

}  // namespace storekeep::handover
