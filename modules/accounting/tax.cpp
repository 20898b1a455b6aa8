#include "modules/accounting/tax.h"

#include <algorithm>

#include "core/must.h"
#include "modules/accounting/tax_store.h"
#include "office/settings.h"

namespace storekeep::accounting {

const Rule tax_code_unsuited{"tax_code_unsuited",
                             "tax code {code} is for {kind} documents; this is a {side} document"};

std::string_view name_of(TaxSide side) { return side == TaxSide::sales ? "sales" : "purchase"; }

Percent TaxCode::rate_on(Date date) const {
    must(!rates.empty(), fmt::format("tax code {} has a rate", code));
    const auto later = rates.upper_bound(date);
    return later == rates.begin() ? later->second : std::prev(later)->second;
}

const std::map<std::string, TaxCode>& TaxCodes::all() {
    if (!codes_) codes_ = all_tax_codes(reads_);
    return *codes_;
}

const TaxCode& TaxCodes::at(const std::string& code) {
    const auto found = all().find(code);
    must(found != all().end(), fmt::format("tax code {} exists", code));
    return found->second;
}

std::string TaxCodes::first_suited(TaxSide side, const std::vector<std::string>& codes) {
    for (const std::string& code : codes)
        if (!code.empty() && at(code).suits(side)) return code;
    return {};
}

std::string TaxCodes::chosen(TaxSide side, const std::optional<std::string>& entered,
                             const std::string& of_partner, const std::string& of_item,
                             const std::string& field) {
    if (!entered) return first_suited(side, {of_partner, of_item});
    if (entered->empty()) return {};
    const auto found = all().find(*entered);
    if (found == all().end())
        refuse(catalog::tax_code_not_found, field, {{"code", *entered}});
    if (!found->second.suits(side))
        refuse(tax_code_unsuited, field,
               {{"code", *entered},
                {"kind", found->second.kind},
                {"side", std::string(name_of(side))}});
    return *entered;
}

namespace {

constexpr std::int64_t hundred_percent = 100 * million;

Int128 divisor(Percent rate, bool is_included) {
    return Int128{hundred_percent} + (is_included ? rate.value : 0);
}

// The tax of lines of one code and rate, rounded once and dealt out by the largest remainder; lines
// of either sign.
void round_together(const std::vector<const TaxBasis*>& lines, std::vector<LineTax*> taxes) {
    const Percent rate = taxes.front()->rate;
    const bool is_included = lines.front()->includes_tax;
    const Int128 whole = divisor(rate, is_included);
    struct Part {
        Int128 remainder;
        std::size_t index;
    };
    std::vector<Part> parts;
    Money sum{0, lines.front()->amount.currency};
    Money dealt = sum;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Int128 exact = Int128{lines[index]->amount.minor} * rate.value;
        const Int128 remainder = ((exact % whole) + whole) % whole;
        taxes[index]->tax.minor = static_cast<std::int64_t>((exact - remainder) / whole);
        parts.push_back({remainder, index});
        sum += lines[index]->amount;
        dealt += taxes[index]->tax;
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.remainder > b.remainder; });
    std::int64_t left = (tax_on(sum, rate, is_included) - dealt).minor;
    for (std::size_t index = 0; left > 0; ++index, --left)
        taxes[parts[index].index]->tax.minor += 1;
}

}  // namespace

Money tax_on(const Money& amount, Percent rate, bool is_included) {
    return {divide_half_away(Int128{amount.minor} * rate.value, divisor(rate, is_included)),
            amount.currency};
}

std::vector<LineTax> taxes_of(Reads& reads, TaxCodes& codes, Date date,
                              const std::vector<TaxBasis>& lines) {
    std::vector<LineTax> taxes;
    bool any = false;
    for (const TaxBasis& line : lines) {
        any = any || !line.code.empty();
        taxes.push_back({line.line, line.code, {}, line.amount, {0, line.amount.currency}});
        if (!line.code.empty()) taxes.back().rate = codes.at(line.code).rate_on(date);
    }
    if (!any) return taxes;
    if (setting(reads, "tax_rounding") == "document") {
        std::map<std::pair<std::string, bool>, std::vector<std::size_t>> groups;
        for (std::size_t index = 0; index < lines.size(); ++index)
            groups[{lines[index].code, lines[index].includes_tax}].push_back(index);
        for (const auto& [group, indexes] : groups) {
            std::vector<const TaxBasis*> of_group;
            std::vector<LineTax*> their_taxes;
            for (const std::size_t index : indexes) {
                of_group.push_back(&lines[index]);
                their_taxes.push_back(&taxes[index]);
            }
            round_together(of_group, their_taxes);
        }
    } else {
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const TaxBasis& line = lines[index];
            const Percent rate = taxes[index].rate;
            const Money before{line.before.minor, line.amount.currency};
            taxes[index].tax = tax_on(before + line.amount, rate, line.includes_tax) -
                               tax_on(before, rate, line.includes_tax);
        }
    }
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (lines[index].includes_tax) taxes[index].net -= taxes[index].tax;
    return taxes;
}

std::vector<TaxLine> tax_lines(TaxCodes& codes, const ledger::PostingRules& rules, TaxSide side,
                               const std::vector<LineTax>& taxes) {
    std::vector<TaxLine> lines;
    for (const LineTax& one : taxes) {
        if (one.code.empty()) continue;
        const TaxCode& code = codes.at(one.code);
        const bool sale = side == TaxSide::sales;
        const Id<ledger::Account> own = sale ? code.sales_account : code.purchase_account;
        const Id<ledger::Account> account =
            own ? own
                : rules.account(sale ? ledger::role::tax_payable : ledger::role::tax_receivable);
        lines.push_back({one.line, one.code, side, one.rate, one.tax, {}, {}, account, {}});
        set_values(codes, lines.back(), one.net, one.tax);
    }
    return lines;
}

void set_values(TaxCodes& codes, TaxLine& line, const Money& base, const Money& value) {
    line.base = base;
    line.value = value;
    line.posted = line.side == TaxSide::sales
                      ? value
                      : percent_of(value, codes.at(line.code).recoverable);
}

Money tax_of(const std::vector<TaxLine>& lines, Currency currency) {
    Money sum{0, currency};
    for (const TaxLine& line : lines) sum += line.tax;
    return sum;
}

Money cost_of(const std::vector<TaxLine>& taxes, std::int64_t line, Currency currency) {
    Money cost{0, currency};
    for (const TaxLine& one : taxes)
        if (one.line == line) cost += one.value - one.posted;
    return cost;
}

void post_tax(ledger::Entry& entry, const std::vector<TaxLine>& lines) {
    for (const TaxLine& line : lines) {
        const Money debit = line.side == TaxSide::sales ? -line.posted : line.posted;
        entry.debit({line.account, debit, {}, {}, {}, "tax " + line.code});
    }
}

std::vector<TaxLine> opposite(std::vector<TaxLine> lines) {
    for (TaxLine& line : lines) {
        line.base = -line.base;
        line.tax = -line.tax;
        line.value = -line.value;
        line.posted = -line.posted;
    }
    return lines;
}

void reverse_tax(Tx& tx, const Document& original, const Document& reversal) {
    insert_tax(tx, reversal, opposite(tax_lines_of(tx, original.id)));
}

}  // namespace storekeep::accounting
