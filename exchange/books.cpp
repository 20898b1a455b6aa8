#include "exchange/books.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "core/must.h"
#include "core/text.h"
#include "exchange/sheet_files.h"

namespace storekeep::books {

namespace {

constexpr int price_decimals = 6;
constexpr std::int64_t hundred_percent = 100 * million;

Int128 power_of_ten(int exponent) {
    Int128 result = 1;
    for (int step = 0; step < exponent; ++step) result *= 10;
    return result;
}

// Whether quantity × price less the discount is the amount, with nothing left to round.
bool multiplies_out(const DocumentLine& line) {
    const Int128 gross = Int128{line.quantity.value} * line.unit_price.value;
    const Int128 amount =
        line.amount.minor * power_of_ten(2 * price_decimals - line.amount.currency.digits());
    if (line.discount.is_zero()) return gross == amount;
    const Int128 largest = power_of_ten(29);  // beyond it the next product could leave 128 bits
    if (gross > largest || gross < -largest || amount > largest || amount < -largest) return false;
    return gross * (hundred_percent - line.discount.value) == amount * hundred_percent;
}

bool has_at_most(Price price, int digits) {
    return Int128{price.value} % power_of_ten(price_decimals - digits) == 0;
}

Price price_of(const Money& amount) {
    std::int64_t value = 0;
    const bool exact = divide_exact(amount.minor * power_of_ten(price_decimals),
                                    power_of_ten(amount.currency.digits()), value);
    must(exact, "a currency has at most six digits");
    return {value};
}

}  // namespace

Money total(const TradeDocument& document) {
    Money sum{0, document.currency};
    for (const auto& line : document.lines) sum += line.amount;
    return sum;
}

std::vector<std::vector<const TradeDocument*>> in_rounds(std::span<const TradeDocument> bills) {
    std::vector<std::vector<const TradeDocument*>> rounds;
    std::map<std::string, std::size_t> bearers;
    std::set<std::string> seen;
    for (const auto& bill : bills) {
        const std::string number = lower_ascii(bill.number);
        if (!seen.insert(lower_ascii(bill.contact) + "\n" + number).second) {
            refuse(sheet_name_twice, {},
                   {{"document", bill.number}, {"column", "number of " + bill.contact}});
        }
        const std::size_t round = bearers[number]++;
        if (round == rounds.size()) rounds.emplace_back();
        rounds[round].push_back(&bill);
    }
    return rounds;
}

ShownLine shown(const DocumentLine& line, int price_digits, bool with_discount) {
    const std::string& description = line.description.empty() ? line.item : line.description;
    const bool discount_fits = with_discount || line.discount.is_zero();
    if (discount_fits && has_at_most(line.unit_price, price_digits) && multiplies_out(line)) {
        return {description, line.quantity, line.unit_price, line.discount};
    }
    std::string figures = fmt::format("{} x {}", text(line.quantity), text(line.unit_price));
    if (!line.discount.is_zero()) figures += fmt::format(" less {}%", text(line.discount));
    return {fmt::format("{}: {}", figures, description), Quantity{million}, price_of(line.amount),
            Percent{}};
}

}  // namespace storekeep::books
