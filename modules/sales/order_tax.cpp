#include "modules/sales/order_tax.h"

namespace storekeep::sales {

namespace {

std::vector<accounting::LineTax> taxes_of(Reads& reads, accounting::TaxCodes& codes,
                                          const SalesOrder& order) {
    const Currency currency = order.currency();
    std::vector<accounting::TaxBasis> lines;
    for (const OrderLine& line : order.lines)
        lines.push_back({line.line, line.tax_code, amount_of(line, currency), {0, currency},
                         order.prices_include_tax});
    return accounting::taxes_of(reads, codes, order.document.date, lines);
}

}  // namespace

OrderTax tax_of(Reads& reads, accounting::TaxCodes& codes, const SalesOrder& order) {
    OrderTax sum{{0, order.currency()}, {0, order.currency()}};
    for (const accounting::LineTax& one : taxes_of(reads, codes, order)) {
        sum.net += one.net;
        sum.tax += one.tax;
    }
    return sum;
}

OrderTax tax_of(Reads& reads, const SalesOrder& order) {
    accounting::TaxCodes codes(reads);
    return tax_of(reads, codes, order);
}

void refuse_without_tax_accounts(Reads& reads, const ledger::PostingRules& rules,
                                 const SalesOrder& order) {
    accounting::TaxCodes codes(reads);
    accounting::tax_lines(codes, rules, accounting::TaxSide::sales,
                          taxes_of(reads, codes, order));
}

}  // namespace storekeep::sales
